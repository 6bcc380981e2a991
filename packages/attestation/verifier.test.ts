import type { ExpectedOrigin } from '@mlgate/registry'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryAttestations } from './test-support/memory-attestations.ts'
import { type Signing, signedBundle } from './test-support/signed-bundle.ts'
import {
  inMinutes,
  installed,
  runVariables,
  type Sigstore,
  startSigstore,
  type TrustedRootJson,
} from './test-support/sigstore.ts'
import { givenTrust } from './trust.ts'
import { attestationVerifier } from './verifier.ts'

const model = { name: 'model.onnx', sha256: 'ab'.repeat(32) }
const card = { name: 'README.md', sha256: 'cd'.repeat(32) }
const provenance = 'https://slsa.dev/provenance/v1'

let sigstore: Sigstore
beforeEach(async () => {
  for (const [name, value] of Object.entries(runVariables)) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  sigstore = await startSigstore()
})
afterEach(() => {
  sigstore.stop()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const signed = (signing: Partial<Signing> = {}) => signedBundle(sigstore, { files: [model], ...signing })

const origin: ExpectedOrigin = { repository: 'octo/signs', workflow: '.github/workflows/release.yml' }

function verify(
  host: ReturnType<typeof memoryAttestations>,
  options: { files?: (typeof model)[]; expected?: ExpectedOrigin; root?: TrustedRootJson } = {},
) {
  const { files = [model], expected = origin, root = sigstore.trustedRoot } = options
  const trust = givenTrust(async () => JSON.stringify(root), installed)
  return attestationVerifier(host, { sdk: installed, trust }).verify(files, expected)
}

/** GitHub's own instance logs nothing and stamps the time. */
const withoutLogs = (root: TrustedRootJson): TrustedRootJson => ({ ...root, tlogs: [], ctlogs: [] })

const untrusted = (words: string) => ({ code: 'MG6519', message: expect.stringContaining(words) })

describe('an attestation that holds', () => {
  test('tells which workflow made the file, from which commit, in which run', async () => {
    expect(await verify(memoryAttestations(await signed()))).toEqual({
      signer: {
        workflow: '.github/workflows/release.yml@refs/heads/main',
        commit: 'c0ffee'.padEnd(40, '0'),
        runUrl: 'https://github.com/octo/signs/actions/runs/42/attempts/1',
        issuer: 'https://token.actions.githubusercontent.com',
      },
    })
  })

  test('is asked for once where it covers several files', async () => {
    const host = memoryAttestations(await signed({ files: [model, card] }))
    expect(await verify(host, { files: [model, card] })).not.toBeNull()
    expect(host.asked).toEqual([model.sha256])
  })

  test('may lie among others that do not', async () => {
    const other = await signed({ claims: { repository: 'octo/fork' } })
    const bill = await signed({ predicateType: 'https://cyclonedx.org/bom' })
    expect(await verify(memoryAttestations(other, bill, {}, await signed()))).not.toBeNull()
  })

  test('of an instance without a log has a timestamp in its place', async () => {
    const host = memoryAttestations(await signed({ instance: 'github' }))
    expect(await verify(host, { root: withoutLogs(sigstore.trustedRoot) })).not.toBeNull()
  })

  test.each([
    ['any of the repository where none is named', {}],
    ['one by its path, at any ref', { workflow: '.github/workflows/release.yml' }],
    ['one at a ref', { workflow: '.github/workflows/release.yml@refs/heads/main' }],
    ['one by its whole name', { workflow: 'octo/signs/.github/workflows/release.yml' }],
  ])('is of the expected workflow: %s', async (_, workflow) => {
    const expected = { repository: 'Octo/Signs', ...workflow }
    expect(await verify(memoryAttestations(await signed()), { expected })).not.toBeNull()
  })

  test('may be of a workflow that other repositories use, where that is named', async () => {
    const shared = 'octo/workflows/.github/workflows/release.yml@refs/tags/v1'
    const claims = { sub: `https://github.com/${shared}`, job_workflow_ref: shared }
    const host = memoryAttestations(await signed({ claims }))
    const expected = { repository: 'octo/signs', workflow: 'octo/workflows/.github/workflows/release.yml' }
    expect(await verify(host, { expected })).toMatchObject({
      signer: { workflow: `https://github.com/${shared}` },
    })
    await expect(verify(host, { expected: { repository: 'octo/signs' } })).rejects.toMatchObject(
      untrusted('not of one of octo/signs'),
    )
  })

  test('may come of an enterprise that has tokens issued under its own name', async () => {
    const iss = 'https://token.actions.githubusercontent.com/octo-enterprise'
    expect(await verify(memoryAttestations(await signed({ claims: { iss } })))).toMatchObject({
      signer: { issuer: iss },
    })
  })
})

test('F65: a file without an attestation has none', async () => {
  expect(await verify(memoryAttestations())).toBeNull()
  const host = memoryAttestations(await signed({ files: [model] }))
  const attestationsOf = async (sha256: string) => (sha256 === model.sha256 ? host.bundles : [])
  expect(await verify({ ...host, attestationsOf }, { files: [model, card] })).toBeNull()
})

describe('F65: an attestation is not trusted', () => {
  test('when it is of other files', async () => {
    const host = memoryAttestations(await signed({ files: [card] }))
    await expect(verify(host)).rejects.toMatchObject(
      untrusted('The attestation of model.onnx is of other files.'),
    )
  })

  test('when it is of another repository', async () => {
    const host = memoryAttestations(await signed({ claims: { repository: 'octo/fork' } }))
    await expect(verify(host)).rejects.toMatchObject(
      untrusted('is of a run in https://github.com/octo/fork, not in https://github.com/octo/signs'),
    )
  })

  test.each([
    ['.github/workflows/train.yml', 'release.yml@refs/heads/main, not of .github/workflows/train.yml'],
    ['.github/workflows/release.yml@refs/tags/v1', 'release.yml@refs/heads/main, not of'],
    ['.github/workflows/release', 'not of .github/workflows/release'],
    ['octo/workflows/.github/workflows/release.yml', 'not of octo/workflows/.github/workflows/release.yml'],
  ])('when it is of another workflow than %s', async (workflow, words) => {
    const host = memoryAttestations(await signed())
    const expected = { repository: 'octo/signs', workflow }
    await expect(verify(host, { expected })).rejects.toMatchObject(untrusted(words))
  })

  test('when somebody else than GitHub says who signed', async () => {
    const host = memoryAttestations(await signed({ claims: { iss: 'https://accounts.example.com' } }))
    await expect(verify(host)).rejects.toMatchObject(
      untrusted('was signed for https://accounts.example.com, not for a run of https://github.com'),
    )
  })

  test.each([
    'https://token.actions.githubusercontent.com.example.com',
    'https://token.actions.githubusercontent.community',
  ])('when its issuer only looks like GitHub: %s', async (iss) => {
    const host = memoryAttestations(await signed({ claims: { iss } }))
    await expect(verify(host)).rejects.toMatchObject(untrusted(`was signed for ${iss}`))
  })

  test('when its authority is not the trusted one', async () => {
    const host = memoryAttestations(await signed())
    const foreign = await startSigstore()
    await expect(verify(host, { root: foreign.trustedRoot })).rejects.toMatchObject(
      untrusted('has a certificate that no trusted authority issued, or that was not valid then'),
    )
  })

  test('when its authority was no longer to be used', async () => {
    const host = memoryAttestations(await signed())
    const [authority] = sigstore.trustedRoot.certificateAuthorities
    const ended = { ...authority, validFor: { start: '2020-01-01T00:00:00Z', end: '2021-01-01T00:00:00Z' } }
    const root = { ...sigstore.trustedRoot, certificateAuthorities: [ended] }
    await expect(verify(host, { root })).rejects.toMatchObject(untrusted('not valid then'))
  })

  test('when its certificate had run out before it was signed', async () => {
    const bundle = await signed()
    sigstore.stop()
    const later = await startSigstore(inMinutes(60))
    const { tlogEntries } = (await signedBundle(later, { files: [model] })).verificationMaterial
    later.stop()
    const verificationMaterial = { ...bundle.verificationMaterial, tlogEntries }
    const root = { ...sigstore.trustedRoot, tlogs: later.trustedRoot.tlogs }
    await expect(
      verify(memoryAttestations({ ...bundle, verificationMaterial }), { root }),
    ).rejects.toMatchObject(untrusted('not valid then'))
  })

  test('when its statement was changed', async () => {
    const bundle = await signed({ files: [card], instance: 'github' })
    const said = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString('utf8')
    const payload = Buffer.from(said.replace(card.sha256, model.sha256)).toString('base64')
    const host = memoryAttestations({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload } })
    await expect(verify(host, { root: withoutLogs(sigstore.trustedRoot) })).rejects.toMatchObject(
      untrusted('was changed after it was signed'),
    )
  })

  test('when its statement is not the one in the log', async () => {
    const bundle = await signed({ files: [card] })
    const payload = (await signed()).dsseEnvelope.payload
    const host = memoryAttestations({ ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload } })
    await expect(verify(host)).rejects.toMatchObject(untrusted('is not in the transparency log'))
  })

  test('when it is in no log, and an instance with a log signed it', async () => {
    const host = memoryAttestations(await signed({ instance: 'github' }))
    const root = { ...sigstore.trustedRoot, ctlogs: [] }
    await expect(verify(host, { root })).rejects.toMatchObject(untrusted('is not in the transparency log'))
  })

  test('when its certificate is in no log, and its instance logs them', async () => {
    const host = memoryAttestations(await signed({ instance: 'github' }))
    const root = { ...sigstore.trustedRoot, tlogs: [] }
    await expect(verify(host, { root })).rejects.toMatchObject(untrusted('has a certificate that no trusted'))
  })

  test('when nobody says when it was signed', async () => {
    const bundle = await signed()
    const host = memoryAttestations({
      ...bundle,
      verificationMaterial: { ...bundle.verificationMaterial, tlogEntries: [] },
    })
    await expect(verify(host)).rejects.toMatchObject(
      untrusted('has nobody trusted who says when it was signed'),
    )
  })

  test('when it says something else than how files were built', async () => {
    const host = memoryAttestations(await signed({ predicateType: 'https://cyclonedx.org/bom' }))
    await expect(verify(host)).rejects.toMatchObject(
      untrusted(`says https://cyclonedx.org/bom in place of how files were built (${provenance})`),
    )
  })

  test.each([
    ['nothing', null],
    ['a text', 'bundle'],
    ['an empty object', {}],
    ['a bundle without its certificate', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json' }],
    ['a list that never ends', { verificationMaterial: { tlogEntries: Array(2000).fill({}) } }],
  ])('when it is %s', async (_, garbage) => {
    await expect(verify(memoryAttestations(garbage))).rejects.toMatchObject(
      untrusted('is no bundle of Sigstore'),
    )
  })

  test('when it signs something else than a statement', async () => {
    const bundle = await signed()
    const dsseEnvelope = { ...bundle.dsseEnvelope, payloadType: 'text/plain' }
    await expect(verify(memoryAttestations({ ...bundle, dsseEnvelope }))).rejects.toMatchObject(
      untrusted('signs something else than a statement of in-toto'),
    )
  })

  test('and says in one sentence what is wrong with each', async () => {
    const host = memoryAttestations({}, await signed({ claims: { repository: 'octo/fork' } }))
    await expect(verify(host)).rejects.toMatchObject(
      untrusted('is no bundle of Sigstore: invalid bundle; another one is of a run in'),
    )
  })
})
