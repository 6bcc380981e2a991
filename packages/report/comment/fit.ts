import { visibleBody } from './body.ts'
import { condense } from './condense.ts'
import { markerOf } from './marker.ts'
import type { StoredSection } from './section.ts'
import { type CommentState, standingOf } from './state.ts'
import { encodeState } from './state-codec.ts'

/** What GitHub takes as the text of a comment, in characters. */
export const mostCharacters = 65_536

export interface Fitted {
  body: string
  /** What the body holds: sections condensed as far as was needed. */
  state: CommentState
}

/** How far to condense passed sections and others, and how many to show and to keep. */
interface Cut {
  passed: number
  others: number
  shown: number
  kept: number
}

/**
 * From nothing left out to the bare minimum, in the order in which a reader misses it least: what passed sections
 * fold, what the others fold, then rows, then sections.
 */
const cuts: readonly Cut[] = [
  { passed: 0, others: 0, shown: 500, kept: 500 },
  { passed: 1, others: 0, shown: 500, kept: 500 },
  { passed: 1, others: 1, shown: 500, kept: 500 },
  { passed: 5, others: 2, shown: 500, kept: 500 },
  { passed: 5, others: 3, shown: 200, kept: 500 },
  { passed: 5, others: 4, shown: 100, kept: 500 },
  { passed: 5, others: 5, shown: 100, kept: 500 },
  { passed: 5, others: 5, shown: 20, kept: 500 },
  { passed: 5, others: 5, shown: 20, kept: 200 },
  { passed: 5, others: 5, shown: 20, kept: 50 },
  { passed: 5, others: 5, shown: 5, kept: 5 },
]

/**
 * The text of a comment: marker, what people read, state. What doesn't fit is left out between rows and between
 * sections, never within a text.
 *
 * @param limit characters (UTF-16 units, of which there are at least as many).
 * @throws RangeError when not even a few sections fit.
 */
export function fitComment(
  state: CommentState,
  { key, pullRequest, limit = mostCharacters }: { key: string; pullRequest?: number; limit?: number },
): Fitted {
  for (const cut of cuts) {
    const fitted = { ...state, sections: cutSections(state, cut) }
    const shortened = fitted.sections.length < state.sections.length || state.sections.length > cut.shown
    const visible = visibleBody(fitted, {
      mostShown: cut.shown,
      shortened,
      ...(pullRequest === undefined ? {} : { pullRequest }),
    })
    const body = `${markerOf(key)}\n\n${visible}\n\n${encodeState(fitted)}`
    if (body.length <= limit) return { body, state: fitted }
  }
  throw new RangeError(`no comment of ${limit} characters can hold these results`)
}

function cutSections(state: CommentState, { passed, others, kept }: Cut): StoredSection[] {
  const sections = state.sections.map((section) => {
    const { verdict } = section.result
    const isLesser = verdict === 'pass' || standingOf(section, state.heads) !== 'current'
    return condensed(section, isLesser ? passed : others)
  })
  if (sections.length <= kept) return sections
  // Passed ones go first; of the rest the newest stay, in the order that the state has.
  const failed = sections.filter(({ result }) => result.verdict !== 'pass')
  const stays = new Set(
    [...failed, ...sections.filter(({ result }) => result.verdict === 'pass')].slice(0, kept),
  )
  return sections.filter((section) => stays.has(section))
}

function condensed(section: StoredSection, level: number): StoredSection {
  if (level <= section.level) return section
  const { history: _, ...rest } = section
  return { ...rest, level, result: condense(section.result, level) }
}
