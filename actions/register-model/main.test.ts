import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Sample, sampleResult } from '@mlgate/baseline/test-support'
import { formatResult, type Result } from '@mlgate/core'
import type { Deps } from '@mlgate/kit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitAll, type RegistryForTests, registryForTests } from '../registry-for-tests.ts'
import { given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { registerModel } from './inputs.ts'
import { main } from './main.ts'

const project = `version: 1
models:
  signs:
    predictions: p.csv
    evaluate: {}
    register:
      model: signs.bin
      stages: { production: { require: [evaluation], environment: none, attestation: false } }
`

let bench: Workbench
let registry: RegistryForTests
let commit: string
beforeEach(async () => {
  bench = await openWorkbench({ 'mlgate.yml': project, 'signs.bin': 'weights', 'vocab.txt': 'a\nb\n' })
  registry = registryForTests(bench.folder)
  commit = commitAll(bench.folder)
})
afterEach(() => bench.close())

type Texts = Parameters<typeof given<typeof registerModel.inputs>>[1]
const run = (inputs: Texts = {}, event?: Deps['runner']['event']) => {
  const deps = { ...bench.deps(), registry: registry.registry }
  return main(given(registerModel, inputs), event ? { ...deps, runner: { ...deps.runner, event } } : deps)
}

/** A step before this one, which left a result. */
async function measured(sample: Sample & Partial<Result> = {}): Promise<void> {
  await mkdir(bench.resultsFolder, { recursive: true })
  await writeFile(join(bench.resultsFolder, 'evaluation-signs.json'), formatResult(sampleResult(sample)))
}

/** Another training of the model, at another commit. */
async function trainedAgain(weights: string): Promise<void> {
  await writeFile(join(bench.folder, 'signs.bin'), weights)
  commit = commitAll(bench.folder)
}

describe('register-model', () => {
  it('registers the only model of mlgate.yml, with what a step before it measured', async () => {
    await measured()
    const { outputs, summary, walked } = await run({ files: 'vocab.txt' })
    expect(outputs).toMatchObject({ version: '1.0.0', tag: 'signs@v1.0.0', commit, changed: 'true' })
    expect(summary).toContain('`signs 1.0.0` is registered')
    expect(walked).toEqual([])
    const [release] = registry.memory.releases
    expect(release).toMatchObject({ isDraft: false, tag: 'signs@v1.0.0' })
    expect(release?.assets.map(({ name }) => name).sort()).toEqual([
      'README.md',
      'SHA256SUMS',
      'bom.cdx.json',
      'evaluation.html',
      'mlgate-result-evaluation-signs.json',
      'mlgate.json',
      'signs.bin',
      'vocab.txt',
    ])
  })

  it('says that the same model is registered already', async () => {
    await measured()
    await run()
    const { outputs, summary } = await run()
    expect(outputs).toMatchObject({ version: '1.0.0', changed: 'false' })
    expect(summary).toContain('registered already')
    expect(registry.memory.releases).toHaveLength(1)
  })

  it('gives a model that was trained again the next version, and starts a workflow with it', async () => {
    await measured()
    await run({ dispatch: 'deploy.yml' })
    await trainedAgain('others')
    const { outputs } = await run({ dispatch: 'deploy.yml' })
    expect(outputs).toMatchObject({ version: '1.0.1' })
    expect(registry.started).toEqual([
      { workflow: 'deploy.yml', inputs: { reference: 'signs@1.0.0', stage: '' } },
      { workflow: 'deploy.yml', inputs: { reference: 'signs@1.0.1', stage: '' } },
    ])
  })

  it('registers in a folder of a monorepo, as a pre-release, by a version of its own', async () => {
    await measured()
    const { outputs } = await run({ name: 'eu:signs', version: '2.0.0', prerelease: 'rc' })
    expect(outputs).toMatchObject({ version: '2.0.0-rc.1', tag: 'eu=signs@v2.0.0-rc.1' })
    expect(registry.memory.releases[0]?.isPrerelease).toBe(true)
  })

  it.each([
    ['pull_request', { name: 'pull_request', pullRequest: 1 }],
    ['merge_group', { name: 'merge_group' }],
    [
      'workflow_run after one',
      {
        name: 'workflow_run',
        measured: { id: 1, attempt: 1, workflow: 'CI', event: 'pull_request', head: { sha: 'a'.repeat(40) } },
      },
    ],
  ])('registers nothing in a run for a pull request: %s', async (_, event) => {
    await measured()
    await expect(run({}, event)).rejects.toMatchObject({ code: 'MG6517' })
    expect(registry.memory.calls).toEqual([])
  })

  it('refuses a model that nobody scored, unless that is allowed', async () => {
    await expect(run()).rejects.toMatchObject({
      code: 'MG6517',
      hint: expect.stringContaining('allow-unevaluated'),
    })
    expect((await run({ 'allow-unevaluated': 'true' })).summary).toContain('Nobody measured this model')
  })

  it('refuses one that failed, unless that is allowed: then the release says so', async () => {
    await measured({ verdict: 'fail' })
    await expect(run()).rejects.toMatchObject({ code: 'MG6517' })
    await run({ 'allow-failed': 'true' })
    expect(registry.memory.releases[0]?.body).toContain(
      'Registered although the evaluation of signs came to fail',
    )
  })

  it('refuses names that tags cannot have', async () => {
    await expect(run({ name: 'a..b' })).rejects.toMatchObject({ code: 'MG6517' })
  })

  it('goes without an attestation where none can be made, unless one is required', async () => {
    await measured()
    await expect(run({ attest: 'require' })).rejects.toMatchObject({ code: 'MG6519' })
    expect(registry.memory.releases.every(({ isDraft }) => isDraft)).toBe(true)
    expect((await run()).summary).toContain('There is no attestation')
    expect(registry.memory.releases.filter(({ isDraft }) => !isDraft)).toHaveLength(1)
  })
})

describe('register-model and stages', () => {
  it('promotes what it registers', async () => {
    await measured()
    const { outputs, summary } = await run({ promote: 'production', reason: 'the first' })
    expect(outputs).toMatchObject({ version: '1.0.0', changed: 'true', stage: 'production' })
    expect(summary).toContain('`signs 1.0.0` is in production')
    expect(registry.memory.tags.get('signs#production#1')?.description.message).toContain('the first')
  })

  it('leaves a version registered that its stage refuses, and ends with the reason', async () => {
    await measured({ verdict: 'inconclusive' })
    const { outputs, summary, mistake } = await run({ promote: 'production' })
    expect(mistake).toMatchObject({ code: 'MG6516' })
    expect(outputs).toMatchObject({ version: '1.0.0', changed: 'true' })
    expect(summary).toContain('`signs 1.0.0` is registered')
  })

  it('promotes a version that is there, and rolls back to it', async () => {
    await measured()
    await run({ promote: 'production' })
    await trainedAgain('others')
    await run()
    const promoted = await run({ reference: 'signs@1.0.1', promote: 'production', dispatch: 'deploy.yml' })
    expect(promoted.outputs).toMatchObject({ version: '1.0.1', changed: 'true', stage: 'production' })
    const back = await run({ rollback: 'production', reason: 'wrong at night', dispatch: 'deploy.yml' })
    expect(back.outputs).toMatchObject({ version: '1.0.0', changed: 'true' })
    expect(back.summary).toContain('before: 1.0.1')
    expect(registry.started.map(({ inputs }) => inputs)).toEqual([
      { reference: 'signs@1.0.1', stage: 'production' },
      { reference: 'signs@1.0.0', stage: 'production' },
    ])
  })

  it('wants a stage for a version that is there', async () => {
    await expect(run({ reference: 'signs@1.0.0' })).rejects.toMatchObject({ code: 'MG9101' })
  })
})
