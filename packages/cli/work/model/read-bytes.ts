import { MlgateError } from '@mlgate/core'
import { fetchRange } from '@mlgate/registry'
import { explained } from '../finish.ts'
import { untrusted } from './fetch.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { refusedAs } from './refused.ts'
import type { ModelOptions } from './told.ts'

export type RangeOptions = ModelOptions & PlaceOptions

/**
 * Writes part of a file of a version to the standard output.
 *
 * @param wanted `bytes` as in `0-1024`, the end exclusive.
 * @returns the exit code: 1 when they are not what the version holds.
 */
export function readBytes(
  { reference, path, bytes }: { reference: string; path: string; bytes: string },
  options: RangeOptions,
): Promise<number> {
  return explained(options, () =>
    refusedAs(untrusted, options, async () => {
      const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(bytes) ?? []
      if (from === undefined || to === undefined) {
        throw new MlgateError({
          code: 'MG1009',
          message: `${JSON.stringify(bytes)} are no bytes of a file.`,
          hint: 'Write the first and the one behind the last, such as 0-1024.',
        })
      }
      const { place } = await registryOf(options)
      const request = { reference, path, from: Number(from), to: Number(to) }
      const range = await fetchRange(request, place.host)
      process.stdout.write(range.bytes)
      if (!range.isVerified) process.stderr.write('A part has no hash of its own: it was not verified.\n')
      return 0
    }),
  )
}
