import type { BenchmarkDetail, Metric } from '@mlgate/core'
import type { StepContext } from '../step-context.ts'
import type { BenchmarkQuestion, IdentifiedBenchmark, TimedSource } from './benchmark-parts.ts'
import { soakProcess } from './soak.ts'
import { type SweptSize, sweepSizes } from './sweep.ts'
import { timeForPairs } from './take-timings.ts'
import type { SweptSource } from './timed-source.ts'

/** What is run when the pairs are done. */
export interface BesidePairs {
  source: Pick<TimedSource, 'plan' | 'starter'>
  swept: readonly SweptSource[]
  identified: IdentifiedBenchmark
  /** Whether the base ran, and the model that it ran with where it has one. */
  base: { model: { file: string; name: string } | undefined } | null
  /** When measuring began, in milliseconds since 1970. */
  startedAt: number
}

/** What that came to, as parts of what a benchmark measures. */
export interface SeenBeside {
  detail: Pick<BenchmarkDetail, 'sweep' | 'soak'>
  metrics: Metric[]
  missing: Record<string, string>
  notes: string[]
}

/** Runs the sizes of a sweep as far as the time allows, and the soak, whose time was kept for it. */
export async function runBeside(
  { source, swept, identified, base, startedAt }: BesidePairs,
  question: BenchmarkQuestion,
  { onProgress }: Pick<StepContext, 'onProgress'>,
): Promise<SeenBeside> {
  const { name, soak: duration, seed = 0 } = question
  const sizes = swept.map(({ by, size, source: each }): SweptSize => {
    const other = each.base?.starter ?? (base?.model && each.starter(identified, base.model))
    return { by, size, own: each.starter(identified), base: base === null ? null : (other ?? null) }
  })
  const { points, notes } = await sweepSizes(sizes, {
    name,
    seed,
    deadline: startedAt + timeForPairs(question),
    onProgress: (done) => onProgress?.({ stage: `timing ${name} at other sizes`, done, total: sizes.length }),
  })
  const sweep = points.length === 0 ? {} : { sweep: points }
  if (duration === undefined) return { detail: sweep, metrics: [], missing: {}, notes }
  const total = Math.round(duration / 1000)
  const soaked = await soakProcess(source.starter(identified).start, {
    name,
    plan: source.plan,
    duration,
    onProgress: (done) => onProgress?.({ stage: `letting ${name} run for ${total} s`, done, total }),
  })
  return {
    detail: { ...sweep, ...(soaked.soak === null ? {} : { soak: soaked.soak }) },
    metrics: soaked.metrics,
    missing: soaked.missing,
    notes: [...notes, ...soaked.notes],
  }
}
