/** What predictions can be of, where the user says it or the columns show it. */
export const tasks = [
  'classification',
  'regression',
  'multilabel',
  'ranking',
  'detection',
  'segmentation',
  'scores',
] as const
export type Task = (typeof tasks)[number]

/** Tasks that a model in ONNX is scored on. */
export const modelTasks = ['classification', 'regression'] as const

/** What is said of the columns of predictions, by the keys of mlgate.yml. */
export type SaidOfColumns = Readonly<Partial<Record<ColumnKey, unknown>>> & { readonly task?: unknown }

const columnKeys = [
  'target',
  'prediction',
  'probabilities',
  'threshold',
  'group',
  'truth',
  'id',
  'sample-weight',
  'score',
] as const
export type ColumnKey = (typeof columnKeys)[number]

interface TaskKeys {
  needs: readonly ColumnKey[]
  takes: readonly ColumnKey[]
}

const oneTruth: TaskKeys = {
  needs: [],
  takes: ['target', 'prediction', 'probabilities', 'id', 'sample-weight', 'score'],
}

const keysOf: Record<Task, TaskKeys> = {
  classification: oneTruth,
  regression: oneTruth,
  multilabel: {
    needs: ['target'],
    takes: ['target', 'prediction', 'probabilities', 'threshold', 'id', 'sample-weight'],
  },
  ranking: { needs: ['group'], takes: ['target', 'prediction', 'group', 'sample-weight'] },
  detection: { needs: ['truth'], takes: ['truth'] },
  segmentation: { needs: ['group'], takes: ['group', 'sample-weight'] },
  scores: { needs: [], takes: ['score', 'id', 'sample-weight'] },
}

const meanings: Partial<Record<ColumnKey, string>> = {
  target:
    'Of several labels a row, the truth is a list of columns, one for each label, or one column that holds lists of labels.',
  group: 'It is the column that says which rows belong to one query, or to one image.',
  truth: 'It is the JSON file of images, annotations and categories in which the true boxes are.',
}

/** What is wrong with the keys together: each problem with the key that it is about. */
export interface TaskProblem {
  key: ColumnKey
  kind: 'missing' | 'idle' | 'form'
  message: string
  hint?: string
}

/** The task that is named, or that the keys say. */
export function taskSaid({ task, target, prediction, group, truth, score }: SaidOfColumns): Task | undefined {
  const named = tasks.find((known) => known === task)
  if (named !== undefined) return named
  if (Array.isArray(target)) return 'multilabel'
  if (truth !== undefined) return 'detection'
  if (group !== undefined) return 'ranking'
  const isScored = score !== undefined && target === undefined && prediction === undefined
  return isScored ? 'scores' : undefined
}

/**
 * What is missing of the columns of predictions, and what would have no effect.
 *
 * @param nameOf how a key is called where it was said.
 */
export function taskProblems(said: SaidOfColumns, nameOf = (key: string) => `"${key}"`): TaskProblem[] {
  const task = taskSaid(said)
  const { needs, takes } = task === undefined ? oneTruth : keysOf[task]
  const missing = needs
    .filter((key) => said[key] === undefined)
    .map((key): TaskProblem => {
      const message = `A ${task} needs ${nameOf(key)}.`
      return { key, kind: 'missing', message, ...hintOf(key) }
    })
  const idle = columnKeys
    .filter((key) => said[key] !== undefined && !takes.includes(key))
    .map((key): TaskProblem => {
      const message = `${nameOf(key)} has no meaning for a ${task ?? 'single truth of each row'}.`
      return { key, kind: 'idle', message }
    })
  return [...missing, ...idle, ...formProblems(said, task, nameOf)]
}

/** Only several labels a row may have several columns, and then of truth and predictions alike. */
function formProblems(
  said: SaidOfColumns,
  task: Task | undefined,
  nameOf: (key: string) => string,
): TaskProblem[] {
  const { target, prediction } = said
  const isSeveral = (value: unknown) => typeof value === 'object'
  if (task === 'multilabel') {
    if (target === undefined || prediction === undefined || isSeveral(target) === isSeveral(prediction))
      return []
    const [words, others] = ['one column, of lists of labels', 'a column for each label']
    const [own, ofTarget] = isSeveral(prediction) ? [others, words] : [words, others]
    const message = `${nameOf('prediction')} names ${own}, and ${nameOf('target')} ${ofTarget}.`
    return [{ key: 'prediction', kind: 'form', message, ...hintOf('target') }]
  }
  return (['target', 'prediction'] as const)
    .filter((key) => isSeveral(said[key]))
    .map((key): TaskProblem => {
      const message = `${nameOf(key)} names several columns, and a ${task ?? 'single truth of each row'} has one.`
      return { key, kind: 'form', message, ...hintOf(key) }
    })
}

function hintOf(key: ColumnKey): { hint?: string } {
  const hint = meanings[key]
  return hint === undefined ? {} : { hint }
}
