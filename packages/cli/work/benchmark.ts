import {
  askedBenchmark,
  type BenchmarkRequest,
  type BenchmarkTexts,
  readBenchmarkGates,
  readBenchmarkTexts,
  refuseBesideBenchmark,
  requestedBenchmark,
  type StepContext,
  walkRoad,
} from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { explained, finishWith, type Outcome } from './finish.ts'
import { refuseIdleBase } from './idle-base.ts'
import { flagOf } from './option-name.ts'
import { runProject } from './run.ts'
import { withCommandSession } from './session.ts'

/** What the command line said. */
export interface BenchmarkOptions
  extends CommonOptions,
    Omit<BenchmarkRequest, 'gates' | keyof BenchmarkTexts>,
    BenchmarkTexts {
  /** Location of a file of gates. */
  gates?: string
  config?: string
  /** What it would be merged onto: its rules decide. */
  base?: string
  /** In place of a comparison: what margins are worth here. */
  calibrate?: boolean
  /** Whether the margins that hold here are written into the project file. */
  write?: boolean
}

/**
 * Times a model, a command or a server, prints what came of it and returns the exit code.
 *
 * @param name of a model in mlgate.yml; without one the options say what to time, or every model that has a benchmark is.
 */
export function timeNamed(name: string | undefined, options: BenchmarkOptions): Promise<number> {
  const isSaidHere =
    name === undefined && [options.model, options.command, options.url].some((said) => said !== undefined)
  if (options.calibrate === true || options.write === true) return calibrate(name, options, isSaidHere)
  if (isSaidHere) return finishWith(options, () => timeFiles(options))
  return explained(options, async () => {
    refuseBesideBenchmark(name ?? 'every model', options, flagOf)
    return runProject(name === undefined ? [] : [name], options, 'benchmarks')
  })
}

function calibrate(
  name: string | undefined,
  options: BenchmarkOptions,
  isSaidHere: boolean,
): Promise<number> {
  return explained(options, async () => {
    const { calibrateAsked, calibrateProject } = await import('./calibrate.ts')
    if (isSaidHere) {
      return calibrateAsked(options, async ({ step }) =>
        askedBenchmark(await requestOf(options, step), flagOf),
      )
    }
    // How long it takes is another question than for a comparison.
    const { pairs: _, maxMinutes: __, ...said } = options
    refuseBesideBenchmark(name ?? 'every model', said, flagOf)
    return calibrateProject(name, options)
  })
}

async function timeFiles(options: BenchmarkOptions): Promise<Outcome> {
  if (options.setup === undefined) refuseIdleBase(options)
  const surroundings = { folder: process.cwd(), outside: 'named', base: options.base } as const
  const result = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
    const request = await requestOf(options, context)
    return (await walkRoad(requestedBenchmark(request, context, flagOf), road)).result
  })
  return {
    results: [result],
    mode: options.mode ?? 'enforce',
    onInconclusive: options.onInconclusive ?? 'pass',
  }
}

/** What the options ask to be timed. */
async function requestOf(options: BenchmarkOptions, context: StepContext): Promise<BenchmarkRequest> {
  return {
    ...options,
    ...readBenchmarkTexts(options, flagOf),
    gates: options.gates === undefined ? undefined : await readBenchmarkGates(options.gates, context),
  }
}
