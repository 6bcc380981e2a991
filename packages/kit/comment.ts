import { MlgateError, type Result } from '@mlgate/core'
import type { CommentMode } from '@mlgate/report/comment'
import type { RunEvent } from './comment-event.ts'
import type { GitHubAccess } from './github-access.ts'

/** What a step is asked to say on a pull request. */
export interface CommentRequest {
  readonly mode: CommentMode
  /** Names the comment: one for each key stands on a pull request. */
  readonly key: string
  /** Address of the whole report, where there is one. */
  readonly page?: string | undefined
}

/** In milliseconds, where others than the usual are wanted. */
export interface CommentTiming {
  /** For everything that GitHub is asked. */
  budgetMs?: number
  /** How long a comment must stand until it counts as written. */
  settleMs?: number
}

/** What an answer is given with. */
export interface CommentContext extends GitHubAccess {
  event: RunEvent
  timing?: CommentTiming
  /** Says something that somebody should mend. */
  warn(words: string): void
}

/** What came of an answer: the comment's address where there is one, and what there is to say of it. */
export interface CommentAnswer {
  url?: string
  said?: string
  warning?: string
}

/**
 * Tells results in the one comment of the pull request that the run is about. Whatever becomes of it is said in the
 * log and changes no verdict: this never throws.
 *
 * @returns the address of the comment; undefined where there is none.
 */
export async function answerPullRequest(
  results: readonly Result[],
  request: CommentRequest,
  context: CommentContext,
): Promise<string | undefined> {
  if (request.mode === 'never') return undefined
  const { url, said, warning } = await answer(results, request, context)
  if (said !== undefined) context.say(said)
  if (warning !== undefined) context.warn(`The pull request was not answered. ${warning}`)
  return url
}

async function answer(
  results: readonly Result[],
  request: CommentRequest,
  context: CommentContext,
): Promise<CommentAnswer> {
  const { event, token, signal } = context
  if (!concernsPullRequest(event)) {
    const why = event.name === '' ? 'this is no run of a workflow' : `the event of this run is ${event.name}`
    return { said: `There is no pull request to comment on: ${why}. The summary has everything.` }
  }
  if (token === undefined) {
    return { said: 'There is no comment on the pull request: the input github-token is empty.' }
  }
  try {
    // Who has no pull request to answer does not load the way to GitHub.
    const { writeComment } = await import('./comment-github.ts')
    return await writeComment(results, request, context)
  } catch (error) {
    if (signal.aborted) return { said: 'The job was cancelled before the pull request had its comment.' }
    return { warning: wordsOf(error) }
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint = error instanceof MlgateError ? error.hint : undefined
  return hint === undefined ? error.message : `${error.message} ${hint}`
}

function concernsPullRequest({ pullRequest, measured }: RunEvent): boolean {
  return pullRequest !== undefined || measured !== undefined
}
