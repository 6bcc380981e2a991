import { MlgateError } from '@mlgate/core'

/** Whether something may be done, or why not: in words that follow a colon. */
export type Leave = { may: true } | { may: false; reason: string }

/** What of the things that a checkout names may be done here. */
export interface Leaves {
  commands: Leave
  endpoints: Leave
}

/** Events whose runs hold the secrets of the repository while they may have code of others checked out. */
const privileged: Readonly<Record<string, string>> = {
  pull_request_target:
    'a run of pull_request_target holds secrets, and may have the code of a fork checked out',
  workflow_run: 'a run of workflow_run holds secrets, and may have the code of a fork checked out',
  issue_comment: 'anybody may comment, and a run of issue_comment holds secrets',
}

/**
 * Whether commands that a checkout names may be run, and endpoints be asked. A command has the trust of a `run:` step: it
 * could read what this process holds. An endpoint is given rows and secrets, and what it answers is told.
 *
 * @param isAllowed as the workflow says, which a pull request of a fork cannot change.
 */
export function leavesIn(environment: NodeJS.ProcessEnv, isAllowed: boolean): Leaves {
  const { GITHUB_EVENT_NAME: event = '', ACTIONS_ID_TOKEN_REQUEST_URL: identity } = environment
  const reason = Object.hasOwn(privileged, event) ? privileged[event] : undefined
  if (isAllowed) return { commands: { may: true }, endpoints: { may: true } }
  if (reason !== undefined) return { commands: { may: false, reason }, endpoints: { may: false, reason } }
  // Of all that a job may write, its own identity is what the runner tells it of.
  const signsIn = 'the job may sign in elsewhere (id-token: write), and a command could do so too'
  const commands: Leave = identity ? { may: false, reason: signsIn } : { may: true }
  return { commands, endpoints: { may: true } }
}

/** @throws MlgateError MG5037 where it may not be done. */
export function requireLeave(leave: Leave, what: string): void {
  if (leave.may) return
  throw new MlgateError({
    code: 'MG5037',
    message: `${what}: ${leave.reason}.`,
    hint: 'Let a job of pull_request make the predictions, which holds no secrets, and name those here; or give allow-commands: true if you know who wrote what is checked out.',
  })
}
