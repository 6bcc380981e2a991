import { attest, attestationVerifier, givenTrust } from '@mlgate/attestation'
import { installed, runVariables, type Sigstore, startSigstore } from '@mlgate/attestation/test-support'
import { attestationHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Signs, startSigns } from './hosts.ts'

const model = { name: 'model.onnx', sha256: 'ab'.repeat(32) }
const origin = { repository: 'octo/signs', workflow: '.github/workflows/release.yml' }

let signs: Signs
let sigstore: Sigstore
beforeEach(async () => {
  for (const [name, value] of Object.entries(runVariables)) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  signs = await startSigns()
  sigstore = await startSigstore()
})
afterEach(async () => {
  sigstore.stop()
  await signs.github.close()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** The attestations of octo/signs, which people see at github.com, as a token may touch them. */
const hostFor = (permission: 'read' | 'write' | 'none') =>
  attestationHost(
    signs.connect(permission === 'none' ? { contents: 'read' } : { attestations: permission }, {
      serverUrl: 'https://github.com',
    }),
  )

const make = (permission: 'read' | 'write' | 'none') =>
  attest([model], { host: hostFor(permission), sdk: installed, environment: process.env })

describe('attestations at GitHub', () => {
  test('are made in a run that may, and hold for whoever reads them', async () => {
    await make('write')
    // GitHub's own instance signs for what is not public, and has no log.
    const root = JSON.stringify({ ...sigstore.trustedRoot, tlogs: [], ctlogs: [] })
    const verifier = attestationVerifier(hostFor('read'), {
      sdk: installed,
      trust: givenTrust(root, installed),
    })
    expect(await verifier.verify([model], origin)).toMatchObject({
      signer: { workflow: '.github/workflows/release.yml@refs/heads/main' },
    })
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
