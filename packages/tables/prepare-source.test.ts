import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { describeTable, relation, type TextDialect } from './index.ts'
import { engineOver, fileWith, sourceOf } from './test-support/tables.ts'

const text = 'id,name\n1,"Zoë\n€"\n2,ß\n'
const rows = [
  { id: '1', name: 'Zoë\n€' },
  { id: '2', name: 'ß' },
]

async function rowsOf(content: Buffer, dialect: TextDialect, name = 'a.csv') {
  const source = sourceOf(fileWith(name, content), { dialect, names: [name] })
  const engine = await engineOver(source)
  return engine.query(`SELECT * FROM ${relation(await describeTable(engine, source))}`)
}

const littleEndian = (written: string) => Buffer.from(written, 'utf16le')
const bigEndian = (written: string) => littleEndian(written).swap16()
const windows1252 = (written: string) => Buffer.from(written.replaceAll('€', '\x80'), 'latin1')

describe('text in a declared encoding', () => {
  it.each<[string, Buffer, TextDialect]>([
    ['UTF-8', Buffer.from(text), {}],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), {}],
    ['UTF-16', littleEndian(text), { encoding: 'utf-16' }],
    ['UTF-16 with a byte order mark', littleEndian(`\uFEFF${text}`), { encoding: 'utf-16' }],
    ['UTF-16 in big-endian order', bigEndian(text), { encoding: 'utf-16' }],
    ['UTF-16 in big-endian order with a byte order mark', bigEndian(`\uFEFF${text}`), { encoding: 'utf-16' }],
    ['UTF-16, gzipped', gzipSync(bigEndian(text)), { encoding: 'utf-16' }],
    ['Windows-1252', windows1252(text), { encoding: 'windows-1252' }],
    ['UTF-8, packed by zstd', zstdCompressSync(text), {}],
  ])('is read: %s', async (_, content, dialect) => {
    expect(await rowsOf(content, dialect)).toEqual(rows)
  })

  it('is read from NDJSON too', async () => {
    const line = `${JSON.stringify({ name: 'Zoë €' })}\n`
    expect(await rowsOf(bigEndian(line), { encoding: 'utf-16' }, 'a.ndjson')).toEqual([{ name: '"Zoë €"' }])
    const latin = Buffer.from('{"name":"Zoë"}\n', 'latin1')
    expect(await rowsOf(latin, { encoding: 'latin-1' }, 'a.ndjson')).toEqual([{ name: '"Zoë"' }])
    expect(await rowsOf(zstdCompressSync(line), {}, 'a.ndjson.zst')).toEqual([{ name: '"Zoë €"' }])
  })

  it.each([
    ['UTF-8', Buffer.from(text), 'UTF-8', 1],
    ['Latin-1', Buffer.from('id,name\n1,ß\n', 'latin1'), 'Latin-1', 1],
    ['half a character', littleEndian('id,name\n1,a\n').subarray(0, -1), 'half a character', 2],
    ['half a pair', littleEndian(`id,name\n1,\ud83d,b\n2,c\n`), 'half a character', 2],
  ])('F8: is refused as UTF-16 where it is %s', async (_, content, seen, line) => {
    await expect(rowsOf(content, { encoding: 'utf-16' })).rejects.toMatchObject({
      code: 'MG4002',
      message: expect.stringContaining(seen),
      place: { file: 'a.csv', line },
    })
  })

  it('F8: names the encoding of a file that is none of UTF-8', async () => {
    const seen = [
      [littleEndian(`\uFEFF${text}`), 'UTF-16.', 'utf-16'],
      [bigEndian(`\uFEFF${text}`), 'UTF-16 in big-endian order.', 'utf-16'],
      [littleEndian('id,name\n1,a\n'), 'UTF-16 without a byte order mark', 'utf-16'],
      [bigEndian('id,name\n1,a\n'), 'UTF-16 in big-endian order, without a byte order mark', 'utf-16'],
      [windows1252('id,näme\n1,€\n'), 'Windows-1252', 'windows-1252'],
      [Buffer.from('id,näme\n1,ß\n', 'latin1'), 'Latin-1', 'latin-1'],
    ] as const
    for (const [content, looksLike, declare] of seen) {
      await expect(rowsOf(content, {})).rejects.toMatchObject({
        code: 'MG4002',
        message: expect.stringContaining(looksLike),
        hint: expect.stringContaining(`encoding: ${declare} }`),
      })
    }
  })
})
