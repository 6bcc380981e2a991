import type { Verdict } from '@mlgate/core'
import { compareOrigins, type StoredSection } from './section.ts'

/** A commit of the branch that some section was measured at. */
export interface SeenHead {
  head: string
  /** The newest run and time of any section at it. */
  run: number
  at: string
}

/** Everything that a comment says, as data: its text is made of this alone. */
export interface CommentState {
  /** Name of the write that made it: no two writes share one. */
  write: string
  /** Commits of the branch, the newest first. */
  heads: readonly SeenHead[]
  sections: readonly StoredSection[]
}

export const emptyState: CommentState = { write: '', heads: [], sections: [] }

/** How many commits are remembered, and sections kept: beyond that a comment helps nobody. */
const mostHeads = 5
export const mostSections = 500

/** `current`: counts; `outdated`: of the commit before, shown folded; `gone`: of an older one, not kept. */
export type Standing = 'current' | 'outdated' | 'gone'

export function stateOf(sections: readonly StoredSection[]): CommentState {
  return joinStates(emptyState, { ...emptyState, sections })
}

/**
 * Two states as one: of each section the newer content, of the commits the newest, without what is gone. The order
 * of joining doesn't matter and joining again changes nothing, so that runs which meet late come to the same end.
 */
export function joinStates(left: CommentState, right: CommentState): CommentState {
  const sections = new Map<string, StoredSection>()
  const all = [...left.sections, ...right.sections]
  for (const section of all) {
    const known = sections.get(section.id)
    if (known === undefined || compareSections(known, section) < 0) sections.set(section.id, section)
  }
  const heads = joinHeads([...left.heads, ...right.heads, ...all.map(headOf)])
  const kept = [...sections.values()].filter((section) => standingOf(section, heads) !== 'gone')
  return {
    write: left.write,
    heads,
    sections: kept.toSorted((one, other) => -compareNewness(one, other)).slice(0, mostSections),
  }
}

/** Whether a joined state is one of those it was joined from: joining takes sections over as they are. */
export function isSameState(joined: CommentState, former: CommentState): boolean {
  return (
    joined.sections.length === former.sections.length &&
    joined.sections.every((section, index) => section === former.sections[index]) &&
    JSON.stringify(joined.heads) === JSON.stringify(former.heads)
  )
}

/** Whether a state has all that another has, at least as new. */
export function covers(state: CommentState, other: CommentState): boolean {
  const sections = new Map(state.sections.map((section) => [section.id, section]))
  return other.sections.every(({ id, origin, judged }) => {
    const own = sections.get(id)
    if (own === undefined) return false
    const order = compareOrigins(own.origin, origin)
    return order > 0 || (order === 0 && own.judged >= judged)
  })
}

/**
 * How a section stands to the newest commit, by the number of other commits that newer runs measured. Each push
 * makes the sections of jobs that did not run again outdated, the next removes them. A sparse section has one push
 * more, because its job was silent for a good reason. What is gone stays gone, whatever is learned later.
 */
export function standingOf({ origin, sparse }: StoredSection, heads: readonly SeenHead[]): Standing {
  if (origin.head === '') return 'current'
  const newer = heads.filter((seen) => seen.head !== origin.head && compareTimes(seen, origin) > 0)
  const behind = newer.length - (sparse ? 1 : 0)
  if (behind <= 0) return 'current'
  return behind === 1 ? 'outdated' : 'gone'
}

/** What the comment comes to over its current sections. */
export function verdictsOf({ sections, heads }: CommentState): Verdict[] {
  return sections
    .filter((section) => standingOf(section, heads) === 'current')
    .map(({ result }) => result.verdict)
}

/**
 * Whether sections say what the comment says of them, at the newest commit that it speaks of. Once another job
 * wrote for a newer commit there is no silence to keep.
 */
export function changesNothing({ sections, heads }: CommentState, mine: CommentState): boolean {
  const newest = heads[0]?.head ?? ''
  return mine.sections.every(({ id, judged }) =>
    sections.some(
      (one) =>
        one.id === id && one.judged === judged && (one.origin.head === newest || one.origin.head === ''),
    ),
  )
}

/** The newer content is greater; of the same, that which says more. */
function compareSections(left: StoredSection, right: StoredSection): number {
  return (
    compareOrigins(left.origin, right.origin) ||
    compareTexts(left.judged, right.judged) ||
    right.level - left.level ||
    compareTexts(JSON.stringify(left), JSON.stringify(right))
  )
}

function compareNewness(left: StoredSection, right: StoredSection): number {
  return compareOrigins(left.origin, right.origin) || compareTexts(left.id, right.id)
}

function headOf({ origin: { head, run, at } }: StoredSection): SeenHead {
  return { head, run, at }
}

function joinHeads(all: readonly SeenHead[]): SeenHead[] {
  const heads = new Map<string, SeenHead>()
  for (const seen of all) {
    const known = heads.get(seen.head)
    if (seen.head !== '' && (known === undefined || compareHeads(known, seen) < 0)) heads.set(seen.head, seen)
  }
  return [...heads.values()].toSorted((left, right) => compareHeads(right, left)).slice(0, mostHeads)
}

function compareHeads(left: SeenHead, right: SeenHead): number {
  return compareTimes(left, right) || compareTexts(left.head, right.head)
}

function compareTimes(left: { run: number; at: string }, right: { run: number; at: string }): number {
  return left.run - right.run || compareTexts(left.at, right.at)
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
