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
    ...entriesOf(models).flatMap(([name, model]) => [
      ...sourceFindings(model, ['models', name]),
      ...evaluateFindings(valueAt(model, 'evaluate'), data, ['models', name, 'evaluate']),
    ]),
  ]
}

function evaluateFindings(evaluate: unknown, data: unknown, path: Path): Finding[] {
  return [
    ...dataReferenceFindings(valueAt(evaluate, 'data'), data, [...path, 'data']),
    ...targetFindings(evaluate, path),
    ...metricListFindings(valueAt(evaluate, 'metrics'), [...path, 'metrics']),
    ...gatesFindings(valueAt(evaluate, 'gates'), [...path, 'gates']),
    ...gatesFindings(valueAt(valueAt(evaluate, 'slices'), 'gates'), [...path, 'slices', 'gates']),
  ]
}

const sources = ['onnx', 'predictions', 'metrics'] as const

/** Keys of `evaluate` that only one kind of source knows. */
const ownKeys: Record<(typeof sources)[number], { needs: string[]; takes: string[] }> = {
  onnx: { needs: ['data', 'target'], takes: ['data', 'features'] },
  predictions: { needs: [], takes: ['prediction', 'probabilities', 'sample-weight'] },
  metrics: { needs: [], takes: [] },
}

/** A model comes from exactly one source, and its evaluation has that source's keys. */
function sourceFindings(model: unknown, path: Path): Finding[] {
  if (!isMapping(model)) return []
  const named = sources.filter((source) => valueAt(model, source) !== undefined)
  const [source, ...others] = named
  if (source === undefined || others.length > 0) {
    const seen = source === undefined ? 'none of them' : named.join(' and ')
    const message = `A model is named by exactly one of ${sources.join(', ')}; here is ${seen}.`
    return [{ code: source === undefined ? 'MG2103' : 'MG2107', message, path, at: 'key' }]
  }
  const evaluate = valueAt(model, 'evaluate')
  if (!isMapping(evaluate)) return []
  const missing = ownKeys[source].needs.filter((key) => valueAt(evaluate, key) === undefined)
  const foreign = sources
    .filter((other) => other !== source)
    .flatMap((other) => ownKeys[other].takes)
    .filter((key) => valueAt(evaluate, key) !== undefined)
  return [
    ...missing.map(
      (key): Finding => ({
        code: 'MG2103',
        message: `The key "${key}" is missing.`,
        hint: 'A model in ONNX is scored on data with a truth.',
        path: [...path, 'evaluate', key],
        at: 'key',
      }),
    ),
    ...foreign.map((key): Finding => {
      const message = `"${key}" has no meaning beside "${source}".`
      return { code: 'MG2107', message, path: [...path, 'evaluate', key], at: 'key' }
    }),
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
