/** How far a collection may go. */
export interface CollectOptions<Item> {
  planned: number
  /** Milliseconds on `now`'s clock after which no further one is begun. */
  deadline: number
  /** Whether what there is suffices. */
  isEnough(items: readonly Item[]): boolean
  onProgress?(items: readonly Item[]): void
  now?(): number
}

/**
 * Measures one after the other: as many as planned, fewer where these decide it already, or where the next one would
 * probably pass the deadline. The first is always measured.
 */
export async function collect<Item>(
  measure: () => Promise<Item>,
  { planned, deadline, isEnough, onProgress, now = Date.now }: CollectOptions<Item>,
): Promise<Item[]> {
  const items: Item[] = []
  const startedAt = now()
  while (items.length < planned) {
    const perItem = items.length === 0 ? 0 : (now() - startedAt) / items.length
    if (items.length > 0 && now() + perItem > deadline) break
    onProgress?.(items)
    items.push(await measure())
    if (isEnough(items)) break
  }
  return items
}
