import { isDeepStrictEqual } from 'node:util'
import type { EvaluateConfig, ModelConfig, ProjectConfig, RuleSet } from '@mlgate/config'
import { parseLimit } from '@mlgate/gates'

/** The rules of a model: what its gates demand of the whole, and of which slices. */
export type ModelRules = Pick<EvaluateConfig, 'gates' | 'slices'>

/**
 * The model of the base whose rules decide about a model: the one of its name, or under another name the one made
 * of the same files, for renaming a model is no way out. Undefined for a model that is new, and for one that the
 * base has no rules for.
 */
export function baseModelOf(
  name: string,
  model: ModelConfig,
  own: ProjectConfig,
  base: ProjectConfig,
): ModelConfig | undefined {
  const same = Object.hasOwn(base.models, name) ? base.models[name] : undefined
  const found = same ?? renamedFrom(model, own, base)?.[1]
  return found === undefined || hasNoRules(found.evaluate) ? undefined : found
}

function renamedFrom(
  model: ModelConfig,
  own: ProjectConfig,
  base: ProjectConfig,
): [string, ModelConfig] | undefined {
  return Object.entries(base.models).find(
    ([name, other]) =>
      !Object.hasOwn(own.models, name) && isDeepStrictEqual(sourceOf(model), sourceOf(other)),
  )
}

function sourceOf({ onnx, predictions, metrics }: ModelConfig) {
  return [onnx, predictions, metrics]
}

function hasNoRules({ gates, slices }: ModelRules): boolean {
  return Object.keys(gates).length + Object.keys(slices?.gates ?? {}).length === 0
}

/** The gates of a model that a pull request adds, changes or removes, by name. */
export function changedGates(name: string, own: ModelRules, base: ModelRules): string[] {
  const changed = (left: ModelRules['gates'], right: ModelRules['gates'], all = false) =>
    [...new Set([...Object.keys(right), ...Object.keys(left)])].filter(
      (metric) => all || !sameRules(left[metric], right[metric]),
    )
  const isOtherwiseSliced =
    own.slices?.['min-samples'] !== base.slices?.['min-samples'] ||
    !isDeepStrictEqual(own.slices?.by, base.slices?.by)
  return [
    ...changed(own.gates, base.gates).map((metric) => `${name}/${metric}`),
    ...changed(own.slices?.gates ?? {}, base.slices?.gates ?? {}, isOtherwiseSliced).map(
      (metric) => `${name}/${metric} on slices`,
    ),
  ]
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

/** Gates on a change mean what they are held against: a reader has to know when that is changed too. */
export function baselineWords(name: string, own: ModelConfig, base: ModelConfig): string[] {
  const [now, before] = [own, base].map(({ baseline = 'auto' }) => baseline)
  return now === before
    ? []
    : [`the baseline of ${name} is changed from ${before} to ${now} here, which gates on a change rest on`]
}

/** What a pull request takes out of the project, with its rules: nothing judges it any more. */
export function removedWords(own: ProjectConfig, base: ProjectConfig): string[] {
  const taken = new Set(
    Object.entries(own.models).flatMap(([name, model]) =>
      Object.hasOwn(base.models, name) ? [] : [renamedFrom(model, own, base)?.[0]],
    ),
  )
  const models = Object.entries(base.models)
    .filter(
      ([name, { evaluate }]) => !Object.hasOwn(own.models, name) && !taken.has(name) && !hasNoRules(evaluate),
    )
    .map(([name]) => `the model ${name} is removed here, and its gates with it: nothing judges it any more`)
  const data = Object.entries(base.data)
    .filter(([name, { schema }]) => !Object.hasOwn(own.data, name) && schema !== undefined)
    .map(
      ([name]) => `the data set ${name} is removed here, and its schema with it: nothing checks it any more`,
    )
  return [...models, ...data]
}
