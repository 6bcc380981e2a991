import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isInside } from '@mlgate/files'
import { type BaseFiles, findWorkspace } from '@mlgate/pipeline'
import type { GitHubAccess } from './github-access.ts'

/** What the base of a pull request is found and read with. */
export interface BaseSettings extends GitHubAccess {
  /** Where relative paths of the step start. */
  folder: string
  /** Where the runner checks out. */
  workspace: string
}

/** Events whose changes are still to be merged: the rules of what they are merged onto decide. */
const proposals: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'merge_group',
  'workflow_run',
])

/**
 * The files of the commit that a change is merged onto; undefined where nothing is to be merged. Who cannot be asked
 * is said when a file is read, so that it stands in the results. What asks GitHub is loaded then.
 */
export async function baseFilesOf(settings: BaseSettings): Promise<BaseFiles | undefined> {
  if (!(await isProposal(settings.environment))) return undefined
  const { openBaseFiles } = await import('./base-gates-github.ts')
  return openBaseFiles(settings)
}

/** By what the event is about: reviews and others have a pull request as well. */
async function isProposal({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH }: NodeJS.ProcessEnv): Promise<boolean> {
  if (proposals.has(GITHUB_EVENT_NAME ?? '')) return true
  const text = await readFile(GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '')
  try {
    const payload: unknown = JSON.parse(text)
    return payload instanceof Object && ('pull_request' in payload || 'merge_group' in payload)
  } catch {
    return false
  }
}

/**
 * The folder that holds the work tree: the repository's own, or what the runner says where there is no git. A
 * submodule is part of the work tree around it: whoever proposes a change could put one where the rules lie.
 */
export function workTreeOf({ folder, workspace }: Pick<BaseSettings, 'folder' | 'workspace'>): string {
  const found = findWorkspace(folder)
  if (!existsSync(join(found, '.git'))) return workspace
  const outer = dirname(found)
  return isSubmodule(found) && isInside(outer, workspace) ? workTreeOf({ folder: outer, workspace }) : found
}

/** Git keeps that of a submodule in the repository around it; a checkout of its own has a folder. */
function isSubmodule(root: string): boolean {
  try {
    return /[\\/]modules[\\/]/.test(readFileSync(join(root, '.git'), 'utf8'))
  } catch {
    return false
  }
}
