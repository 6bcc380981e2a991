import { parseCommand, parseSetup } from '@mlgate/config'
import {
  type BenchmarkRequest,
  readBenchmarkGates,
  refuseBesideBenchmark,
  requestedBenchmark,
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
    Omit<BenchmarkRequest, 'gates' | 'command' | 'baseCommand' | 'setup'> {
  /** As typed, or a list or mapping in YAML. */
  command?: string
  baseCommand?: string
  /** What builds the base's checkout. */
  setup?: string
  /** Location of a file of gates. */
  gates?: string
  config?: string
  /** What it would be merged onto: its rules decide. */
  base?: string
}

/**
 * Times a model or a command, prints what came of it and returns the exit code.
 *
 * @param name of a model in mlgate.yml; without one the options say what to time, or every model that has a benchmark is.
 */
export function timeNamed(name: string | undefined, options: BenchmarkOptions): Promise<number> {
  if (name === undefined && (options.model !== undefined || options.command !== undefined)) {
    return finishWith(options, () => timeFiles(options))
  }
  return explained(options, async () => {
    refuseBesideBenchmark(name ?? 'every model', options, flagOf)
    return runProject(name === undefined ? [] : [name], options, 'benchmarks')
  })
}

async function timeFiles(options: BenchmarkOptions): Promise<Outcome> {
  if (options.setup === undefined) refuseIdleBase(options)
  const surroundings = { folder: process.cwd(), outside: 'named', base: options.base } as const
  const result = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
    const commandOf = (text: string | undefined, flag: string) =>
      text === undefined ? undefined : parseCommand(text, flag, 'timed')
    const request: BenchmarkRequest = {
      ...options,
      command: commandOf(options.command, '--command'),
      baseCommand: commandOf(options.baseCommand, '--base-command'),
      setup: options.setup === undefined ? undefined : parseSetup(options.setup, '--setup'),
      gates: options.gates === undefined ? undefined : await readBenchmarkGates(options.gates, context),
    }
    return (await walkRoad(requestedBenchmark(request, context, flagOf), road)).result
  })
  return {
    results: [result],
    mode: options.mode ?? 'enforce',
    onInconclusive: options.onInconclusive ?? 'pass',
  }
}
