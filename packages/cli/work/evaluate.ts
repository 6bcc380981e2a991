import { parseChecks, parseCommand, parseEndpoint, parsePreprocess } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import {
  type EvaluationRequest,
  readGates,
  refuseBesideName,
  requestedEvaluation,
  walkRoad,
} from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { explained, finishWith, type Outcome } from './finish.ts'
import { refuseIdleBase } from './idle-base.ts'
import { flagOf } from './option-name.ts'
import { runProject } from './run.ts'
import { withCommandSession } from './session.ts'

/** What the command line said. */
export interface EvaluateOptions
  extends CommonOptions,
    Omit<EvaluationRequest, 'gates' | 'sliceGates' | 'checks' | 'preprocess' | 'endpoint' | 'command'> {
  /** A mapping in YAML. */
  preprocess?: string
  /** A URL, or a mapping in YAML. */
  endpoint?: string
  /** As typed, or a list or mapping in YAML. */
  command?: string
  /** A mapping in YAML. */
  checks?: string
  /** Location of a file of gates. */
  gates?: string
  /** Location of a file of gates on each slice. */
  sliceGates?: string
  config?: string
  /** The part of the rows to score, as 3/16. */
  shard?: string
  /** What it would be merged onto: its rules decide. */
  base?: string
}

/**
 * Scores a model, predictions or plain numbers, prints what came of it and returns the exit code.
 *
 * @param name of a model in mlgate.yml; without one the options say what to score.
 */
export function evaluate(name: string | undefined, options: EvaluateOptions): Promise<number> {
  if (name === undefined) return finishWith(options, () => evaluateFiles(options))
  return explained(options, async () => {
    refuseBesideName(name, options, flagOf)
    return runProject([name], options, 'models')
  })
}

async function evaluateFiles(options: EvaluateOptions): Promise<Outcome> {
  refuseIdleBase(options)
  const surroundings = { folder: process.cwd(), outside: 'named' } as const
  if (options.shard !== undefined) {
    throw new MlgateError({
      code: 'MG9007',
      message: '--shard splits the scoring of a model of mlgate.yml, and here the options say what to score.',
      hint: 'Name the model in mlgate.yml: `mlgate report` judges all parts by what stands there.',
    })
  }
  const result = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
    const read = (file: string | undefined) => (file === undefined ? undefined : readGates(file, context))
    const [gates, sliceGates] = [await read(options.gates), await read(options.sliceGates)]
    const parsed = <Value>(text: string | undefined, parse: (text: string) => Value) =>
      text === undefined ? undefined : parse(text)
    const request: EvaluationRequest = {
      ...options,
      preprocess: parsed(options.preprocess, (text) => parsePreprocess(text, '--preprocess')),
      endpoint: parsed(options.endpoint, (text) => parseEndpoint(text, '--endpoint')),
      command: parsed(options.command, (text) => parseCommand(text, '--command')),
      checks: parsed(options.checks, (text) => parseChecks(text, '--checks')),
      gates,
      sliceGates,
    }
    return (await walkRoad(requestedEvaluation(request, context, flagOf), road)).result
  })
  return {
    results: [result],
    mode: options.mode ?? 'enforce',
    onInconclusive: options.onInconclusive ?? 'pass',
  }
}
