import { MlgateError, type Result } from '@mlgate/core'
import type { RetentionPolicy } from './retention.ts'
import type { Series } from './series.ts'

/** A commit that a stored result is looked for at. */
export interface SoughtCommit {
  sha: string
  /** When it was committed, ISO 8601: a history need not be read further back. */
  date?: string
}

/** What is looked for in a store. */
export interface StoreQuery {
  series: Series
  /** Nearest first; the first that has a usable result wins. */
  commits: readonly SoughtCommit[]
  /** Where predictions are put; made if need be. */
  folder: string
}

/** A result as a store kept it. */
export interface StoredResult {
  result: Result
  /** The commit that it was measured at, one of those asked for. */
  commit: string
  /** Its predictions, a file for each training; null when the store does not have them (any more). */
  predictions: string[] | null
  /** Where it was found, in words: `branch mlgate, results/2026-11.ndjson`. */
  location: string
  /** Hash of the stored document. */
  sha256: string
}

/** Why a store gave or took nothing. */
export interface PassedOver {
  passedOver: string
  /** The store holds nothing at all of this series yet: nobody has measured the main branch. */
  isNew?: boolean
}

/** What is handed to a store: a result and its predictions as they lie beside it. */
export interface StoreEntry {
  result: Result
  /** In the order of the result's `subject.predictions`; empty when there are none. */
  predictions: readonly string[]
}

/** How a store took what it was handed. */
export interface Stored {
  /** How many results it took. */
  stored: number
  location: string
  /** What was left out and why. */
  notes: string[]
  /** Whether it was the first of its month: the time to drop what a policy does not keep. */
  startsMonth?: boolean
}

/** Which results are read over time. */
export interface HistoryQuery {
  series?: Series
  /** At most this many, the newest. */
  last?: number
  /** ISO 8601; results from before are left out. */
  since?: string
}

export const storeKinds = ['branch', 'artifact', 'cache', 'folder'] as const
export type StoreKind = (typeof storeKinds)[number]

/**
 * Where results are kept over time.
 *
 * Errors: MG6004 when what is stored cannot be read, MG1002 when a newer version wrote it; either way it stays as it
 * is. MG6006 when the token may not use the store. Whatever a host throws.
 */
export interface BaselineStore {
  how: StoreKind
  read(query: StoreQuery): Promise<StoredResult | PassedOver>
  /** Adds results; all or none. Adding what is there already changes nothing. */
  write(entries: readonly StoreEntry[]): Promise<Stored | PassedOver>
  /** Results, the newest first. */
  history(query: HistoryQuery): AsyncIterable<Result>
  /** Drops what a policy does not keep and joins what lies in pieces; returns what was done, in sentences. */
  compact?(policy: RetentionPolicy): Promise<string[]>
}

/** Whether a result can be compared with: a run that could not be decided measured nothing to rely on. */
export function isUsable({ problems = [], notJudged }: Result): boolean {
  return problems.length === 0 && notJudged === undefined
}

export function isPassedOver(answer: object): answer is PassedOver {
  return 'passedOver' in answer
}

/** A commit as people write it. */
export function shortCommit(sha: string): string {
  return sha.slice(0, 7)
}

/** Commits that were asked for, in words. */
export function commitsInWords(commits: StoreQuery['commits']): string {
  const [nearest, ...others] = commits
  if (nearest === undefined) return 'no commit'
  const first = shortCommit(nearest.sha)
  return others.length === 0 ? first : `${first} and ${others.length} commits before it`
}

/** Whether a host says that the token may not do this. */
export function isRefusal(error: unknown): error is MlgateError {
  return error instanceof MlgateError && error.code === 'MG6006'
}

/** A refusal as a reason: what may not be done, and the permission to add. */
export function whyRefused({ message, hint }: MlgateError): string {
  const sentences = [message, hint].filter((text) => text !== undefined).join(' ')
  return sentences.replace(/\.$/, '')
}
