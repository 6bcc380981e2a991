import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseResult, type Result } from '@mlgate/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lines, measured } from '../support/histories.ts'
import { digits } from '../support/run-mlgate.ts'
import { openStage, type Stage } from './stage.ts'
import { openTraining, type TrainedStep, type Training } from './training.ts'

let stage: Stage
let training: Training
beforeAll(async () => {
  stage = await openStage()
  // Native packages come once, and from here on from the tool cache.
  const csv = 'image,label,prediction\na,x,x\nb,y,y\n'
  const job = await stage.job({ workspace: await stage.workspace({ 'p.csv': csv }) })
  const first = await job.uses(stage.action('evaluate-model'), {
    with: { predictions: 'p.csv', target: 'label' },
  })
  expect(first.exitCode, first.raw).toBe(0)
})
beforeEach(async () => {
  training = await openTraining(stage)
})
afterEach(() => training.close())
afterAll(() => stage.close())

async function resultOf({ outputs }: TrainedStep): Promise<Result> {
  const path = outputs['result-path']?.split('\n')[0] ?? ''
  return parseResult(await readFile(path, 'utf8'), path)
}
const artifacts = () => [...training.repository.artifacts.values()]
const branch = () => training.repository.refs.get('refs/heads/mlgate')
const short = (sha: string) => sha.slice(0, 7)
const warnings = ({ annotations }: TrainedStep) =>
  annotations.filter(({ level }) => level !== 'notice').map(({ message }) => message)
const passedOver = async (step: TrainedStep) =>
  (await resultOf(step)).baseline?.passedOver.map(({ reason }) => reason).join('; ')

/** The digits example in place of a model that is trained in the job: its base model is what main has. */
async function inDigits(work: () => Promise<void>): Promise<void> {
  await training.close()
  const [test, model] = await Promise.all(
    ['data/test.parquet', 'models/base.onnx'].map((path) => readFile(join(digits, path))),
  )
  training = await openTraining(stage, {
    'mlgate.yml': digitsProject,
    'data/test.parquet': test ?? '',
    'models/digits.onnx': model ?? '',
  })
  await work()
}

const againstProduction = `version: 1
against: [main, production]
models:
  signs:
    predictions: out/predictions.csv
    evaluate: { target: label, id: image, gates: { accuracy: { max-regression: 1pt } } }
`

const digitsProject = `version: 1
data:
  test: { path: data/test.parquet, id: image_id }
models:
  digits:
    onnx: models/digits.onnx
    evaluate: { data: test, target: label, gates: { accuracy: { max-regression: 5pt } } }
`

