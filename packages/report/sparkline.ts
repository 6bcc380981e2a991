const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** How many values a chart shows: the last ones. */
export const mostCharted = 30

/**
 * Values as a line of blocks, the lowest `▁`, the highest `█`: `▃▄▄▅▅▆▆▇`. Values that are no numbers are `·`.
 * Values that are all the same lie in the middle.
 */
export function sparkline(values: readonly number[]): string {
  const shown = values.slice(-mostCharted)
  const finite = shown.filter(Number.isFinite)
  const low = Math.min(...finite)
  const span = Math.max(...finite) - low
  return shown
    .map((value) => {
      if (!Number.isFinite(value)) return '·'
      const share = span > 0 && Number.isFinite(span) ? (value - low) / span : 0.5
      return blocks[Math.min(blocks.length - 1, Math.floor(share * blocks.length))]
    })
    .join('')
}
