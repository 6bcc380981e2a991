import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readZip } from '@mlgate/baseline/stores'
import { MlgateError } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { artifactHost, artifactsOfRun, type GitHubClient, type RunArtifact } from '@mlgate/github'
import type { Collected } from './collect.ts'
import type { GitHubAccess } from './github-access.ts'
import { connectTo } from './github-run.ts'
import type { Runner } from './runner.ts'
import { sharedPrefix } from './share.ts'

/** Collecting is over by then, in milliseconds. */
const limits = { budgetMs: 300_000, longestWaitMs: 60_000 }
/** What is brought of a run at most: jobs of a pull request may upload whatever they like. */
const most = { artifacts: 500, bytes: 2 ** 30, zipBytes: 512 * 2 ** 20 }
const zipLimits = { mostBytes: 2 ** 30, mostFiles: 1000 }
const mostDocumentBytes = 64 * 2 ** 20

/**
 * Brings here the documents that jobs of a run shared, each by its newest artifact: what an attempt before this one
 * left counts where its job was not run again. The rows beside them stay where they are.
 *
 * @throws MlgateError when they cannot be listed, or are too many.
 */
export async function collectOnGitHub(
  access: GitHubAccess,
  { resultsFolder }: Pick<Runner, 'resultsFolder'>,
  runId: number,
): Promise<Collected> {
  const client = connectTo(access, limits)
  const shared = newestOf(await artifactsOfRun(client, runId))
  const bytes = shared.reduce((sum, artifact) => sum + artifact.bytes, 0)
  if (shared.length > most.artifacts || bytes > most.bytes) {
    throw new MlgateError({
      code: 'MG9104',
      message: `The jobs of this run shared ${shared.length} artifacts of ${bytes} bytes; at most ${most.artifacts} of ${most.bytes} are read.`,
    })
  }
  const folder = join(dirname(resultsFolder), 'collected')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const refused: { name: string; error: MlgateError }[] = []
  for (const artifact of shared) {
    try {
      await bring(client, artifact, join(folder, artifact.name))
    } catch (error) {
      access.signal.throwIfAborted()
      if (!(error instanceof MlgateError)) throw error
      refused.push({ name: artifact.name, error })
    }
  }
  return { folder, refused }
}

/** Names become folders: only those that `share` gives are taken. */
const sharedName = new RegExp(`^${sharedPrefix}[\\w.-]{1,200}$`)

function newestOf(artifacts: readonly RunArtifact[]): RunArtifact[] {
  const byName = new Map<string, RunArtifact>()
  const usable = artifacts.filter(({ name, expired }) => !expired && sharedName.test(name))
  for (const artifact of usable.toSorted((left, right) => left.id - right.id)) {
    byName.set(artifact.name, artifact)
  }
  return [...byName.values()]
}

async function bring(client: GitHubClient, { id, name }: RunArtifact, folder: string): Promise<void> {
  const zip = await artifactHost(client).download(id, most.zipBytes)
  // Deleted since it was listed, or replaced.
  if (zip === 'gone') return
  const documents = [...readZip(zip, `The artifact ${name}`, zipLimits)].filter(
    ([path, { length }]) => path.endsWith('.json') && length <= mostDocumentBytes,
  )
  await mkdir(folder, { recursive: true })
  for (const [index, [path, bytes]] of documents.entries()) {
    const safe = basename(path).replace(/[^\w.-]/g, '_')
    await writeFileAtomically(join(folder, `${index}-${safe}`), bytes)
  }
}
