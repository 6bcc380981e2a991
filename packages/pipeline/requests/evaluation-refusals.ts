import { MlgateError } from '@mlgate/core'
import { type OptionName, refuseSaidTwice } from './beside-name.ts'
import type { EvaluationRequest } from './evaluation-request.ts'

const aboutImages = ['images', 'image', 'preprocess'] as const

const aboutColumns = [
  'prediction',
  'probabilities',
  'threshold',
  'group',
  'truth',
  'sampleWeight',
  'score',
] as const

/** Everything that mlgate.yml says of a model; beside its name it would be ignored in silence. */
const saidByProject = [
  'model',
  'data',
  ...aboutImages,
  'features',
  'endpoint',
  'command',
  'predictions',
  ...aboutColumns,
  'metricsFile',
  'target',
  'id',
  'task',
  'slices',
  'minSamples',
  'sliceGates',
  'checks',
  'folds',
  'metrics',
  'baseModel',
  'basePredictions',
  'baseline',
  'gates',
  'parameters',
  'seed',
] as const satisfies readonly (keyof EvaluationRequest)[]

/** What has no meaning beside a source: it would be ignored in silence, and the number be another one. */
const idleBeside = {
  model: [...aboutColumns, 'folds'],
  endpoint: [...aboutColumns, 'folds', ...aboutImages, 'baseModel'],
  command: [...aboutImages, 'features'],
  predictions: ['data', ...aboutImages, 'features', 'baseModel'],
  metricsFile: [
    'data',
    ...aboutImages,
    'features',
    ...aboutColumns,
    'target',
    'id',
    'task',
    'slices',
    'checks',
    'folds',
    'baseModel',
    'basePredictions',
  ],
} as const satisfies Partial<Record<keyof EvaluationRequest, readonly (keyof EvaluationRequest)[]>>

/** @throws MlgateError MG9003 when options stand beside a name of mlgate.yml that says the same. */
export function refuseBesideName(
  name: string,
  request: { readonly [Key in (typeof saidByProject)[number]]?: unknown },
  optionName: OptionName,
): void {
  refuseSaidTwice(name, 'scored', saidByProject, request, optionName)
}

/** @throws MlgateError MG9003 for what would have no effect. */
export function refuseIdle(request: EvaluationRequest, optionName: OptionName): void {
  const { deterministic, batchOfOne, expectations = [] } = request.checks ?? {}
  if (request.model === undefined && (deterministic || batchOfOne || expectations.length > 0)) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${optionName('checks')} would run a model in ONNX, and none is named.`,
      hint: 'Of deterministic, batch-of-one and expectations none holds or fails without a model.',
    })
  }
  for (const source of ['model', 'endpoint', 'command', 'predictions', 'metricsFile'] as const) {
    if (request[source] === undefined) continue
    const idle = idleBeside[source].filter((key) => request[key] !== undefined)
    if (idle.length === 0) continue
    throw new MlgateError({
      code: 'MG9003',
      message: `${idle.map(optionName).join(', ')} would have no effect beside ${optionName(source)}.`,
      hint: 'Leave it out.',
    })
  }
  const sliced = (['sliceGates', 'minSamples'] as const).filter((key) => request[key] !== undefined)
  if (request.slices === undefined && sliced.length > 0) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${sliced.map(optionName).join(' and ')} would have no effect without ${optionName('slices')}.`,
      hint: `Name the columns with ${optionName('slices')}.`,
    })
  }
}

/**
 * Five ways to say what to score; each needs to be said whole, and only one of them.
 *
 * @throws MlgateError MG9002 when nothing says what to score, MG9003 when two things do.
 */
export function requireSource(
  { model, data, images, target, endpoint, command, predictions, metricsFile }: EvaluationRequest,
  optionName: OptionName,
): void {
  const named = Object.entries({ model, endpoint, command, predictions, metricsFile })
    .filter(([, value]) => value !== undefined)
    .map(([key]) => optionName(key))
  if (named.length > 1) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${named.join(' and ')} both say what to score.`,
      hint: 'Keep one of them.',
    })
  }
  if (predictions !== undefined || metricsFile !== undefined) return
  if (data !== undefined && images !== undefined) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${optionName('data')} and ${optionName('images')} both say what the model is scored on.`,
      hint: 'Keep one of them.',
    })
  }
  const ofTable = command === undefined ? { data, target } : { data }
  const needed = {
    ...(endpoint === undefined && command === undefined ? { model } : {}),
    ...(images === undefined ? ofTable : {}),
  }
  const missing = Object.entries(needed).flatMap(([key, value]) =>
    value === undefined ? [optionName(key)] : [],
  )
  if (missing.length === 0) return
  const [ofModel, ...others] = ['model', 'endpoint', 'command', 'predictions', 'metricsFile'].map(optionName)
  const together = [ofModel, optionName('data')].join(', ')
  throw new MlgateError({
    code: 'MG9002',
    message: `Nothing says what to score: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    hint: `Name a model of mlgate.yml, or give ${together} and ${optionName('target')}; or, in place of the model, ${others.join(', ')}.`,
  })
}
