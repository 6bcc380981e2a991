import { suggest } from '@mlgate/core'
import { benchmarkFindings } from './benchmark-reader.ts'
import { commandFindings } from './command-reader.ts'
import { dataSchemaFindings, formatFindings } from './data-schema-checks.ts'
import { endpointFindings } from './endpoint-reader.ts'
import { describeSeen, entriesOf, type Finding, isMapping, listOf, type Path, valueAt } from './finding.ts'
import { judgingFindings } from './judging-reader.ts'
import { gatesFindings, metricListFindings } from './metric-findings.ts'
import { preprocessFindings } from './preprocess-reader.ts'
import { registerFindings } from './register-reader.ts'
import { relationFindings } from './relations-reader.ts'
import { columnFindings, modelTaskFindings } from './task-findings.ts'

/** What is wrong with a project beyond the form of its keys: names that refer to nothing, metrics, limits. */
export function projectFindings(written: unknown): Finding[] {
  const data = valueAt(written, 'data')
  const models = valueAt(written, 'models')
  return [
    ...emptyFindings(written, data, models),
    ...againstFindings(written, []),
    ...entriesOf(data).flatMap(([name, entry]) => [
      ...dataSourceFindings(entry, ['data', name]),
      ...dataSchemaFindings(valueAt(entry, 'schema'), ['data', name, 'schema']),
      ...formatFindings(valueAt(entry, 'format'), ['data', name, 'format']),
      ...relationFindings(entry, name, data, ['data', name]),
    ]),
    ...entriesOf(models).flatMap(([name, model]) => [
      ...sourceFindings(model, data, ['models', name]),
      ...endpointFindings(valueAt(model, 'endpoint'), ['models', name, 'endpoint']),
      ...commandFindings(valueAt(model, 'command'), ['models', name, 'command']),
      ...againstFindings(model, ['models', name]),
      ...benchmarkFindings(model, ['models', name]),
      ...registerFindings(model, ['models', name]),
      ...evaluateFindings(valueAt(model, 'evaluate'), data, ['models', name, 'evaluate']),
    ]),
  ]
}

function evaluateFindings(evaluate: unknown, data: unknown, path: Path): Finding[] {
  return [
    ...dataReferenceFindings(valueAt(evaluate, 'data'), data, [...path, 'data']),
    ...targetFindings(evaluate, path),
    ...preprocessFindings(valueAt(evaluate, 'preprocess'), [...path, 'preprocess']),
    ...metricListFindings(valueAt(evaluate, 'metrics'), [...path, 'metrics']),
    ...gatesFindings(valueAt(evaluate, 'gates'), [...path, 'gates']),
    ...gatesFindings(valueAt(valueAt(evaluate, 'slices'), 'gates'), [...path, 'slices', 'gates']),
    ...judgingFindings(evaluate, path),
  ]
}

/** Gates are judged by one baseline, and one more is shown. */
function againstFindings(holder: unknown, path: Path): Finding[] {
  const against = valueAt(holder, 'against')
  if (!Array.isArray(against)) return []
  const at = { path: [...path, 'against'], at: 'key' } as const
  if (valueAt(holder, 'baseline') !== undefined) {
    const message = '"against" and "baseline" both say what to compare with.'
    return [{ code: 'MG2107', message, hint: 'Keep one of them.', ...at }]
  }
  const isUsable = against.length > 0 && against.length <= 2 && new Set(against).size === against.length
  if (isUsable) return []
  const message = `"against" names what decides and at most one more to show; here are ${against.length}.`
  return [
    { code: 'MG2102', message, hint: 'Write one or two different ones, such as [main, production].', ...at },
  ]
}

const sources = ['onnx', 'predictions', 'metrics', 'endpoint', 'command'] as const

/** Keys by which columns of predictions are said. */
const columnKeys = [
  'prediction',
  'probabilities',
  'sample-weight',
  'threshold',
  'group',
  'truth',
  'folds',
  'score',
]

/** Keys of `evaluate` that only one kind of source knows. */
const ownKeys: Record<(typeof sources)[number], { needs: string[]; takes: string[] }> = {
  onnx: { needs: ['data', 'target'], takes: ['data', 'features', 'preprocess'] },
  predictions: { needs: [], takes: columnKeys },
  metrics: { needs: [], takes: [] },
  endpoint: { needs: ['data', 'target'], takes: ['data', 'features'] },
  command: { needs: ['data'], takes: ['data', ...columnKeys] },
}

