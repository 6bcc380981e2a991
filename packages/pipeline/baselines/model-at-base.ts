import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { BaseCommit, FoundBaseline } from '@mlgate/baseline'
import type { PassedOver } from '@mlgate/baseline/stores'
import { type ResolveOptions, resolveLocation, writeFileAtomically } from '@mlgate/files'
import { findWorkspace } from '../session.ts'
import { portablePath } from '../subject-files.ts'

/** What a base model is looked for with. */
export interface ModelPlaces {
  locations: ResolveOptions
  /** A file of the repository at a commit, null when it is not there. */
  fileAt(commit: string, path: string): Promise<Uint8Array | null>
}

/** The model of this path as it was at the base commit. */
export async function modelAtBase(
  model: string,
  { sha, how }: BaseCommit,
  { locations, fileAt }: ModelPlaces,
): Promise<FoundBaseline | PassedOver> {
  const path = await repositoryPath(model, locations)
  if (path === null) return { passedOver: `${model} is no file of the repository` }
  const bytes = await fileAt(sha, path)
  if (bytes === null) return { passedOver: `${path} is not in git at ${sha.slice(0, 7)}` }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = join(locations.temporaryFolder, `base-${sha256}.onnx`)
  await writeFileAtomically(file, bytes)
  return {
    how,
    location: `git:${sha}:${path}`,
    commit: sha,
    sha256,
    model: { file, bytes: bytes.length },
  }
}

/** Path of a model from the root of its repository, as git writes it; null when it is no file there. */
async function repositoryPath(model: string, locations: ResolveOptions): Promise<string | null> {
  const { files, scheme, origins } = await resolveLocation(model, locations)
  // What Git LFS keeps was brought from elsewhere, and is a file of the repository all the same.
  const file =
    origins?.[0] === undefined ? files[0] : resolve(await realpath(locations.folder), origins[0].name)
  if (scheme !== 'file' || file === undefined) return null
  const path = relative(await realpath(findWorkspace(locations.folder)), file)
  return path.startsWith('..') || isAbsolute(path) ? null : portablePath(path)
}
