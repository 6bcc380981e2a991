import { MlgateError } from '@mlgate/core'

/** What the system's error codes mean, in words. */
const meanings: Record<string, string> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'something else is in the way',
  EACCES: 'permission was denied',
  EPERM: 'the system does not permit it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  EROFS: 'the disk can only be read',
  EBUSY: 'another program is using it',
  EIO: 'the disk failed',
  ENXIO: 'it is a socket, or a device that is not there',
}

/** Limits of the machine: what has run out, and what to do. */
const limits: Record<string, readonly [meaning: string, remedy: string]> = {
  ENOSPC: ['the disk is full', 'Free some of it, or let the job run on a machine with a larger disk.'],
  EDQUOT: ['the quota on the disk is used up', 'Free some of it, or ask for more.'],
  EFBIG: ['it would be larger than the system allows', 'Raise the limit on the size of files: ulimit -f.'],
  EMFILE: ['too many files are open', 'Raise the limit on open files: ulimit -n.'],
  ENFILE: ['the machine has too many files open', 'End what else runs on it, or raise its limit.'],
  ENOMEM: ['the machine has no memory left', 'Let the job run on a machine with more memory.'],
}

/** The code of an error of the file system, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/**
 * An error of the file system for people: MG1003 for a file that is not there, MG1011 where the machine has reached a
 * limit, MG1006 for the rest; an MlgateError as it is.
 */
export function fileFailure(
  doing: 'read' | 'written' | 'made' | 'removed',
  file: string,
  cause: unknown,
): MlgateError {
  if (cause instanceof MlgateError) return cause
  const code = systemCode(cause) ?? ''
  const limit = limits[code]
  if (limit !== undefined) return limitReached(`${file} cannot be ${doing}`, limit, cause, file)
  const missing = doing === 'read' && (code === 'ENOENT' || code === 'ENOTDIR')
  const reason =
    doing !== 'read' && code === 'ENOENT'
      ? 'its folder takes no new entries'
      : (meanings[code] ?? (code || 'the reason is unknown'))
  return new MlgateError(
    {
      code: missing ? 'MG1003' : 'MG1006',
      message: missing ? `${file} was not found.` : `${file} cannot be ${doing}: ${reason}.`,
      place: { file },
    },
    { cause },
  )
}

/**
 * What the machine did to a program that did nothing wrong: a full disk, too many open files, a folder that may not be
 * written to. Undefined for any other error, which is then a bug.
 */
export function machineFault(error: unknown): MlgateError | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined
  const code = systemCode(error) ?? ''
  const file = 'path' in error ? String(error.path) : undefined
  const what = file === undefined ? 'A file cannot be used' : `${file} cannot be used`
  const limit = limits[code]
  if (limit !== undefined) return limitReached(what, limit, error, file)
  if (!['EACCES', 'EPERM', 'EROFS', 'EIO', 'EBUSY'].includes(code)) return undefined
  return new MlgateError(
    {
      code: 'MG1006',
      message: `${what} (${String(error.syscall)}): ${meanings[code]}.`,
      ...(file === undefined ? {} : { place: { file } }),
    },
    { cause: error },
  )
}

function limitReached(
  what: string,
  [meaning, remedy]: readonly [string, string],
  cause: unknown,
  file?: string,
): MlgateError {
  return new MlgateError(
    {
      code: 'MG1011',
      message: `${what}: ${meaning}.`,
      hint: remedy,
      ...(file === undefined ? {} : { place: { file } }),
    },
    { cause },
  )
}
