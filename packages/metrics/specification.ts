import { MlgateError, type Place, type Problem, suggest } from '@mlgate/core'
import { abbreviations, scorerAliases } from './aliases.ts'
import { catalogue, type MetricName } from './catalogue.ts'
import type { MetricDefinition } from './definition.ts'
import { type Call, readCall, show, writeValue } from './grammar.ts'
import { isMapping, type ParameterRule, type Parameters, type ParameterValue } from './parameters.ts'

/** A metric with its parameters, understood. */
export interface MetricSpec {
  /** scikit-learn's function: `f1_score`. */
  name: MetricName
  /** Every parameter, defaults filled in. */
  parameters: Parameters
  /** The one spelling: parameters at their defaults left out, the rest in alphabetical order. */
  canonical: string
}

/** A metric as people write it: a function call, a scorer name, or a mapping with the parameters as keys. */
export type WrittenMetric = string | ({ metric: string } & Record<string, ParameterValue>)

/**
 * Understands a metric: `accuracy_score`, `f1_score(average='macro')`, the scorer name `f1_macro`, or
 * `{metric: fbeta_score, beta: 2, average: macro}`. What `canonical` says is understood as the same metric again.
 *
 * @param place where it was written, for messages.
 * @throws MlgateError MG7001 when there is no such metric, MG7002 when it can't be read, MG7003 when parameters are
 *   unknown, missing, or have values that aren't taken: all of them at once.
 */
export function parseMetric(written: WrittenMetric, place?: Place): MetricSpec {
  const call = expandAlias(callOf(written, place))
  if (!Object.hasOwn(catalogue, call.name)) throw unknownMetric(call.name, place)
  const name = call.name as MetricName
  const { parameters, problems } = readParameters(call, catalogue[name])
  if (problems.length > 0) {
    throw MlgateError.ofProblems(problems.map((problem) => (place ? { ...problem, place } : problem)))
  }
  return { name, parameters, canonical: canonicalOf(name, parameters) }
}

function callOf(written: WrittenMetric, place: Place | undefined): Call {
  if (typeof written === 'string') return readCall(written, place)
  const { metric, ...further } = written
  if (typeof metric !== 'string') {
    throw new MlgateError({
      code: 'MG7002',
      message: 'A metric is given as a mapping without the key "metric".',
      hint: 'Write { metric: fbeta_score, beta: 2 }, or "fbeta_score(beta=2)".',
      ...(place === undefined ? {} : { place }),
    })
  }
  const call = readCall(metric, place)
  return { name: call.name, arguments: [...call.arguments, ...Object.entries(further)] }
}

function expandAlias(call: Call): Call {
  const meant = Object.hasOwn(scorerAliases, call.name) ? scorerAliases[call.name] : undefined
  if (meant === undefined) return call
  const { name, arguments: given } = readCall(meant)
  return { name, arguments: [...given, ...call.arguments] }
}

function reportedAs(name: string): string {
  return `reported(name=${writeValue(name)})`
}

function unknownMetric(name: string, place: Place | undefined): MlgateError {
  const known = [...Object.keys(catalogue), ...Object.keys(scorerAliases)]
  const abbreviated = Object.hasOwn(abbreviations, name.toLowerCase())
    ? abbreviations[name.toLowerCase()]
    : undefined
  const meant = abbreviated ?? suggest(name, known)
  return new MlgateError({
    code: 'MG7001',
    message: `There is no metric ${show(name)}.`,
    hint:
      meant === undefined
        ? `A number of a metrics file is named ${reportedAs(name)}. Metrics: ${Object.keys(catalogue).join(', ')}.`
        : `Did you mean "${meant}"?`,
    ...(place === undefined ? {} : { place }),
  })
}

function readParameters(
  call: Call,
  { parameters: rules, conflict }: MetricDefinition,
): { parameters: Parameters; problems: Problem[] } {
  const given = new Map<string, ParameterValue>()
  const problems: Problem[] = []
  const refuse = (message: string, hint?: string) =>
    problems.push({ code: 'MG7003', message, ...(hint === undefined ? {} : { hint }) })
  for (const [name, value] of call.arguments) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (rule === undefined)
      refuse(`${call.name} has no parameter ${show(name)}.`, hintForUnknown(name, rules))
    else if (given.has(name)) refuse(`${call.name} is given ${name} twice.`)
    else given.set(name, readParameter(call.name, name, value, rule, refuse))
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (given.has(name)) continue
    if (rule.default === undefined) refuse(`${call.name} needs ${name}, ${rule.expected}.`, rule.hint)
    else given.set(name, rule.default)
  }
  const parameters = Object.fromEntries(given)
  const found = conflict?.(parameters)
  if (found) refuse(`${call.name} ${found.said}`, found.hint)
  return { parameters, problems }
}

function readParameter(
  metric: string,
  name: string,
  value: ParameterValue,
  rule: ParameterRule,
  refuse: (message: string, hint?: string) => void,
): ParameterValue {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  const read = isPlain || isMapping(value) ? rule.read(value) : undefined
  if (read !== undefined) return read
  const seen = isPlain ? writeValue(value) : 'a list or mapping'
  refuse(`${metric} takes ${rule.expected} as ${name}, not ${seen}.`, rule.hint)
  return rule.default ?? null
}

function hintForUnknown(name: string, rules: MetricDefinition['parameters']): string {
  if (name === 'sample_weight') return 'Weights come from a column of the data: name it as the weight.'
  if (name === 'labels') return 'The classes are all that truth, predictions and model have.'
  const meant = suggest(name, Object.keys(rules))
  if (meant !== undefined) return `Did you mean "${meant}"?`
  const known = Object.keys(rules)
  return known.length === 0 ? 'It has none.' : `Its parameters: ${known.join(', ')}.`
}

function canonicalOf(name: MetricName, parameters: Parameters): string {
  const rules: MetricDefinition['parameters'] = catalogue[name].parameters
  const written = Object.entries(parameters)
    .filter(([parameter, value]) => !Object.is(value, rules[parameter]?.default))
    .map(([parameter, value]) => `${parameter}=${writeValue(value)}`)
    .sort()
  return written.length === 0 ? name : `${name}(${written.join(', ')})`
}
