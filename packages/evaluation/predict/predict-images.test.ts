import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openDuckDb, type TableSource } from '@mlgate/tables'
import { describe, expect, it } from 'vitest'
import { buildModel, colorModel, node, value } from '../../../test/support/build-onnx.ts'
import { plainPng } from '../../../test/support/build-png.ts'
import { useWorkbench } from '../test-support/workbench.ts'
import type { ImageRequest } from './bind-images.ts'

const { write, predictTable, context } = useWorkbench()
const plain = { like: 'torchvision', interpolation: 'bilinear', color: 'rgb', scale: 1 } as const
const colors = { red: [200, 10, 10], green: [10, 200, 10], blue: [10, 10, 200] } as const

async function image(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(context.temporaryFolder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

interface Case {
  model?: Uint8Array
  preprocess?: Partial<ImageRequest['preprocess']>
  column?: string
  id?: string
  data: TableSource
}

async function score({ model = colorModel('nchw', [4, 4]), preprocess, column, id, data }: Case) {
  const { temporaryFolder } = context
  const images: ImageRequest = {
    ...(column === undefined ? {} : { column }),
    preprocess: { ...plain, ...preprocess },
    folders: [temporaryFolder],
    roots: [temporaryFolder],
  }
  const path = await write('model.onnx', model)
  const names = data.files.map((file) => file.slice(temporaryFolder.length + 1))
  return predictTable({
    model: path,
    data,
    images,
    target: 'label',
    names,
    ...(id === undefined ? {} : { id }),
  })
}

/** Rows of a CSV file that name images by their path. */
async function scorePaths(paths: readonly string[], said: Partial<Case> = {}) {
  const csv = `image,label\n${paths.map((path) => `${path},red\n`).join('')}`
  return score({ column: 'image', data: { files: [await write('rows.csv', csv)], format: 'csv' }, ...said })
}

/** A Parquet file as a SELECT makes it. */
async function stored(select: string): Promise<TableSource> {
  const files = [join(context.temporaryFolder, 'stored.parquet')]
  const { temporaryFolder } = context
  const engine = await openDuckDb({ sources: [], outputs: files, memoryBytes: 2 ** 28, temporaryFolder })
  await engine.run(`COPY (${select}) TO '${files[0]}' (FORMAT parquet, USE_TMP_FILE false)`)
  engine.close()
  return { files, format: 'parquet' }
}

const blobOf = (rgb: readonly [number, number, number]) =>
  `'${plainPng(rgb).toString('hex').replace(/../g, '\\x$&')}'::BLOB`

describe('images are fed', () => {
  it('by their paths in a column, as many as there are, in order', async () => {
    for (const [name, rgb] of Object.entries(colors)) await image(`${name}.png`, plainPng(rgb))
    const names = Array.from({ length: 30 }, (_, row) => Object.keys(colors)[row % 3] as string)
    const { table, binding, imageFiles } = await scorePaths(names.map((name) => `${name}.png`))
    expect(table.map(({ prediction }) => prediction)).toEqual(names)
    expect(binding).toMatch(
      /^images of image, as torchvision makes them 4 × 4 rgb, are fed to the input image: float32 \[N, 3, 4, 4\] as nchw/,
    )
    expect(imageFiles?.bytes).toBe(Object.values(colors).reduce((sum, rgb) => sum + plainPng(rgb).length, 0))
  })

  it('by hundreds, on threads beside this one where there are cores for them, in the same order', async () => {
    for (const [name, rgb] of Object.entries(colors)) await image(`${name}.png`, plainPng(rgb, 9, 7))
    const names = Array.from({ length: 1500 }, (_, row) => Object.keys(colors)[row % 3] as string)
    context.threadEntry = join(import.meta.dirname, '../../images/test-support/thread.ts')
    const { table } = await scorePaths(
      names.map((name) => `${name}.png`),
      { preprocess: { resize: [4, 4] } },
    )
    delete context.threadEntry
    expect(table.map(({ prediction }) => prediction)).toEqual(names)
  })

  it('from the bytes that Hugging Face keeps in Parquet, found by themselves', async () => {
    const rows = Object.entries(colors).map(
      ([name, rgb]) => `SELECT {bytes: ${blobOf(rgb)}, path: '${name}.png'} AS image, '${name}' AS label`,
    )
    const { table, imageFiles } = await score({ data: await stored(rows.join(' UNION ALL ')) })
    expect(table.map(({ prediction }) => prediction)).toEqual(['red', 'green', 'blue'])
    expect(imageFiles).toBeNull()
  })

  it('beside columns that nobody is fed, such as lists of boxes', async () => {
    const boxes = `SELECT ${blobOf(colors.red)} AS image, 'red' AS label, [1, 2] AS boxes`
    const more = `SELECT ${blobOf(colors.green)} AS image, 'green' AS label, [1] AS boxes`
    const { table } = await score({ data: await stored(`${boxes} UNION ALL ${more}`) })
    expect(table.map(({ prediction }) => prediction)).toEqual(['red', 'green'])
  })

  it('beside columns that go to the other inputs', async () => {
    const model = buildModel({
      nodes: [
        node('ReduceMean', ['image'], ['levels'], {
          attributes: { axes: { ints: [2, 3] }, keepdims: { int: 0 } },
        }),
        node('Mul', ['levels', 'sign'], ['scores']),
      ],
      inputs: [value('image', 'float32', ['N', 3, 4, 4]), value('sign', 'float32', ['N', 1])],
      outputs: [value('scores', 'float32', ['N', 3])],
      metadata: { classes: '["red", "green", "blue"]' },
    })
    const rows = `SELECT ${blobOf([200, 100, 10])} AS image, 'red' AS label, sign FROM (VALUES (1), (-1)) AS t(sign)`
    const { table, binding } = await score({ model, data: await stored(rows) })
    expect(table.map(({ prediction }) => prediction)).toEqual(['red', 'blue'])
    expect(binding).toMatch(
      /^images of image, .*; the column sign is fed to the input sign: float32 \[N, 1\]/,
    )
  })

  it('F28: beside ids above 2^53, which stay what they are', async () => {
    const ids = ['9007199254740993', '-9223372036854775807']
    const rows = ids.map((id) => `SELECT ${blobOf(colors.red)} AS image, 'red' AS label, ${id}::BIGINT AS id`)
    const { table } = await score({ data: await stored(rows.join(' UNION ALL ')), id: 'id' })
    expect(table.map(({ id }) => String(id))).toEqual(ids)
  })

  it('from a column of bytes', async () => {
    const data = await stored(`SELECT ${blobOf(colors.blue)} AS picture, 'blue' AS label`)
    expect((await score({ data })).table).toMatchObject([{ prediction: 'blue' }])
  })

  it('with the channels last, as whole numbers, and blue first', async () => {
    await image('red.png', plainPng(colors.red))
    const model = colorModel('nhwc', [4, 4], 'uint8')
    const { table } = await scorePaths(['red.png'], { model, preprocess: { color: 'bgr' } })
    expect(table).toMatchObject([{ prediction: 'blue' }])
  })

  it('resized and cropped to what the preprocessing says, where the model leaves it open', async () => {
    await image('wide.png', plainPng(colors.green, 40, 20))
    const model = colorModel('nchw', [null, null])
    const { table, binding } = await scorePaths(['wide.png'], { model, preprocess: { resize: 10, crop: 8 } })
    expect(table).toMatchObject([{ prediction: 'green' }])
    expect(binding).toContain('8 × 8 rgb')
  })
})

describe('images that do not fit are an error that says both sides', () => {
  const rejected = async (said: Partial<Case>, paths = ['red.png']) => {
    await image('red.png', plainPng(colors.red, 9, 5))
    return expect(scorePaths(paths, said)).rejects
  }

  it('F27: an image of another size than the model takes', async () => {
    await (await rejected({})).toThrow(
      /^red\.png \(row 1 of rows\.csv\) is 5 × 9 after preprocessing, .* 4 × 4/,
    )
  })

  it('F27: a preprocessing that makes another size than the model takes', async () => {
    await (await rejected({ preprocess: { resize: [6, 6] } })).toThrow(
      /takes images of 4 × 4.*makes them 6 × 6/,
    )
  })

  it('F27: another number of channels', async () => {
    await (await rejected({ preprocess: { color: 'gray', resize: [4, 4] } })).toThrow(
      /takes 3 channels.*gray gives 1/,
    )
  })

  it('F27: a size that nobody says', async () => {
    await (await rejected({ model: colorModel('nchw', [null, null]) })).toThrow(/leaves open how large/)
  })

  it('a crop that is larger than the image', async () => {
    const model = colorModel('nchw', [8, 8])
    await (await rejected({ model, preprocess: { crop: 8 } })).toThrow(
      /crop of 8 × 8 is larger than the image/,
    )
  })

  it('a column that holds no images', async () => {
    await (await rejected({ column: 'picture' })).toMatchObject({ code: 'MG5042' })
  })
})

describe('a bad image is an error with its name and row', () => {
  it.each([
    [
      'F22: one that is no image',
      'bad.png',
      Buffer.from('no image'),
      /^bad\.png \(row 2 of rows\.csv\) is no image/,
    ],
    [
      'F22: one that is cut',
      'cut.png',
      plainPng(colors.red).subarray(0, 60),
      /^cut\.png \(row 2 .*cannot be decoded/,
    ],
    ['F22: an empty one', 'empty.png', Buffer.alloc(0), /^empty\.png \(row 2 .* is empty/],
  ])('%s', async (_, name, bytes, message) => {
    await image('red.png', plainPng(colors.red))
    await image(name, bytes)
    await expect(scorePaths(['red.png', name, 'red.png'])).rejects.toThrow(message)
  })

  it('one that is not there', async () => {
    await expect(scorePaths(['nowhere.png'])).rejects.toThrow(/nowhere\.png \(row 1 .*was not found/)
  })

  it('a pipe, which would be waited for', async () => {
    execFileSync('mkfifo', [join(context.temporaryFolder, 'pipe.png')])
    await expect(scorePaths(['pipe.png'])).rejects.toThrow(/pipe\.png .*is not a plain file/)
  })

  it('F12: one that lies outside of the workspace, by .., by an absolute path or by a link', async () => {
    await symlink('/etc/hostname', join(context.temporaryFolder, 'link.png'))
    for (const path of ['../../etc/hostname', '/etc/hostname', 'link.png']) {
      await expect(scorePaths([path])).rejects.toMatchObject({ code: 'MG5040' })
      await expect(scorePaths([path])).rejects.toThrow(/was not found|lies outside of the workspace/)
    }
  })
})
