import type { ProfileHistogram } from './profile.ts'

/** Bins of a histogram that grows: how often a number's truncated upper half occurred. */
export interface Bins {
  bits: number
  counts: Map<number, number>
}

/** Binary digits behind the first that the upper half of a double has. */
const mostBits = 20
/** Finer than any test of distributions asks for, and small enough for a document. */
const mostBins = 512

export function emptyBins(): Bins {
  return { bits: mostBits, counts: new Map() }
}

/**
 * Counts one number. Where there are too many bins, all become twice as wide: how wide they end depends on which bins
 * are occupied and not on the order of the numbers, so that adding halves gives what adding all does.
 *
 * @param upper half of the double, as a signed integer.
 */
export function countNumber(bins: Bins, upper: number, times = 1): void {
  const key = keyOf(upper, bins.bits)
  bins.counts.set(key, (bins.counts.get(key) ?? 0) + times)
  while (bins.counts.size > mostBins && bins.bits > 0) widen(bins)
}

function widen(bins: Bins): void {
  const wider = new Map<number, number>()
  for (const [key, count] of bins.counts) {
    const wide = keyOf(key << (mostBits - bins.bits), bins.bits - 1)
    wider.set(wide, (wider.get(wide) ?? 0) + count)
  }
  bins.bits -= 1
  bins.counts = wider
}

/** The bin of a number; what is truncated to zero from below is zero, too. */
function keyOf(upper: number, bits: number): number {
  const key = upper >> (mostBits - bits)
  return key === negativeZero >> (mostBits - bits) ? 0 : key
}

const negativeZero = -(2 ** 31)

export function histogramOf({ bits, counts }: Bins): ProfileHistogram {
  const sorted = Array.from(counts, ([key, count]) => [startOf(key, bits), count] as const).sort(
    ([left], [right]) => left - right,
  )
  return { bits, values: sorted.map(([value]) => value), counts: sorted.map(([, count]) => count) }
}

/** The histogram of two parts together: the very one that all their numbers at once would have. */
export function mergeHistograms(left: ProfileHistogram, right: ProfileHistogram): ProfileHistogram {
  const bins: Bins = { bits: Math.min(left.bits, right.bits), counts: new Map() }
  for (const { values, counts } of [left, right]) {
    for (const [index, value] of values.entries()) countNumber(bins, upperHalf(value), counts[index])
  }
  return histogramOf(bins)
}

/**
 * The value below which a share of the numbers lies: within a wide bin as if they were evenly spread there, else where
 * the bin starts.
 *
 * @param level 0 … 1. @param bounds least and greatest number.
 */
export function quantileOf(
  { bits, values, counts }: ProfileHistogram,
  level: number,
  { min, max }: { min: number; max: number },
): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let before = 0
  for (const [index, count] of counts.entries()) {
    if (before + count >= level * total) {
      const start = values[index] as number
      // The finest bins are those of whole numbers, which lie where they start.
      if (bits === mostBits || start === 0) return Math.min(max, Math.max(min, start))
      const [low, high] = edgesOf(start, bits)
      const [from, to] = [Math.max(low, min), Math.min(high, max)]
      return from + (to - from) * Math.max(0, (level * total - before) / count)
    }
    before += count
  }
  return max
}

/** From where to where, in rising order, the numbers of a bin lie. */
export function edgesOf(start: number, bits: number): [low: number, high: number] {
  const end = startOf(keyOf(upperHalf(start), bits) + 1, bits)
  if (start === 0) return [-end, end]
  return start < 0 ? [end, start] : [start, end]
}

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

/** Sign, exponent and the first digits of a double; little-endian, as all platforms with builds of DuckDB are. */
export function upperHalf(value: number): number {
  double[0] = value
  return halves[1] as number
}

function startOf(key: number, bits: number): number {
  halves[0] = 0
  halves[1] = key << (mostBits - bits)
  return double[0] as number
}
