import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { fileFailure, hashFile } from '@mlgate/files'
import type { Manifest, ManifestFile } from '@mlgate/registry'
import { unrepeatable } from './unrepeatable.ts'

/** What a model is made of when it is run: what lies beside it may be its vocabulary. */
const needed: ReadonlySet<string> = new Set<ManifestFile['role']>(['model', 'other'])

/**
 * Copies the model of a version into a checkout, where a step may read it, and verifies every file on the way.
 *
 * @param from folder that has the files at their paths. @param root of the checkout.
 * @returns the folder that they are in now: new, and called as nothing of the checkout is.
 * @throws MlgateError MG6515 when a file is not what the manifest says, MG1003 when one is missing.
 */
export async function placeReleased({ files }: Manifest, from: string, root: string): Promise<string> {
  const folder = join(root, `mlgate-released-${randomUUID()}`)
  for (const { path, sha256, role } of files) {
    if (!needed.has(role)) continue
    const to = join(folder, path)
    try {
      await mkdir(dirname(to), { recursive: true })
      await copyFile(join(from, path), to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    } catch (cause) {
      throw fileFailure('read', join(from, path), cause)
    }
    const { sha256: seen } = await hashFile(to)
    if (seen === sha256) continue
    throw new MlgateError({
      code: 'MG6515',
      message: `${join(from, path)} has SHA-256 ${seen}; the manifest says ${sha256}.`,
    })
  }
  return folder
}

/**
 * The file of a version that takes the place of the one that mlgate.yml names: that of the same name, or else the only
 * one of its kind.
 *
 * @param location of the model in mlgate.yml.
 * @throws MlgateError MG6523 when the version holds none such.
 */
export function fileInPlaceOf(location: string, { files }: Pick<Manifest, 'files'>): ManifestFile {
  const models = files.filter(({ role }) => role === 'model')
  const [named, ...others] = models.filter(({ path }) => basename(path) === basename(location))
  if (named !== undefined && others.length === 0) return named
  const alike = models.filter(({ path }) => extname(path) === extname(location))
  const [only, another] = alike
  if (only !== undefined && another === undefined) return only
  throw unrepeatable(
    `mlgate.yml scores ${location}, and the version holds ${models.map(({ path }) => path).join(', ')}.`,
    'Only what was registered can be measured again: register the file that is scored.',
  )
}
