import type { LargeFile } from './lfs-pointer.ts'
import type { RemoteLocation } from './location.ts'

/** A file that was brought here from elsewhere. */
export interface BroughtFile {
  /** Real, absolute path; its base name ends as the one there does. */
  file: string
  /** What documents and messages call it: never with credentials in it. */
  name: string
  /** What its origin calls these very bytes: a version id, a generation, an ETag, a commit. */
  version?: string
}

/** Brings files from other machines. Everything it gives is whole, and is what its origin said it would be. */
export interface RemoteFiles {
  /** The files that a location names: at least one, in the order of their names. */
  bring(location: RemoteLocation, written: string): Promise<BroughtFile[]>
  /**
   * The large file that a pointer of Git LFS stands for.
   *
   * @param about its name for messages, its base name, and a folder in the repository that has the pointer, which lies
   *   in the workspace.
   */
  bringLarge(
    pointer: LargeFile,
    about: { name: string; fileName: string; folder: string; workspace: string | undefined },
  ): Promise<BroughtFile>
  /**
   * A file that is not there but tracked by DVC; undefined when DVC does not track it either.
   *
   * @param path absolute; @param about its name for messages, and the workspace that bounds the search.
   */
  bringTracked(path: string, about: { name: string; workspace: string }): Promise<BroughtFile | undefined>
}
