import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDecoder, type Preprocess, resizeAndCrop, sizeAfter, tensorWriter } from './index.ts'

interface Expected {
  like: Preprocess['like']
  file: string
  preprocess: Pick<Preprocess, 'resize' | 'crop' | 'interpolation' | 'color'>
  /** Height, width, channels. */
  shape: [number, number, number]
  type: 'uint8' | 'float32'
  values: string
}

const folder = join(import.meta.dirname, '../../test/fixtures/images')
const { cases } = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as { cases: Expected[] }
const decode = await openDecoder()

async function made({ like, file, preprocess }: Expected) {
  const said: Preprocess = { scale: 1, like, ...preprocess }
  const bytes = await readFile(join(folder, file))
  const image = await decode(bytes, {
    name: file,
    channels: said.color === 'gray' ? 'gray' : 'rgb',
    orient: like === 'opencv',
  })
  const result = resizeAndCrop(image, said)
  expect(sizeAfter(image, said)).toEqual({ width: result.width, height: result.height })
  const tensor = new Float32Array(result.samples.length)
  tensorWriter(said, 'nhwc')(result, tensor, 0)
  return { shape: [result.height, result.width, result.channels], tensor }
}

function valuesOf({ type, values }: Expected): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(values, 'base64'))
  return type === 'uint8' ? Float32Array.from(bytes) : new Float32Array(bytes.buffer)
}

describe('images come out as the library itself makes them, within one grey level', () => {
  it.each(
    cases.map((each) => [`${each.like}: ${each.file} ${JSON.stringify(each.preprocess)}`, each] as const),
  )('%s', async (_, expected) => {
    const { shape, tensor } = await made(expected)
    expect(shape).toEqual(expected.shape)
    const values = valuesOf(expected)
    const apart = tensor.map((value, index) => Math.abs(value - (values[index] as number)))
    expect(apart.reduce((most, value) => Math.max(most, value), 0)).toBeLessThanOrEqual(1)
  })
})
