import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BaseFiles, findWorkspace } from '@mlgate/pipeline'

/** What the base of a pull request is found and read with. */
export interface BaseSettings {
  environment: NodeJS.ProcessEnv
  token: string | undefined
  /** Where relative paths of the step start. */
  folder: string
  /** Where the runner checks out. */
  workspace: string
  signal: AbortSignal
  /** Says something in the log. */
  say(words: string): void
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
  if (!proposals.has(settings.environment.GITHUB_EVENT_NAME ?? '')) return undefined
  const { openBaseFiles } = await import('./base-gates-github.ts')
  return openBaseFiles(settings)
}

/** The folder that holds the work tree: the repository's own, or what the runner says where there is no git. */
export function workTreeOf({ folder, workspace }: Pick<BaseSettings, 'folder' | 'workspace'>): string {
  const found = findWorkspace(folder)
  return existsSync(join(found, '.git')) ? found : workspace
}
