import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Result } from '@mlgate/core'
import {
  type BenchmarkRequest,
  requestedBenchmark,
  type SessionOptions,
  type Step,
  type StepContext,
  walkRoad,
  withSession,
} from '@mlgate/pipeline'

const childEntry = fileURLToPath(import.meta.resolve('@mlgate/child'))

/** Walks the road of a step in a folder, whose results go to `out`. */
export function walkStep(
  folder: string,
  stepOf: (context: StepContext) => Step | Promise<Step>,
  session: Partial<SessionOptions> = {},
): Promise<Result> {
  const surroundings: SessionOptions = {
    childEntry,
    folder,
    workspace: folder,
    outside: 'refuse',
    resultsFolder: join(folder, 'out'),
    limits: {},
    ...session,
  }
  return withSession(
    surroundings,
    async ({ step, road }) => (await walkRoad(await stepOf(step), road)).result,
  )
}

/** Walks the road of a benchmark in a folder: one pair, unless more are asked for. */
export function timeBenchmark(
  folder: string,
  request: BenchmarkRequest,
  session?: Partial<SessionOptions>,
): Promise<Result> {
  return walkStep(folder, (step) => requestedBenchmark({ pairs: 1, ...request }, step, (key) => key), session)
}

export function numberOf(result: Pick<Result, 'metrics'>, metric: string): number {
  return result.metrics.find(({ name }) => name === metric)?.value ?? Number.NaN
}
