import { isDeepStrictEqual } from 'node:util'
import type { Direction, ResultKind, Slice } from '@mlgate/core'
import { compareText } from '../compare-text.ts'
import type { FileRole, Manifest, ManifestMetric } from '../manifest/manifest.ts'
import { fullName } from '../versions/find-version.ts'
import { breakingChanges } from '../versions/signature-change.ts'

/** What two versions differ in; what they agree in is left out, but for numbers. */
export interface VersionDiff {
  before: ComparedVersion
  after: ComparedVersion
  /** Whether the model files are the same. */
  isSameModel: boolean
  files: FileDifference[]
  /** `breaks`: what breaks those who call the model by the old one, in words. */
  signature: { isSame: boolean; breaks: string[] }
  /** Every number of either version. */
  metrics: MetricDifference[]
  /** By the path of the key, as in `model.depth`. */
  parameters: ValueDifference[]
  environment: ValueDifference[]
  data: DataDifference[]
}

export interface ComparedVersion {
  /** As people write it. */
  model: string
  version: string
  commit: string
}

export interface FileDifference {
  path: string
  role: FileRole
  /** Null on the side that lacks it. */
  before: { bytes: number; sha256: string } | null
  after: { bytes: number; sha256: string } | null
}

export interface MetricDifference {
  kind: ResultKind
  result: string
  leg?: Record<string, unknown>
  metric: string
  /** Null for the whole. */
  slice: Slice
  unit: string
  direction: Direction
  /** Null on the side that lacks it. */
  before: number | null
  after: number | null
  /** `after` less `before`, in the metric's unit; null where a side lacks it. */
  difference: number | null
}

export interface ValueDifference {
  key: string
  /** Undefined on the side that lacks it. */
  before?: unknown
  after?: unknown
}

export interface DataDifference {
  name: string
  path: string
  before: { sha256: string; rows?: number } | null
  after: { sha256: string; rows?: number } | null
}

/** What two versions differ in, by their manifests. */
export function diffManifests(before: Manifest, after: Manifest): VersionDiff {
  return {
    before: comparedVersion(before),
    after: comparedVersion(after),
    isSameModel: before.content === after.content,
    files: fileDifferences(before, after),
    signature: {
      isSame: isDeepStrictEqual(before.signature, after.signature),
      breaks: breakingChanges(before.signature, after.signature),
    },
    metrics: metricDifferences(before.metrics, after.metrics),
    parameters: valueDifferences(before.parameters, after.parameters),
    environment: valueDifferences(before.environment, after.environment),
    data: dataDifferences(before, after),
  }
}

function comparedVersion(manifest: Manifest): ComparedVersion {
  const { version, lineage } = manifest
  return { model: fullName(manifest), version, commit: lineage.commit }
}

function fileDifferences(before: Manifest, after: Manifest): FileDifference[] {
  const factsOf = (file: Manifest['files'][number] | undefined) =>
    file === undefined ? null : { bytes: file.bytes, sha256: file.sha256 }
  return joined(before.files, after.files, ({ path }) => path)
    .filter(({ left, right }) => left?.sha256 !== right?.sha256)
    .map(({ key, left, right }) => ({
      path: key,
      role: ((right ?? left) as Manifest['files'][number]).role,
      ...{ before: factsOf(left), after: factsOf(right) },
    }))
}

function metricDifferences(
  before: readonly ManifestMetric[],
  after: readonly ManifestMetric[],
): MetricDifference[] {
  return joined(before, after, metricKey).map(({ left, right }) => {
    const { kind, result, leg, name, slice, unit, direction } = (right ?? left) as ManifestMetric
    return {
      ...{ kind, result, ...(leg === undefined ? {} : { leg }), metric: name, slice: slice ?? null },
      ...{ unit, direction, before: left?.value ?? null, after: right?.value ?? null },
      difference: left === undefined || right === undefined ? null : right.value - left.value,
    }
  })
}

/** Numbers in other units are other numbers. */
function metricKey({ kind, result, leg, name, slice, unit }: ManifestMetric): string {
  return JSON.stringify([kind, result, sortedEntries(leg), name, sortedEntries(slice), unit])
}

function dataDifferences(before: Manifest, after: Manifest): DataDifference[] {
  const factsOf = (file: Manifest['lineage']['data'][number] | undefined) =>
    file === undefined
      ? null
      : { sha256: file.sha256, ...(file.rows === undefined ? {} : { rows: file.rows }) }
  return joined(before.lineage.data, after.lineage.data, ({ name, path }) => JSON.stringify([name, path]))
    .filter(({ left, right }) => left?.sha256 !== right?.sha256)
    .map(({ left, right }) => {
      const { name, path } = (right ?? left) as Manifest['lineage']['data'][number]
      return { name, path, before: factsOf(left), after: factsOf(right) }
    })
}

function valueDifferences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ValueDifference[] {
  return joined(leavesOf(before), leavesOf(after), ({ key }) => key)
    .filter(({ left, right }) => !isDeepStrictEqual(left?.value, right?.value))
    .map(({ key, left, right }) => ({
      key,
      ...(left === undefined ? {} : { before: left.value }),
      ...(right === undefined ? {} : { after: right.value }),
    }))
    .toSorted((left, right) => compareText(left.key, right.key))
}

/** The values of nested mappings by the paths of their keys; lists are values. */
function leavesOf(value: Readonly<Record<string, unknown>>, above = ''): { key: string; value: unknown }[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = above === '' ? key : `${above}.${key}`
    const isMapping = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    return isMapping && Object.keys(inner).length > 0
      ? leavesOf(inner as Record<string, unknown>, path)
      : [{ key: path, value: inner }]
  })
}

/** Both lists by a key: in the order of the first, then what the second has more. */
function joined<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): { key: string; left: Item | undefined; right: Item | undefined }[] {
  const left = new Map(before.map((item) => [keyOf(item), item]))
  const right = new Map(after.map((item) => [keyOf(item), item]))
  const keys = new Set([...left.keys(), ...right.keys()])
  return Array.from(keys, (key) => ({ key, left: left.get(key), right: right.get(key) }))
}

function sortedEntries(record: Readonly<Record<string, unknown>> | null | undefined): [string, unknown][] {
  return Object.entries(record ?? {}).toSorted(([left], [right]) => compareText(left, right))
}
