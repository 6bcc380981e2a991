import type { SetupConfig } from '@mlgate/config'
import { type Baseline, MlgateError } from '@mlgate/core'
import { type Checkout, checkOut } from '../checkout.ts'
import { buildCheckout } from '../commands/build-checkout.ts'
import type { StepContext } from '../step-context.ts'

/** The base's commit, checked out and built. */
export interface BaseCheckout extends Checkout {
  /** What a result tells of it. */
  told: Omit<Baseline, 'metrics' | 'passedOver'>
}

/**
 * Checks the base's commit out into a work tree of its own and runs a command there that builds it. Whoever is given it
 * removes it.
 *
 * @returns why there is none: the commit is not known, not in this clone, or cannot be built. None of that is a mistake
 *   of what is measured.
 */
export async function checkOutBase(
  setup: SetupConfig,
  name: string,
  context: StepContext,
): Promise<BaseCheckout | { reason: string }> {
  const { base, passedOver } = (await context.baselines?.commit?.()) ?? nobody
  if (base === null)
    return { reason: `the base is not known: ${passedOver.at(-1)?.reason ?? 'nothing names it'}` }
  const { sha, how, branch, date } = base
  const short = sha.slice(0, 7)
  let checkout: Checkout | null = null
  try {
    checkout = await checkOut(sha, 'The base', context)
    if (checkout === null) return { reason: `${short} ${notInClone}` }
    await buildCheckout(setup, { project: checkout.folder, key: 'setup', name }, context)
    const found = { ...(branch === undefined ? {} : { branch }), ...(date === undefined ? {} : { date }) }
    return { ...checkout, told: { how, location: `git:${sha}`, commit: sha, ...found } }
  } catch (error) {
    await checkout?.remove()
    if (error instanceof MlgateError && error.code === 'MG1007') return { reason: reasonOf(error) }
    return { reason: `the base (${short}) cannot be built here: ${reasonOf(error)}` }
  }
}

const nobody = { base: null, passedOver: [{ how: 'base-commit', reason: 'nobody says which commit it is' }] }
const notInClone =
  'is not in this clone: give actions/checkout fetch-depth: 0 (2 is enough for a pull request), or fetch it'

/** What can be explained, without its end; the run's being cancelled is no reason. */
function reasonOf(error: unknown): string {
  if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
  return error.message.replace(/\.$/, '')
}
