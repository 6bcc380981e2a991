import type { MlgateError } from '@mlgate/core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HostedAsset } from '../host.ts'
import { type MemoryHost, memoryRegistryHost, putVersion } from '../test-support/index.ts'
import type { AttestationVerifier } from './attestation.ts'
import { fetchRange } from './fetch-range.ts'
import { type VerifyRequest, verifyVersion } from './verify-version.ts'

let memory: MemoryHost
beforeEach(() => {
  memory = memoryRegistryHost()
  putVersion(memory, {
    ...{ version: '1.0.0', commit: 'a', partBytes: 10 },
    files: {
      'signs.onnx': { content: '0123456789abcdefghijklmno', role: 'model' },
      'vocab.txt': { content: 'a b c' },
    },
  })
})

const found = (name: string): { asset: HostedAsset; bytes: Buffer } => {
  const asset = memory.releases[0]?.assets.find((one) => one.name === name)
  if (asset === undefined) throw new Error(`there is no ${name}`)
  return { asset, bytes: memory.bytes.get(asset.id) as Buffer }
}
const spoil = (name: string) => found(name).bytes.write('?')
const verify = (own: Partial<VerifyRequest> = {}) =>
  verifyVersion({ reference: 'signs', attestation: 'off', ...own }, memory.host)

describe('verifying a version', () => {
  it('tells of a file that somebody attached later, and is no less sound for it', async () => {
    memory.releases[0]?.assets.push({ ...found('vocab.txt').asset, id: 9, name: 'slides.pdf' })
    const { isSound, problems, notes, assets } = await verify()
    expect({ isSound, problems, notes }).toEqual({
      ...{ isSound: true, problems: [] },
      notes: ['slides.pdf was attached by somebody, and is no file of the version.'],
    })
    expect(assets.map(({ name }) => name)).not.toContain('slides.pdf')
  })

  it('reads everything that it holds, and keeps nothing', async () => {
    const told: number[] = []
    const verified = await verify({ onProgress: ({ bytes, of }) => told.push(bytes / of) })
    expect(verified).toMatchObject({ model: 'signs', version: '1.0.0', isSound: true, problems: [] })
    expect(verified.assets.map(({ name, status }) => [name, status])).toEqual([
      ['signs.onnx.part-1', 'verified'],
      ['signs.onnx.part-2', 'verified'],
      ['signs.onnx.part-3', 'verified'],
      ['vocab.txt', 'verified'],
      ['mlgate.json', 'verified'],
    ])
    expect(told.at(-1)).toBe(1)
  })

  it('F64: finds bytes that differ though the host tells the right digest; by digests alone it does not', async () => {
    spoil('signs.onnx.part-2')
    const problems = ['signs.onnx.part-2 has another SHA-256.']
    expect(await verify()).toMatchObject({ isSound: false, problems })
    const quick = await verify({ quick: true })
    expect(quick.isSound).toBe(true)
    expect(quick.assets[1]?.status).toBe('by-digest')
  })

  it('says where the host tells no digest', async () => {
    found('vocab.txt').asset.sha256 = undefined
    const { assets } = await verify({ quick: true })
    expect(assets.find(({ name }) => name === 'vocab.txt')?.status).toBe('unverified')
  })

  it('tells everything that is wrong at once', async () => {
    const assets = memory.releases[0]?.assets ?? []
    Object.assign(found('signs.onnx.part-1').asset, { name: 'stranger.bin' })
    Object.assign(found('signs.onnx.part-2').asset, { state: 'starter' })
    Object.assign(found('signs.onnx.part-3').asset, { bytes: 6 })
    assets.splice(assets.indexOf(found('SHA256SUMS').asset), 1)
    const { problems, notes } = await verify()
    expect(notes).toEqual(['stranger.bin was attached by somebody, and is no file of the version.'])
    expect(problems).toEqual([
      'signs.onnx.part-1 is not there.',
      'signs.onnx.part-2 was never sent to its end.',
      'signs.onnx.part-3 has 6 bytes in place of 5.',
      'SHA256SUMS is not there.',
    ])
  })

  it.each<[string, (text: string) => string, string]>([
    ['lacks a file', (text) => text.replace(/.*vocab.*\n/, ''), 'vocab.txt is not in SHA256SUMS.'],
    [
      'has another hash',
      (text) => text.replace(/[0-9a-f]{64}( {2}mlgate.json)/, `${'0'.repeat(64)}$1`),
      'mlgate.json has another SHA-256 in SHA256SUMS.',
    ],
    ['is something else', () => '<html>', 'SHA256SUMS is no list of hashes.'],
  ])('reads the checksums: a list that %s', async (_, change, problem) => {
    const { asset, bytes } = found('SHA256SUMS')
    const changed = Buffer.from(change(bytes.toString()))
    memory.bytes.set(asset.id, changed)
    Object.assign(asset, { bytes: changed.length, sha256: undefined })
    expect((await verify()).problems).toEqual([problem])
  })

  it('F65: tells of an attestation that is required and is not there', async () => {
    const verifier: AttestationVerifier = { verify: async () => null }
    const problems = ['signs 1.0.0 has no attestation in octo/signs.']
    expect(await verify({ attestation: 'require', verifier })).toMatchObject({ isSound: false, problems })
    expect(await verify({ attestation: 'auto', verifier })).toMatchObject({ isSound: true, attested: null })
    const workflow = '.github/workflows/train.yml'
    const named = await verify({ attestation: 'auto', workflow, verifier })
    expect(named).toMatchObject({ isSound: false, problems })
    await expect(verify({ attestation: 'off', workflow })).rejects.toMatchObject({ code: 'MG6519' })
  })
})

describe('part of a file', () => {
  const part = (from: number, to: number, path = 'signs.onnx') =>
    fetchRange({ reference: 'signs', path, from, to, patience: { attempts: 2, pauseMs: 0 } }, memory.host)

  it.each([
    [0, 25, true, 'all of it'],
    [10, 20, true, 'a whole part'],
    [3, 7, false, 'within a part'],
    [8, 22, false, 'over the borders of parts'],
    [5, 5, true, 'nothing'],
  ])('from %i to %i: verified %s (%s)', async (from, to, isVerified) => {
    const range = await part(from, to)
    expect(Buffer.from(range.bytes).toString()).toBe('0123456789abcdefghijklmno'.slice(from, to))
    expect(range.isVerified).toBe(isVerified)
  })

  it('F64: is refused where a whole part has other bytes', async () => {
    spoil('signs.onnx.part-2')
    await expect(part(10, 25)).rejects.toMatchObject({ code: 'MG6515' })
  })

  it.each<[number, number, string, MlgateError['code']]>([
    [0, 26, 'signs.onnx', 'MG1009'],
    [-1, 2, 'signs.onnx', 'MG1009'],
    [2, 1, 'signs.onnx', 'MG1009'],
    [0.5, 2, 'signs.onnx', 'MG1009'],
    [0, 1, '*.onnx', 'MG1009'],
    [0, 1, 'other.onnx', 'MG6501'],
  ])('from %d to %d of %s is refused', async (from, to, path, code) => {
    await expect(part(from, to, path)).rejects.toMatchObject({ code })
  })
})
