import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pieceWriter } from './piece-writer.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pieces-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes no more than it likes at once, as a system may. */
function reluctant(handle: Awaited<ReturnType<typeof open>>) {
  const writev = (pieces: Uint8Array[]) => handle.writev([(pieces[0] as Uint8Array).subarray(0, 7)])
  return { writev } as unknown as typeof handle
}

describe('pieces of a file', () => {
  it('come into it in their order, however small or large they are', async () => {
    const pieces = [0, 1, 70_000, 2 ** 20 + 3, 5, 3 * 2 ** 20].map((length) => randomBytes(length))
    const handle = await open(join(folder, 'file'), 'w')
    const writer = pieceWriter(handle)
    for (const piece of pieces) await writer.take(piece)
    await writer.end()
    await handle.close()
    expect(Buffer.compare(await readFile(join(folder, 'file')), Buffer.concat(pieces))).toBe(0)
  })

  it('are written whole, where the system writes a part at a time', async () => {
    const handle = await open(join(folder, 'file'), 'w')
    const writer = pieceWriter(reluctant(handle))
    for (const text of ['twelve bytes', 'and', 'some more of them']) await writer.take(Buffer.from(text))
    await writer.end()
    await handle.close()
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('twelve bytesandsome more of them')
  })

  it('that cannot be written are an error, at the latest at the end', async () => {
    const handle = await open(join(folder, 'file'), 'w')
    await handle.close()
    const writer = pieceWriter(handle)
    await writer.take(Buffer.from('lost'))
    await expect(writer.end()).rejects.toThrow()
  })
})
