/** What a row of predictions stands for, where that is something that people have another word for: one, and several. */
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  ranking: ['query', 'queries'],
  detection: ['image', 'images'],
  segmentation: ['image', 'images'],
}

/**
 * What that many rows of a task's predictions are called: `row`, `queries`.
 *
 * @param task of a result document, where it tells one; of those that mlgate doesn't know rows are rows.
 */
export function rowNoun(task: string | undefined, count: number): string {
  const known = task !== undefined && Object.hasOwn(nouns, task) ? nouns[task] : undefined
  const [one, many] = known ?? ['row', 'rows']
  return count === 1 ? one : many
}
