import { type Clock, connect, registryHost } from '@mlgate/github'
import { type Published, publishVersion } from '@mlgate/registry'
import { publishRequest } from '../../packages/registry/test-support/publish-request.ts'

export const model = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * index) % 251))

/** What a process is told that publishes signs 1.0.0. */
export interface PublishJob {
  apiUrl: string
  serverUrl: string
  token: string
  repository: string
  commit: string
  folder: string
  /** What was measured: of each attempt to publish something else, or the same. */
  measured: string
  /** Another than `model`. */
  model?: string
}

/** Publishes signs 1.0.0: a model in three parts, two shards of one name, an empty file, a result and a card. */
export async function publishSigns(job: PublishJob, clock?: Clock): Promise<Published> {
  const { apiUrl, serverUrl, token, repository, commit, folder, measured } = job
  const client = connect({ apiUrl, serverUrl, token, repository, ...(clock === undefined ? {} : { clock }) })
  const request = await publishRequest(folder, {
    commit,
    files: {
      'signs.onnx': job.model ?? model,
      'shards/1/weights.bin': 'first',
      'shards/2/weights.bin': 'second',
      'package/__init__.py': '',
      'evaluation.json': measured,
      'README.md': '# signs',
    },
    createdAt: new Date().toISOString(),
    limits: { partBytes: 40_000, waitMs: 1 },
  })
  return publishVersion(request, registryHost(client))
}
