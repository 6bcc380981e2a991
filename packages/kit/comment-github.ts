import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '@mlgate/core'
import { commentHost, type GitHubClient } from '@mlgate/github'
import { type CommentSection, type UpsertOutcome, upsertComment } from '@mlgate/report/comment'
import type { CommentAnswer, CommentContext, CommentRequest } from './comment.ts'
import type { RunEvent } from './comment-event.ts'
import { connectTo } from './github-run.ts'
import { historiesOf } from './history-github.ts'
import { pullOfMeasuredRun } from './measured-pull.ts'

/** A job waits so long for its comment, in milliseconds: it has its verdict already. */
const longestMs = 60_000
const longestWaitMs = 20_000

/**
 * Brings results into the comment of the pull request.
 *
 * @throws Error when GitHub does not let it, or is not there.
 */
export async function writeComment(
  results: readonly Result[],
  { mode, key, page }: CommentRequest,
  context: CommentContext,
): Promise<CommentAnswer> {
  const { event, signal, timing = {} } = context
  const { budgetMs = longestMs, settleMs } = timing
  const client = connectTo(context, { budgetMs, longestWaitMs })
  const pullRequest = event.pullRequest ?? (await pullOfMeasuredRun(client, event))
  if (typeof pullRequest === 'string') return { said: pullRequest }
  const histories = await historiesOf(results, client)
  const sections = results.map((result, index) => {
    const history = histories[index] ?? []
    const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = context.environment
    const teller = { run: Number(GITHUB_RUN_ID) || 0, attempt: Number(GITHUB_RUN_ATTEMPT) || 1 }
    return {
      ...sectionOf(result, page, event, client),
      teller,
      ...(history.length === 0 ? {} : { history }),
    }
  })
  const outcome = await upsertComment(commentHost(client, pullRequest), sections, {
    key,
    mode,
    pullRequest,
    patienceMs: budgetMs,
    ...(settleMs === undefined ? {} : { settleMs }),
    sleep: (milliseconds) => sleep(milliseconds, undefined, { signal }),
  })
  return answerOf(outcome)
}

/** A result with what the run knows: its address, and the commit of the branch where the result does not say it. */
function sectionOf(
  result: Result,
  page: string | undefined,
  { head, measured }: RunEvent,
  { settings }: GitHubClient,
): CommentSection {
  const { serverUrl, owner, repo } = settings
  const { id, attempt = 1 } = (result.run ?? {}) as { id?: unknown; attempt?: unknown }
  const branchHead = measured?.head.sha ?? result.subject.head ?? head
  const subject = branchHead === undefined ? result.subject : { ...result.subject, head: branchHead }
  const links = {
    ...(id === undefined
      ? {}
      : { run: `${serverUrl}/${owner}/${repo}/actions/runs/${id}/attempts/${attempt}` }),
    ...(page === undefined ? {} : { page }),
  }
  return { result: { ...result, subject }, ...(Object.keys(links).length === 0 ? {} : { links }) }
}

const permission = 'permissions: pull-requests: write'
const afterRefusal =
  'The verdict is the same, and the summary has everything; docs/guide/pull-request.md shows how forks get their comment.'

/** What was refused may have been the reading alone; who adds only that is refused again at the writing. */
function namingPermission(message: string): string {
  return message.includes(permission) ? message : `${message} A comment needs "${permission}".`
}

/** What to say of each way in which an upsert may end. */
function answerOf(outcome: UpsertOutcome): CommentAnswer {
  switch (outcome.outcome) {
    case 'created':
    case 'updated': {
      const { url } = outcome.comment
      const unsettled = outcome.settled ? '' : ' Others were still writing it: theirs may lack what is ours.'
      return { url, said: `The comment: ${url}${unsettled}` }
    }
    case 'unchanged':
      return { url: outcome.comment.url, said: `The comment says all this already: ${outcome.comment.url}` }
    case 'newer-version':
      return {
        url: outcome.comment.url,
        warning: `A later version of mlgate wrote ${outcome.comment.url}: use one version in all jobs, or a comment-key of your own.`,
      }
    case 'skipped':
      return outcome.reason === 'passed' ? { said: 'All passed: no comment, as on-failure asks.' } : {}
    case 'not-allowed':
      return { warning: `${namingPermission(outcome.message)} ${afterRefusal}` }
    case 'given-up':
      return { warning: outcome.message }
  }
}
