import { type Metric, MlgateError, type Result, type ResultKind } from '@mlgate/core'
import { compareText } from '../compare-text.ts'
import { contentHash } from './content-hash.ts'
import { findCollision, pathProblem } from './file-paths.ts'
import {
  type Manifest,
  type ManifestFile,
  type ManifestMetric,
  manifestSchemaId,
  type Signature,
} from './manifest.ts'

/** What a version is made of. */
export interface VersionFacts {
  name: string
  folder?: string
  version: string
  /** ISO 8601. */
  createdAt: string
  commit: string
  repository?: string
  /** As results tell it. */
  run?: Record<string, unknown>
  license?: string
  /** Without assets as long as none are planned; such a manifest is for what is written about the version. */
  files: readonly ManifestFile[]
  results: readonly FiledResult[]
  /** Null for what is no ONNX model. */
  signature: Signature | null
  /** Manifest of the newest version there is. */
  base: Pick<Manifest, 'version' | 'lineage'> | null
}

/** A result, and the path of its document in the version. */
export interface FiledResult {
  result: Result
  file: string
}

/** Whose parameters and environment are those of the version, the first that there is. */
const speakers: readonly ResultKind[] = ['evaluation', 'benchmark', 'metrics', 'data', 'drift']

/**
 * The manifest of a version: numbers, parameters, environment and data are those of its results, the newest of each
 * kind, name and leg.
 *
 * @throws MlgateError MG6517 when there is no model file, or paths would not lie in one folder on every system.
 */
export function buildManifest(facts: VersionFacts): Manifest {
  const { name, folder, version, createdAt, commit, repository, run, license, signature, base } = facts
  const files = facts.files.toSorted((left, right) => compareText(left.path, right.path))
  refuseOdd(files)
  const filed = newestResults(facts.results)
  const spoken = speakers.flatMap((kind) => filed.filter(({ result }) => result.kind === kind))
  return {
    schema: manifestSchemaId,
    name,
    ...(folder === undefined ? {} : { folder }),
    version,
    createdAt,
    content: contentHash(modelFiles(files)),
    files,
    signature,
    metrics: filed.flatMap(({ result }) => result.metrics.map((metric) => metricOf(metric, result))),
    parameters: Object.assign({}, ...spoken.toReversed().map(({ result }) => result.parameters)),
    environment: spoken[0]?.result.environment ?? {},
    ...(license === undefined ? {} : { license }),
    lineage: {
      ...(repository === undefined ? {} : { repository }),
      commit,
      ...(run === undefined ? {} : { run }),
      data: dataOf(filed.map(({ result }) => result)),
      base: base === null ? null : { version: base.version, commit: base.lineage.commit },
    },
    results: filed.map(({ result, file }) => {
      const { kind, verdict } = result
      return { kind, name: result.name, ...legOf(result), verdict, file }
    }),
  }
}

/** The files that are the model itself. */
export function modelFiles<File extends { role: ManifestFile['role'] }>(files: readonly File[]): File[] {
  return files.filter(({ role }) => role === 'model')
}

/** Of each kind, name and leg the result that was begun last, in a fixed order. */
export function newestResults(results: readonly FiledResult[]): FiledResult[] {
  const keyOf = ({ kind, name, leg }: Result) => JSON.stringify([kind, name, sortedEntries(leg ?? {})])
  const newest = new Map<string, FiledResult>()
  for (const filed of results) {
    const key = keyOf(filed.result)
    const known = newest.get(key)
    if (known === undefined || Date.parse(known.result.startedAt) <= Date.parse(filed.result.startedAt)) {
      newest.set(key, filed)
    }
  }
  return [...newest].toSorted(([left], [right]) => compareText(left, right)).map(([, filed]) => filed)
}

function refuseOdd(files: readonly ManifestFile[]): void {
  if (modelFiles(files).length === 0) throw unregistrable('The version has no model file.')
  const odd = files.find(({ path }) => pathProblem(path) !== null)
  if (odd !== undefined) {
    throw unregistrable(`The path ${JSON.stringify(odd.path)} ${pathProblem(odd.path)}.`)
  }
  const collision = findCollision(files.map(({ path }) => path))
  if (collision === null) return
  const both = collision.map((path) => JSON.stringify(path)).join(' and ')
  throw unregistrable(`${both} cannot both lie in one folder on every system.`)
}

function metricOf(metric: Metric, result: Result): ManifestMetric {
  return { ...metric, result: result.name, kind: result.kind, ...legOf(result) }
}

function legOf({ leg }: Result): { leg?: Record<string, unknown> } {
  return leg == null || Object.keys(leg).length === 0 ? {} : { leg }
}

/** Files that were measured or held against, each once, under the name of the data set that a check of it gives. */
function dataOf(results: readonly Result[]): Manifest['lineage']['data'] {
  const checked = results.filter(({ kind }) => kind === 'data')
  const named = [
    ...checked.flatMap(({ name, subject }) => subject.data.map((file) => ({ ...file, name }))),
    ...results.flatMap(({ subject }) => subject.references ?? []),
    ...results.flatMap(({ subject }) => subject.data.map((file) => ({ ...file, name: file.path }))),
  ]
  const keyOf = ({ path, sha256 }: { path: string; sha256: string }) => `${sha256} ${path}`
  return [...new Map(named.toReversed().map((file) => [keyOf(file), file])).values()].toSorted(
    (left, right) => compareText(left.name, right.name) || compareText(left.path, right.path),
  )
}

function sortedEntries(leg: Record<string, unknown>): [string, unknown][] {
  return Object.entries(leg).toSorted(([left], [right]) => compareText(left, right))
}

function unregistrable(message: string): MlgateError {
  return new MlgateError({ code: 'MG6517', message })
}