/** What has no meaning for a folder of images, whose columns are `path` and `label`. */
const fileKeys = [
  'schema',
  'format',
  'image',
  'id',
  'target',
  'disjoint-from',
  'after',
  'references',
  'rows',
  'tables',
  'checks',
] as const

/** A data set is files or a folder of images. */
function dataSourceFindings(entry: unknown, path: Path): Finding[] {
  if (!isMapping(entry)) return []
  const [file, folder] = ['path', 'images'].map((key) => valueAt(entry, key) !== undefined)
  if (file === folder) {
    const message = file
      ? 'A data set is files ("path") or a folder of images ("images"), not both.'
      : 'The key "path" is missing.'
    return [{ code: file ? 'MG2107' : 'MG2103', message, path: file ? path : [...path, 'path'], at: 'key' }]
  }
  if (!folder) return []
  return fileKeys
    .filter((key) => valueAt(entry, key) !== undefined)
    .map((key): Finding => {
      const message = `"${key}" has no meaning beside "images".`
      return { code: 'MG2107', message, path: [...path, key], at: 'key' }
    })
}

/** A model comes from exactly one source, and its evaluation has that source's keys. */
function sourceFindings(model: unknown, data: unknown, path: Path): Finding[] {
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
  // A folder of images has its truth in the names of its folders.
  const isFolder = valueAt(valueAt(data, String(valueAt(evaluate, 'data'))), 'images') !== undefined
  const missing = ownKeys[source].needs.filter(
    (key) => valueAt(evaluate, key) === undefined && !(isFolder && key === 'target'),
  )
  const onlyRun = source === 'onnx' ? [] : ['deterministic', 'batch-of-one', 'expectations']
  const unrun = onlyRun.filter((key) => valueAt(valueAt(evaluate, 'checks'), key) !== undefined)
  const ofRows = source === 'metrics' ? ['segments', 'samples', 'checks'] : []
  const foreign = [...new Set(sources.flatMap((other) => ownKeys[other].takes)), ...ofRows]
    .filter((key) => !ownKeys[source].takes.includes(key))
    .filter((key) => valueAt(evaluate, key) !== undefined)
  return [
    ...missing.map(
      (key): Finding => ({
        code: 'MG2103',
        message: `The key "${key}" is missing.`,
        hint: 'A model is run over rows, and scored by the truth in them.',
        path: [...path, 'evaluate', key],
        at: 'key',
      }),
    ),
    ...(isFolder && (source === 'endpoint' || source === 'command')
      ? [
          {
            code: 'MG2107' as const,
            message: `A folder of images is for models in ONNX; "${source}" is given tables.`,
            hint: 'Name a table of paths or vectors, or write predictions and name those.',
            path: [...path, 'evaluate', 'data'],
            at: 'value' as const,
          },
        ]
      : []),
    ...unrun.map((key): Finding => {
      const message = `"${key}" runs a model in ONNX, and here is "${source}".`
      return { code: 'MG2107', message, path: [...path, 'evaluate', 'checks', key], at: 'key' }
    }),
    ...foreign.map((key): Finding => {
      const message = `"${key}" has no meaning beside "${source}".`
      return { code: 'MG2107', message, path: [...path, 'evaluate', key], at: 'key' }
    }),
    ...(source === 'predictions' || source === 'command'
      ? columnFindings(evaluate, [...path, 'evaluate'])
      : []),
    ...(source === 'onnx' || source === 'endpoint' ? modelTaskFindings(evaluate, [...path, 'evaluate']) : []),
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
  if (typeof target !== 'string') return []
  const message = `${describeSeen(target)} is the target: given as a feature, it tells the model the answer.`
  const lists: [Path, unknown][] = isMapping(features)
    ? entriesOf(features).map(([input, columns]) => [[...path, 'features', input], columns])
    : [[[...path, 'features'], features]]
  return lists.flatMap(([place, columns]): Finding[] =>
    Array.isArray(columns) && columns.includes(target)
      ? [{ code: 'MG2107', message, path: [...place, columns.indexOf(target)], at: 'value' }]
      : [],
  )
}

function emptyFindings(written: unknown, data: unknown, models: unknown): Finding[] {
  if (!isMapping(written)) return []
  const isEmpty = (part: unknown) => part === undefined || (isMapping(part) && Object.keys(part).length === 0)
  if (!isEmpty(data) || !isEmpty(models) || valueAt(written, 'include') !== undefined) return []
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
