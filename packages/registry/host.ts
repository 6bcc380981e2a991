import type { MlgateError } from '@mlgate/core'

/**
 * Where versions are kept: tags, releases and their files, of one repository. Whoever implements it keeps these rules:
 * "not there" is null and nothing else is; every call is bounded in time; a read is repeated where that helps; a write
 * is sent once, and an answer that is lost is settled by looking, but of an upload, whose outcome is `unsure` then.
 */
export interface RegistryHost {
  /** `owner/name`. */
  readonly repository: string
  /** All tags with the commits that they lead to, in no order. */
  tags(): Promise<HostedTag[]>
  /** Who made a tag, when and why: of the tag itself where it is annotated, else of its commit. Null without it. */
  describeTag(name: string): Promise<TagDescription | null>
  /**
   * Makes an annotated tag. A tag that is there is never moved.
   *
   * @throws MlgateError MG6512 when rules of the repository block it.
   */
  createTag(tag: { name: string; commit: string; message: string }): Promise<CreatedTag>
  /** All releases, drafts as well where the token may see them, the newest first. */
  releases(): Promise<HostedRelease[]>
  /** One release as it stands now. */
  release(id: number): Promise<HostedRelease | null>
  /** The published release of a tag. */
  releaseOfTag(tag: string): Promise<HostedRelease | null>
  createDraft(draft: NewDraft): Promise<HostedRelease>
  /** Changes what is named, and nothing else. */
  updateRelease(id: number, change: ReleaseChange): Promise<HostedRelease>
  /** Publishes a draft. */
  publish(id: number): Promise<HostedRelease>
  deleteRelease(id: number): Promise<void>
  /** Sends a file, streamed from the disk. */
  upload(release: HostedRelease, asset: NewAsset): Promise<UploadOutcome>
  deleteAsset(id: number): Promise<void>
  /**
   * Bytes of a file, streamed.
   *
   * @param range of bytes, `to` exclusive; all without it.
   */
  download(asset: HostedAsset, range?: { from: number; to: number }): AsyncIterable<Uint8Array>
}

export interface HostedTag {
  name: string
  commit: string
}

export interface TagDescription {
  who: string
  /** ISO 8601. */
  date: string
  /** Of an annotated tag; empty otherwise. */
  message: string
}

/** `here`: it was there before, on the same commit; `elsewhere`: on another one, where it stays. */
export type CreatedTag = { outcome: 'created' | 'here' } | { outcome: 'elsewhere'; commit: string }

/** A file of a release as its host has it. */
export interface HostedAsset {
  id: number
  name: string
  bytes: number
  /** `starter`: an upload began and never ended. */
  state: 'uploaded' | 'starter'
  /** Lower-case hexadecimal; undefined where the host tells none. */
  sha256: string | undefined
  /** When its upload began, ISO 8601; not there where the host does not say. */
  createdAt?: string
}

export interface HostedRelease {
  id: number
  tag: string
  name: string
  /** Markdown. */
  body: string
  isDraft: boolean
  isPrerelease: boolean
  /** Whether files and tag are locked for good. */
  isImmutable: boolean
  /** What a tag that publishing makes would lead to. */
  target: string
  /** ISO 8601. */
  createdAt: string
  /** ISO 8601; null for a draft. */
  publishedAt: string | null
  /** For people. */
  url: string
  /** For uploads, without its query. */
  uploadUrl: string
  assets: HostedAsset[]
}

export interface NewDraft {
  tag: string
  commit: string
  name: string
  body: string
  isPrerelease: boolean
}

export interface ReleaseChange {
  name?: string
  body?: string
  commit?: string
}

export interface NewAsset {
  name: string
  contentType: string
  /** A part of a file on this disk. */
  file: string
  offset: number
  /** At least 1: GitHub takes no empty files. */
  bytes: number
  signal?: AbortSignal
}

/**
 * What came of an upload. `exists`: the name is taken. `unsure`: nobody knows, and whoever asked has to look.
 */
export type UploadOutcome =
  | { outcome: 'uploaded'; asset: HostedAsset }
  | { outcome: 'exists' }
  | { outcome: 'unsure'; why: MlgateError }
