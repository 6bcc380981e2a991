import type { Metric, Result } from '@mlgate/core'
import { sliceWords } from '@mlgate/report'
import type { Manifest, Signature } from '../manifest/manifest.ts'

/** The metadata of a model card as Hugging Face's hub reads it from the top of README.md. */
export interface HubMetadata extends Record<string, unknown> {
  license?: string
}

/**
 * What the hub is told of a version: license, tags, library, metrics, and `model-index` with the numbers over all
 * rows of each evaluation. Numbers that are none are left out.
 */
export function hubMetadata(manifest: Manifest, results: readonly Result[]): HubMetadata {
  const { name, signature, license } = manifest
  const evaluations = results.filter(({ kind }) => kind === 'evaluation' || kind === 'metrics')
  const entries = evaluations.map((result) => indexEntry(result, manifest)).filter((entry) => entry !== null)
  const metrics = [...new Set(entries.flatMap((entry) => entry.metrics.map(({ type }) => type)))]
  const [task] = evaluations.map((result) => taskOf(result.task, signature))
  return {
    ...licenseOf(license),
    ...(signature === null ? {} : { library_name: 'onnx' }),
    ...(task === undefined || task === otherTask ? {} : { pipeline_tag: task }),
    tags: ['mlgate', ...(signature === null ? [] : ['onnx'])],
    ...(metrics.length === 0 ? {} : { metrics }),
    ...(entries.length === 0 ? {} : { 'model-index': [{ name, results: entries }] }),
  }
}

function indexEntry(result: Result, { signature, lineage }: Manifest) {
  const metrics = result.metrics.filter(({ slice, value }) => slice == null && Number.isFinite(value))
  const [file] = result.subject.data
  if (metrics.length === 0 || file === undefined) return null
  const { name } = lineage.data.find(({ sha256 }) => sha256 === file.sha256) ?? { name: file.path }
  return {
    task: { type: taskOf(result.task, signature) },
    dataset: { type: name, name, revision: file.sha256, ...legArguments(result) },
    metrics: metrics.map((metric) => ({ type: hubMetric(metric), value: metric.value, name: metric.name })),
  }
}

/** Which leg of a matrix it was, where there are several. */
function legArguments({ leg }: Result) {
  const entries = Object.entries(leg ?? {}).map(([key, value]) => [key, String(value)])
  return entries.length === 0 ? {} : { config: sliceWords(Object.fromEntries(entries)) }
}

/** Names that the hub has for metrics of scikit-learn; others keep theirs. */
const hubMetrics: Readonly<Record<string, string>> = {
  accuracy_score: 'accuracy',
  average_precision_score: 'average_precision',
  f1_score: 'f1',
  log_loss: 'log_loss',
  matthews_corrcoef: 'matthews_correlation',
  mean_absolute_error: 'mae',
  mean_squared_error: 'mse',
  precision_score: 'precision',
  r2_score: 'r_squared',
  recall_score: 'recall',
  roc_auc_score: 'roc_auc',
  root_mean_squared_error: 'rmse',
}

function hubMetric({ name }: Metric): string {
  const [base = name] = name.split('(')
  return hubMetrics[base] ?? base
}

const otherTask = 'other'

/** The hub's word for what a model does; images are told from tables by the model's input. */
function taskOf(task: string | undefined, signature: Signature | null): string {
  const takesImages = signature?.inputs[0]?.shape.length === 4
  const known: Readonly<Record<string, string>> = {
    classification: takesImages ? 'image-classification' : 'tabular-classification',
    regression: takesImages ? otherTask : 'tabular-regression',
    detection: 'object-detection',
    segmentation: 'image-segmentation',
  }
  return task !== undefined && Object.hasOwn(known, task) ? (known[task] ?? otherTask) : otherTask
}

/** Licenses that the hub knows by a word of its own. */
const hubLicenses = new Set(
  `apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m
  afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5
  cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0
  cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0
  cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0
  lgpl lgpl-2.1 lgpl-3.0 isc ms-pl mpl-2.0 odc-by odbl openrail++ osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl
  llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 gemma unknown other`.split(/\s+/),
)

/** The hub refuses words that it does not know: these are the name of an other license. */
function licenseOf(license: string | undefined): HubMetadata {
  if (license === undefined) return {}
  const word = license.toLowerCase().replace(/-(?:only|or-later)$/, '')
  return hubLicenses.has(word) ? { license: word } : { license: 'other', license_name: license }
}
