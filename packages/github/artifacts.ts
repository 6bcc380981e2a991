import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArtifactHost, FoundArtifact } from '@mlgate/baseline/stores'
import { MlgateError } from '@mlgate/core'
import { startDeadline } from '@mlgate/http'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'
import { oneLine } from './client/failure.ts'
import { download } from './download.ts'
import { forStores } from './store-failure.ts'

/** An artifact of one run. */
export interface RunArtifact {
  id: number
  name: string
  /** Of the zip. */
  bytes: number
  expired: boolean
  createdAt: string
}

const artifact = z.object({
  id: z.int(),
  name: z.string(),
  size_in_bytes: z.int(),
  expired: z.boolean(),
  created_at: z.nullable(z.string()),
  workflow_run: z.nullish(
    z.object({
      id: z.optional(z.int()),
      repository_id: z.optional(z.int()),
      head_repository_id: z.optional(z.int()),
      head_branch: z.nullish(z.string()),
      head_sha: z.optional(z.string()),
    }),
  ),
})
const page = z.object({ artifacts: z.array(artifact) })
const artifactList = z.pipe(
  page,
  z.transform(({ artifacts }) => artifacts.map(plain)),
)
const mostOfOneRun = 2000
const pageSize = 100

function plain({ id, name, size_in_bytes, expired, created_at }: z.output<typeof artifact>): RunArtifact {
  return { id, name, bytes: size_in_bytes, expired, createdAt: created_at ?? '' }
}

/** Undefined when GitHub does not tell the run: nobody can say then whose it is. */
function foundOf(raw: z.output<typeof artifact>): FoundArtifact | undefined {
  const { id, head_sha, head_branch, repository_id, head_repository_id } = raw.workflow_run ?? {}
  if (id === undefined || head_sha === undefined) return undefined
  return {
    ...plain(raw),
    run: {
      id,
      headSha: head_sha,
      headBranch: head_branch ?? null,
      isOwn: repository_id !== undefined && repository_id === head_repository_id,
    },
  }
}

/** The artifacts of a run, newest attempt's included. */
export async function artifactsOfRun(client: GitHubClient, runId: number): Promise<RunArtifact[]> {
  const found: RunArtifact[] = []
  for await (const each of client.list(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
    { run_id: runId },
    { page: artifactList, most: mostOfOneRun },
  )) {
    found.push(each)
  }
  return found
}

/** Artifacts over the API; uploading works only inside of a run, which has a token of its own for it. */
export function artifactHost(client: GitHubClient): ArtifactHost {
  return {
    find: async (name, number) => {
      const { artifacts } = await forStores(
        client.call(
          'GET /repos/{owner}/{repo}/actions/artifacts',
          { name, per_page: pageSize, page: number },
          page,
        ),
      )
      return {
        artifacts: artifacts.flatMap((raw) => foundOf(raw) ?? []),
        isLast: artifacts.length < pageSize,
      }
    },
    download: async (id, mostBytes) => {
      const zip = download(
        client,
        'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        { artifact_id: id, archive_format: 'zip' },
        { mostBytes },
      )
      const isGone = ({ status }: { status: number | undefined }) => status === 404 || status === 410
      return (await forStores(orUndefined(zip, isGone))) ?? 'gone'
    },
    upload: async (name, folder) => {
      await uploadArtifact(client, name, folder, await filesIn(folder))
    },
  }
}

/**
 * Uploads files of a folder as an artifact of this run, in place of one of that name.
 *
 * @returns the artifact's id.
 * @throws MlgateError MG8013 where a run lends no way to upload, MG8006 when it does not work.
 */
export async function uploadArtifact(
  { settings }: { settings: Pick<GitHubClient['settings'], 'budgetMs' | 'signal'> },
  name: string,
  folder: string,
  files: readonly string[],
): Promise<number | undefined> {
  if (!process.env.ACTIONS_RUNTIME_TOKEN || !process.env.ACTIONS_RESULTS_URL) {
    throw new MlgateError({
      code: 'MG8013',
      message: `The artifact ${name} cannot be uploaded: that works only from an action inside of a workflow run.`,
    })
  }
  // Its client brings a storage SDK, so it is loaded only here.
  const { DefaultArtifactClient, ArtifactNotFoundError } = await import('@actions/artifact')
  const artifacts = new DefaultArtifactClient()
  const work = async () => {
    await artifacts.deleteArtifact(name).catch((error: unknown) => {
      if (!(error instanceof ArtifactNotFoundError)) throw error
    })
    const { id } = await artifacts.uploadArtifact(name, [...files], folder)
    return id
  }
  const deadline = startDeadline(settings.budgetMs, settings.budgetMs, settings.signal)
  try {
    return await Promise.race([work(), aborted(deadline.signal)])
  } catch (cause) {
    settings.signal?.throwIfAborted()
    const words = oneLine(cause instanceof Error ? cause.message : String(cause))
    const message = `The artifact ${name} could not be uploaded: ${words}.`
    throw new MlgateError({ code: 'MG8006', message }, { cause })
  } finally {
    deadline.stop()
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** The client takes no signal: what it does after the deadline is waited for by nobody. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
