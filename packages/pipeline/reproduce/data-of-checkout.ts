import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MlgateError, type SubjectFile } from '@mlgate/core'
import { hashFile, parseLocation, placeFile, type ResolveOptions, resolveLocation } from '@mlgate/files'
import { type Checkout, liesIn } from '../checkout.ts'
import type { ComparedData } from './reproduction.ts'

/**
 * Data that git does not keep, and that lies beside the user's own checkout as the very bytes that were measured, is
 * copied into another one.
 *
 * @param data paths start at the folder of the project; each may be anything that a manifest can say.
 * @param own where the user's lies.
 * @returns the paths of what was copied.
 */
export async function lendData(
  data: readonly SubjectFile[],
  own: ResolveOptions,
  checkout: Pick<Checkout, 'root' | 'folder'>,
): Promise<string[]> {
  const lent: string[] = []
  for (const { path, sha256 } of data) {
    const to = resolve(checkout.folder, path)
    if (parseLocation(path).scheme !== 'file' || (await isThere(to)) || !(await liesIn(to, checkout)))
      continue
    const from = await ownFile(path, own)
    if (from === undefined || (await hashFile(from)).sha256 !== sha256) continue
    await placeFile(from, to)
    lent.push(path)
  }
  return lent
}

async function ownFile(path: string, { remote: _, ...own }: ResolveOptions): Promise<string | undefined> {
  try {
    const { files } = await resolveLocation(path, { ...own, outside: 'refuse' })
    return files.length === 1 ? files[0] : undefined
  } catch (error) {
    if (error instanceof MlgateError) return undefined
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** The files that are measured now, beside those of the manifest. */
export function compareData(
  registered: readonly SubjectFile[],
  again: readonly SubjectFile[],
): ComparedData[] {
  return again.map(({ path, sha256 }) => {
    const known = registered.filter((file) => file.path === path).map((file) => file.sha256)
    return { path, registered: known.includes(sha256) ? sha256 : (known[0] ?? null), again: sha256 }
  })
}

/** @throws MlgateError MG6523 for data that is not what was measured. */
export function requireSameData(data: readonly ComparedData[], commit: string): void {
  const others = data.filter(({ registered, again }) => registered !== again)
  if (others.length === 0) return
  throw MlgateError.ofProblems(
    others.map(({ path, registered, again }) => ({
      code: 'MG6523',
      message:
        registered === null
          ? `${path} is scored at commit ${commit.slice(0, 7)}, and the version was measured without it.`
          : `${path} is other data: SHA-256 ${again.slice(0, 12)}… here, ${registered.slice(0, 12)}… in the manifest.`,
      hint: 'Numbers say something only on the data that they were measured on: bring that back, under the same path.',
    })),
  )
}
