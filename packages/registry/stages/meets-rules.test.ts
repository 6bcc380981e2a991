import { MlgateError } from '@mlgate/core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AttestationVerifier } from '../fetch/attestation.ts'
import { type MemoryHost, memoryRegistryHost, type PutVersion, putVersion } from '../test-support/index.ts'
import type { ApprovalHost } from './approval.ts'
import { deprecate } from './deprecate.ts'
import { parseStageMessage } from './message.ts'
import { type Promotion, promote } from './promote.ts'
import { order, sampleRun } from './registry-of-signs.test-helper.ts'
import { usualRules } from './rules.ts'

const passed: PutVersion['results'] = [
  { kind: 'data', verdict: 'pass' },
  { kind: 'evaluation', verdict: 'pass' },
  { kind: 'benchmark', verdict: 'pass' },
]
const approvals: ApprovalHost = {
  protection: async (environment) => (environment === 'production' ? { reviewers: 2 } : null),
  run: async () => ({ attempt: 1, hasEnded: false }),
  reviews: async () => [
    { isApproved: true, who: 'grace', environments: ['production'] },
    { isApproved: false, who: 'mallory', environments: ['production'] },
    { isApproved: true, who: 'edsger', environments: ['docs'] },
  ],
}
const signer = {
  ...{ workflow: 'octo/signs/.github/workflows/train.yml@refs/heads/main', commit: 'a'.repeat(40) },
  ...{ runUrl: sampleRun.url, issuer: 'https://token.actions.githubusercontent.com' },
}
const verifier: AttestationVerifier = { verify: async () => ({ signer }) }

let memory: MemoryHost
beforeEach(() => {
  memory = memoryRegistryHost()
})

const put = (own: Partial<Promotion> = {}) =>
  promote(
    {
      ...{ ...order, reference: 'signs@1.0.0', stage: 'production', rules: usualRules('production') },
      ...{ run: sampleRun, approvals, verifier, ...own },
    },
    memory.host,
  )
const refusals = async (own: Partial<Promotion> = {}) => {
  const error = await put(own).then(
    () => undefined,
    (thrown: MlgateError) => thrown,
  )
  expect([...memory.tags.keys()].filter((name) => name.includes('#'))).toEqual([])
  expect(error?.problems.every(({ code, hint }) => code === 'MG6516' && hint !== undefined)).toBe(true)
  return error?.problems.map(({ message }) => message)
}
const refused = (lacks: string) => `signs 1.0.0 does not come into production: ${lacks}.`

