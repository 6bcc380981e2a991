import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { SetupConfig } from '@mlgate/config'
import { type Baseline, MlgateError } from '@mlgate/core'
import { addWorktree, findCommit, folderInRepository, removeWorktree } from '@mlgate/files'
import { killMarked } from '@mlgate/sandbox'
import { commandEnvironment } from '../commands/command-environment.ts'
import { commandMark } from '../commands/command-mark.ts'
import type { StepContext } from '../step-context.ts'

/** The base's commit, checked out and built. */
export interface BaseCheckout {
  /** Where the commit lies, and in it the folder that is the project's here. */
  root: string
  folder: string
  /** What a result tells of it. */
  told: Omit<Baseline, 'metrics' | 'passedOver'>
  remove(): Promise<void>
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
  const { workspace, folder } = context.locations
  const place = { location: `The base ${short}`, folder, workspace }
  const root = join(context.temporaryFolder, `base-${randomUUID()}`)
  const remove = async () => {
    // What stays goes with the run's temporary folder, and git forgets work trees that are gone.
    await removeWorktree(place, root).catch(reasonOf)
  }
  try {
    if ((await findCommit(place, [sha])) === undefined) return { reason: `${short} ${notInClone}` }
    await addWorktree({ ...place, signal: context.signal }, sha, root)
    const project = join(root, await folderInRepository(place))
    await build(setup, project, name, context)
    const found = { ...(branch === undefined ? {} : { branch }), ...(date === undefined ? {} : { date }) }
    const told = { how, location: `git:${sha}`, commit: sha, ...found }
    return { root, folder: project, told, remove }
  } catch (error) {
    await remove()
    if (error instanceof MlgateError && error.code === 'MG1007') return { reason: reasonOf(error) }
    return { reason: `the base (${short}) cannot be built here: ${reasonOf(error)}` }
  }
}

const nobody = { base: null, passedOver: [{ how: 'base-commit', reason: 'nobody says which commit it is' }] }
const notInClone =
  'is not in this clone: give actions/checkout fetch-depth: 0 (2 is enough for a pull request), or fetch it'

async function build(
  { words, env, folder = '.', timeoutMs }: SetupConfig,
  project: string,
  name: string,
  { runJob }: StepContext,
): Promise<void> {
  const token = randomUUID()
  const environment = commandEnvironment(process.env, env, process.platform)
  try {
    const [program = '', ...rest] = words
    const request = { folder: join(project, folder), environment: { ...environment, [commandMark]: token } }
    await runJob('build-base', { ...request, words: [program, ...rest], timeoutMs }, name)
  } finally {
    await killMarked(commandMark, token)
  }
}

/** What can be explained, without its end; the run's being cancelled is no reason. */
function reasonOf(error: unknown): string {
  if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
  return error.message.replace(/\.$/, '')
}
