import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { MlgateError } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import type { GateRules } from '@mlgate/gates'
import type { Preprocess } from '@mlgate/images'
import { parseMetric } from '@mlgate/metrics'
import { type BenchmarkConfig, benchmarkOf } from './benchmark-reader.ts'
import { type CommandConfig, commandOf } from './command-reader.ts'
import type { DataSchema, TextFormat } from './data-schema.ts'
import { type EndpointConfig, endpointOf } from './endpoint-reader.ts'
import { canonicalGates } from './gates-reader.ts'
import {
  type ModelChecksConfig,
  modelChecksConfig,
  type SegmentsConfig,
  type SlicesConfig,
  slicesConfig,
} from './judging-reader.ts'
import { preprocessOf } from './preprocess-reader.ts'
import { projectFindings } from './project-findings.ts'
import { laterKeys, projectKeys, type WrittenProject } from './project-keys.ts'
import { readDocument } from './read-document.ts'
import { type RegisterConfig, registerOf } from './register-reader.ts'
import type { WrittenRelations } from './relations-keys.ts'
import type { Task } from './task-keys.ts'

/** A data set. Paths and locations are as written: relative ones start at the folder of the project. */
export interface DataConfig extends WrittenRelations {
  /** At least one, unless `images` stands in their place. */
  path: string[]
  /** A folder with a folder of images for each class. */
  images?: string
  /** Column of images or of their paths. */
  image?: string
  id?: string
  /** The path of a data schema, or the schema itself. */
  schema?: string | DataSchema
  /** Counts more than the format that the schema declares. */
  format?: TextFormat
  /** One of the environments of its schema. */
  environment?: string
  /** Offending values that each check shows; none when absent. */
  samples?: number
  /** The part of the rows that is checked; all when absent. */
  sample?: SampleSize
}

/** How a model is scored. */
export interface EvaluateConfig {
  /** A name of `ProjectConfig.data`, or a path; `dataOf` tells them apart. With a model only. */
  data?: string
  /** Of several labels a row, a column for each. */
  target?: string | string[]
  prediction?: string | string[] | Record<string, string>
  probabilities?: string[] | Record<string, string>
  threshold?: number
  group?: string
  /** Location of the true boxes. */
  truth?: string
  'sample-weight'?: string
  score?: string | string[]
  features?: string[] | Record<string, string[]>
  preprocess?: Preprocess
  id?: string
  task?: Task
  /** Canonical names of the metrics to show, each once. */
  metrics: string[]
  /** By canonical name of the metric. */
  gates: GateRules
  slices?: SlicesConfig
  segments?: SegmentsConfig
  /** Rows of each kind that are named of those that changed between right and wrong. */
  samples?: number
  /** The column of the folds of a cross-validation. */
  folds?: string
  checks?: ModelChecksConfig
  seed: number
}

/** A model, by exactly one of its first five keys. */
export interface ModelConfig {
  onnx?: string
  predictions?: string[]
  metrics?: string
  endpoint?: EndpointConfig
  command?: CommandConfig
  baseline?: string
  /** `main` and the names of stages, one or two: what decides, and what is shown beside it. */
  against?: string[]
  parameters?: string
  /** What a retraining depends on: paths and patterns. */
  'changed-by'?: string[]
  evaluate: EvaluateConfig
  benchmark?: BenchmarkConfig
  register?: RegisterConfig
}

/** mlgate.yml with every default filled in. */
export interface ProjectConfig {
  /** As it was named. */
  file: string
  /** Absolute; where relative paths of the file start. */
  folder: string
  version: 1
  mode: 'report' | 'enforce'
  'on-inconclusive': 'pass' | 'fail'
  /** What a change comes to that takes a benchmark of its base away. */
  'on-missing-benchmark': 'warn' | 'fail'
  /** Further project files: paths and patterns. */
  include?: string[]
  /** What models that say nothing else are held against. */
  against?: string[]
  /** The files that included data sets and models come from, by their names. */
  files?: Record<string, string>
  /** What of the rows is kept beside a result. */
  keep?: 'predictions' | 'losses' | 'none'
  /** What the history keeps; what is left out has a default. */
  retention?: { days?: number; results?: number; predictions?: number }
  data: Record<string, DataConfig>
  models: Record<string, ModelConfig>
}

