import type { HostComment } from './host.ts'

/** `on-failure` creates nothing when all passed, but keeps an existing comment true. */
export type CommentMode = 'always' | 'on-change' | 'on-failure' | 'never'

export interface UpsertOptions {
  /** Names the comment: one for each key stands on a pull request. */
  key: string
  mode: CommentMode
  /** Number of the pull request, for the command in the footer. */
  pullRequest?: number
  /**
   * How long the comment must stand unchanged until a write counts as done, in milliseconds. No other writer may
   * take longer than this from the start of its reading to the end of its writing. 2,000 by default.
   */
  settleMs?: number
  /** After this time without rest the comment is left as it is, in milliseconds. Two minutes by default. */
  patienceMs?: number
  now?(): number
  sleep?(milliseconds: number): Promise<unknown>
  /** A number of [0, 1), as `Math.random` gives. */
  random?(): number
}

export type UpsertOutcome =
  /** `settled` is false when others still wrote at the end: a later write of theirs may lack ours. */
  | { outcome: 'created' | 'updated'; comment: HostComment; settled: boolean }
  /** The comment has all this already, or newer. */
  | { outcome: 'unchanged'; comment: HostComment }
  | { outcome: 'skipped'; reason: 'never' | 'nothing-to-say' | 'passed' }
  /** The token may not write here; the message says what to add. */
  | { outcome: 'not-allowed'; message: string }
  /** The comment is of a later version of mlgate, and was left as it is. */
  | { outcome: 'newer-version'; comment: HostComment }
  /** It was never seen to hold. */
  | { outcome: 'given-up'; message: string }
