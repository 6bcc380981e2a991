import { crc32, deflateSync } from 'node:zlib'

/** Writes PNG images for tests, byte by byte: no library makes the wrong ones. */

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

const colors = { grey: 0, rgb: 2 } as const

export interface PngParts {
  width: number
  height: number
  /** Bits of a sample. */
  depth: 8 | 16
  color: keyof typeof colors
  /** Each row's filter, which is 0, and its samples; whether they are as many as it says is the test's business. */
  rows: Uint8Array
}

export function buildPng({ width, height, depth, color, rows }: PngParts): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colors[color]], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]
  return Buffer.concat([signature, ...chunks])
}

/** An image of one colour. */
export function plainPng(rgb: readonly [number, number, number], width = 4, height = 4): Buffer {
  const row = [0, ...Array.from({ length: width }, () => rgb).flat()]
  const rows = Uint8Array.from(Array.from({ length: height }, () => row).flat())
  return buildPng({ width, height, depth: 8, color: 'rgb', rows })
}
