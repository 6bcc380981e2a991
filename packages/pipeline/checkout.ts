import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { addWorktree, findCommit, folderInRepository, isInside, removeWorktree } from '@mlgate/files'
import type { StepContext } from './step-context.ts'

/** A commit in a work tree of its own. */
export interface Checkout {
  /** Real path of the work tree, and in it of the folder that is the project's here. */
  root: string
  folder: string
  remove(): Promise<void>
}

/**
 * Checks a commit out, in the run's temporary folder. Whoever is given it removes it.
 *
 * @param what it is, for messages.
 * @returns null when the clone does not have the commit.
 * @throws MlgateError MG1007.
 */
export async function checkOut(
  sha: string,
  what: string,
  { locations: { folder, workspace }, temporaryFolder, signal }: StepContext,
): Promise<Checkout | null> {
  const place = { location: `${what} ${sha.slice(0, 7)}`, folder, workspace }
  const path = join(temporaryFolder, `tree-${randomUUID()}`)
  const remove = async () => {
    // What stays goes with the run's temporary folder, and git forgets work trees that are gone.
    await removeWorktree(place, path).catch((error: unknown) => {
      if (!(error instanceof MlgateError)) throw error
    })
  }
  if ((await findCommit(place, [sha])) === undefined) return null
  try {
    await addWorktree({ ...place, ...(signal === undefined ? {} : { signal }) }, sha, path)
    const root = await realpath(path)
    return { root, folder: join(root, await folderInRepository(place)), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/**
 * Whether what lies at a path, or would be written there, is in the checkout: a commit may hold links that lead out.
 *
 * @param path absolute; nothing has to be there.
 */
export async function liesIn(path: string, { root }: Pick<Checkout, 'root'>): Promise<boolean> {
  return isInside(path, root) && isInside(await realAbove(path), root)
}

/** Real path of the folder that is there and nearest above a path. */
async function realAbove(path: string): Promise<string> {
  const above = dirname(path)
  return realpath(above).catch(() => realAbove(above))
}
