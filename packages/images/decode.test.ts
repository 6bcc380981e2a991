import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPng } from '../../test/support/build-png.ts'
import { openDecoder } from './index.ts'

const fixture = (name: string) => readFile(join(import.meta.dirname, '../../test/fixtures/images', name))
const decode = await openDecoder()
const open = (bytes: Uint8Array) => decode(bytes, { name: 'a.jpg', channels: 'rgb', orient: false })
const text = (content: string) => Buffer.from(content)

const grey = (width: number, height: number, depth: 8 | 16, rows: Uint8Array) =>
  buildPng({ width, height, depth, color: 'grey', rows })

/** A GIF of two frames of one pixel each: red, then blue. */
const animation = Buffer.from(
  '47494638396101000100800100ff00000000ff21f90404000000002c00000000010001000002024401' +
    '0021f90404000000002c000000000100010000020' +
    '24c01003b',
  'hex',
)

describe('what is decoded', () => {
  it('pixels come as red, green and blue, whatever the file holds', async () => {
    const image = await open(await fixture('transparent.png'))
    expect(image).toMatchObject({ width: 48, height: 40, channels: 3 })
    expect(image.samples).toHaveLength(48 * 40 * 3)
  })

  it('16 bits become 8', async () => {
    const { samples } = await open(grey(2, 1, 16, Uint8Array.of(0, 0xff, 0xff, 0x80, 0x00)))
    expect([...samples]).toEqual([255, 255, 255, 128, 128, 128])
  })

  it('of an animation the first frame counts', async () => {
    const { width, height, samples } = await open(animation)
    expect({ width, height, samples: [...samples] }).toEqual({ width: 1, height: 1, samples: [255, 0, 0] })
  })
})

describe('what is no readable image is refused with its name and the reason', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), /^a\.jpg is empty/],
    ['an HTML page', text('<!DOCTYPE html><p>Not found'), /HTML/],
    ['a Git LFS pointer', text('version https://git-lfs.github.com/spec/v1\noid sha256:00'), /LFS pointer/],
    [
      'an SVG that refers to another file',
      text('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
      /SVG/,
    ],
    ['an SVG behind a declaration', text('<?xml version="1.0"?>\n<svg width="9" height="9"/>'), /SVG/],
    ['a PDF', text('%PDF-1.7'), /PDF/],
    ['a text', text('cat'), /no image that can be read/],
    ['a decompression bomb', grey(40_000, 40_000, 8, new Uint8Array(100)), /pixel limit/],
    ['a PNG that ends early', grey(64, 64, 8, new Uint8Array(100)), /cannot be decoded/],
  ])('F22: %s', async (_, bytes, reason) => {
    const error = await open(bytes).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'MG5040' })
    expect((error as Error).message).toMatch(reason)
  })

  it('F22: a truncated JPEG', async () => {
    const bytes = await fixture('photo.jpg')
    await expect(open(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'MG5040' })
  })
})
