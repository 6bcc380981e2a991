import { basename, extname } from 'node:path'
import { parseGates } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { splitMetricList } from '@mlgate/metrics'
import {
  type EvaluationStepOptions,
  evaluationStep,
  readLocation,
  type StepContext,
  walkRoad,
} from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { finishWith, type Outcome } from './finish.ts'
import { runProject } from './run.ts'
import { withSession } from './session.ts'

/** What the command line said. */
export interface EvaluateOptions extends CommonOptions {
  model?: string
  data?: string[]
  target?: string
  features?: string[]
  id?: string
  task?: 'classification' | 'regression'
  metrics?: string
  baseModel?: string
  baseline?: string
  gates?: string
  name?: string
  seed?: number
  config?: string
}

/**
 * Scores a model, prints what came of it and returns the exit code.
 *
 * @param name of a model in mlgate.yml; without one the options say what to score.
 */
export function evaluate(name: string | undefined, options: EvaluateOptions): Promise<number> {
  return name === undefined ? finishWith(options, () => evaluateFiles(options)) : runProject([name], options)
}

async function evaluateFiles(options: EvaluateOptions): Promise<Outcome> {
  const { model, data, target } = required(options)
  const surroundings = { folder: process.cwd(), outside: 'named' } as const
  const result = await withSession(options, surroundings, async ({ step: context, road }) => {
    const step: EvaluationStepOptions = {
      name: options.name ?? basename(model, extname(model)),
      model,
      data,
      target,
      metrics: options.metrics === undefined ? [] : splitMetricList(options.metrics),
      gates: options.gates === undefined ? {} : await readGates(options.gates, context),
      seed: options.seed ?? 0,
      ...only(options, ['features', 'id', 'task']),
    }
    const baseline = options.baseModel ?? options.baseline
    const compared = baseline === undefined ? step : { ...step, baseline }
    return (await walkRoad(evaluationStep(compared, context), road)).result
  })
  return { results: [result], mode: 'enforce', onInconclusive: options.onInconclusive ?? 'pass' }
}

function required({ model, data, target }: EvaluateOptions): {
  model: string
  data: string[]
  target: string
} {
  if (model !== undefined && data !== undefined && target !== undefined) return { model, data, target }
  const missing = Object.entries({ model, data, target }).flatMap(([key, value]) =>
    value === undefined ? [`--${key}`] : [],
  )
  throw new MlgateError({
    code: 'MG9002',
    message: `Nothing says what to score: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    hint: 'Name a model of mlgate.yml, or give --model, --data and --target.',
  })
}

async function readGates(location: string, { locations }: StepContext) {
  const { text, file } = await readLocation(location, locations)
  return parseGates(text, file)
}

function only<Source extends object, Key extends keyof Source>(source: Source, keys: readonly Key[]) {
  const said = keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]])
  return Object.fromEntries(said) as { [Name in Key]?: Exclude<Source[Name], undefined> }
}
