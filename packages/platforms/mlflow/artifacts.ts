import { assertAnswered, rangeFrom, readBytes, readJson, unusable } from '@mlgate/http'
import * as z from 'zod/mini'
import type { MlflowServer } from './server.ts'

const mostFolders = 200
const marker = '/api/2.0/mlflow-artifacts/artifacts'

const listSchema = z.object({
  files: z.optional(
    z.array(
      z.object({
        path: z.string(),
        is_dir: z.optional(z.boolean()),
        file_size: z.optional(z.union([z.number(), z.string()])),
      }),
    ),
  ),
})

/** A file that the server hands out itself. */
export interface Artifact {
  /** From the root of the run's or the model's artifacts. */
  path: string
  bytes: number | undefined
}

/**
 * The path of artifacts on the server: `mlflow-artifacts:/1/RUN/artifacts` is `1/RUN/artifacts`. Null for artifacts that
 * clients bring from, and take to, another place themselves.
 */
export function proxiedRoot(uri: string, { base }: Pick<MlflowServer, 'base'>): string | null {
  const url = URL.parse(uri)
  const path =
    url?.protocol === 'mlflow-artifacts:'
      ? url.pathname
      : url?.href.startsWith(`${base}${marker}/`)
        ? url.pathname.slice(url.pathname.indexOf(marker) + marker.length)
        : null
  return path === null ? null : decodeURIComponent(path).replace(/^\/+|\/+$/g, '')
}

/**
 * The artifacts below a folder.
 *
 * @param root as `proxiedRoot` gives it; @param start a folder below it, or nothing; @param isDeep whether those of its
 *   folders are listed too. @throws MlgateError MG8502 when there is no such place.
 */
export async function listArtifacts(
  server: MlflowServer,
  root: string,
  start: string,
  isDeep: boolean,
): Promise<Artifact[]> {
  const { base, headers, about, wire } = server
  const found: Artifact[] = []
  const folders = [start]
  for (let asked = 0; asked < folders.length; asked += 1) {
    if (asked === mostFolders) throw unusable(about.name, `it has more than ${mostFolders} folders`)
    const folder = folders[asked] as string
    const query = new URLSearchParams({ path: [root, folder].filter(Boolean).join('/') })
    const response = await wire.ask({ url: `${base}${marker}?${query}`, headers: { ...headers } })
    const { files = [] } = await readJson(response, listSchema, {
      ...about,
      absent: 'there are no artifacts',
    })
    for (const { path, is_dir: isFolder = false, file_size: size } of files) {
      // A name is a single step: what climbs or jumps is not of this folder.
      if (path === '' || path === '.' || path === '..' || /[/\\]/.test(path))
        throw unusable(about.name, 'its listing has a name that is none')
      const whole = [folder, path].filter(Boolean).join('/')
      if (!isFolder) found.push({ path: whole, bytes: size === undefined ? undefined : Number(size) })
      else if (isDeep) folders.push(whole)
    }
  }
  return found
}

/** The bytes of an artifact from `start` on. @throws NoAnswer where asking again may help. */
export async function openArtifact(
  { base, headers, about, wire }: MlflowServer,
  path: string,
  { start, signal, name }: { start: number; signal: AbortSignal; name: string },
): Promise<AsyncIterable<Uint8Array>> {
  const url = `${base}${marker}/${encodePath(path)}`
  const response = await wire.send({ url, headers: { ...headers, ...rangeFrom(start) } }, signal)
  return readBytes(response, start, { ...about, name })
}

/** Sends a file, streamed from the disk. What lay at the path is replaced. */
export async function putArtifact(
  { base, headers, about, wire }: MlflowServer,
  path: string,
  { file, bytes }: { file: string; bytes: number },
): Promise<void> {
  const url = `${base}${marker}/${encodePath(path)}`
  const longestMs = 60_000 + Math.ceil(bytes / slowestBytesPerMs)
  const until = AbortSignal.any([wire.signal, AbortSignal.timeout(longestMs)])
  const type = { 'content-type': 'application/octet-stream' }
  const body = bytes === 0 ? '' : { file, offset: 0, bytes }
  const response = await wire.send({ url, method: 'PUT', headers: { ...headers, ...type }, body }, until)
  await assertAnswered(response, about)
  await response.body?.cancel()
}

const slowestBytesPerMs = 200

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
