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
import { runProject } from './run.ts'
import { withCommandSession } from './session.ts'

/** What the command line said. */
export interface EvaluateOptions extends CommonOptions, Omit<EvaluationRequest, 'gates' | 'sliceGates'> {
  /** Location of a file of gates. */
  gates?: string
  config?: string
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
  if (options.base !== undefined) {
    throw new MlgateError({
      code: 'MG9007',
      message: '--base has no effect here: the gates are said on this command line, not in mlgate.yml.',
      hint: 'Name a model of mlgate.yml, or leave --base out.',
    })
  }
  const surroundings = { folder: process.cwd(), outside: 'named' } as const
  const result = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
    const { gates: file, ...rest } = options
    const gates = file === undefined ? undefined : await readGates(file, context)
    return (await walkRoad(requestedEvaluation({ ...rest, gates }, context, flagOf), road)).result
  })
  return { results: [result], mode: 'enforce', onInconclusive: options.onInconclusive ?? 'pass' }
}

function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
