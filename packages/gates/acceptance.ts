import { type Acceptance, type Check, type Gate, type Result, worstVerdict } from '@mlgate/core'
import { verdictOf } from './verdict-of.ts'
import { countsToVerdict } from './waivers.ts'

/** Whether a result has a failure that counts: only then is it worth asking whether somebody accepts it. */
export function hasFailure({ gates, checks }: Pick<Result, 'gates' | 'checks'>): boolean {
  return gates.some(isFailedGate) || checks.some(isFailedCheck)
}

/**
 * Lets the failed gates and checks of a result through. They keep their verdict and everything that was measured, and
 * are marked; what could not be judged, and what can't be told, stays as it is. A refused acceptance is kept with the
 * result and lets nothing through.
 */
export function applyAcceptance(result: Result, acceptance: Acceptance): Result {
  if (!hasFailure(result)) return result
  if (acceptance.refused !== undefined) return { ...result, acceptance }
  const accepted = {
    ...result,
    gates: result.gates.map((gate) => (isFailedGate(gate) ? { ...gate, accepted: true } : gate)),
    checks: result.checks.map((check) => (isFailedCheck(check) ? { ...check, accepted: true } : check)),
    acceptance,
  }
  return { ...accepted, verdict: result.verdict === 'error' ? 'error' : verdictOf(accepted) }
}

/** A result as it was before anybody accepted anything: what a document says of that need not be true. */
export function withoutAcceptance(result: Result): Result {
  const { acceptance, ...rest } = result
  const isMarked = [...result.gates, ...result.checks].some(({ accepted }) => accepted === true)
  if (!isMarked) return acceptance === undefined ? result : rest
  const plain = { ...rest, gates: result.gates.map(unmarked), checks: result.checks.map(unmarked) }
  return { ...plain, verdict: worstVerdict([result.verdict, verdictOf(plain)]) }
}

function unmarked<One extends Gate | Check>({ accepted: _, ...one }: One): Omit<One, 'accepted'> {
  return one
}

function isFailedGate(gate: Gate): boolean {
  return gate.verdict === 'fail' && countsToVerdict(gate)
}

function isFailedCheck({ status, severity, accepted }: Check): boolean {
  return status === 'fail' && severity !== 'warn' && accepted !== true
}
