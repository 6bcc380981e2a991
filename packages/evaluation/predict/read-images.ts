import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { isAbsolute, join, sep } from 'node:path'
import {
  describeSize,
  letGo,
  mostBytes,
  notReadable,
  type Pixels,
  type TensorArray,
  tensorWriter,
} from '@mlgate/images'
import type { BatchColumn } from '@mlgate/tables'
import type { WorkContext } from '../work-context.ts'
import type { BoundImages, ImageRequest } from './bind-images.ts'
import { openImagePreparer } from './prepare-images.ts'

/** Columns of a batch that say where its images are. */
export interface ImageColumns {
  paths: BatchColumn
  bytes: BatchColumn
}

/** What was read from files beside the table. */
export interface ReadFiles {
  bytes: number
  /** Over the sorted lines `PATH NUL SHA-256`, each once. */
  sha256: string
}

export interface ImageReader {
  /**
   * Begins to read the images of a batch, some ahead of those asked for.
   *
   * @param before rows that came before.
   * @returns writes the next row's image into a tensor; throws MlgateError MG5040 or MG5041 of that row.
   */
  begin(
    columns: ImageColumns,
    rows: number,
    before: number,
  ): (data: TensorArray, start: number) => Promise<void>
  /** Null when all images were in the table itself. */
  files(): ReadFiles | null
  close(): Promise<void>
}

/** @param data what the table is called in messages. */
export async function openImages(
  images: BoundImages,
  request: ImageRequest,
  data: string,
  context: Pick<WorkContext, 'threadEntry' | 'memoryBytes'>,
): Promise<ImageReader> {
  const preparer = await openImagePreparer(request.preprocess, context)
  const write = tensorWriter(request.preprocess, images.layout)
  const readFile = await fileReader(request)
  const read = new Map<string, { hash: string; bytes: number }>()

  function bytesOf({ paths, bytes }: ImageColumns, row: number, name: string): Uint8Array {
    const stored = bytes.values[row] as Uint8Array | null
    if (stored !== null) return stored
    const path = paths.values[row] as string | null
    if (path === null || path === '') throw notReadable(name, 'has no image')
    const content = readFile(path, name)
    const hash = createHash('sha256').update(content).digest('hex')
    read.set(path, { hash, bytes: content.length })
    return content
  }

  async function imageOf(columns: ImageColumns, row: number, number: number): Promise<Pixels> {
    const path = columns.paths.values[row] as string | null
    const name = `${path ?? `the image in ${images.column}`} (row ${number} of ${data})`
    const image = await preparer.prepare(bytesOf(columns, row, name), name)
    const { width, height } = images.size
    if (image.width === width && image.height === height) return image
    throw notReadable(
      name,
      `is ${describeSize(image)} after preprocessing, where the model takes ${describeSize(images.size)}; say preprocess: { resize: [${height}, ${width}] } or what the training did`,
    )
  }

  return {
    begin(columns, rows, before) {
      preparer.expect(before + rows)
      const next = readAhead(rows, availableParallelism() * 2, (row) =>
        imageOf(columns, row, before + row + 1),
      )
      return async (target, start) => {
        const image = await next()
        write(image, target, start)
        letGo(image)
      }
    },
    files() {
      if (read.size === 0) return null
      const files = [...read].sort(([a], [b]) => (a < b ? -1 : 1))
      const text = files.map(([path, { hash }]) => `${path}\0${hash}\n`).join('')
      return {
        bytes: files.reduce((sum, [, { bytes }]) => sum + bytes, 0),
        sha256: createHash('sha256').update(text).digest('hex'),
      }
    },
    close: preparer.close,
  }
}

/** The results of `read` in order; up to `most` are begun before they are asked for. */
function readAhead<T>(count: number, most: number, read: (row: number) => Promise<T>): () => Promise<T> {
  const begun: Promise<T>[] = []
  let next = 0
  const begin = () => {
    while (next < count && begun.length < most) {
      const reading = read(next++)
      // Told when its turn comes; until then it must not end the process as nobody's.
      reading.catch(() => undefined)
      begun.push(reading)
    }
  }
  return async () => {
    begin()
    const first = begun.shift() as Promise<T>
    begin()
    return first
  }
}

/**
 * Reads files that lie inside the roots, and nothing else: paths come from data of others. It does so at once, while
 * other threads decode: to have each step of it done on a thread takes longer than a small image does.
 */
async function fileReader({ folders, roots }: ImageRequest) {
  const real = await Promise.all(roots.map((root) => realpath(root)))
  const insides = real.map((root) => (root.endsWith(sep) ? root : root + sep))
  return (path: string, name: string): Uint8Array => {
    if (path.includes('\0')) throw notReadable(name, 'has a NUL character in its path')
    const place = firstReal(isAbsolute(path) ? [path] : folders.map((folder) => join(folder, path)))
    if (place === undefined) throw notReadable(name, 'was not found')
    const isInside = insides.some((inside) => place.startsWith(inside))
    if (!isInside || place.split(/[/\\]/).includes('.git')) {
      throw notReadable(name, 'lies outside of the workspace, where nothing is read')
    }
    // A pipe would be waited for; so it is opened without.
    const file = openSync(place, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const facts = fstatSync(file)
      if (!facts.isFile()) throw notReadable(name, 'is not a plain file')
      if (facts.size > mostBytes) {
        throw notReadable(name, `holds ${facts.size} bytes; an image may have ${mostBytes}`)
      }
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  }
}

/** The real path of the first that is there. */
function firstReal(places: readonly string[]): string | undefined {
  for (const place of places) {
    try {
      return realpathSync.native(place)
    } catch {
      // The next folder may have it.
    }
  }
  return undefined
}
