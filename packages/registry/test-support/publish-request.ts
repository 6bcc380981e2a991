import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildManifest } from '../manifest/build-manifest.ts'
import type { FileRole } from '../manifest/manifest.ts'
import type { PublishRequest, VersionFile } from '../publish/request.ts'
import { sampleFacts } from './sample-version.ts'

export interface SamplePublish extends Partial<Omit<PublishRequest, 'files' | 'temporaryFolder'>> {
  /** Content by path; the model and its card without them. */
  files?: Readonly<Record<string, string | Buffer>>
  /** By path; `.onnx` is the model, `.json` a result, `.md` the card without them. */
  roles?: Readonly<Record<string, FileRole>>
  createdAt?: string
}

const roleByEnding: Readonly<Record<string, FileRole>> = { onnx: 'model', md: 'card', json: 'result' }

/** A request to publish signs 1.0.0, or another by `own`, whose files are written into a folder. */
export async function publishRequest(folder: string, own: SamplePublish = {}): Promise<PublishRequest> {
  const { files = { 'signs.onnx': 'model', 'README.md': 'card' }, roles = {}, createdAt, ...further } = own
  const { name = 'signs', version = '1.0.0', commit = 'a'.repeat(40) } = further
  const written = Object.entries(files).map(async ([path, content]): Promise<VersionFile> => {
    const file = join(folder, 'files', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
    const role = roles[path] ?? roleByEnding[path.split('.').at(-1) ?? ''] ?? 'other'
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { path, role, file, bytes: Buffer.byteLength(content), sha256 }
  })
  return {
    ...{ name, version, commit, notes: `Notes of ${version}.`, isPrerelease: false, tagMessage: 'By Ada' },
    manifest: (planned) =>
      buildManifest(
        sampleFacts({
          ...{ name, version, commit, files: planned, results: [] },
          ...(createdAt === undefined ? {} : { createdAt }),
          ...(further.folder === undefined ? {} : { folder: further.folder }),
        }),
      ),
    ...further,
    limits: { waitMs: 1, ...further.limits },
    files: await Promise.all(written),
    temporaryFolder: folder,
  }
}
