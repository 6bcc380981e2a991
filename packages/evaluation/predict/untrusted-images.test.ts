import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JobLimits, runJob } from '@mlgate/sandbox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { colorModel } from '../../../test/support/build-onnx.ts'
import { buildPng, plainPng } from '../../../test/support/build-png.ts'
import type { PredictRequest, PredictResponse } from '../index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-images-'))
  await writeFile(join(folder, 'model.onnx'), colorModel('nchw', [4, 4]))
})
afterEach(() => rm(folder, { recursive: true }))

const mebibyte = 2 ** 20

/** One image as many rows, scored in a child. */
async function evaluate(
  image: Uint8Array,
  limits: Partial<JobLimits> = {},
  job = 'predict',
): Promise<PredictResponse> {
  await writeFile(join(folder, 'image.png'), image)
  await writeFile(join(folder, 'rows.csv'), `image,label\n${'image.png,red\n'.repeat(8)}`)
  const request: PredictRequest = {
    model: join(folder, 'model.onnx'),
    data: { files: [join(folder, 'rows.csv')], format: 'csv' },
    images: {
      column: 'image',
      preprocess: { like: 'torchvision', interpolation: 'bilinear', color: 'rgb', scale: 1, resize: [4, 4] },
      folders: [folder],
      roots: [folder],
    },
    names: ['rows.csv'],
    target: 'label',
    output: join(folder, 'predictions.parquet'),
  }
  return runJob({
    entry: join(import.meta.dirname, '../test-support/entry.ts'),
    job,
    request,
    limits: { timeoutMs: 45_000, memoryBytes: 1024 * mebibyte, ...limits },
  })
}

/** Few bytes of file for many of pixels. */
const large = (width: number, height: number) =>
  buildPng({ width, height, depth: 8, color: 'grey', rows: new Uint8Array((width + 1) * height) })

const drawing =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>'

describe('an image that means harm ends its own child at most', () => {
  it('a sound one passes through the same child', async () => {
    await expect(evaluate(plainPng([200, 0, 0]))).resolves.toMatchObject({
      rows: 8,
      classes: ['blue', 'green', 'red'],
    })
  })

  it('F19: one whose decoding hangs is killed when it shows no progress', async () => {
    const hang = evaluate(plainPng([200, 0, 0]), { stallTimeoutMs: 3000 }, 'hang while scoring')
    await expect(hang).rejects.toMatchObject({ code: 'MG3001' })
  })

  it('F20: one that says it is larger than any photo is refused before it is decoded', async () => {
    const bomb = buildPng({ width: 60_000, height: 60_000, depth: 8, color: 'grey', rows: new Uint8Array(9) })
    await expect(evaluate(bomb)).rejects.toMatchObject({ code: 'MG5040' })
  })

  it('F20: many that together need more memory than the job may have are an error', async () => {
    const error = await evaluate(large(9_900, 9_900), { memoryBytes: 128 * mebibyte }).catch(
      (cause: unknown) => cause,
    )
    expect(error).toMatchObject({ code: 'MG3003' })
    expect((error as Error).message).toContain('128 MiB')
  })

  it.each([
    ['F22: a page of HTML', '<!DOCTYPE html><p>Not found', /is a page of HTML/],
    [
      'F22: a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:00',
      /Git LFS pointer/,
    ],
    ['F21: a drawing that would draw in another file', drawing, /SVG drawing/],
    ['F24: a pickle', Buffer.from('80049503000000000000004b012e', 'hex'), /no image that can be read/],
    ['F24: an archive', Buffer.from('504b0304140000000000', 'hex'), /no image that can be read/],
  ])('%s by the name of an image is refused by what it holds', async (_, content, reason) => {
    const error = await evaluate(Buffer.from(content)).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'MG5040' })
    expect((error as Error).message).toMatch(/^image\.png \(row 1 of rows\.csv\) /)
    expect((error as Error).message).toMatch(reason)
  })

  it('F22: a photo that is cut is told, whatever it is called', async () => {
    const photo = await readFile(join(import.meta.dirname, '../../../test/fixtures/images/photo.jpg'))
    const error = await evaluate(photo.subarray(0, photo.length - 1000)).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'MG5040' })
    expect((error as Error).message).toMatch(/row 1 of rows\.csv\) cannot be decoded/)
  })

  it('F29: a native crash in mid-decoding is an error with the name of the signal', async () => {
    const crash = evaluate(plainPng([200, 0, 0]), {}, 'crash while scoring')
    await expect(crash).rejects.toThrow(/SIGSEGV/)
  })
})
