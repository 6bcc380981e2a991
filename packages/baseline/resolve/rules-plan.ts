import { type BasePlan, planBase } from './base-plan.ts'
import { branchOf, type EventPayload, mainBranch, type RunEvent, readPayload } from './run-event.ts'

/**
 * The ways to the commit whose rules decide about a change: what it is to be merged onto, as GitHub names it. Unlike
 * what a change is compared with, this is never where its branch was cut: that is the change's own choice.
 *
 * @returns undefined where nothing is to be merged, or where what is checked out is itself what decides.
 * @throws MlgateError MG6009 when the payload is not what GitHub sends.
 */
export function planRules(event: RunEvent): BasePlan | undefined {
  const payload = readPayload(event)
  if (payload.pull_request !== undefined) return planPull(event, payload.pull_request)
  if (payload.merge_group !== undefined) return planBase(event)
  return event.name === 'workflow_run' ? planWorkflowRun(event, payload) : undefined
}

function planPull(
  { name, sha, measured }: RunEvent,
  { base, head }: NonNullable<EventPayload['pull_request']>,
): BasePlan | undefined {
  const isBase = measured === base.sha || (name === 'pull_request_target' && measured === sha)
  if (isBase) return undefined
  const named = { how: 'event', commit: base.sha } as const
  // Only of its own commit does GitHub say that it made the merge: one of the same parents can be pushed by anybody.
  const isOwn = measured === sha && measured !== head.sha
  return {
    branch: base.ref,
    questions: isOwn ? [{ how: 'first-parent', of: measured, merging: head.sha }, named] : [named],
  }
}

/** Such a run stands at the tip of the default branch, whatever it checks out. */
function planWorkflowRun(event: RunEvent, payload: EventPayload): BasePlan | undefined {
  const { sha, measured, ref } = event
  const branch = mainBranch(event, payload)
  const { head_sha: pushed, head_branch: pushedTo, event: cause } = payload.workflow_run ?? {}
  const isTip = measured === sha && branchOf(ref) === branch
  const isPushed = cause === 'push' && measured === pushed && pushedTo === branch
  if (isTip || isPushed) return undefined
  return { ...(branch === undefined ? {} : { branch }), questions: [{ how: 'event', commit: sha }] }
}
