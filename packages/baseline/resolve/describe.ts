import type { Result } from '@mlgate/core'
import type { BaselineSearch, FoundBaseline } from '../find.ts'
import { shortCommit } from '../stores/store.ts'

/** How a baseline was come by, in words that go after the commit. */
const ways: Record<string, string> = {
  'first-parent': 'what this branch merges into',
  'merge-base': 'where this branch left it',
  'merge-queue': 'what the queue merges onto',
  previous: 'the push before this one',
  release: 'the last release',
}

/** A sentence on a baseline in its parts, for who wants to link or to translate them. */
export interface BaselineWords {
  /** `main at a1b2c3d`, or the location that the user named; null when there is none. */
  against: string | null
  /** What is to be known of it: `what this branch merges into`, `2 days old`, `same runner type`. */
  facts: string[]
}

/** What the words hang on besides the search. */
export interface DescribeContext {
  now: Date
  /** Fingerprint of this machine. */
  environment: Result['environment']
  /** Data files of this run's subject, to say whether they are the baseline's. */
  data?: Result['subject']['data']
}

/**
 * What a search for a baseline came to, in words. Names of branches and locations are as they came: escape them where
 * they are shown.
 */
export function baselineWords(search: BaselineSearch, context: DescribeContext): BaselineWords {
  const { found } = search
  if (found === null) return { against: null, facts: [whyNone(search)] }
  return {
    against: against(found),
    facts: [way(found), age(found, context), data(found, context), runner(found, context)].flat(),
  }
}

/** The words as a sentence without its end: `compared with main at a1b2c3d, what this branch merges into, 2 days old`. */
export function baselineSentence(search: BaselineSearch, context: DescribeContext): string {
  const { against, facts } = baselineWords(search, context)
  return against === null ? facts.join(', ') : [`compared with ${against}`, ...facts].join(', ')
}

function whyNone({ isFirst, passedOver }: BaselineSearch): string {
  if (isFirst) return 'no baseline yet: merge once, and the next change is compared'
  const last = passedOver.at(-1)
  return last === undefined ? 'no baseline' : `no baseline: ${last.reason}`
}

function against({ origin, location, commit }: FoundBaseline): string {
  if (origin === undefined) return commit === undefined ? location : `${location} at ${shortCommit(commit)}`
  const sha = shortCommit(origin.commit)
  return origin.branch === undefined ? sha : `${origin.branch} at ${sha}`
}

function way({ origin }: FoundBaseline): string[] {
  if (origin?.before !== undefined) {
    const { commits, sha } = origin.before
    const between = commits === 1 ? 'one commit' : `${commits} commits`
    return [`the nearest commit that was measured, ${between} before ${shortCommit(sha)}`]
  }
  const words = origin === undefined ? undefined : ways[origin.how]
  return words === undefined ? [] : [words]
}

function age({ origin, result }: FoundBaseline, { now }: DescribeContext): string[] {
  const then = Date.parse(result?.startedAt ?? origin?.date ?? '')
  return Number.isNaN(then) ? [] : [ageInWords(now.getTime() - then)]
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Below each bound the unit before it is too fine to matter. */
const units: readonly [below: number, unit: number, name: string][] = [
  [hour, minute, 'minute'],
  [2 * day, hour, 'hour'],
  [60 * day, day, 'day'],
  [730 * day, 30.44 * day, 'month'],
  [Number.POSITIVE_INFINITY, 365.25 * day, 'year'],
]

/** How old something is, as people say it: `2 days old`. */
export function ageInWords(milliseconds: number): string {
  if (milliseconds < minute) return 'just made'
  const [, unit, name] = units.find(([below]) => milliseconds < below) as (typeof units)[number]
  const count = Math.floor(milliseconds / unit)
  return `${count} ${name}${count === 1 ? '' : 's'} old`
}

function data({ result }: FoundBaseline, context: DescribeContext): string[] {
  const then = result?.subject.data ?? []
  if (context.data === undefined || context.data.length === 0 || then.length === 0) return []
  const hashes = (files: typeof then) => files.map(({ sha256 }) => sha256).join()
  return [hashes(then) === hashes(context.data) ? 'same test data' : 'other test data']
}

/** What makes two runners of a type: numbers of speed and memory hang on these. */
const typeKeys = ['platform', 'architecture', 'cpu', 'cores'] as const

function runner({ result }: FoundBaseline, { environment }: DescribeContext): string[] {
  const then = result?.environment ?? {}
  const known = typeKeys.filter((key) => then[key] !== undefined && environment[key] !== undefined)
  if (known.length === 0) return []
  return [known.every((key) => then[key] === environment[key]) ? 'same runner type' : 'another runner type']
}
