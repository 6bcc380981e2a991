/** How far a collection may go. */
export interface CollectOptions<Item> {
  planned: number
  /** Milliseconds on `now`'s clock after which no further one is begun. */
  deadline: number
  /** Whether what there is suffices. */
  isEnough(items: readonly Item[]): boolean
  /** @param fitting how many there will be, as far as the time that these took tells. */
  onProgress?(items: readonly Item[], fitting: number): void
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
    const perItem = (now() - startedAt) / items.length
    const fitting = items.length + Math.max(0, Math.floor((deadline - now()) / perItem))
    if (fitting === items.length && items.length > 0) break
    onProgress?.(items, items.length === 0 ? planned : Math.min(planned, fitting))
    items.push(await measure())
    if (isEnough(items)) break
  }
  return items
}
