import { createHash } from 'node:crypto'
import type { Result } from '@mlgate/core'
import { checksums, checksumsName } from '../contents/checksums.ts'
import type { HostedRelease } from '../host.ts'
import { buildManifest } from '../manifest/build-manifest.ts'
import {
  type FileRole,
  type Manifest,
  type ManifestAsset,
  type ManifestFile,
  manifestName,
} from '../manifest/manifest.ts'
import { formatManifest } from '../manifest/read-manifest.ts'
import { writeTag } from '../tags/grammar.ts'
import type { MemoryHost } from './memory-host.ts'
import { sampleEvaluation, sampleFacts } from './sample-version.ts'

export interface PutVersion {
  version: string
  name?: string
  folder?: string
  /** One letter, of which the commit consists. */
  commit: string
  /** Content by path; the model alone without them. */
  files?: Record<string, Content>
  /** Results that it holds; of each an empty document is among its files. */
  results?: readonly Pick<Result, 'kind' | 'verdict'>[]
  /** Larger files are split. */
  partBytes?: number
}

interface Content {
  content: string | Buffer
  role?: FileRole
}

/** Puts a published version into a registry in memory, as publishing would. */
export function putVersion(
  { tags, releases, bytes }: MemoryHost,
  { version, name = 'signs', folder, commit, files, results = [], partBytes = 1e9 }: PutVersion,
): { tag: string; manifest: Manifest; release: HostedRelease } {
  const given: Record<string, Content> = files ?? {
    'signs.onnx': { content: `model ${version}`, role: 'model' },
  }
  const documents = results.map(({ kind }): [string, Content] => [
    `mlgate-result-${kind}.json`,
    { content: `{"kind":"${kind}"}` },
  ])
  const contents = new Map<string, Buffer>()
  const planned = [...Object.entries(given), ...documents].map(
    ([path, { content, role = 'other' }]): ManifestFile => {
      const whole = Buffer.from(content)
      const pieces = piecesOf(whole, partBytes)
      const assets = pieces.map((piece, index): ManifestAsset => {
        const own = pieces.length === 1 ? '' : `.part-${index + 1}`
        const asset = { name: `${path.replace(/[^\w.-]/g, '_')}${own}`, ...factsOf(piece) }
        contents.set(asset.name, piece)
        return asset
      })
      return { path, role, ...factsOf(whole), assets }
    },
  )
  const manifest = buildManifest(
    sampleFacts({
      ...{ name, version, commit: commit.repeat(40), files: planned },
      ...(folder === undefined ? {} : { folder }),
      results: results.map((own) => ({
        result: sampleEvaluation({ ...own, name }),
        file: `mlgate-result-${own.kind}.json`,
      })),
    }),
  )
  contents.set(manifestName, Buffer.from(formatManifest(manifest)))
  const sums = Array.from(contents, ([asset, content]) => ({ name: asset, ...factsOf(content) }))
  contents.set(checksumsName, Buffer.from(checksums(sums)))

  const tag = writeTag({ kind: 'version', name, ...(folder === undefined ? {} : { folder }), version })
  const description = { who: 'Ada', date: '2026-01-01T00:00:00Z', message: '' }
  tags.set(tag, { commit: commit.repeat(40), description })
  const id = 1000 * (releases.length + 1)
  const url = `https://github.com/octo/signs/releases/tag/${tag}`
  const release: HostedRelease = {
    ...{ id, tag, name: `${name} ${version}`, body: `Notes of ${version}.`, target: commit.repeat(40) },
    ...{ isDraft: false, isPrerelease: false, isImmutable: false, url, uploadUrl: url },
    ...{ createdAt: description.date, publishedAt: description.date },
    assets: Array.from(contents, ([asset, content], index) => {
      bytes.set(id + index + 1, content)
      return { id: id + index + 1, name: asset, state: 'uploaded', ...factsOf(content) }
    }),
  }
  releases.push(release)
  return { tag, manifest, release }
}

function piecesOf(whole: Buffer, partBytes: number): Buffer[] {
  const count = Math.ceil(whole.length / partBytes)
  return Array.from({ length: count }, (_, index) =>
    whole.subarray(index * partBytes, (index + 1) * partBytes),
  )
}

function factsOf(content: Buffer): { bytes: number; sha256: string } {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
