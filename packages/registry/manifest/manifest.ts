import type { Metric, ResultKind, SubjectFile, Verdict } from '@mlgate/core'

export const manifestSchemaId = 'mlgate/manifest@1'

/** The name of the manifest among the files of a release, and on disk. */
export const manifestName = 'mlgate.json'

export const fileRoles = [
  'model',
  'result',
  'predictions',
  'profile',
  'card',
  'bill-of-materials',
  'page',
  'other',
] as const
/** What a file of a version is for. */
export type FileRole = (typeof fileRoles)[number]

/** One value that a model takes or gives. */
export interface SignatureValue {
  name: string
  /** As in `float32`, `int64`, `string`. */
  type: string
  /** A number, the name of a free dimension, or null for one without a name. */
  shape: (number | string | null)[]
}

/** What a model takes and gives: what whoever calls it relies on. */
export interface Signature {
  inputs: SignatureValue[]
  outputs: SignatureValue[]
}

/** A file of a release that holds a file of the version, or a part of one. */
export interface ManifestAsset {
  name: string
  bytes: number
  sha256: string
}

export interface ManifestFile {
  /** Where it lies in the version, with `/` between folders. */
  path: string
  role: FileRole
  bytes: number
  sha256: string
  /**
   * In the order in which they are joined: one, unless the file is larger than the host takes; none for an empty file,
   * for hosts take no asset without bytes.
   */
  assets: ManifestAsset[]
}

/** A number of one of the version's results. */
export interface ManifestMetric extends Metric {
  /** Name and leg of the result that says it. */
  result: string
  kind: ResultKind
  leg?: Record<string, unknown>
}

/** What was measured, and how it was judged. */
export interface ManifestResult {
  kind: ResultKind
  name: string
  /** Which job of a matrix measured it. */
  leg?: Record<string, unknown>
  verdict: Verdict
  /** Path of the document in `files`. */
  file: string
}

/** What a version holds and where it comes from: `mlgate.json`. */
export interface Manifest {
  schema: typeof manifestSchemaId
  name: string
  /** Where it lies in a monorepo. */
  folder?: string
  version: string
  /** ISO 8601. */
  createdAt: string
  /** `contentHash` of the model files: equal for versions that are the same model. */
  content: string
  files: ManifestFile[]
  /** Null for what is no ONNX model. */
  signature: Signature | null
  /** Of the whole and of slices, of all results. */
  metrics: ManifestMetric[]
  parameters: Record<string, unknown>
  environment: Record<string, unknown>
  license?: string
  lineage: {
    repository?: string
    commit: string
    /** As results tell it: workflow, id, attempt, event. */
    run?: Record<string, unknown>
    data: (SubjectFile & { name: string })[]
    /** The version that was the newest when this one was made. */
    base: { version: string; commit: string } | null
  }
  results: ManifestResult[]
}
