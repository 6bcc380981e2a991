import { join, resolve } from 'node:path'
import { formatBytes } from '@mlgate/markup'
import { fetchModel } from '@mlgate/pipeline/registry'
import { explained } from '../finish.ts'
import type { TextTable } from '../history/table-text.ts'
import { progressLine } from '../progress.ts'
import { remoteOf } from '../remote.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { refusedAs } from './refused.ts'
import { type ModelOptions, sentences, tell } from './told.ts'

/** What the command line said. */
export interface FetchOptions extends ModelOptions, PlaceOptions {
  to: string
  files?: string[]
  attestation: 'auto' | 'require' | 'off'
  workflow?: string
}

/** What is said of bytes and attestations that are not what they should be. */
export const untrusted = ['MG6515', 'MG6519'] as const

/**
 * Brings the files of a version.
 *
 * @returns the exit code: 1 when they are not what the version holds, or nobody vouches for them.
 */
export function fetchFiles(reference: string, options: FetchOptions): Promise<number> {
  return explained(options, () =>
    refusedAs(untrusted, options, async () => {
      const { place } = await registryOf(options)
      const { to, files, attestation, workflow, childEntry } = options
      const { cacheFolder } = remoteOf(process.env, childEntry)
      const progress = progressLine(process.stderr)
      const onProgress = ({ bytes, of }: { bytes: number; of: number }) =>
        progress.show({ stage: 'Fetching', done: bytes, total: of })
      try {
        const request = { reference, files, attestation, workflow, onProgress }
        const where = { to: resolve(to), cache: join(cacheFolder, 'versions') }
        const fetched = await fetchModel({ ...request, ...where }, place)
        progress.clear()
        const { model, version, tag, commit, url, attested, notes } = fetched
        const signed =
          attested === null ? [] : [`Made by ${attested.signer.workflow}, ${attested.signer.runUrl}`]
        const about = sentences(`${model} ${version} is here`, [
          `Tag ${tag}, commit ${commit.slice(0, 7)}, ${url}`,
          ...signed,
          ...notes,
        ])
        const table: TextTable = {
          title: '',
          columns: [
            { name: 'file', alignment: 'left' },
            { name: 'size', alignment: 'right' },
            { name: 'SHA-256', alignment: 'left' },
          ],
          rows: fetched.files.map((file) => [file.file, formatBytes(file.bytes), file.sha256.slice(0, 12)]),
          notes: [],
        }
        tell(fetched, [about, table], options)
        return 0
      } finally {
        progress.clear()
      }
    }),
  )
}