describe('the comparison with main', () => {
  it('says on the first pull request ever that one merge is missing, and turns nothing red', async () => {
    training.commit('topic')
    const step = await training.pullRequest('topic')
    expect(step.exitCode, step.raw).toBe(0)
    expect(warnings(step)).toEqual([])
    const { verdict, baseline, gates } = await resultOf(step)
    expect([verdict, baseline?.isFirst]).toEqual(['inconclusive', true])
    expect(gates[0]).toMatchObject({ reasonCode: 'no-baseline' })
    expect(step.summary).toContain('nothing to compare with yet')
    expect(step.summary).toContain('merge once')
    expect(step.raw).toContain('merge once')
  })

  it('is paired with the predictions of main, by themselves, after one push to main', async () => {
    const main = await training.push('main')
    expect([main.exitCode, ...warnings(main)], main.raw).toEqual([0])
    expect(artifacts().map(({ name }) => name)).toEqual([
      expect.stringMatching(/^mlgate-baseline-evaluation-signs-/),
    ])
    training.commit('topic')
    const step = await training.pullRequest('topic', { accuracy: 0.7 })
    expect([step.exitCode, ...warnings(step)], step.raw).toEqual([1, expect.any(String)])
    const { verdict, baseline } = await resultOf(step)
    expect(verdict).toBe('fail')
    expect(baseline).toMatchObject({
      how: 'first-parent',
      branch: 'main',
      pairing: { rows: 600, shared: 600, by: 'id' },
      passedOver: [],
    })
    const words = `main at ${short(baseline?.commit ?? '')}, what this branch merges into, just made`
    expect(step.raw).toContain(`compared with ${words}`)
    expect(step.summary.replaceAll('`', '')).toContain(`Compared with ${words}`)
  })

  it('takes twelve calls at most, with the comment that a pull request gets of it', async () => {
    await training.push('main', { step: 'pipeline' })
    training.commit('topic')
    const step = await training.pullRequest('topic', { step: 'pipeline', accuracy: 0.7 })
    expect([...training.repository.comments.values()], step.raw).toHaveLength(1)
    const [comment] = training.repository.comments.values()
    expect(comment?.body.replaceAll('`', '')).toContain('what this branch merges into')
    expect(step.calls.length, step.calls.join('\n')).toBeLessThanOrEqual(12)
  })

  it('is with the nearest measured commit where the newest of main was not measured', async () => {
    await training.push('main')
    training.commit('main', { 'README.md': 'words' })
    training.commit('topic')
    const { baseline } = await resultOf(await training.pullRequest('topic'))
    expect(baseline).toMatchObject({ how: 'ancestor', before: { commits: 1 }, pairing: { shared: 600 } })
    expect(baseline?.facts?.[0]).toContain('the nearest commit that was measured, one commit before')
  })

  it('is with what the user names, and with nothing where `none` is said: nobody is asked then', async () => {
    await training.push('main')
    training.commit('topic')
    const inputs = {
      predictions: 'out/predictions.csv',
      target: 'label',
      id: 'image',
      gates: 'accuracy: { min: 0.5 }',
    }
    const none = await training.pullRequest('topic', { with: { ...inputs, baseline: 'none' } })
    expect([(await resultOf(none)).baseline, none.calls], none.raw).toEqual([null, []])
    const named = { ...inputs, 'base-predictions': 'out/predictions.csv' }
    const step = await training.pullRequest('topic', { with: named })
    expect([(await resultOf(step)).baseline?.how, step.calls], step.raw).toEqual(['file', []])
  })

  it('is with the last release where main was never measured, joined row by row', async () => {
    const measured = await training.push('main', { with: { store: 'folder' } })
    const { path = '' } = (await resultOf(measured)).subject.predictions ?? {}
    const file = measured.outputs['result-path'] ?? ''
    const files = {
      'mlgate-result.json': await readFile(file),
      [path]: await readFile(join(dirname(file), path)),
    }
    training.github.addRelease(training.repository, { tag: 'signs@v1.0.0', files })
    training.commit('topic')
    const step = await training.pullRequest('topic', { permissions: { contents: 'read', actions: 'read' } })
    expect((await resultOf(step)).baseline, step.raw).toMatchObject({
      how: 'release',
      location: 'release:signs@v1.0.0',
      pairing: { shared: 600 },
    })
    expect(step.raw).toContain('the last release')
    const inputs = { predictions: 'out/predictions.csv', target: 'label', baseline: 'release:v9' }
    const named = await training.pullRequest('topic', { with: inputs })
    expect([named.exitCode, named.raw]).toEqual([2, expect.stringContaining('there is no release v9')])
  })

  it('shows what is in production beside it, without effect', async () => {
    await training.close()
    training = await openTraining(stage, { 'mlgate.yml': againstProduction })
    const measured = await training.push('main', { accuracy: 0.9 })
    const file = measured.outputs['result-path'] ?? ''
    const { path = '' } = (await resultOf(measured)).subject.predictions ?? {}
    const files = {
      'mlgate-result.json': await readFile(file),
      [path]: await readFile(join(dirname(file), path)),
    }
    const { github, repository } = training
    github.addRelease(repository, { tag: 'signs@v1.0.0', files })
    const released = repository.refs.get('refs/heads/main') ?? ''
    for (const tag of ['signs@v1.0.0', 'signs#production#1'])
      repository.refs.set(`refs/tags/${tag}`, released)
    training.commit('main')
    await training.push('main', { accuracy: 0.6 })
    training.commit('topic')
    const step = await training.pullRequest('topic', { accuracy: 0.7 })
    const { verdict, baseline, against, notes = [] } = await resultOf(step)
    expect(verdict, step.raw).toBe('pass')
    expect([baseline?.branch, baseline?.pairing?.shared]).toEqual(['main', 600])
    expect(against).toMatchObject([
      { name: 'production', location: 'release:signs#production', pairing: { shared: 600 } },
    ])
    const beside = notes.find((note) => note.startsWith('beside production')) ?? ''
    expect(beside.replaceAll('\u00a0', ' ')).toMatch(/accuracy_score 90\.\d %, here −\d+\.\d pt \(/)
  })

  it('is with the model in git at the base, though the checkout is shallow and main was never measured', async () => {
    await inDigits(async () => {
      training.commit('topic', {
        'models/digits.onnx': await readFile(join(digits, 'models/candidate.onnx')),
      })
      const step = await training.pullRequest('topic')
      const { baseline } = await resultOf(step)
      expect(baseline, step.raw).toMatchObject({
        how: 'first-parent',
        location: expect.stringMatching(/^git:[0-9a-f]{40}:models\/digits\.onnx$/),
        branch: 'main',
        pairing: { rows: 899, shared: 899 },
      })
      expect(step.raw).toMatch(/compared with main at \w{7}, what this branch merges into, just made/)
    })
  })

  it('is with the same model, at no cost, where the change left it alone', async () => {
    await inDigits(async () => {
      training.commit('topic', { 'README.md': 'words' })
      const step = await training.pullRequest('topic')
      expect(step.exitCode, step.raw).toBe(0)
      expect((await resultOf(step)).gates.map(({ reasonCode }) => reasonCode)).toContain('same-model')
    })
  })

  it('is with what main stored where the model of the base cannot be scored here', async () => {
    await inDigits(async () => {
      await training.push('main')
      training.commit('main', { 'models/digits.onnx': 'no model at all' })
      training.commit('topic', {
        'models/digits.onnx': await readFile(join(digits, 'models/candidate.onnx')),
      })
      const step = await training.pullRequest('topic')
      const { problems, baseline } = await resultOf(step)
      expect(problems, step.raw).toBeUndefined()
      expect(baseline).toMatchObject({ how: 'ancestor', pairing: { rows: 899, shared: 899 } })
      expect(await passedOver(step)).toContain('it cannot be scored here')
    })
  })

  it('F79: a token that may not look is told which permission to add, and nothing is taken for new', async () => {
    await training.push('main')
    training.commit('topic')
    const step = await training.pullRequest('topic', { permissions: { contents: 'read' } })
    expect(step.exitCode, step.raw).toBe(0)
    expect((await resultOf(step)).baseline).toMatchObject({ how: 'none' })
    expect(await passedOver(step)).toContain('actions: read')
    expect(step.raw).not.toContain('merge once')
  })

  it('F79: GitHub being down is a reason for no baseline, and turns nothing red where the gates are known', async () => {
    await training.push('main')
    training.commit('topic')
    training.github.fault('*', { kind: 'status', status: 503 }, { times: Number.POSITIVE_INFINITY })
    const inputs = { predictions: 'out/predictions.csv', target: 'label', name: 'signs' }
    const gates = 'accuracy: { max-regression: 1pt }'
    const step = await training.pullRequest('topic', { with: { ...inputs, gates } })
    expect([step.exitCode, step.outputs.verdict], step.raw).toEqual([0, 'inconclusive'])
    expect(await passedOver(step)).toContain('503')
    expect(step.raw).not.toContain('merge once')
  }, 120_000)

  it('F82: an artifact that is gone gives way to the next ancestor', async () => {
    await training.push('main')
    training.commit('main')
    await training.push('main')
    const newest = artifacts().at(-1)
    if (newest !== undefined) newest.expired = true
    training.commit('topic')
    const step = await training.pullRequest('topic')
    expect((await resultOf(step)).baseline, step.raw).toMatchObject({
      how: 'ancestor',
      before: { commits: 1 },
    })
    expect(await passedOver(step)).toContain('has expired')
  })

  it('F83: what a fork uploads from a branch that it calls main is ignored', async () => {
    await training.push('main')
    const [own] = artifacts()
    const run = training.repository.runs.get(own?.run ?? 0)
    if (run === undefined) throw new Error('main was not recorded')
    training.github.fork(training.repository, 'stranger')
    run.headRepository = 'stranger/signs'
    training.commit('topic')
    const step = await training.pullRequest('topic')
    expect((await resultOf(step)).baseline?.how, step.raw).toBe('none')
    expect(await passedOver(step)).toContain('comes from a fork')
  })
})

describe('what is recorded', () => {
  it('F84: nothing of a pull request, nor of a push to another branch', async () => {
    training.commit('topic')
    await training.pullRequest('topic')
    await training.pullRequest('topic', { with: { store: 'branch' }, permissions: { contents: 'write' } })
    await training.push('topic', { permissions: { contents: 'write', actions: 'read' } })
    expect([artifacts(), branch()]).toEqual([[], undefined])
  })

  it('goes to the branch where that is asked for, and from then on by itself', async () => {
    const permissions = { contents: 'write', actions: 'read' } as const
    const first = await training.push('main', { permissions, with: { store: 'branch' } })
    expect(warnings(first), first.raw).toEqual([])
    const made = branch()
    expect(made).toBeDefined()
    training.commit('main')
    await training.push('main', { permissions })
    expect(branch()).not.toBe(made)
    expect(artifacts()).toEqual([])
    training.commit('topic')
    const { baseline } = await resultOf(await training.pullRequest('topic'))
    expect(baseline).toMatchObject({
      how: 'first-parent',
      location: expect.stringContaining('branch mlgate'),
    })
  })

  it('drops once a month what need not be kept of its own project, and nothing of others', async () => {
    const old = (name: string, year: number) =>
      measured(year - 2000, 0.8, { name, startedAt: `${year}-01-05T10:00:00.000Z` })
    const results = ['signs', 'lights'].flatMap((name) => [old(name, 2010), old(name, 2011)])
    const files = { 'results/2010-01.ndjson': lines(results) }
    training.github.push(training.repository, 'mlgate', { files, parents: [] })
    const step = await training.push('main', {
      permissions: { contents: 'write', actions: 'read' },
      step: 'pipeline',
    })
    expect(step.raw).toContain('The history: 2 results dropped.')
  })

  it('F81: a store that refuses costs a warning with the missing permission, and the next one is taken', async () => {
    const permissions = { contents: 'write', actions: 'read' } as const
    await training.push('main', { permissions, with: { store: 'branch' } })
    training.commit('main')
    const step = await training.push('main')
    expect([step.exitCode, ...warnings(step)], step.raw).toEqual([
      0,
      expect.stringContaining('contents: write'),
    ])
    expect(artifacts()).toHaveLength(1)
  })

  it('is what data came to as well, for the history', async () => {
    const files = { 'a.csv': 'x\n1\n', 'a.yml': 'version: 1\ncolumns: { x: { type: integer } }\n' }
    training.commit('main', files)
    const step = await training.push('main', {
      step: 'validate-data',
      with: { data: 'a.csv', schema: 'a.yml' },
    })
    expect([step.exitCode, ...warnings(step)], step.raw).toEqual([0])
    expect(artifacts().map(({ name }) => name)).toEqual([expect.stringMatching(/^mlgate-baseline-data-/)])
  })

  it('stays in a folder of the checkout where that is asked for', async () => {
    const step = await training.push('main', { with: { store: 'folder' } })
    expect(warnings(step), step.raw).toEqual([])
    expect(await readdir(join(step.job.workspace, '.mlgate/history'))).toEqual(['predictions', 'results'])
    expect([artifacts(), branch()]).toEqual([[], undefined])
  })

  it('is the numbers alone with keep: none, which later changes are then held beside', async () => {
    await training.push('main', { with: { keep: 'none' } })
    training.commit('topic')
    const { baseline, gates } = await resultOf(await training.pullRequest('topic'))
    expect(baseline?.pairing).toBeUndefined()
    expect(gates[0]?.reasonCode).not.toBe('no-baseline')
  })

  it('is losses with keep: losses, by which later changes are paired still', async () => {
    const main = await training.push('main', { with: { keep: 'losses' } })
    expect((await resultOf(main)).subject.predictions, main.raw).toMatchObject({
      kept: 'losses',
      ids: { hash: 'sha256-128', salt: 'octo/signs/signs' },
    })
    training.commit('topic')
    const step = await training.pullRequest('topic', { accuracy: 0.7 })
    const { verdict, baseline, gates } = await resultOf(step)
    expect([verdict, baseline?.pairing], step.raw).toEqual([
      'fail',
      { rows: 600, shared: 600, by: 'id', trainings: { candidate: 1, base: 1 } },
    ])
    expect(gates[0]?.difference?.method).toBe('newcombe-paired')
  })

  it('F78: a history that cannot be read is an error, and stays as it is', async () => {
    const permissions = { contents: 'write', actions: 'read' } as const
    const month = new Date().toISOString().slice(0, 7)
    const damaged = { [`results/${month}.ndjson`]: 'no history\n' }
    training.github.push(training.repository, 'mlgate', { files: damaged, parents: [] })
    const before = branch()
    const step = await training.push('main', { permissions })
    expect([step.exitCode, step.outputs.verdict], step.raw).toEqual([2, 'error'])
    expect(step.raw).toContain('cannot be read')
    expect(branch()).toBe(before)
  })
})
