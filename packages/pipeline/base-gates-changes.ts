import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  type BenchmarkConfig,
  dataOf,
  type EvaluateConfig,
  type GateRules,
  type ModelConfig,
  type ProjectConfig,
  type RuleSet,
  relationsOf,
} from '@mlgate/config'
import { parseLimit } from '@mlgate/gates'

/** The rules of a model: what its gates demand of the whole, and of which slices, and its checks. */
export type ModelRules = Pick<EvaluateConfig, 'gates' | 'slices' | 'checks'>

/**
 * The model of the base whose rules decide about a model: the one of its name, or under another name the one made
 * of the same files, for neither renaming a model is a way out nor giving its files to another one. Undefined for a
 * model that is new, and for one that the base has no rules for.
 */
export function baseModelOf(
  name: string,
  model: ModelConfig,
  own: ProjectConfig,
  base: ProjectConfig,
): ModelConfig | undefined {
  const same = sameNamed(name, base)
  if (same !== undefined && !hasNoRules(same.evaluate)) return same
  const found = renamedFrom(model, own, base)?.[1]
  return found === undefined || hasNoRules(found.evaluate) ? undefined : found
}

/** A model whose benchmark has gates. */
export type GatedModel = ModelConfig & { benchmark: BenchmarkConfig }

/**
 * The model of the base whose benchmark decides about a model, found as its rules for an evaluation are. Undefined where
 * the base has no gates for it.
 */
export function baseBenchmarkOf(
  name: string,
  model: ModelConfig,
  own: ProjectConfig,
  base: ProjectConfig,
): GatedModel | undefined {
  const same = sameNamed(name, base)
  const found = isGated(same) ? same : renamedFrom(model, own, base)?.[1]
  return isGated(found) ? found : undefined
}

function isGated(model: ModelConfig | undefined): model is GatedModel {
  return Object.keys(model?.benchmark?.gates ?? {}).length > 0
}

function sameNamed(name: string, { models }: ProjectConfig): ModelConfig | undefined {
  return Object.hasOwn(models, name) ? models[name] : undefined
}

function renamedFrom(
  model: ModelConfig,
  own: ProjectConfig,
  base: ProjectConfig,
): [string, ModelConfig] | undefined {
  return Object.entries(base.models).find(
    ([name, other]) =>
      !Object.hasOwn(own.models, name) && isDeepStrictEqual(sourceOf(model, own), sourceOf(other, base)),
  )
}

function sourceOf({ onnx, predictions, metrics, endpoint, command }: ModelConfig, project: ProjectConfig) {
  const place = (location: string | undefined) => location && placeOf(location, project)
  return [
    place(onnx),
    predictions?.map((location) => placeOf(location, project)),
    place(metrics),
    endpoint?.url,
    command?.words,
    place(command?.model),
  ]
}

/** A location as it is, however it is written. */
function placeOf(location: string, { folder }: Pick<ProjectConfig, 'folder'>): string {
  const path = location.replace(/^file:/i, '')
  return /^[a-z][a-z0-9+.-]+:/i.test(path) ? location : resolve(folder, path)
}

function hasNoRules({ gates, slices, checks }: ModelRules): boolean {
  return checks === undefined && Object.keys(gates).length + Object.keys(slices?.gates ?? {}).length === 0
}

/** The gates of a model that a pull request adds, changes or removes, by name. */
export function changedGates(name: string, own: ModelRules, base: ModelRules): string[] {
  const isOtherwiseSliced =
    own.slices?.['min-samples'] !== base.slices?.['min-samples'] ||
    !isDeepStrictEqual(own.slices?.by, base.slices?.by) ||
    !isDeepStrictEqual(own.slices?.bins, base.slices?.bins)
  return [
    ...changedRules(name, own.gates, base.gates),
    ...changedMetrics(own.slices?.gates ?? {}, base.slices?.gates ?? {}, isOtherwiseSliced).map(
      (metric) => `${name}/${metric} on slices`,
    ),
    ...(isDeepStrictEqual(own.checks, base.checks) ? [] : [`checks of ${name}`]),
  ]
}

/** The gates that are added, changed or removed, by name. */
export function changedRules(name: string, own: GateRules, base: GateRules): string[] {
  return changedMetrics(own, base).map((metric) => `${name}/${metric}`)
}

