import { MlgateError } from '@mlgate/core'

/** What the system's error codes mean, in words. */
const meanings: Record<string, string> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'permission was denied',
  EPERM: 'the system does not permit it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
}

/** The code of an error of the file system, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/** An error of the file system for people: MG1003 for a file that is not there, MG1006 for the rest. */
export function fileFailure(doing: 'read' | 'written', file: string, cause: unknown): MlgateError {
  const code = systemCode(cause) ?? ''
  const missing = doing === 'read' && (code === 'ENOENT' || code === 'ENOTDIR')
  return new MlgateError(
    {
      code: missing ? 'MG1003' : 'MG1006',
      message: missing
        ? `${file} was not found.`
        : `${file} cannot be ${doing}: ${meanings[code] ?? (code || 'the reason is unknown')}.`,
      place: { file },
    },
    { cause },
  )
}