/** Names under which a project is found, in no order: there may be only one of them. */
export const projectFileNames = ['mlgate.yml', 'mlgate.yaml'] as const

/**
 * Reads the text of mlgate.yml.
 *
 * @param file its path, for messages and as the start of relative paths; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx, or of metrics and gates MG7xxx, with every problem at its line and column.
 */
export function parseProjectConfig(text: string, file: string): ProjectConfig {
  const written = readDocument(text, file, { keys: projectKeys, check: projectFindings, later: laterKeys })
  const { data, models, ...rest } = written
  return {
    file,
    folder: dirname(resolve(file)),
    ...rest,
    data: mapValues(data, ({ path, ...entry }) => ({
      ...entry,
      path: path === undefined ? [] : [path].flat(),
    })),
    models: mapValues(models, ({ predictions, endpoint, command, benchmark, register, ...model }) => ({
      ...heldAgainst(model, rest.against),
      ...model,
      ...(predictions === undefined ? {} : { predictions: [predictions].flat() }),
      ...(endpoint === undefined ? {} : { endpoint: endpointOf(endpoint) }),
      ...(command === undefined ? {} : { command: commandOf(command) }),
      ...(benchmark === undefined ? {} : { benchmark: benchmarkOf(benchmark) }),
      ...(register === undefined ? {} : { register: registerOf(register) }),
      evaluate: evaluateConfig(model.evaluate),
    })),
  }
}

/** What a model is held against by what is said for all of them; what it says itself counts more. */
export function heldAgainst(
  { baseline, against }: Pick<ModelConfig, 'baseline' | 'against'>,
  all: string[] | undefined,
): Pick<ModelConfig, 'against'> {
  return all === undefined || baseline !== undefined || against !== undefined ? {} : { against: all }
}

function evaluateConfig(written: WrittenProject['models'][string]['evaluate']): EvaluateConfig {
  const { metrics = [], gates = {}, seed = 0, slices, preprocess, checks, ...rest } = written
  const names = new Set(metrics.map((metric) => parseMetric(metric).canonical))
  return {
    ...rest,
    ...(preprocess === undefined ? {} : { preprocess: preprocessOf(preprocess) }),
    metrics: [...names],
    gates: canonicalGates(gates),
    ...(slices === undefined ? {} : { slices: slicesConfig(slices) }),
    ...(checks === undefined ? {} : { checks: modelChecksConfig(checks) }),
    seed,
  }
}

/** The data set that `evaluate.data` names: an entry of the project, or one made of the path. */
export function dataOf(project: ProjectConfig, data: string): DataConfig {
  const entry = Object.hasOwn(project.data, data) ? project.data[data] : undefined
  return entry ?? { path: [data] }
}

/**
 * The project file of a folder. Folders above are not searched: whether a gate applies should not hang on
 * where the checkout happens to lie.
 *
 * @throws MlgateError MG2006 when there is none, or both names are there.
 */
export async function findProjectConfig(folder: string): Promise<string> {
  const present = await Promise.all(
    projectFileNames.map(async (name) => ((await isThere(join(folder, name))) ? join(folder, name) : [])),
  )
  const [file, second] = present.flat()
  if (file === undefined) {
    throw new MlgateError({
      code: 'MG2006',
      message: `There is no ${projectFileNames.join(' or ')} in ${folder}.`,
      hint: 'Write one there; docs/reference/configuration.md lists its keys.',
      place: { file: join(folder, projectFileNames[0]) },
    })
  }
  if (second !== undefined) {
    throw new MlgateError({
      code: 'MG2006',
      message: `There are both ${projectFileNames.join(' and ')} in ${folder}.`,
      hint: 'Keep one of them: nobody could tell which one counts.',
      place: { file: second },
    })
  }
  return file
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
