import type { ManifestMetric } from '../manifest/manifest.ts'
import type { VersionFile } from '../publish/request.ts'

/** A version of another registry, as it is to be registered here. */
export interface PlannedVersion {
  /** As in `1.2.3`. */
  version: string
  commit: string
  /** When it was made there, ISO 8601. */
  createdAt: string
  /** What it is there, for people: `mlflow:signs/3`. */
  origin: string
  metrics: ManifestMetric[]
  parameters: Record<string, unknown>
  /** How it was decided what is not obvious, such as its number; a sentence each. */
  notes: string[]
  /** Brings its files here; they are gone when `use` has ended. */
  withFiles<Value>(use: (files: VersionFile[]) => Promise<Value>): Promise<Value>
}

/** A model of another registry, as it is to be registered here. */
export interface ImportPlan {
  name: string
  /** Where it lies in a monorepo. */
  folder?: string
  /** In the order in which they are registered. */
  versions: PlannedVersion[]
  /** Which stage is on which version. */
  stages: { stage: string; version: string }[]
  /** What is not taken over, and why; a sentence each. */
  notes: string[]
}
