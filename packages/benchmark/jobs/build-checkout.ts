import { setTimeout as delay } from 'node:timers/promises'
import { type Program, programFailed, runProgram, tellingThatItRuns } from '@mlgate/sandbox'
import type { JobWork } from './job-work.ts'

/** A command that makes something in a checkout. */
export interface BuildRequest extends Program {
  /** The key of mlgate.yml that says it. */
  key: 'setup' | 'train'
  timeoutMs: number
}

/**
 * Runs a command that builds a checkout, or trains its model, to its end.
 *
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or takes too long; what it left running ends
 *   with this job.
 */
export async function buildCheckout(
  { timeoutMs, key, ...program }: BuildRequest,
  { progress, temporaryFolder }: Pick<JobWork, 'progress' | 'temporaryFolder'>,
): Promise<null> {
  const late = delay(timeoutMs, 'late' as const, { ref: false })
  const ended = await tellingThatItRuns(progress, () =>
    Promise.race([runProgram(program, temporaryFolder), late]),
  )
  if (ended !== 'late') return null
  const seconds = Math.round(timeoutMs / 1000)
  throw programFailed(
    `The command ${program.words[0]} was still running after ${seconds} s`,
    '',
    `Give it more time: ${key}: { run: …, timeout: … }.`,
  )
}
