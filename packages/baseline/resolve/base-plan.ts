import {
  branchOf,
  type EventPayload,
  isNoCommit,
  mainBranch,
  type RunEvent,
  readPayload,
} from './run-event.ts'

/** How a base commit was come by; the words of a baseline's `how`. */
export type BaseWay = 'first-parent' | 'merge-base' | 'merge-queue' | 'previous' | 'event'

/** One way to the base commit; what it asks the host, in the order of trying. */
export type BaseQuestion =
  /** The first parent of a commit; of a merge of `merging` only, where that is named. */
  | { how: 'first-parent'; of: string; merging?: string }
  /** The newest commit that two have in common, unless it is the measured commit itself. */
  | { how: 'merge-base'; of: string; with: string }
  /** A commit that the event names. */
  | { how: 'merge-queue' | 'previous' | 'event'; commit: string }

/** The ways to a base commit that an event leaves open. */
export interface BasePlan {
  /** Name of the branch that the base is on, where it is known. */
  branch?: string
  questions: BaseQuestion[]
  /** Why there are no questions. */
  reason?: string
}

type Planner = (event: RunEvent, payload: EventPayload) => BasePlan | null

/** Each kind of event and its ways; the first planner that knows the event counts. */
const planners: readonly Planner[] = [planPullRequest, planMergeGroup, planPush, planWorkflowRun, planOther]

/**
 * The ways to the commit that a run is compared with.
 *
 * A pull request is compared with what its measured tree was merged onto: for a merge made by GitHub its first parent,
 * for the head itself the merge base. The clone is never asked, for it is shallow.
 *
 * @throws MlgateError MG6009 when the payload is not what GitHub sends.
 */
export function planBase(event: RunEvent): BasePlan {
  const payload = readPayload(event)
  for (const planner of planners) {
    const plan = planner(event, payload)
    if (plan !== null) return plan
  }
  return { questions: [], reason: `nothing is known of the event "${event.name}"` }
}

function planPullRequest({ name, sha, measured }: RunEvent, { pull_request }: EventPayload): BasePlan | null {
  if (pull_request === undefined) return null
  const { base, head } = pull_request
  const branch = base.ref
  // pull_request_target runs on the base, at its tip of now.
  if (measured === base.sha || (name === 'pull_request_target' && measured === sha))
    return { branch, questions: [], reason: `${branch} itself was checked out, not the pull request` }
  // By the branch first: the event's base is as old as the event, and the head may have merged what came since.
  const mergeBases = (of: string): BaseQuestion[] => [
    { how: 'merge-base', of, with: branch },
    { how: 'merge-base', of, with: base.sha },
  ]
  if (measured === head.sha) return { branch, questions: mergeBases(measured) }
  return {
    branch,
    questions: [
      { how: 'first-parent', of: measured, merging: head.sha },
      ...mergeBases(measured),
      ...mergeBases(head.sha),
    ],
  }
}

function planMergeGroup({ measured }: RunEvent, { merge_group }: EventPayload): BasePlan | null {
  if (merge_group === undefined) return null
  return {
    ...named(branchOf(merge_group.base_ref) ?? merge_group.base_ref),
    questions: [
      { how: 'merge-queue', commit: merge_group.base_sha },
      { how: 'first-parent', of: measured },
    ],
  }
}

function planPush(event: RunEvent, payload: EventPayload): BasePlan | null {
  if (event.name !== 'push') return null
  const { measured, sha } = event
  const branch = mainBranch(event, payload)
  const pushed = branchOf(event.ref)
  if (pushed === undefined || pushed !== branch || measured !== sha) return null
  const before = payload.before ?? ''
  const firstParent: BaseQuestion = { how: 'first-parent', of: measured }
  if (before === '' || isNoCommit(before)) return { branch, questions: [firstParent] }
  // After a force-push the commit before may hold what was taken back; what both share is what remains.
  const first: BaseQuestion =
    payload.forced === true
      ? { how: 'merge-base', of: measured, with: before }
      : { how: 'previous', commit: before }
  return { branch, questions: [first, firstParent] }
}

function planWorkflowRun(event: RunEvent, payload: EventPayload): BasePlan | null {
  const run = payload.workflow_run
  if (run == null || event.measured === event.sha) return null
  const branch = mainBranch(event, payload)
  const byBranch: BaseQuestion[] =
    branch === undefined ? [] : [{ how: 'merge-base', of: event.measured, with: branch }]
  return {
    ...named(branch),
    questions: [
      { how: 'first-parent', of: event.measured, merging: run.head_sha },
      ...byBranch,
      { how: 'first-parent', of: event.measured },
    ],
  }
}

/** A push to another branch, a tag, a schedule, a run by hand: where it left the main branch, or the commit before. */
function planOther(event: RunEvent, payload: EventPayload): BasePlan {
  const branch = mainBranch(event, payload)
  const { measured } = event
  const isMain = branch !== undefined && branchOf(event.ref) === branch && measured === event.sha
  const byBranch: BaseQuestion[] =
    branch === undefined || isMain ? [] : [{ how: 'merge-base', of: measured, with: branch }]
  return { ...named(branch), questions: [...byBranch, { how: 'first-parent', of: measured }] }
}

const named = (branch: string | undefined) => (branch === undefined ? {} : { branch })