function changedMetrics(own: GateRules, base: GateRules, all = false): string[] {
  return [...new Set([...Object.keys(base), ...Object.keys(own)])].filter(
    (metric) => all || !sameRules(own[metric], base[metric]),
  )
}

/** Whether two sets of rules ask the same, however their limits are written. */
function sameRules(left: RuleSet | undefined, right: RuleSet | undefined): boolean {
  return isDeepStrictEqual(left && withLimits(left), right && withLimits(right))
}

function withLimits({ 'max-regression': regression, 'min-improvement': improvement, ...rest }: RuleSet) {
  const limit = (written: number | string | undefined) =>
    written === undefined ? undefined : parseLimit(written)
  return { ...rest, regression: limit(regression), improvement: limit(improvement) }
}

/** Keys of `evaluate` that say what the numbers are of. */
const judgedKeys = [
  'task',
  'target',
  'prediction',
  'probabilities',
  'threshold',
  'group',
  'sample-weight',
  'score',
] as const
const sourceKeys = ['onnx', 'predictions', 'metrics', 'endpoint', 'command'] as const

/** What a pull request changes of that which the gates of a model are about; its gates may still read the same. */
export function changedSubject(
  name: string,
  [own, ownProject]: readonly [ModelConfig, ProjectConfig],
  [base, baseProject]: readonly [ModelConfig, ProjectConfig],
): string[] {
  const kind = (model: ModelConfig) => sourceKeys.find((key) => model[key] !== undefined)
  const rows = ({ evaluate: { data, truth } }: ModelConfig, project: ProjectConfig) => {
    const { path, images } = data === undefined ? {} : dataOf(project, data)
    return [path ?? [], images ?? [], truth ?? []].map((places) =>
      [places].flat().map((location) => placeOf(location, project)),
    )
  }
  return [
    ...(kind(own) === kind(base) ? [] : ['source']),
    ...(isDeepStrictEqual(rows(own, ownProject), rows(base, baseProject)) ? [] : ['data']),
    ...judgedKeys.filter((key) => !isDeepStrictEqual(own.evaluate[key], base.evaluate[key])),
  ].map((part) => `${part} of ${name}`)
}

type HeldAgainst = Pick<ModelConfig, 'baseline' | 'against'>

/** Gates on a change mean what they are held against: a reader has to know when that is changed too. */
export function baselineWords(name: string, own: HeldAgainst, base: HeldAgainst): string[] {
  const [now, before] = [own, base].map(({ baseline = 'auto', against = [baseline] }) => against.join(', '))
  return now === before
    ? []
    : [`the baseline of ${name} is changed from ${before} to ${now} here; that of the base holds`]
}

/** The models of the base that are timed there and, under that name or the one they have now, no longer here. */
export function vanishedBenchmarks(own: ProjectConfig, base: ProjectConfig): string[] {
  const isTimed = (name: string) => own.models[name]?.benchmark !== undefined
  const renamed = new Set(
    Object.entries(own.models).flatMap(([name, model]) =>
      isTimed(name) ? [renamedFrom(model, own, base)?.[0]] : [],
    ),
  )
  return Object.entries(base.models)
    .filter(([name, { benchmark }]) => benchmark !== undefined && !isTimed(name) && !renamed.has(name))
    .map(([name]) => name)
}

/** What a pull request takes out of the project, with its rules: nothing judges it any more. */
export function removedWords(own: ProjectConfig, base: ProjectConfig): string[] {
  const taken = new Set(
    Object.entries(own.models).flatMap(([name, model]) => {
      const same = sameNamed(name, base)
      return same !== undefined && !hasNoRules(same.evaluate) ? [] : [renamedFrom(model, own, base)?.[0]]
    }),
  )
  const models = Object.entries(base.models)
    .filter(
      ([name, { evaluate }]) => !Object.hasOwn(own.models, name) && !taken.has(name) && !hasNoRules(evaluate),
    )
    .map(([name]) => `the model ${name} is removed here, and its gates with it: nothing judges it any more`)
  const data = Object.entries(base.data)
    .filter(([name]) => !Object.hasOwn(own.data, name))
    .filter(([, data]) => data.schema !== undefined || relationsOf(data) !== undefined)
    .map(([name, { schema }]) => {
      const rules = schema === undefined ? 'checks' : 'schema'
      return `the data set ${name} is removed here, and its ${rules} with it: nothing checks it any more`
    })
  return [...models, ...data]
}
