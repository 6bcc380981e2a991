import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { MlgateError } from '@mlgate/core'
import type { ManifestAsset, ManifestFile } from '../manifest/manifest.ts'
import { assetNames } from './asset-names.ts'
import type { PublishLimits, VersionFile } from './request.ts'

/** GitHub takes assets below 2 GiB, and so many. */
const tooManyBytes = 2 ** 31
const hostsMostAssets = 1000
const usualPartBytes = 2_000_000_000
/** The manifest and the checksums. */
const assetsBesideFiles = 2

/**
 * Which assets hold the files of a version. A file of more than `partBytes` is split into parts of one size, its last
 * at most smaller; an empty file needs none.
 *
 * @throws MlgateError MG6513 when a release cannot hold them, MG6517 when a file is not as it was said to be.
 */
export async function planAssets(
  files: readonly VersionFile[],
  limits: PublishLimits = {},
  signal?: AbortSignal,
): Promise<ManifestFile[]> {
  const { partBytes = usualPartBytes, mostAssets = hostsMostAssets } = limits
  if (!Number.isSafeInteger(partBytes) || partBytes < 1 || partBytes >= tooManyBytes) {
    throw tooLarge(`Parts of ${partBytes} bytes were asked for; a release takes up to ${tooManyBytes - 1}.`)
  }
  const counts = files.map(({ bytes }) => Math.ceil(bytes / partBytes))
  const count = counts.reduce((sum, parts) => sum + parts, assetsBesideFiles)
  if (count > mostAssets) {
    throw tooLarge(
      `The version needs ${count} assets for ${files.length} files, the manifest and the checksums; a release takes ${mostAssets}.`,
    )
  }
  for (const file of files) await refuseChanged(file)
  const split = files.map((file, index) => ({ ...file, parts: counts[index] as number }))
  const names = assetNames(split, ({ parts }, name) => partNames(name, parts))
  return Promise.all(
    split.map(async ({ file, parts, ...facts }, index): Promise<ManifestFile> => {
      const own = partNames(names[index] as string, parts)
      return { ...facts, assets: await assetsOf({ ...facts, file }, own, signal) }
    }),
  )
}

/** Names of the assets that hold a file. */
function partNames(name: string, parts: number): string[] {
  if (parts < 2) return parts === 1 ? [name] : []
  const digits = Math.max(3, String(parts).length)
  const numbered = (number: number) => String(number).padStart(digits, '0')
  return Array.from(
    { length: parts },
    (_, index) => `${name}.part-${numbered(index + 1)}-of-${numbered(parts)}`,
  )
}

async function assetsOf(
  { path, file, bytes, sha256 }: Omit<VersionFile, 'role'>,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ManifestAsset[]> {
  if (names.length < 2) return names.map((name) => ({ name, bytes, sha256 }))
  const each = Math.ceil(bytes / names.length)
  const whole = createHash('sha256')
  const assets: ManifestAsset[] = []
  for (const [index, name] of names.entries()) {
    const start = index * each
    const end = Math.min(start + each, bytes)
    const part = createHash('sha256')
    const options = {
      start,
      end: end - 1,
      highWaterMark: 2 ** 20,
      ...(signal === undefined ? {} : { signal }),
    }
    for await (const chunk of createReadStream(file, options)) {
      part.update(chunk as Buffer)
      whole.update(chunk as Buffer)
    }
    assets.push({ name, bytes: end - start, sha256: part.digest('hex') })
  }
  if (whole.digest('hex') !== sha256) throw changed(path, 'its bytes are others than before')
  return assets
}

async function refuseChanged({ path, file, bytes }: VersionFile): Promise<void> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw changed(path, 'it is not there any more', cause)
  })
  if (size !== bytes) throw changed(path, `it has ${size} bytes and had ${bytes}`)
}

function changed(path: string, how: string, cause?: unknown): MlgateError {
  const message = `${path} changed while it was being registered: ${how}.`
  return new MlgateError(
    { code: 'MG6517', message, hint: 'Register the model when it is complete.' },
    { cause },
  )
}

function tooLarge(message: string): MlgateError {
  return new MlgateError({ code: 'MG6513', message })
}
