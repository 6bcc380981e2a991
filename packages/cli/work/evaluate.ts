import { basename, extname } from 'node:path'
import { parseGates } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import { splitMetricList } from '@mlgate/metrics'
import {
  type EvaluationQuestion,
  evaluationStep,
  metricsStep,
  modelSource,
  predictionsSource,
  readLocation,
  type Step,
  type StepContext,
  walkRoad,
} from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { explained, finishWith, type Outcome } from './finish.ts'
import { runProject } from './run.ts'
import { withSession } from './session.ts'

/** What the command line said. */
export interface EvaluateOptions extends CommonOptions {
  model?: string
  data?: string[]
  features?: string[]
  predictions?: string[]
  prediction?: string
  probabilities?: string[] | Record<string, string>
  sampleWeight?: string
  metricsFile?: string
  target?: string
  id?: string
  task?: 'classification' | 'regression'
  slices?: string[]
  minSamples?: number
  metrics?: string
  baseModel?: string
  basePredictions?: string
  baseline?: string
  gates?: string
  name?: string
  parameters?: string
  seed?: number
  config?: string
}

/**
 * Scores a model, predictions or plain numbers, prints what came of it and returns the exit code.
 *
 * @param name of a model in mlgate.yml; without one the options say what to score.
 */
export function evaluate(name: string | undefined, options: EvaluateOptions): Promise<number> {
  if (name === undefined) return finishWith(options, () => evaluateFiles(options))
  return explained(options, async () => {
    refuseBesideName(name, options)
    return runProject([name], options)
  })
}

/** Everything that mlgate.yml says of a model; beside its name on the command line it would be ignored in silence. */
const saidByProject = [
  'model',
  'data',
  'features',
  'predictions',
  'prediction',
  'probabilities',
  'sampleWeight',
  'metricsFile',
  'target',
  'id',
  'task',
  'slices',
  'minSamples',
  'metrics',
  'baseModel',
  'basePredictions',
  'baseline',
  'gates',
  'name',
  'parameters',
  'seed',
] as const satisfies readonly (keyof EvaluateOptions)[]

function refuseBesideName(name: string, options: EvaluateOptions): void {
  const given = saidByProject.filter((key) => options[key] !== undefined)
  if (given.length === 0) return
  const flags = given.map((key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  throw new MlgateError({
    code: 'MG9003',
    message: `mlgate.yml says how "${name}" is scored; ${flags.join(', ')} beside its name would have no effect.`,
    hint: 'Leave the name out to say everything here, or change mlgate.yml.',
  })
}

async function evaluateFiles(options: EvaluateOptions): Promise<Outcome> {
  requireSource(options)
  const surroundings = { folder: process.cwd(), outside: 'named' } as const
  const result = await withSession(options, surroundings, async ({ step: context, road }) => {
    const question = await questionOf(options, context)
    return (await walkRoad(stepOf(options, question, context), road)).result
  })
  return { results: [result], mode: 'enforce', onInconclusive: options.onInconclusive ?? 'pass' }
}

async function questionOf(options: EvaluateOptions, context: StepContext): Promise<EvaluationQuestion> {
  const { metrics, gates, slices, minSamples, seed } = options
  const baseline = options.baseModel ?? options.basePredictions ?? options.baseline
  return {
    name: options.name ?? nameOf(options),
    metrics: metrics === undefined ? [] : splitMetricList(metrics),
    gates: gates === undefined ? {} : await readGates(gates, context),
    seed: seed ?? 0,
    ...(baseline === undefined ? {} : { baseline }),
    ...(slices === undefined ? {} : { slices: { by: slices, minSamples: minSamples ?? 0, gates: {} } }),
    ...only(options, ['id', 'parameters']),
  }
}

function stepOf(options: EvaluateOptions, question: EvaluationQuestion, context: StepContext): Step {
  const { model, data, target, predictions, metricsFile, sampleWeight } = options
  if (metricsFile !== undefined) return metricsStep(metricsFile, question, context)
  if (predictions !== undefined) {
    const columns = only(options, ['target', 'prediction', 'probabilities', 'task'])
    const weight = sampleWeight === undefined ? {} : { weight: sampleWeight }
    return evaluationStep(
      predictionsSource({ predictions, ...columns, ...weight }, question, context),
      question,
      context,
    )
  }
  const known = { model, data, target } as { model: string; data: string[]; target: string }
  return evaluationStep(
    modelSource({ ...known, ...only(options, ['features', 'task']) }, question, context),
    question,
    context,
  )
}

/** Three ways to say what to score; each needs to be said whole, and only one of them. */
function requireSource({ model, data, target, predictions, metricsFile }: EvaluateOptions): void {
  const named = Object.entries({
    '--model': model,
    '--predictions': predictions,
    '--metrics-file': metricsFile,
  })
    .filter(([, value]) => value !== undefined)
    .map(([flag]) => flag)
  if (named.length > 1) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${named.join(' and ')} both say what to score.`,
      hint: 'Keep one of them.',
    })
  }
  if (predictions !== undefined || metricsFile !== undefined) return
  const missing = Object.entries({ model, data, target }).flatMap(([key, value]) =>
    value === undefined ? [`--${key}`] : [],
  )
  if (missing.length === 0) return
  throw new MlgateError({
    code: 'MG9002',
    message: `Nothing says what to score: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    hint: 'Name a model of mlgate.yml, or give --model, --data and --target; or --predictions; or --metrics-file.',
  })
}

function nameOf({ model, predictions, metricsFile }: EvaluateOptions): string {
  const file = model ?? predictions?.[0] ?? metricsFile ?? ''
  return basename(file, extname(file))
}

/** The rules of a gates file. */
export async function readGates(location: string, { locations }: StepContext): Promise<GateRules> {
  const { text, file } = await readLocation(location, locations)
  return parseGates(text, file)
}

function only<Source extends object, Key extends keyof Source>(source: Source, keys: readonly Key[]) {
  const said = keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]])
  return Object.fromEntries(said) as { [Name in Key]?: Exclude<Source[Name], undefined> }
}
