import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type ZipEntry, zipOf } from '../test-support/zip-of.ts'
import { readZip } from './zip.ts'

const limits = { mostBytes: 10_000, mostFiles: 5 }
const content = Buffer.from('hello')
const read = (bytes: Uint8Array) => readZip(bytes, 'The artifact', limits)
const folder = mkdtempSync(join(tmpdir(), 'mlgate-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the files of a zip', () => {
  it('are unpacked, compressed or not, with a comment at the end or without', () => {
    const entries = [
      { name: 'a.json', content },
      { name: 'sub/b', content: Buffer.from('x'.repeat(5000)), stored: true },
    ]
    const files = read(zipOf(entries, 'a comment'))
    expect([...files].map(([name, bytes]) => [name, bytes.length])).toEqual([
      ['a.json', 5],
      ['sub/b', 5000],
    ])
  })

  it('are those that another program packed', () => {
    const file = join(folder, 'packed.zip')
    const script = `import zipfile, sys
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("result.json", "{}" * 100)
    z.mkdir("sub")
    with z.open("sub/rows.parquet", "w") as f: f.write(b"rows")`
    execFileSync('python3', ['-c', script, file])
    const files = read(readFileSync(file))
    expect([...files.keys()]).toEqual(['result.json', 'sub/rows.parquet'])
    expect(files.get('result.json')?.toString()).toBe('{}'.repeat(100))
  })

  it.each<[string, Partial<ZipEntry>]>([
    ['climbs out of its folder', { name: '../evil' }],
    ['climbs out with backslashes', { name: 'a\\..\\..\\evil' }],
    ['is absolute', { name: '/etc/passwd' }],
    ['names a drive', { name: 'C:evil' }],
    ['holds a NUL', { name: 'a\0b' }],
    ['is empty', { name: '' }],
    ['is a link', { name: 'link', mode: 0o120777 }],
    ['is encrypted', { name: 'secret', flags: 1 }],
    ['is of 4 GiB or more', { name: 'large', saidBytes: 0xffffffff }],
    ['says that it unpacks to more than allowed', { name: 'large', saidBytes: 10_001 }],
    ['unpacks to more than it says', { name: 'bomb', content: Buffer.alloc(9_000_000), saidBytes: 9000 }],
  ])('F87: are refused as a whole when one %s', (_, entry) => {
    const zip = zipOf([
      { name: 'good', content },
      { name: 'bad', content, ...entry },
    ])
    expect(() => read(zip)).toThrow(expect.objectContaining({ code: 'MG6008' }))
  })

  it('F87: are refused when they are too many, or one is there twice', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, content }))
    expect(() => read(zipOf(many))).toThrow(/6 files/)
    expect(() => read(zipOf([many[0], many[0]] as ZipEntry[]))).toThrow(/twice/)
  })

  it.each([
    ['cut', zipOf([{ name: 'a', content }]).subarray(0, 40)],
    ['a web page', Buffer.from('<html></html>')],
    ['empty', Buffer.alloc(0)],
    ['cut in its list of files', Buffer.concat([Buffer.alloc(3), zipOf([{ name: 'a', content }])])],
  ])('F88: are an error when the archive is %s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'MG6004' }))
  })

  it('are an error when a bit of one has changed', () => {
    const zip = zipOf([{ name: 'a', content, stored: true }])
    zip[32] = (zip[32] ?? 0) ^ 1
    expect(() => read(zip)).toThrow(expect.objectContaining({ code: 'MG6004' }))
  })
})
