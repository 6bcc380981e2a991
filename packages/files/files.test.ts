import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { hashFile, readResultFile, readTextFile, writeFileAtomically, writeResultFile } from './index.ts'
import { failureOf, put, temporaryFolder } from './test-support/folders.ts'

const result: Result = {
  schema: 'mlgate/result@1',
  kind: 'metrics',
  name: 'signs',
  subject: { data: [] },
  environment: {},
  parameters: {},
  metrics: [{ name: 'accuracy_score', value: Number.NaN, unit: '1', direction: 'higher', samples: 0 }],
  checks: [],
  gates: [],
  baseline: null,
  verdict: 'fail',
  startedAt: '2026-01-02T03:04:05Z',
  durationMs: 12,
}

describe('hashFile', () => {
  it.each([
    // The examples of FIPS 180-4.
    { text: '', bytes: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    { text: 'abc', bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    {
      text: 'a'.repeat(1_000_000),
      bytes: 1_000_000,
      sha256: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    },
    { text: 'a'.repeat(3 * 2 ** 20), bytes: 3 * 2 ** 20, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])('of $bytes bytes', async ({ text, bytes, sha256 }) => {
    const folder = temporaryFolder()
    put(folder, { a: text })
    expect(await hashFile(join(folder, 'a'))).toStrictEqual({ sha256, bytes })
  })

  it('of nothing, or of a folder, is an error', async () => {
    const folder = temporaryFolder()
    expect(await failureOf(hashFile(join(folder, 'a')))).toMatchObject({ code: 'MG1003' })
    expect(await failureOf(hashFile(folder))).toMatchObject({ code: 'MG1006' })
  })
})

describe('readTextFile', () => {
  it('reads UTF-8, without its byte order mark', async () => {
    const folder = temporaryFolder()
    put(folder, { a: '\ufeffä 🦆\n' })
    expect(await readTextFile(join(folder, 'a'), 100)).toBe('ä 🦆\n')
  })

  it('reads as many bytes as allowed and refuses one more', async () => {
    const folder = temporaryFolder()
    put(folder, { a: 'x'.repeat(200_000) })
    expect(await readTextFile(join(folder, 'a'), 200_000)).toHaveLength(200_000)
    expect(await failureOf(readTextFile(join(folder, 'a'), 199_999))).toMatchObject({ code: 'MG1009' })
  })

  it.each([
    { bytes: Buffer.from('\ufeffab', 'utf16le'), encoding: 'UTF-16 (little-endian)' },
    { bytes: Buffer.from('caf\xe9', 'latin1'), encoding: 'Latin-1 or Windows-1252' },
    { bytes: Buffer.from([0x50, 0x4b, 0x00, 0xff]), encoding: 'a binary file' },
  ])('names what else it looks like: $encoding', async ({ bytes, encoding }) => {
    const folder = temporaryFolder()
    put(folder, { a: bytes })
    expect(await failureOf(readTextFile(join(folder, 'a'), 100))).toMatchObject({
      code: 'MG1010',
      message: expect.stringContaining(`it looks like ${encoding}.`),
    })
  })
})

describe('writeFileAtomically', () => {
  it('writes text and bytes, makes folders on the way and leaves nothing else behind', async () => {
    const folder = temporaryFolder()
    await writeFileAtomically(join(folder, 'deep/er/a'), 'ä')
    await writeFileAtomically(join(folder, 'deep/er/a'), new Uint8Array([1, 2]))
    expect([...readFileSync(join(folder, 'deep/er/a'))]).toStrictEqual([1, 2])
    expect(readdirSync(join(folder, 'deep/er'))).toStrictEqual(['a'])
  })

  it.runIf(process.platform !== 'win32')('keeps the permissions of a file that it replaces', async () => {
    const folder = temporaryFolder()
    put(folder, { a: 'old' })
    chmodSync(join(folder, 'a'), 0o640)
    await writeFileAtomically(join(folder, 'a'), 'new')
    await writeFileAtomically(join(folder, 'b'), 'new')
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o640)
    expect(statSync(join(folder, 'b')).mode & 0o777).toBe(0o666 & ~process.umask())
  })

  it('replaces a link and leaves alone what it leads to', async () => {
    const folder = temporaryFolder()
    put(folder, { target: 'old', link: { link: 'target' } })
    await writeFileAtomically(join(folder, 'link'), 'new')
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('old')
    expect(lstatSync(join(folder, 'link')).isFile()).toBe(true)
  })

  it('leaves nothing behind when it fails', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'taken/inner'), { recursive: true })
    expect(await failureOf(writeFileAtomically(join(folder, 'taken'), 'x'))).toMatchObject({ code: 'MG1006' })
    expect(readdirSync(folder)).toStrictEqual(['taken'])
  })
})

describe('a result file', () => {
  it('is read as it was written', async () => {
    const path = join(temporaryFolder(), 'results/signs.json')
    await writeResultFile(path, result)
    expect(await readResultFile(path)).toStrictEqual(result)
  })

  it('replaces an older result', async () => {
    const path = join(temporaryFolder(), 'signs.json')
    await writeResultFile(path, result)
    await writeResultFile(path, { ...result, name: 'newer' })
    expect((await readResultFile(path)).name).toBe('newer')
  })

  it.each([
    {
      what: 'a document of a future version',
      text: '{"schema":"mlgate/result@2","kind":"new"}',
      code: 'MG1002',
    },
    { what: 'a document that was cut', text: '{"schema":"mlgate/result@1","ki', code: 'MG1001' },
    { what: 'a document with a hole', text: '{"schema":"mlgate/result@1"}', code: 'MG1001' },
    { what: 'JSON of somebody else', text: '{"accuracy": 0.9}', code: 'MG1001' },
    { what: 'an empty file', text: '', code: 'MG1001' },
    { what: 'a file in another encoding', text: Buffer.from('caf\xe9', 'latin1'), code: 'MG1010' },
  ])('F86: $what is an error, and stays byte for byte as it is', async ({ text, code }) => {
    const folder = temporaryFolder()
    put(folder, { 'signs.json': text })
    const path = join(folder, 'signs.json')
    const before = { stat: statSync(path), bytes: readFileSync(path) }
    expect(await failureOf(readResultFile(path))).toMatchObject({ code })
    const error = await failureOf(writeResultFile(path, result))
    expect(error.code).toBe(code)
    expect(error.message).toContain('was not overwritten')
    expect(readFileSync(path)).toStrictEqual(before.bytes)
    expect(statSync(path)).toMatchObject({ ino: before.stat.ino, mtimeMs: before.stat.mtimeMs })
    expect(readdirSync(folder)).toStrictEqual(['signs.json'])
  })
})