describe('a stage that asks for something', () => {
  it('is put on a version that has it all, and the tag names who approved, and which workflow at which ref attested', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', results: passed })
    expect(await put()).toMatchObject({ outcome: 'changed', approvedBy: ['grace'] })
    const { message } = memory.tags.get('signs#production#1')?.description ?? expect.fail()
    expect(message).toContain(`\nApproved-by: grace\nAttested-by: ${signer.workflow}\n`)
    expect(parseStageMessage(message)).toMatchObject({ attestedBy: signer.workflow })
  })

  it('tells everything that a version lacks at once, with what to do', async () => {
    const results: PutVersion['results'] = [
      { kind: 'evaluation', verdict: 'fail' },
      { kind: 'benchmark', verdict: 'inconclusive' },
    ]
    putVersion(memory, { version: '1.0.0', commit: 'a', results })
    await deprecate({ ...order, reference: 'signs@1.0.0' }, memory.host)
    const none: AttestationVerifier = { verify: async () => null }
    expect(await refusals({ approvals: { ...approvals, reviews: async () => [] }, verifier: none })).toEqual([
      refused('it is deprecated'),
      refused('it holds no result of kind "data"'),
      refused('its evaluation "signs" has the verdict fail'),
      refused('its benchmark "signs" has the verdict inconclusive'),
      refused('no reviewer of the environment "production" approved run 812'),
      refused('signs 1.0.0 has no attestation in octo/signs'),
    ])
  })

  it.each<[string, Partial<Promotion>, string]>([
    [
      'outside of workflows',
      { run: undefined as never },
      'nobody of the environment "production" approved it, as no workflow promotes it',
    ],
    [
      'from a run of another repository',
      { run: { ...sampleRun, repository: 'mallory/signs' } },
      'the run that promotes is one of mallory/signs, not of octo/signs',
    ],
    [
      'where there is no such environment',
      { approvals: { ...approvals, protection: async () => null } },
      'there is no environment "production" whose reviewers could approve it',
    ],
    [
      'where the environment asks nobody, whoever approved',
      { approvals: { ...approvals, protection: async () => ({ reviewers: 0 }) } },
      'the environment "production" lets every job in without a review',
    ],
    [
      'from a run that the repository does not have',
      { approvals: { ...approvals, run: async () => null } },
      'run 812, which promotes, is none of the repository',
    ],
    [
      'from a run that has ended, such as one whose variables somebody sets elsewhere',
      { approvals: { ...approvals, run: async () => ({ attempt: 1, hasEnded: true }) } },
      'run 812, which promotes, has ended',
    ],
    [
      'from an attempt that another one took the place of',
      { approvals: { ...approvals, run: async () => ({ attempt: 2, hasEnded: false }) } },
      'run 812, which promotes, is in its attempt 2, not in 1',
    ],
    [
      'by a review of another environment',
      {
        approvals: {
          ...approvals,
          reviews: async () => [{ isApproved: true, who: 'ada', environments: ['docs'] }],
        },
      },
      'no reviewer of the environment "production" approved run 812',
    ],
  ])('is not approved %s', async (_, own, lacks) => {
    putVersion(memory, { version: '1.0.0', commit: 'a', results: passed })
    expect(await refusals(own)).toEqual([refused(lacks)])
  })

  it('F65: is not put on a version whose attestation cannot be trusted', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', results: passed })
    const verify: AttestationVerifier['verify'] = async (_, { workflow }) => {
      throw new MlgateError({ code: 'MG6519', message: `It was not made by ${workflow}.` })
    }
    expect(await refusals({ verifier: { verify }, workflow: 'train.yml' })).toEqual([
      refused('It was not made by train.yml'),
    ])
    expect(await refusals({ verifier: undefined as never })).toEqual([
      refused('The attestation of signs 1.0.0 cannot be verified here'),
    ])
  })

  it('asks for the attestation of the manifest as it was read, from the repository of the version', async () => {
    const { release } = putVersion(memory, { version: '1.0.0', commit: 'a', results: passed })
    const asked: unknown[] = []
    const verify: AttestationVerifier['verify'] = async (...given) => {
      asked.push(...given)
      return { signer }
    }
    await put({ verifier: { verify }, workflow: '.github/workflows/train.yml' })
    const manifest = release.assets.find(({ name }) => name === 'mlgate.json')
    expect(asked).toEqual([
      [{ name: 'mlgate.json', bytes: manifest?.bytes, sha256: manifest?.sha256 }],
      { repository: 'octo/signs', workflow: '.github/workflows/train.yml' },
    ])
  })

  it('F64: is not put on a version whose release is not what its manifest says', async () => {
    const { release } = putVersion(memory, { version: '1.0.0', commit: 'a', results: passed })
    release.assets = release.assets.filter(({ name }) => name !== 'signs.onnx')
    await expect(put()).rejects.toMatchObject({
      code: 'MG6515',
      message: expect.stringContaining('signs.onnx is not there'),
    })
  })

  it('is not put on a version without a release, unless the stage asks for nothing of it', async () => {
    const description = { who: 'Ada', date: '', message: '' }
    memory.tags.set('signs@v1.0.0', { commit: 'a'.repeat(40), description })
    await expect(put()).rejects.toMatchObject({
      code: 'MG6501',
      message: expect.stringContaining('no release'),
    })
    expect(await put({ rules: usualRules('staging'), stage: 'staging' })).toMatchObject({
      outcome: 'changed',
    })
  })

  it('hands a host that fails on as it is', async () => {
    putVersion(memory, { version: '1.0.0', commit: 'a', results: passed })
    const failure = new MlgateError({ code: 'MG8006', message: 'GitHub refuses to list reviews.' })
    const reviews = async () => Promise.reject(failure)
    await expect(put({ approvals: { ...approvals, reviews } })).rejects.toBe(failure)
  })
})
