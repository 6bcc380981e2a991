import type { Metric, Slice } from '@mlgate/core'
import type { Limit } from '@mlgate/gates'
import type { ComparedMetric, MetricNumbers } from './reproduction.ts'

/**
 * The metrics of a manifest beside those that were measured now, in the order of the manifest, and last those that are
 * new. Names, slices, units and numbers of samples have to be equal, values and ends of intervals within a tolerance.
 *
 * A metric that several jobs of a matrix measured stands in the manifest several times; each has to be there again.
 */
export function compareMetrics(
  registered: readonly Metric[],
  again: readonly Metric[],
  tolerance: Limit,
): ComparedMetric[] {
  const measured = new Map(again.map((metric) => [keyOf(metric), metric]))
  const known = new Set(registered.map(keyOf))
  const added = again.filter((metric) => !known.has(keyOf(metric)))
  return [
    ...registered.map((metric) => compareOne(metric, measured.get(keyOf(metric)), tolerance)),
    ...added.map(
      (metric): ComparedMetric => ({
        ...aboutOf(metric),
        registered: null,
        again: numbersOf(metric),
        outcome: 'new',
      }),
    ),
  ]
}

function compareOne(registered: Metric, again: Metric | undefined, tolerance: Limit): ComparedMetric {
  const about = { ...aboutOf(registered), registered: numbersOf(registered) }
  if (again === undefined) return { ...about, again: null, outcome: 'missing' }
  const why = whatDiffers(registered, again, tolerance)
  const both = { ...about, again: numbersOf(again) }
  return why === null ? { ...both, outcome: 'same' } : { ...both, outcome: 'different', why }
}

/**
 * Whether two numbers are as good as equal. A relative tolerance is a share of the largest of `scale`: of both numbers,
 * and of the ends of their intervals, so that a bias of 1e-18 is held against the error that it comes with.
 */
export function isWithin(
  left: number,
  right: number,
  tolerance: Limit,
  scale: readonly number[] = [],
): boolean {
  // Also two that are not finite, which have no difference.
  if (Object.is(left, right) || left === right) return true
  const largest = Math.max(0, ...[left, right, ...scale].filter(Number.isFinite).map(Math.abs))
  const most = tolerance.kind === 'absolute' ? tolerance.value : tolerance.value * largest
  return Math.abs(left - right) <= most
}

/** What differs between two measurements of one metric, null when nothing does. */
function whatDiffers(registered: Metric, again: Metric, tolerance: Limit): string | null {
  if (registered.unit !== again.unit) return `its unit was "${registered.unit}" and is "${again.unit}"`
  if (registered.samples !== again.samples) {
    return `it was of ${registered.samples} samples and is of ${again.samples}`
  }
  const [own, other] = [registered.interval ?? null, again.interval ?? null]
  const scale = [own, other].flatMap((interval) => (interval === null ? [] : [interval.low, interval.high]))
  if (!isWithin(registered.value, again.value, tolerance, scale)) return 'its value is another'
  if (own === null || other === null) {
    if (own === other) return null
    return own === null ? 'it had no interval and has one' : 'it had an interval and has none'
  }
  if (own.method !== other.method || own.level !== other.level) {
    return `its interval was ${intervalWords(own)} and is ${intervalWords(other)}`
  }
  const isSame =
    isWithin(own.low, other.low, tolerance, scale) && isWithin(own.high, other.high, tolerance, scale)
  return isSame ? null : 'its interval is another'
}

function intervalWords({ level, method }: NonNullable<Metric['interval']>): string {
  return `${method} of ${level}`
}

/** Columns of a slice in any order are the same slice. */
function keyOf({ name, slice }: Pick<Metric, 'name' | 'slice'>): string {
  return JSON.stringify([name, slice == null ? null : sorted(slice)])
}

function sorted(slice: NonNullable<Slice>): [string, string | null][] {
  return Object.entries(slice).sort(([left], [right]) => (left < right ? -1 : 1))
}

function aboutOf({ name, slice }: Metric): { name: string; slice?: Slice } {
  return { name, ...(slice == null ? {} : { slice }) }
}

function numbersOf({ value, unit, samples, interval }: Metric): MetricNumbers {
  return { value, unit, samples, ...(interval == null ? {} : { interval }) }
}
