import type { CommentHost, HostComment } from './host.ts'
import { isOurs } from './marker.ts'
import { decodeState, type KeptState } from './state-codec.ts'

export interface Found {
  comment: HostComment
  state: KeptState
}

/** What was seen of our comments, and between which times. */
export interface Look {
  /** The oldest first: it is the one that stays. */
  ours: Found[]
  started: number
  ended: number
}

export interface LookFor {
  key: string
  author: string | undefined
  /** Comments that turned out not to be ours to write. */
  foreign: ReadonlySet<number>
  /** Whether to look for duplicates too, to the last page; else the first of ours is enough. */
  everyPage: boolean
  now(): number
}

/** Looks for our comments. Only a look to the last page says that there is none, or no other. */
export async function lookFor(
  host: CommentHost,
  { key, author, foreign, everyPage, now }: LookFor,
): Promise<Look> {
  const started = now()
  const ours: Found[] = []
  for await (const comment of host.list()) {
    if (foreign.has(comment.id) || !isOurs(comment, key, author)) continue
    ours.push({ comment, state: decodeState(comment.body) })
    if (!everyPage) break
  }
  return { ours: ours.toSorted((left, right) => left.comment.id - right.comment.id), started, ended: now() }
}
