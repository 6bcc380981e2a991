import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegistryStory, type RegistryStory } from '../support/registry-story.ts'

/** What a model of the registry is, from its first version to the day that it had to be taken back. */
let story: RegistryStory
beforeAll(async () => {
  story = await openRegistryStory()
}, 300_000)
afterAll(() => story.close())

const project = (gates: string) => `version: 1
data:
  test: { path: data/test.parquet, id: image_id, schema: digits.schema.yml }
models:
  digits:
    onnx: models/digits.onnx
    evaluate:
      data: test
      target: label
      gates: ${gates}
    register:
      license: apache-2.0
      stages:
        production: { require: [data, evaluation], environment: none, attestation: false }
`

describe('the story of a model in the registry', { timeout: 600_000 }, () => {
  it('a model that passes its gates becomes version 1.0.0, and goes to production', async () => {
    story.commit({
      'mlgate.yml': project('{ accuracy: { min: 0.95 } }'),
      'models/digits.onnx': await story.model('candidate'),
    })
    const [measured, registered] = await story.workflow(
      ['pipeline'],
      ['register-model', { promote: 'production' }],
    )
    expect(measured?.outputs.verdict, measured?.raw).toBe('pass')
    expect(registered?.outputs, registered?.raw).toMatchObject({
      version: '1.0.0',
      tag: 'digits@v1.0.0',
      changed: 'true',
      stage: 'production',
    })
    expect(registered?.summary).toContain('`digits 1.0.0` is registered')
  })

  it('the same model again is no new version', async () => {
    const [, registered] = await story.workflow(['pipeline'], ['register-model'])
    expect(registered?.outputs, registered?.raw).toMatchObject({ version: '1.0.0', changed: 'false' })
  })

  it('a candidate that is shown to be better becomes 1.1.0', async () => {
    story.commit({
      'mlgate.yml': project('{ accuracy: { min: 0.95 }, log_loss: { max-regression: 5% } }'),
      'models/digits.onnx': await story.model('base'),
    })
    const [measured, registered] = await story.workflow(['pipeline'], ['register-model'])
    expect(measured?.outputs.verdict, measured?.raw).toBe('pass')
    expect(registered?.outputs, registered?.raw).toMatchObject({ version: '1.1.0', changed: 'true' })
    const [, release] = await releaseOf('digits@v1.1.0')
    expect(release).toMatch(/A minor version. Its gates say that it is better in log_loss/)
  })

  it('it is promoted to production, for a reason', async () => {
    const promoted = await story.mlgate(
      'model',
      'promote',
      'digits@1.1.0',
      'production',
      '--reason',
      'surer of itself',
    )
    expect(promoted.stdout, promoted.stderr).toContain('digits 1.1.0 is in production, after 1.0.0')
    expect(await serving()).toBe('1.1.0')
  })

  it('a worse model is not registered', async () => {
    story.commit({ 'models/digits.onnx': await story.model('candidate') })
    const [measured, registered] = await story.workflow(
      ['pipeline', { 'fail-on': 'never' }],
      ['register-model'],
    )
    expect(measured?.outputs.verdict, measured?.raw).toBe('fail')
    expect(registered, registered?.raw).toMatchObject({ exitCode: 2, outputs: { version: '' } })
    expect(registered?.summary).toContain('the evaluation of digits came to fail')
  })

  it('and where somebody registers it all the same, as 1.2.0, production refuses it', async () => {
    const anyway = { 'allow-failed': 'true', version: 'minor', promote: 'production' }
    const [, refused] = await story.workflow(['pipeline', { 'fail-on': 'never' }], ['register-model', anyway])
    expect(refused, refused?.raw).toMatchObject({ exitCode: 2 })
    expect(refused?.summary).toContain('production')
    const again = await story.mlgate('model', 'promote', 'digits@1.2.0', 'production')
    expect(again).toMatchObject({ code: 1 })
    expect(again.stderr).toContain('MG6516')
    expect(await serving()).toBe('1.1.0')
  })

  it('when production has to go back, it goes back to what served before', async () => {
    const back = await story.mlgate('model', 'rollback', 'digits', 'production', '--reason', 'wrong at night')
    expect(back.stdout, back.stderr).toContain('digits 1.0.0 is in production, after 1.1.0')
    expect(await serving()).toBe('1.0.0')
  })

  it('and the history shows all of it: who, when, why', async () => {
    const { stdout, stderr } = await story.mlgate(
      'model',
      'show',
      'digits#production',
      '--repository',
      'octo/digits',
      '--format',
      'json',
    )
    const { history } = JSON.parse(stdout || expect.fail(stderr))
    expect(history).toMatchObject([
      { action: 'rollback', version: '1.0.0', previous: '1.1.0', who: 'grace', reason: 'wrong at night' },
      { action: 'promotion', version: '1.1.0', previous: '1.0.0', who: 'grace', reason: 'surer of itself' },
      {
        action: 'promotion',
        version: '1.0.0',
        previous: null,
        who: 'ada',
        run: { repository: 'octo/digits' },
      },
    ])
  })

  it('whoever serves it fetches what production is on, verified', async () => {
    const [fetched] = await story.workflow(['fetch-model', { reference: 'digits#production' }])
    expect(fetched?.outputs, fetched?.raw).toMatchObject({ version: '1.0.0' })
    expect(await readFile(fetched?.outputs.path ?? '')).toEqual(Buffer.from(await story.model('candidate')))
  })
})

async function serving(): Promise<string> {
  const words = ['model', 'list', '--repository', 'octo/digits', '--format', 'json']
  const { stdout, stderr } = await story.mlgate(...words)
  const [model] = JSON.parse(stdout || expect.fail(stderr))
  return model.stages.find(({ stage }: { stage: string }) => stage === 'production').versions[0]
}

/** The title and the text of a release. */
async function releaseOf(tag: string): Promise<[title: string, body: string]> {
  const found = [...story.repository.releases.values()].find((release) => release.tag === tag)
  return [found?.name ?? '', found?.body ?? '']
}
