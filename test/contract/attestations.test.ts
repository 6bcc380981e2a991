import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AttestationSdks, attest, attestationVerifier, givenTrust } from '@mlgate/attestation'
import { installed, runVariables, type Sigstore, startSigstore } from '@mlgate/attestation/test-support'
import { sdksFrom } from '@mlgate/files'
import { attestationHost } from '@mlgate/github'
import { registryPlace } from '@mlgate/kit/registry'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { provideInstalled } from '../../packages/native/test-support/provided.ts'
import { type Signs, startSigns } from './hosts.ts'

const model = { name: 'model.onnx', sha256: 'ab'.repeat(32) }
const origin = { repository: 'octo/signs', workflow: '.github/workflows/release.yml' }

let signs: Signs
let sigstore: Sigstore
beforeEach(async () => {
  for (const [name, value] of Object.entries(runVariables)) vi.stubEnv(name, value)
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(() => true)
  signs = await startSigns()
  sigstore = await startSigstore()
})
afterEach(async () => {
  sigstore.stop()
  await signs.github.close()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** A token for octo/signs, which people see at github.com. */
const clientFor = (permission: 'read' | 'write' | 'none') =>
  signs.connect(permission === 'none' ? { contents: 'read' } : { attestations: permission }, {
    serverUrl: 'https://github.com',
  })

const hostFor = (permission: 'read' | 'write' | 'none') => attestationHost(clientFor(permission))

const make = (permission: 'read' | 'write' | 'none', sdk = installed) =>
  attest([model], { host: hostFor(permission), sdk, environment: process.env })

describe('attestations at GitHub', () => {
  test.each([
    ['as they are installed', installed],
    [
      'brought on demand, of which only the files are there that a bundle brings',
      sdksFrom<AttestationSdks>(async (name) => (await provideInstalled([name]))[name]),
    ],
  ])('are made in a run that may, and hold for whoever reads them: with libraries %s', async (_, sdk) => {
    await make('write', sdk)
    // GitHub's own instance signs for what is not public, and has no log.
    const root = JSON.stringify({ ...sigstore.trustedRoot, tlogs: [], ctlogs: [] })
    const trust = givenTrust(async () => root, sdk)
    const verifier = attestationVerifier(hostFor('read'), { sdk, trust })
    expect(await verifier.verify([model], origin)).toMatchObject({
      signer: { workflow: '.github/workflows/release.yml@refs/heads/main' },
    })
  })

  test('belong to the registry of a step, which may read in a file whom to trust', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mlgate-attestations-'))
    try {
      const trustedRoot = join(folder, 'trusted_root.json')
      await writeFile(trustedRoot, JSON.stringify({ ...sigstore.trustedRoot, tlogs: [], ctlogs: [] }))
      const means = { environment: process.env, cacheFolder: folder, root: folder }
      const placeWith = (trustedRoot: string) =>
        registryPlace(clientFor('write'), { ...means, trustedRoot, provideSdk: async () => undefined })
      await placeWith(trustedRoot).attest?.([{ ...model, bytes: 1 }])
      expect(await placeWith(trustedRoot).verifier?.verify([model], origin)).not.toBeNull()
      await expect(
        placeWith(join(folder, 'missing.json')).verifier?.verify([model], origin),
      ).rejects.toMatchObject({ code: 'MG1003' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('are found where a bundle is large and lies behind an address, which gets no token', async () => {
    await make('write')
    const [bundle] = signs.repository.attestations
    signs.repository.bundlesApart = true
    expect(await hostFor('read').attestationsOf(model.sha256)).toEqual([bundle])
    expect(signs.github.fetched.map(({ status }) => status)).toEqual([200])
  })

  test('F65: of a file that has none are none', async () => {
    expect(await hostFor('read').attestationsOf('cd'.repeat(32))).toEqual([])
  })

  test('F79: need a permission that is named where the token lacks it', async () => {
    await expect(hostFor('none').attestationsOf(model.sha256)).rejects.toMatchObject({
      hint: expect.stringContaining('attestations: read'),
    })
    await expect(make('none')).rejects.toMatchObject({
      code: 'MG6519',
      hint: expect.stringContaining('attestations: write'),
    })
  })

  test('are for plans that have them, which GitHub says in its own words', async () => {
    signs.repository.private = true
    await expect(make('write')).rejects.toMatchObject({
      code: 'MG6519',
      message: expect.stringContaining('Feature not available for user-owned private repositories'),
    })
  })

  test('are kept although the first answer is lost', async () => {
    signs.github.fault('POST /repos/{owner}/{repo}/attestations', { kind: 'status', status: 502 })
    await make('write')
    expect(signs.repository.attestations).toHaveLength(1)
  })
})
