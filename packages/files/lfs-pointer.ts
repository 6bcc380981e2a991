import { MlgateError } from '@mlgate/core'
import { readUpTo } from './text-file.ts'

const firstLine = 'version https://git-lfs.github.com/spec/v1\n'
/** The specification of Git LFS keeps pointers below this size. */
const maxPointerBytes = 1024

/**
 * Refuses a file that is only the pointer which Git LFS leaves in place of a large file.
 *
 * @param file real path; @param bytes its size; @param name how messages call it; @param hint how to get
 *   the file itself.
 * @throws MlgateError MG1008.
 */
export async function assertNoPointer(
  file: string,
  { bytes, name, hint }: { bytes: number; name: string; hint: string },
): Promise<void> {
  if (bytes >= maxPointerBytes) return
  const start = await readUpTo(file, firstLine.length)
  if (start.toString('latin1') !== firstLine) return
  throw new MlgateError({
    code: 'MG1008',
    message: `${name} is a Git LFS pointer: the file itself was not fetched.`,
    hint,
    place: { file: name },
  })
}
