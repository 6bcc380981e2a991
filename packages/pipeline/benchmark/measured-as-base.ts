import { baselineWords, type GatedModel } from '../base-gates-changes.ts'
import { timeForPairs } from './take-timings.ts'

const minuteMs = 60_000

/**
 * A model as its benchmark is measured where gates of the base decide. What gates on a change are held against and the
 * pairs that decide are the base's; the time for pairs and the soak are no shorter than there. With less, a gate that
 * fails could not be told.
 *
 * @returns the model, and in notes what of its own does not hold.
 */
export function measuredAsBase(
  name: string,
  { baseline, benchmark, ...model }: GatedModel,
  base: GatedModel,
): { model: GatedModel; notes: string[] } {
  const { pairs, soak = 0, ...own } = benchmark
  const { soak: baseSoak = 0 } = base.benchmark
  const [whole, baseWhole] = [wholeOf(benchmark), wholeOf(base.benchmark)]
  const time = Math.max(whole - soak, baseWhole - baseSoak)
  const longest = Math.max(soak, baseSoak)
  const words = (key: 'pairs' | 'max-minutes' | 'soak', isOthers: boolean) =>
    isOthers ? [`${key} of ${name}'s benchmark is changed here; that of the base holds`] : []
  return {
    model: {
      ...model,
      ...(base.baseline === undefined ? {} : { baseline: base.baseline }),
      benchmark: {
        ...own,
        ...(base.benchmark.pairs === undefined ? {} : { pairs: base.benchmark.pairs }),
        ...(longest === 0 ? {} : { soak: longest }),
        'max-minutes': (time + longest) / minuteMs,
      },
    },
    notes: [
      ...baselineWords(name, baselineOf(baseline), baselineOf(base.baseline)),
      ...words('pairs', pairs !== base.benchmark.pairs),
      ...words('max-minutes', whole < baseWhole),
      ...words('soak', soak < longest),
    ],
  }
}

/** Of what a model is compared with, a benchmark knows the baseline alone. */
function baselineOf(baseline: string | undefined) {
  return baseline === undefined ? {} : { baseline }
}

/** The time for all of it, in milliseconds. */
function wholeOf({ 'max-minutes': maxMinutes }: GatedModel['benchmark']): number {
  return timeForPairs(maxMinutes === undefined ? {} : { maxMinutes })
}
