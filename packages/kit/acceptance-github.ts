import type { CommitFacts } from '@mlgate/baseline'
import { type Acceptance, MlgateError } from '@mlgate/core'
import {
  commitHost,
  type GitHubClient,
  labelSetting,
  lastPush,
  type PermissionLevel,
  type PullRequest,
  permissionOf,
  readPull,
} from '@mlgate/github'
import { type AcceptanceSettings, isSameLabel } from './acceptance.ts'
import { connectTo } from './github-run.ts'
import { pullOfMeasuredRun } from './measured-pull.ts'

/** Everything that is asked for one label is over by then, in milliseconds. */
const limits = { budgetMs: 30_000, longestWaitMs: 15_000 }
const mayAccept: readonly PermissionLevel[] = ['write', 'maintain', 'admin']

/**
 * Whether a label on the pull request accepts the failures of the commit that is measured. It does when a person with
 * write access set it after that commit was pushed, and nothing was pushed since. Who set it, when, and when the push
 * came is GitHub's word: the dates in a commit, an artifact or a document are whatever their author says.
 *
 * @returns undefined when the label is not there; with the reason when it is and has no effect.
 * @throws MlgateError when GitHub does not say whether it is there.
 */
export async function lookForAcceptance(
  settings: AcceptanceSettings & { label: string },
): Promise<Acceptance | undefined> {
  const { event, label } = settings
  const client = connectTo(settings, limits)
  const { queued } = event
  const number = event.pullRequest ?? queued?.pullRequest ?? (await pullOfMeasuredRun(client, event))
  if (typeof number === 'string') return undefined
  const pull = await readPull(client, number)
  const head = queued === undefined ? (event.measured?.head.sha ?? event.head) : pull?.head.sha
  if (head === undefined) return undefined
  const own = pull?.labels.find((each) => isSameLabel(each, label))
  if (pull === undefined || own === undefined) return undefined
  try {
    return await judge(client, pull, { label: own, head, settings })
  } catch (error) {
    settings.signal.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    return { label: own, refused: `it could not be checked: ${error.message.replace(/\.$/, '')}` }
  }
}

const hasNewer = 'the pull request has newer commits than the one measured'

interface Question {
  label: string
  /** The commit of the branch whose failures are to be accepted. */
  head: string
  settings: AcceptanceSettings
}

async function judge(
  client: GitHubClient,
  pull: PullRequest,
  { label, head, settings }: Question,
): Promise<Acceptance | undefined> {
  const setting = await labelSetting(client, pull.number, label)
  if (setting === undefined) return undefined
  const { by, at } = setting
  const refuse = (refused: string): Acceptance => ({ label, by, at, refused })
  const { queued } = settings.event
  const commit = queued && (await commitHost(client).commit(queued.commit))
  if (pull.head.sha !== head || (commit && mergesAnother(commit, head))) return refuse(hasNewer)
  if (queued !== undefined && !(await isAlone(client, commit, pull))) {
    const { branch } = pull.base
    return refuse(
      `the merge queue measured more than this pull request on ${branch}, and the failures may be another’s`,
    )
  }
  // No person can have a name with brackets; a run's own token must not accept what the run measured.
  if (by.endsWith('[bot]')) return refuse(`it was set by ${by}, and only a person can accept a failure`)
  const permission = await permissionOf(client, by)
  if (!mayAccept.includes(permission)) return refuse(`${by} set it and has no write access`)
  const { repository, branch } = pull.head
  // A fork keeps the times of its pushes itself.
  const push = repository && (await lastPush(connectTo(settings, { ...limits, repository }), branch))
  if (!push || push.commit !== head) return refuse('GitHub does not tell when the newest commit was pushed')
  // What the queue made of all commits as one doesn't name the newest of them; its date is GitHub's.
  if (commit && commit.sha !== head && Date.parse(commit.date) < Date.parse(push.at)) return refuse(hasNewer)
  if (!(Date.parse(at) > Date.parse(push.at))) {
    return refuse(
      'it was set before the newest commit was pushed; to accept that one, take it off and set it again',
    )
  }
  return { label, by, at }
}

/** Whether a commit of a merge queue merges another commit than this one. */
function mergesAnother({ parents: [, merged] }: CommitFacts, head: string): boolean {
  return merged !== undefined && merged !== head
}

/**
 * Whether a commit of a merge queue holds nothing beside the pull request that its base does not hold already. What is
 * queued behind others is put onto theirs, and a queue may merge all of them for the last one's checks.
 */
async function isAlone(
  client: GitHubClient,
  commit: CommitFacts | null | undefined,
  { base: { branch } }: PullRequest,
): Promise<boolean> {
  const onto = commit?.parents[0]
  return onto !== undefined && (await commitHost(client).mergeBase(onto, branch))?.sha === onto
}
