/**
 * What the stores need from the outside. Rules that hold for every host: calls are bounded in time and pages; "not
 * there" (404) is told by the value that each method names for it; a token that may not do something (403) is told by
 * an MlgateError MG6006 whose hint is the `permissions:` line to add; everything else (5xx, no network, nonsense) is
 * thrown as any other MlgateError. Nobody may take one of these for another.
 */

/** The tip of a branch. */
export interface RefHead {
  commit: string
  tree: string
}

/** One file that a new tree has otherwise than the tree it starts from. */
export type TreeChange =
  | { path: string; text: string }
  | { path: string; blob: string }
  | { path: string; remove: true }

/** A file of a tree. */
export interface TreeFile {
  path: string
  bytes: number
}

/** A git repository behind an API, without a clone. Each method is one call of GitHub's. */
export interface RefHost {
  /** The tip of a branch (without `refs/heads/`), null when there is no such branch. */
  readRef(branch: string): Promise<RefHead | null>
  /**
   * A file's bytes at a commit, null when it is not there.
   *
   * @throws MlgateError MG1009 when it is larger than `mostBytes`.
   */
  readFile(commit: string, path: string, mostBytes: number): Promise<Uint8Array | null>
  /** All files of a tree, folders entered. @throws MlgateError when the list would not be complete. */
  listFiles(tree: string): Promise<TreeFile[]>
  /** Stores bytes; returns the blob's id. */
  createBlob(bytes: Uint8Array): Promise<string>
  /** A tree like `base` but for the changes; `base` null starts from nothing. */
  createTree(base: string | null, changes: readonly TreeChange[]): Promise<string>
  createCommit(commit: { tree: string; parents: readonly string[]; message: string }): Promise<string>
  /**
   * Moves a branch from one commit to a child of it, never forced.
   *
   * @returns false when the branch is no longer at `from`, or gone.
   */
  updateRef(branch: string, move: { from: string; to: string }): Promise<boolean>
  /** Makes a branch; false when there is one by now. */
  createRef(branch: string, commit: string): Promise<boolean>
}

/** An artifact of a workflow run, as the list of a repository's artifacts tells it. */
export interface FoundArtifact {
  id: number
  name: string
  /** Of the zip. */
  bytes: number
  expired: boolean
  /** ISO 8601. */
  createdAt: string
  run: {
    id: number
    headSha: string
    /** Branch that the run was for; null when it is not told. */
    headBranch: string | null
    /** Whether the run's commit came from this repository itself and not from a fork. */
    isOwn: boolean
  }
}

export interface ArtifactPage {
  artifacts: FoundArtifact[]
  isLast: boolean
}

/** The artifacts of a repository. */
export interface ArtifactHost {
  /**
   * Those of exactly this name, newest first, a page of up to 100 at a time.
   *
   * @param page the first is 1.
   */
  find(name: string, page: number): Promise<ArtifactPage>
  /**
   * The zip of an artifact, or `gone` when it has expired or was deleted (404, 410).
   *
   * @throws MlgateError MG1009 when it is larger than `mostBytes`.
   */
  download(id: number, mostBytes: number): Promise<Uint8Array | 'gone'>
  /** Uploads a folder's files as an artifact of this run, in place of one of that name. */
  upload(name: string, folder: string): Promise<void>
}

/** The Actions cache. */
export interface CacheHost {
  /**
   * Puts the entry of the first of the keys that there is, exactly, into the folder.
   *
   * @param keys at most ten, nearest first.
   * @returns the key, or null when there is none of them.
   */
  restore(keys: readonly string[], folder: string): Promise<string | null>
  /**
   * Saves a folder under a key.
   *
   * @param folder always the same path: an entry is found under the path it was saved from.
   * @returns `exists` when there is an entry of that key; a reason when the cache took nothing (read-only, not
   *   reserved, full).
   */
  save(key: string, folder: string): Promise<'saved' | 'exists' | { refused: string }>
}
