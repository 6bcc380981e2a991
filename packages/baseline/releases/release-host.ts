/** A file of a release. */
export interface ReleaseFile {
  id: number
  name: string
  bytes: number
  /** Lower-case hexadecimal, where the host keeps it. */
  sha256?: string | undefined
}

/** A published release. */
export interface FoundRelease {
  tag: string
  isPrerelease: boolean
  /** ISO 8601. */
  publishedAt: string
  assets: readonly ReleaseFile[]
}

/** A tag and the commit that it leads to. */
export interface FoundTag {
  name: string
  commit: string
}

/** The releases of a repository. Hosts keep the rules of `stores/hosts.ts`: only "not there" is null. */
export interface ReleaseHost {
  /** Published ones, newest first, at most `most`. */
  newest(most: number): Promise<FoundRelease[]>
  /** The published release of a tag, null when there is none. */
  ofTag(tag: string): Promise<FoundRelease | null>
  /** All tags, in no order. */
  tags(): Promise<FoundTag[]>
  /** @throws MlgateError MG1009 when the file is larger than `mostBytes`. */
  download(file: ReleaseFile, mostBytes: number): Promise<Uint8Array>
}
