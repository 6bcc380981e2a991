import type { SweepPoint } from '@mlgate/core'
import type { StepContext } from '../step-context.ts'
import type { BenchmarkOptions, BenchmarkQuestion, TimedSource } from './benchmark-parts.ts'
import { timedCommand } from './sources/timed-command.ts'
import { timedEndpoint } from './sources/timed-endpoint.ts'
import { timedModel } from './sources/timed-model.ts'

/** What is timed, as its options say. */
export function timedSource(
  options: BenchmarkOptions,
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const { model, command, url } = options
  if (url !== undefined) return timedEndpoint({ ...options, url }, question, context)
  if (command !== undefined) return timedCommand({ ...options, command }, question, context)
  if (model !== undefined) return timedModel({ ...options, model }, question, context)
  throw new TypeError(`nothing says what ${question.name} times`)
}

/** What is timed, at one of the sizes of a sweep. */
export interface SweptSource {
  by: SweepPoint['by']
  size: number
  source: TimedSource
}

/** What is timed at each size of its sweep, one query after the other. */
export function sweptSources(
  { sweep = {}, scenario: _, ...options }: BenchmarkOptions,
  question: BenchmarkQuestion,
  context: StepContext,
): SweptSource[] {
  return (['batch', 'concurrency'] as const).flatMap((by) =>
    (sweep[by] ?? []).map((size) => ({
      by,
      size,
      source: timedSource({ ...options, [by]: size }, question, context),
    })),
  )
}
