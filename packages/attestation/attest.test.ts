import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { attest } from './attest.ts'
import { memoryAttestations } from './test-support/memory-attestations.ts'
import { installed, runVariables, type Sigstore, startSigstore } from './test-support/sigstore.ts'

const model = { name: 'model.onnx', sha256: 'ab'.repeat(32) }

let sigstore: Sigstore
const output = vi.spyOn(process.stdout, 'write')
const beside = vi.spyOn(process.stderr, 'write')
beforeEach(async () => {
  const event = join(mkdtempSync(join(tmpdir(), 'mlgate-attest-')), 'event.json')
  writeFileSync(event, '{}')
  for (const [name, value] of Object.entries({ ...runVariables, GITHUB_EVENT_PATH: event }))
    vi.stubEnv(name, value)
  output.mockImplementation(() => true)
  beside.mockImplementation(() => true)
  sigstore = await startSigstore()
})
afterEach(() => {
  sigstore.stop()
  vi.unstubAllEnvs()
  output.mockReset()
  beside.mockReset()
})

interface Bundle {
  mediaType: string
  dsseEnvelope: { payload: string }
}

const statementOf = (bundle: unknown) =>
  JSON.parse(Buffer.from((bundle as Bundle).dsseEnvelope.payload, 'base64').toString('utf8'))

describe('an attestation', () => {
  test('says which run of which workflow built the files, as SLSA has it, and is kept at their repository', async () => {
    const host = memoryAttestations()
    await attest([model], { host, sdk: installed, environment: process.env })
    expect(host.bundles).toHaveLength(1)
    expect(statementOf(host.bundles[0])).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'model.onnx', digest: { sha256: model.sha256 } }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          externalParameters: { workflow: { path: '.github/workflows/release.yml', ref: 'refs/heads/main' } },
        },
        runDetails: {
          metadata: { invocationId: 'https://github.com/octo/signs/actions/runs/42/attempts/1' },
        },
      },
    })
  })

  test('names a file once that is given twice, because GitHub refuses it otherwise', async () => {
    const host = memoryAttestations()
    await attest([model, model, { ...model, name: 'copy.onnx' }], {
      host,
      sdk: installed,
      environment: process.env,
    })
    expect(statementOf(host.bundles[0]).subject.map(({ name }: { name: string }) => name)).toEqual([
      'model.onnx',
      'copy.onnx',
    ])
  })

  test('of a repository that is not public is signed without a public log', async () => {
    await attest([model], { host: memoryAttestations(), sdk: installed, environment: process.env })
    expect(sigstore.asked).toEqual(['fulcio.githubapp.com', 'timestamp.githubapp.com'])
  })
})

describe('where none can be made, MG6519 says what is missing', () => {
  const make = (
    environment: NodeJS.ProcessEnv,
    change: Partial<ReturnType<typeof memoryAttestations>> = {},
  ) => attest([model], { host: { ...memoryAttestations(), ...change }, sdk: installed, environment })

  test('the permission to ask who the run is', async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ...environment } = process.env
    await expect(make(environment)).rejects.toMatchObject({
      code: 'MG6519',
      message: 'No attestation can be made: the job may not ask who it is.',
      hint: expect.stringContaining('id-token: write'),
    })
  })

  test('a run of a workflow', async () => {
    await expect(make({})).rejects.toMatchObject({
      code: 'MG6519',
      message: 'No attestation can be made: this is no run of a workflow.',
    })
  })

  test('a run of the repository that the files are for', async () => {
    await expect(make({ ...process.env, GITHUB_REPOSITORY: 'octo/other' })).rejects.toMatchObject({
      code: 'MG6519',
      message: expect.stringContaining('this is a run of octo/other, and octo/signs keeps'),
    })
  })

  test('a plan that has attestations, in the words of GitHub', async () => {
    const keepAttestation = async () => {
      throw new Error('Feature not available for user-owned private repositories.')
    }
    await expect(make(process.env, { keepAttestation })).rejects.toMatchObject({
      code: 'MG6519',
      message:
        'The attestation could not be kept at octo/signs: Feature not available for user-owned private repositories.',
      hint: expect.stringContaining('attestations: write'),
    })
  })

  test('an answer of Sigstore, whose words are told without the token that it was sent', async () => {
    sigstore.stop()
    const said = `cannot use eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln and ${runVariables.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
    const sdk = (async () => ({
      attestProvenance: () => Promise.reject(new Error(`${said}\n    at sign (sign.js:1:1)`)),
    })) as unknown as typeof installed
    const failure = attest([model], { host: memoryAttestations(), sdk, environment: process.env })
    await expect(failure).rejects.toMatchObject({
      code: 'MG6519',
      message: 'No attestation could be made: cannot use *** and ***.',
    })
  })

  test('an answer at all, in time', async () => {
    const sdk = (async () => ({
      attestProvenance: () => new Promise(() => undefined),
    })) as unknown as typeof installed
    const options = { host: memoryAttestations(), sdk, environment: process.env, timeoutMs: 20 }
    await expect(attest([model], options)).rejects.toMatchObject({
      code: 'MG6519',
      message: 'No attestation could be made: nobody answered within 0.02 s.',
    })
    expect(process.stdout.write).toBe(output)
  })
})

test('no token of the run is printed, but beside the output, to have it masked', async () => {
  await attest([model], { host: memoryAttestations(), sdk: installed, environment: process.env })
  const printed = ({ mock }: typeof beside) => mock.calls.map(([text]) => String(text)).join('')
  expect(printed(output)).toBe('')
  expect(printed(beside).match(/eyJ/g)).toHaveLength(2)
  expect(printed(beside).replace(/^::add-mask::.*$/gm, '')).not.toMatch(/eyJ|request-token/)
})
