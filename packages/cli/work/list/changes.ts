import { readFile } from 'node:fs/promises'
import type { ChangedFiles } from '@mlgate/baseline'
import { MlgateError } from '@mlgate/core'
import { changedFiles, findCommit, type GitPlace } from '@mlgate/files'

/** Names of a main branch, where nothing else tells it. */
const mainRefs = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master']

/**
 * The files that changed since a base.
 *
 * @param base a ref; where it is left out, the run's event tells it, else the main branch of origin.
 * @throws MlgateError MG1007 when the clone does not have the base.
 */
export async function changesSince(
  base: string | undefined,
  place: GitPlace,
  environment: NodeJS.ProcessEnv,
): Promise<ChangedFiles> {
  const refs = base === undefined ? await usualBases(environment) : [base, `refs/remotes/origin/${base}`]
  // A branch that is pushed for the first time has no commit before: all of it is new.
  if (refs.length === 0) return { files: [], complete: false }
  const found = await findCommit(place, refs)
  if (found === undefined) {
    throw new MlgateError({
      code: 'MG1007',
      message: `This clone does not have ${refs.join(' or ')} to compare with.`,
      hint: 'Set fetch-depth: 0 at actions/checkout, or name another commit with --base.',
    })
  }
  return { files: await changedFiles(place, found.commit), complete: true }
}

async function usualBases({
  GITHUB_EVENT_NAME: event,
  GITHUB_BASE_REF: branch,
  GITHUB_REF: ref = '',
  GITHUB_EVENT_PATH: file,
}: NodeJS.ProcessEnv): Promise<string[]> {
  // A merge made by GitHub has what it merges into as its first parent.
  if (/^refs\/pull\/\d+\/merge$/.test(ref)) return ['HEAD^1']
  if (branch) return [`refs/remotes/origin/${branch}`]
  if (event !== 'push' || !file) return mainRefs
  const before = await commitBefore(file)
  if (before === undefined) return ['HEAD^1']
  return /^0+$/.test(before) ? [] : [before]
}

async function commitBefore(file: string): Promise<string | undefined> {
  try {
    const { before } = JSON.parse(await readFile(file, 'utf8')) as { before?: unknown }
    return typeof before === 'string' && /^[0-9a-f]{40,64}$/.test(before) ? before : undefined
  } catch {
    return undefined
  }
}
