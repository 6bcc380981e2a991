import { createHash } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { MlgateError, type SubjectFile } from '@mlgate/core'
import { hashFile, type ResolveOptions } from '@mlgate/files'
import { portablePath } from './subject-files.ts'

/** Endings of files that are taken for images; others lie beside them as notes and thumbnails do. */
const endings = /\.(?:jpe?g|png|webp|gif|tiff?|avif|bmp)$/i
const mostFiles = 2_000_000
const hashedAtOnce = 8

/** Images by class: a folder of them for each. */
export interface ImageFolder {
  /** Real path. */
  folder: string
  subject: SubjectFile
  /** Folders outside of which nothing of it lies: links were followed there. */
  roots: string[]
  /** By path, from the folder and with forward slashes, in the order of their code units. */
  rows: { path: string; label: string }[]
}

/**
 * Finds the images of a folder and hashes them: over the sorted lines `PATH NUL SHA-256`. A class is a folder
 * directly below; deeper ones belong to it, as torchvision's `ImageFolder` and Keras have it.
 *
 * @throws MlgateError MG5042 when it is no folder or holds no class with images, MG1004 when something leaves the
 *   workspace, MG1009 when there are too many.
 */
export async function findImageFolder(location: string, options: ResolveOptions): Promise<ImageFolder> {
  const folder = await realpath(resolve(options.folder, location)).catch(() => undefined)
  if (folder === undefined || !(await stat(folder)).isDirectory()) {
    throw noImages(location, 'is no folder')
  }
  const workspace = await realpath(options.workspace)
  const roots = [workspace, folder]
  const mayLie = (path: string) => roots.some((root) => isBelow(path, root))
  if (options.outside === 'refuse' && !isBelow(folder, workspace)) throw outside(location)

  const found: string[] = []
  async function walk(path: string, within: readonly string[]): Promise<void> {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const place = join(path, entry.name)
      const real = entry.isSymbolicLink() ? await realpath(place).catch(() => undefined) : place
      const name = portablePath(relative(folder as string, place))
      if (real === undefined) throw noImages(`${location}: ${name}`, 'is a broken link')
      if (!mayLie(real)) throw outside(`${location}: ${name}`)
      const isFolder = entry.isSymbolicLink() ? (await stat(real)).isDirectory() : entry.isDirectory()
      // A link to a folder above would lead round for ever.
      if (isFolder && !within.includes(real)) await walk(place, [...within, real])
      else if (!isFolder && within.length > 1 && endings.test(entry.name)) found.push(name)
      if (found.length > mostFiles) {
        throw new MlgateError({ code: 'MG1009', message: `${location} has more than ${mostFiles} images.` })
      }
    }
  }
  await walk(folder, [folder])
  if (found.length === 0) throw noImages(location, 'has no folder with images in it')

  const paths = found.sort()
  const hashes = await hashAll(paths.map((path) => join(folder, path)))
  const whole = createHash('sha256')
  paths.forEach((path, index) => {
    whole.update(`${path}\0${hashes[index]?.sha256}\n`)
  })
  return {
    folder,
    roots,
    subject: {
      path: `${portablePath(relative(options.folder, folder)) || '.'}/`,
      sha256: whole.digest('hex'),
      bytes: hashes.reduce((sum, { bytes }) => sum + bytes, 0),
    },
    rows: paths.map((path) => ({ path, label: path.slice(0, path.indexOf('/')) })),
  }
}

async function hashAll(paths: readonly string[]) {
  const hashes = new Array<Awaited<ReturnType<typeof hashFile>>>(paths.length)
  let next = 0
  const work = async () => {
    for (let index = next++; index < paths.length; index = next++) {
      hashes[index] = await hashFile(paths[index] as string)
    }
  }
  await Promise.all(Array.from({ length: hashedAtOnce }, work))
  return hashes
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function noImages(location: string, what: string): MlgateError {
  return new MlgateError({
    code: 'MG5042',
    message: `${location} ${what}.`,
    hint: 'Name a folder that has a folder of images for each class: test/cat/1.jpg, test/dog/2.jpg.',
    place: { file: location },
  })
}

function outside(location: string): MlgateError {
  return new MlgateError({
    code: 'MG1004',
    message: `${location} leads outside the workspace.`,
    hint: 'Files are read from inside the workspace only; copy them into it.',
    place: { file: location },
  })
}
