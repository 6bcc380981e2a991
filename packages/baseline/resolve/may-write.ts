import { branchOf, mainBranch, type RunEvent, readPayload } from './run-event.ts'

/** Whether a run may add to the baselines, and if not, why. */
export type WriteLeave = { may: true } | { may: false; reason: string }

/**
 * Only a push to the main branch adds to the baselines, and only what it pushed: a pull request would move the mark
 * that it is measured by.
 *
 * @throws MlgateError MG6009 when the payload is not what GitHub sends.
 */
export function mayWrite(event: RunEvent): WriteLeave {
  const payload = readPayload(event)
  const branch = mainBranch(event, payload)
  const findings: [wrong: boolean, reason: string][] = [
    [event.name !== 'push', `this run answers "${event.name}", not a push`],
    [branch === undefined, 'the name of the default branch is not known'],
    [branchOf(event.ref) !== branch, `this push is to ${event.ref}, not to ${branch}`],
    [payload.deleted === true, 'this push deletes the branch'],
    [event.measured !== event.sha, 'another commit was measured than the one that was pushed'],
  ]
  const found = findings.find(([wrong]) => wrong)
  return found === undefined
    ? { may: true }
    : { may: false, reason: `only pushes to the main branch write: ${found[1]}` }
}
