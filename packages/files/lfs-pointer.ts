import { MlgateError } from '@mlgate/core'
import { readUpTo } from './text-file.ts'

const firstLine = 'version https://git-lfs.github.com/spec/v1\n'
/** The specification of Git LFS keeps pointers below this size. */
const maxPointerBytes = 1024

/** A large file by what its pointer in git says of it. */
export interface LargeFile {
  sha256: string
  bytes: number
}

/** What a file's pointer says, where the file is only what Git LFS leaves in place of a large one. */
export interface Pointer {
  /** Undefined where the pointer is damaged. */
  stands: LargeFile | undefined
}

/**
 * Reads a file that may be a pointer of Git LFS.
 *
 * @param file real path; @param bytes its size.
 * @returns undefined when it is something else.
 */
export async function readPointer(file: string, bytes: number): Promise<Pointer | undefined> {
  if (bytes >= maxPointerBytes) return undefined
  const text = (await readUpTo(file, maxPointerBytes)).toString('latin1')
  if (!text.startsWith(firstLine)) return undefined
  const [, sha256] = /^oid sha256:([0-9a-f]{64})$/m.exec(text) ?? []
  const [, size] = /^size (\d{1,15})$/m.exec(text) ?? []
  const whole = sha256 !== undefined && size !== undefined
  return { stands: whole ? { sha256, bytes: Number(size) } : undefined }
}

/** MG1008: a pointer stands where the file should be. */
export function pointerFailure(name: string, hint: string): MlgateError {
  return new MlgateError({
    code: 'MG1008',
    message: `${name} is a Git LFS pointer: the file itself was not fetched.`,
    hint,
    place: { file: name },
  })
}
