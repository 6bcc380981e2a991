import type { Result } from '@mlgate/core'
import { emptyResult, gate, metric } from '../../sample-results.test-data.ts'
import type { CommentSection } from '../section.ts'
import { type CommentState, standingOf } from '../state.ts'
import { decodeState } from '../state-codec.ts'

export interface SectionOptions {
  run?: number
  attempt?: number
  job?: string
  workflow?: string
  head?: string
  at?: string
  result?: Partial<Result>
}

/** A section with one gate: enough to be told apart from others, and to pass or fail. */
export function section(name: string, options: SectionOptions = {}): CommentSection {
  const { run = 1, attempt = 1, job = 'gate', workflow = 'model', head = 'e'.repeat(40), at } = options
  const base = emptyResult({ metrics: [metric()], gates: [gate()], ...options.result, name })
  return {
    result: {
      ...base,
      ...(at === undefined ? {} : { startedAt: at }),
      subject: { ...base.subject, head },
      run: { repository: 'o/r', workflow, id: run, attempt, job, event: 'pull_request' },
    },
  }
}

/** The same with its gate failed. */
export function failedSection(name: string, options: SectionOptions = {}): CommentSection {
  const failed = gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })
  return section(name, { ...options, result: { verdict: 'fail', gates: [failed], ...options.result } })
}

/** The state of a comment that must have one. */
export function stateIn(body: string): CommentState {
  const state = decodeState(body)
  if (state === null || state === 'newer') throw new Error('the comment has no state that can be read')
  return state
}

/** Names of the sections in a comment, sorted; those that don't count in brackets. */
export function sectionsIn(body: string): string[] {
  const { sections, heads } = stateIn(body)
  return sections
    .map((one) => (standingOf(one, heads) === 'current' ? one.result.name : `(${one.result.name})`))
    .toSorted()
}
