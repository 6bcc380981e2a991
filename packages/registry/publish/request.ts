import type { HostedRelease } from '../host.ts'
import type { FileRole, Manifest, ManifestAsset, ManifestFile } from '../manifest/manifest.ts'

/** A file that a version is to hold. */
export interface VersionFile {
  /** Where it lies in the version, with `/` between folders. */
  path: string
  role: FileRole
  /** Where it lies on this disk. */
  file: string
  bytes: number
  /** Lower-case hexadecimal. */
  sha256: string
}

export interface PublishRequest {
  name: string
  /** Where the model lies in a monorepo. */
  folder?: string
  /** As in `1.2.3`. */
  version: string
  commit: string
  /** Everything but the manifest and the checksums. */
  files: readonly VersionFile[]
  /** Called once, when it is settled which assets hold the files. */
  manifest(files: readonly ManifestFile[]): Manifest
  /** Markdown. */
  notes: string
  isPrerelease: boolean
  tagMessage: string
  limits?: PublishLimits
  /**
   * Called when all assets are in the draft and are what they should be, with every one of them, the manifest and the
   * checksums as well. What it throws ends the run, and leaves a draft that the next one resumes.
   */
  beforePublish?(assets: readonly ManifestAsset[]): Promise<void>
  /** For the manifest and the checksums, while they are sent. */
  temporaryFolder: string
  signal?: AbortSignal
  /** Bytes that are in the release, of all that it is to hold. */
  onProgress?(done: { bytes: number; of: number }): void
  say?(words: string): void
}

export interface PublishLimits {
  /** A larger file is split; below 2 GiB, which GitHub's assets have to be. */
  partBytes?: number
  /** GitHub takes 1000. */
  mostAssets?: number
  /** At the same time; 4 without it. */
  uploads?: number
  /**
   * For how long an upload of this run that began and did not end is left alone, four times as long with each further
   * try; one of another run gets thirty times as long, and as long again for every 4 MiB. 1000 without it.
   */
  waitMs?: number
}

export interface Published {
  /** `unchanged`: the version was there, with the same model; nothing was written. */
  outcome: 'published' | 'unchanged'
  tag: string
  version: string
  release: HostedRelease
  /** As it stands in the release. */
  manifest: Manifest
  /** What whoever published should know, a sentence each. */
  notes?: string[]
}
