import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { isInside, makeFolder } from '@mlgate/files'
import type { Runner } from './runner.ts'

/**
 * Whether a path that is named inside of the checkout ends elsewhere, or in what git keeps for itself, by a link:
 * whoever made the checkout must not say where a step works or writes. A path elsewhere that the workflow names may be.
 *
 * @param path absolute; what of it is missing is no link.
 */
export async function leavesByLink(path: string, workspace: string): Promise<boolean> {
  if (!isInside(path, workspace)) return false
  const [end, home] = await Promise.all([path, workspace].map(realEnd))
  if (end === undefined || home === undefined || !isInside(end, home)) return true
  const isGits = (way: string) => way.split(/[\\/]/).some((part) => part.toLowerCase() === '.git')
  return isGits(relative(home, end)) && !isGits(relative(workspace, path))
}

/** Where a path ends once its links are followed as far as it exists. */
async function realEnd(path: string): Promise<string> {
  const parent = dirname(path)
  return realpath(path).catch(async () =>
    parent === path ? path : join(await realEnd(parent), basename(path)),
  )
}

/**
 * Makes the folder of results. Where no runner says where it is, it lies in the checkout: a link there must not say so.
 *
 * @throws MlgateError MG1004 when a link leads it out, MG1006 or MG1011 when it cannot be made.
 */
export async function prepareResults({
  resultsFolder,
  workspace,
}: Pick<Runner, 'resultsFolder' | 'workspace'>): Promise<void> {
  if (await leavesByLink(resultsFolder, workspace)) {
    throw new MlgateError({
      code: 'MG1004',
      message: `The folder of results ${resultsFolder} leads out of the workspace by a link.`,
      hint: 'Remove the link from the repository, or set RUNNER_TEMP to a folder.',
    })
  }
  await makeFolder(resultsFolder)
}
