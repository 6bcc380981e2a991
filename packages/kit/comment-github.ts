import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '@mlgate/core'
import { commentHost, connect, type GitHubClient, pullsOfHead } from '@mlgate/github'
import { type CommentSection, type UpsertOutcome, upsertComment } from '@mlgate/report/comment'
import type { CommentAnswer, CommentRequest, CommentTiming } from './comment.ts'
import type { RunEvent } from './comment-event.ts'

/** One answer to write. */
export interface CommentTask extends CommentRequest {
  results: readonly Result[]
  event: RunEvent
  /** Where GitHub is: GITHUB_REPOSITORY, GITHUB_API_URL and their kin. */
  environment: NodeJS.ProcessEnv
  token: string
  signal: AbortSignal
  timing: CommentTiming
}

/** A job waits so long for its comment, in milliseconds: it has its verdict already. */
const longestMs = 60_000
const longestWaitMs = 20_000

/**
 * Brings results into the comment of the pull request.
 *
 * @throws Error when GitHub does not let it, or is not there.
 */
export async function writeComment(task: CommentTask): Promise<CommentAnswer> {
  const { results, mode, key, event, environment, token, signal, timing } = task
  const { budgetMs = longestMs, settleMs } = timing
  const client = connect({
    token,
    repository: environment.GITHUB_REPOSITORY ?? '',
    apiUrl: environment.GITHUB_API_URL ?? '',
    serverUrl: environment.GITHUB_SERVER_URL ?? '',
    graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? '',
    budgetMs,
    longestWaitMs,
    signal,
  })
  const pullRequest = event.pullRequest ?? (await pullOfMeasuredRun(client, event))
  if (typeof pullRequest === 'string') return { said: pullRequest }
  const sections = results.map((result) => sectionOf(result, event, client))
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

/**
 * The pull request of a run that ended, by the commit that GitHub says it ran on. What the run itself left says
 * nothing about it: a fork could name any.
 *
 * @returns the reason, in words, when there is not exactly one.
 */
async function pullOfMeasuredRun(client: GitHubClient, { measured }: RunEvent): Promise<number | string> {
  if (measured === undefined) return 'There is no pull request to comment on.'
  const pulls = await pullsOfHead(client, measured.head)
  const [only, ...others] = pulls
  const commit = measured.head.sha.slice(0, 7)
  if (only === undefined) {
    return `There is no pull request to comment on: no open one has the commit ${commit} of run ${measured.id} as its newest.`
  }
  if (others.length > 0) {
    const numbers = pulls.map(({ number }) => number).join(', ')
    return `There is no comment: the commit ${commit} is the newest of several pull requests (${numbers}).`
  }
  return only.number
}

/** A result with what the run knows: its address, and the commit of the branch where the result does not say it. */
function sectionOf(result: Result, { head, measured }: RunEvent, { settings }: GitHubClient): CommentSection {
  const { serverUrl, owner, repo } = settings
  const { id, attempt = 1 } = (result.run ?? {}) as { id?: unknown; attempt?: unknown }
  const branchHead = measured?.head.sha ?? result.subject.head ?? head
  const subject = branchHead === undefined ? result.subject : { ...result.subject, head: branchHead }
  return {
    result: { ...result, subject },
    ...(id === undefined
      ? {}
      : { links: { run: `${serverUrl}/${owner}/${repo}/actions/runs/${id}/attempts/${attempt}` } }),
  }
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
