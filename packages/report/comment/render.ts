import { fitComment } from './fit.ts'
import { type CommentSection, storedSection } from './section.ts'
import { stateOf } from './state.ts'

export interface CommentOptions {
  /** Names the comment: one for each key stands on a pull request. */
  key: string
  pullRequest?: number
}

/**
 * The text of the comment that these sections alone would make, of at most 65,536 characters: for a look at it
 * where there is no pull request.
 */
export function renderComment(sections: readonly CommentSection[], options: CommentOptions): string {
  return fitComment(stateOf(sections.map((section) => storedSection(section))), options).body
}
