import type { Manifest } from '../manifest/manifest.ts'

/** A published version, with its files on this disk. */
export interface MirroredVersion {
  manifest: Manifest
  /** All but the manifest and its checksums. */
  files: readonly { path: string; file: string; bytes: number; sha256: string }[]
  tag: string
  /** Of the release, for people. */
  url: string
}

/** Where a version is found now. `unchanged`: it was there before, and nothing was written. */
export interface Mirrored {
  /** URL or path. */
  where: string
  outcome: 'created' | 'unchanged'
  /** What the mirror calls it, where that is another name. */
  version?: string
  /** What whoever asked should know. */
  notes: string[]
}

/**
 * Another place that shows the versions of the registry. It is told of what is published and decides nothing; telling it
 * again changes nothing, so that whatever broke off is made whole by telling it once more.
 */
export interface Mirror {
  /** For messages. */
  readonly name: string
  /**
   * Shows a version there.
   *
   * @throws MlgateError MG6530 when the place has something else under its name.
   */
  publish(version: MirroredVersion): Promise<Mirrored>
  /**
   * Puts a stage on a version, or takes it away where the version is null; absent where the place has no such thing.
   *
   * @throws MlgateError MG6530 when the place does not have the version, or cannot have a stage of this name.
   */
  alias?(
    stage: string,
    on: Pick<Manifest, 'name' | 'folder'> & { version: string | null },
  ): Promise<Mirrored['outcome']>
}
