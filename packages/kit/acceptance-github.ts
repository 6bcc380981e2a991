import { type Acceptance, MlgateError } from '@mlgate/core'
import {
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
  const number = event.pullRequest ?? (await pullOfMeasuredRun(client, event))
  const head = event.measured?.head.sha ?? event.head
  if (typeof number === 'string' || head === undefined) return undefined
  const pull = await readPull(client, number)
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

interface Question {
  label: string
  /** The commit whose failures are to be accepted. */
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
  if (pull.head.sha !== head) return refuse('the pull request has newer commits than the one measured')
  // No person can have a name with brackets; a run's own token must not accept what the run measured.
  if (by.endsWith('[bot]')) return refuse(`it was set by ${by}, and only a person can accept a failure`)
  const permission = await permissionOf(client, by)
  if (!mayAccept.includes(permission)) return refuse(`${by} set it and has no write access`)
  const { repository, branch } = pull.head
  // A fork keeps the times of its pushes itself.
  const push = repository && (await lastPush(connectTo(settings, { ...limits, repository }), branch))
  if (!push || push.commit !== head) return refuse('GitHub does not tell when the newest commit was pushed')
  if (!(Date.parse(at) > Date.parse(push.at))) {
    return refuse(
      'it was set before the newest commit was pushed; to accept that one, take it off and set it again',
    )
  }
  return { label, by, at }
}
