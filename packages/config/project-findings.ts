import { suggest } from '@mlgate/core'
import { dataSchemaFindings, formatFindings, listOf } from './data-schema-checks.ts'
import { describeSeen, entriesOf, type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { gatesFindings, metricListFindings } from './metric-findings.ts'

/** What is wrong with a project beyond the form of its keys: names that refer to nothing, metrics, limits. */
export function projectFindings(written: unknown): Finding[] {
  const data = valueAt(written, 'data')
  const models = valueAt(written, 'models')
  return [
    ...emptyFindings(written, data, models),
    ...entriesOf(data).flatMap(([name, entry]) => [
      ...dataSchemaFindings(valueAt(entry, 'schema'), ['data', name, 'schema']),
      ...formatFindings(valueAt(entry, 'format'), ['data', name, 'format']),
    ]),
    ...entriesOf(models).flatMap(([name, model]) =>
      evaluateFindings(valueAt(model, 'evaluate'), data, ['models', name, 'evaluate']),
    ),
  ]
}

function evaluateFindings(evaluate: unknown, data: unknown, path: Path): Finding[] {
  return [
    ...dataReferenceFindings(valueAt(evaluate, 'data'), data, [...path, 'data']),
    ...targetFindings(evaluate, path),
    ...metricListFindings(valueAt(evaluate, 'metrics'), [...path, 'metrics']),
    ...gatesFindings(valueAt(evaluate, 'gates'), [...path, 'gates']),
  ]
}

/** Whether a word can only be a path: a name has no separator, pattern, scheme or file extension. */
export function looksLikePath(word: string): boolean {
  return /[/\\*?:]|\.(?:csv|tsv|json|ndjson|jsonl|parquet)(?:\.gz)?$/i.test(word)
}

function dataReferenceFindings(reference: unknown, data: unknown, path: Path): Finding[] {
  if (typeof reference !== 'string' || reference === '' || looksLikePath(reference)) return []
  if (valueAt(data, reference) !== undefined) return []
  const names = Object.keys(isMapping(data) ? data : {})
  const meant = suggest(reference, names)
  const choice = names.length === 0 ? 'There are none yet.' : `The entries: ${listOf(names)}.`
  return [
    {
      code: 'MG2104',
      message: `No entry of "data" is called ${describeSeen(reference)}.`,
      hint: meant === undefined ? choice : `Did you mean "${meant}"?`,
      path,
      at: 'value',
    },
  ]
}

/** A model that is given the truth scores perfectly and means nothing. */
function targetFindings(evaluate: unknown, path: Path): Finding[] {
  const target = valueAt(evaluate, 'target')
  const features = valueAt(evaluate, 'features')
  if (!Array.isArray(features) || typeof target !== 'string' || !features.includes(target)) return []
  const index = features.indexOf(target)
  const message = `${describeSeen(target)} is the target: given as a feature, it tells the model the answer.`
  return [{ code: 'MG2107', message, path: [...path, 'features', index], at: 'value' }]
}

function emptyFindings(written: unknown, data: unknown, models: unknown): Finding[] {
  if (!isMapping(written)) return []
  const isEmpty = (part: unknown) => part === undefined || (isMapping(part) && Object.keys(part).length === 0)
  if (!isEmpty(data) || !isEmpty(models)) return []
  return [
    {
      code: 'MG2103',
      message: 'There is neither an entry under "data" nor one under "models": nothing would be checked.',
      hint: 'Name at least one of them.',
      path: [],
      at: 'value',
    },
  ]
}
