import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import type { GitHubAccess } from './github-access.ts'
import { lendsUploads } from './lends-uploads.ts'

/** Where a page is uploaded from. */
export interface UploadContext extends GitHubAccess {
  leg: Result['leg']
}

/** A job waits so long for its page, in milliseconds: it has its verdict already. */
const limits = { budgetMs: 30_000, longestWaitMs: 10_000 }

/**
 * Uploads a page as an artifact of this run, which takes no permission. That it does not work is said in the log and
 * changes no verdict.
 *
 * @returns its address for people; undefined where a run lends no way to upload.
 */
export async function uploadPage(path: string, context: UploadContext): Promise<string | undefined> {
  const { environment, leg, signal, say } = context
  if (!lendsUploads(environment)) return undefined
  const name = artifactName(environment, leg)
  try {
    const [{ uploadArtifact }, { connectTo }] = await Promise.all([
      import('@mlgate/github'),
      import('./github-run.ts'),
    ])
    const client = connectTo(context, limits)
    const id = await uploadArtifact(client, name, dirname(path), [path])
    if (id === undefined) return undefined
    const { serverUrl, owner, repo } = client.settings
    return `${serverUrl}/${owner}/${repo}/actions/runs/${environment.GITHUB_RUN_ID}/artifacts/${id}`
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    say(`The page is not in the run's artifacts. ${error.message}`)
    return undefined
  }
}

/** Jobs of a run, legs of a job and steps of a leg each have their own, the same in every attempt. */
function artifactName(
  { GITHUB_JOB: job = '', GITHUB_ACTION: step = '' }: NodeJS.ProcessEnv,
  leg: Result['leg'],
): string {
  const hash = createHash('sha256').update(JSON.stringify([leg ?? null, step]))
  const parts = ['mlgate-report', job.replace(/[^\w.-]/g, '_'), hash.digest('hex').slice(0, 8)]
  return parts.filter(Boolean).join('-')
}
