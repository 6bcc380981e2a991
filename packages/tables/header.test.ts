import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readHeader } from './index.ts'
import { fileWith, goldens } from './test-support/tables.ts'

const dialect = {
  delimiter: ',',
  quote: '"',
  encoding: 'utf-8',
  decimal: '.',
  thousands: '',
  'null-values': [],
}

function headerOf(content: string | Buffer, declared: Partial<typeof dialect> = {}): Promise<string[]> {
  return readHeader(fileWith('a.csv', content), 'a.csv', { ...dialect, ...declared })
}

describe('readHeader', () => {
  it('F4: sees duplicate, case-colliding and blank names as they stand in the file', async () => {
    expect(await readHeader(join(goldens, 'duplicate_header.csv'), 'f', dialect)).toEqual([
      'id',
      'x',
      'x',
      'y',
    ])
    expect(await readHeader(join(goldens, 'blank_header.csv'), 'f', dialect)).toEqual(['id', '', 'y'])
    expect(await headerOf('id,ID\n1,2\n')).toEqual(['id', 'ID'])
  })

  it('does not take a byte order mark for a part of the first name', async () => {
    expect(await readHeader(join(goldens, 'bom.csv'), 'f', dialect)).toEqual(['id', 'name'])
  })

  it.each([
    ['"a,b","c""d","e\nf"\n', ['a,b', 'c"d', 'e\nf']],
    ['a"b,c\n', ['a"b', 'c']],
    ['id,name\r\n1,a\r\n', ['id', 'name']],
    ['only', ['only']],
    ['a,b,\n', ['a', 'b', '']],
    ['""\n', ['']],
    ['', []],
  ])('reads %j', async (text, names) => {
    expect(await headerOf(text)).toEqual(names)
  })

  it('reads through gzip, other delimiters and declared encodings', async () => {
    expect(await headerOf(gzipSync('a,b\n'))).toEqual(['a', 'b'])
    expect(await headerOf("'a;b';c\n", { delimiter: ';', quote: "'" })).toEqual(['a;b', 'c'])
    expect(await headerOf(Buffer.from('größe,b\n', 'latin1'), { encoding: 'latin-1' })).toEqual([
      'größe',
      'b',
    ])
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFFid,n\n', 'utf16le')],
    ['UTF-16', Buffer.from('id,name,value\n1,2,3\n', 'utf16le')],
    ['big-endian', Buffer.from('\uFEFFid,n\n', 'utf16le').swap16()],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0])],
    ['NUL', Buffer.from('id\0,n\n')],
    ['Latin-1', Buffer.from('größe,n\n', 'latin1')],
  ])('F8: names %s', async (encoding, bytes) => {
    await expect(headerOf(bytes)).rejects.toMatchObject({
      code: 'MG4002',
      message: expect.stringContaining(encoding),
    })
  })

  it('F9: gives up on a header without end, with a short message', async () => {
    const endless = headerOf('x'.repeat(3_000_000))
    await expect(endless).rejects.toMatchObject({ code: 'MG4010', place: { line: 1 } })
    await endless.catch((error: Error) => expect(error.message.length).toBeLessThan(200))
  })

  it('refuses a blank first line, an open quote and a damaged gzip stream', async () => {
    await expect(headerOf('\n\nid\n')).rejects.toThrow(/first line is blank/)
    await expect(headerOf('"id,n\n1,2\n')).rejects.toThrow(/never closed/)
    await expect(headerOf(gzipSync('id,n\n'.repeat(1000)).subarray(0, 30))).rejects.toMatchObject({
      code: 'MG4001',
    })
  })

  it.each([
    ['\r\n', '\n'],
    ['\r', '\n'],
    ['\n', '\r\n'],
    ['\r\n', '\r\n'],
  ])(
    'F3: refuses a name with %j in it where records end with %j, as no row would be read',
    async (within, end) => {
      await expect(headerOf(`"a${within}b",n${end}1,2${end}`)).rejects.toMatchObject({ code: 'MG4001' })
    },
  )

  it('takes a name with a line end like those of the records', async () => {
    expect(await headerOf('"a\nb",n\n1,2\n')).toEqual(['a\nb', 'n'])
  })
})
