import { MlgateError } from '@mlgate/core'
import { type Fetched, type FetchRequest, type FileRole, fetchVersion, fileRoles } from '@mlgate/registry'
import type { RegistryPlace } from './place.ts'

/** What is wanted of a version. */
export interface FetchModelRequest
  extends Pick<FetchRequest, 'reference' | 'to' | 'attestation' | 'onProgress' | 'signal'> {
  /** Patterns of paths, and roles; the model and what is beside it when none. */
  files?: readonly string[] | undefined
  workflow?: string | undefined
  /** Keeps files by their hashes for the next time. */
  cache: string
}

/**
 * Brings files of a version, verified.
 *
 * @throws MlgateError as `fetchVersion` does.
 */
export function fetchModel(
  { files = [], workflow, ...request }: FetchModelRequest,
  { host, verifier }: Pick<RegistryPlace, 'host' | 'verifier'>,
): Promise<Fetched> {
  const isRole = (word: string): word is FileRole => (fileRoles as readonly string[]).includes(word)
  const roles: FileRole[] = files.length === 0 ? ['model', 'other'] : files.filter(isRole)
  return fetchVersion(
    {
      ...request,
      roles,
      files: files.filter((word) => !isRole(word)),
      ...(workflow === undefined ? {} : { workflow }),
      ...(verifier === undefined ? {} : { verifier }),
    },
    host,
  )
}

/**
 * SHA-256 of a version's model: of its file, or of several over their hashes and paths.
 */
export function modelHash({ files, content }: Pick<Fetched['manifest'], 'files' | 'content'>): string {
  const [only, ...others] = files.filter(({ role }) => role === 'model')
  return only !== undefined && others.length === 0 ? only.sha256 : content
}

/** @throws MlgateError MG9101 when nothing says which version is meant. */
export function requireReference(reference: string | undefined): string {
  if (reference !== undefined) return reference
  throw new MlgateError({
    code: 'MG9101',
    message: 'The input "reference" is missing: it says which version is fetched.',
    hint: 'Write it as NAME, NAME@VERSION or NAME#STAGE, such as signs#production.',
  })
}
