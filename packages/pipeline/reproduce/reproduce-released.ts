import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { readTextFile } from '@mlgate/files'
import { fetchVersion, mostManifestBytes, parseManifest, type RegistryHost } from '@mlgate/registry'
import type { Session } from '../session.ts'
import { type ReproduceRequest, reproduceVersion } from './reproduce.ts'
import type { Reproduction } from './reproduction.ts'

type Wishes = Omit<ReproduceRequest, 'manifest' | 'files'>

/**
 * Fetches a version, verified, and measures it again.
 *
 * @param request `cache` keeps its files by their hashes for the next time.
 * @throws MlgateError as `fetchVersion` and {@link reproduceVersion} do.
 */
export async function reproduceReleased(
  { reference, cache, ...wishes }: Wishes & { reference: string; cache?: string | undefined },
  host: RegistryHost,
  session: Session,
): Promise<Reproduction> {
  const { temporaryFolder, signal, onProgress } = session.step
  const to = join(temporaryFolder, `version-${randomUUID()}`)
  const { manifest } = await fetchVersion(
    {
      ...{ reference, to, roles: ['model', 'other'], attestation: 'off' },
      ...(cache === undefined ? {} : { cache }),
      ...(signal === undefined ? {} : { signal }),
      onProgress: ({ bytes, of }) => onProgress?.({ stage: 'Fetching', done: bytes, total: of }),
    },
    host,
  )
  return reproduceVersion({ ...wishes, manifest, files: to }, session)
}

/**
 * The same for a version that was fetched before: its files lie beside its manifest.
 *
 * @throws MlgateError MG1003 or MG6518 for the manifest, and as {@link reproduceVersion} does.
 */
export async function reproduceFetched(
  { manifest: file, ...wishes }: Wishes & { manifest: string },
  session: Session,
): Promise<Reproduction> {
  const manifest = parseManifest(await readTextFile(file, mostManifestBytes), file)
  return reproduceVersion({ ...wishes, manifest, files: dirname(file) }, session)
}
