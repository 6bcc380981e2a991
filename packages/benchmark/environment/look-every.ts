/**
 * Looks again and again, one look at a time: one that takes longer than the interval delays the next.
 *
 * @param look is given the time in milliseconds since an unknown moment.
 */
export function lookEvery(
  intervalMs: number,
  look: (time: number) => Promise<void>,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const next = async () => {
    await look(performance.now())
    if (!isOver) timer = setTimeout(again, intervalMs).unref()
  }
  const again = () => {
    looking = next()
  }
  let looking = next()
  return {
    async stop() {
      isOver = true
      clearTimeout(timer)
      await looking
    },
  }
}
