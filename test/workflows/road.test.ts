import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type NativeRegistry, startNativeRegistry } from '../support/native-registry.ts'
import { digits } from '../support/run-mlgate.ts'
import { publishActions } from '../support/runner.ts'
import { type JobRun, startMachine, type WorkflowMachine, type WorkflowRun } from './act.ts'
import { createRepository, type Repository } from './repository.ts'

let machine: WorkflowMachine
let registry: NativeRegistry
let published: string
let repository: Repository | undefined
beforeAll(async () => {
  registry = await startNativeRegistry()
  machine = await startMachine()
  published = await publishActions(await realpath(await mkdtemp(join(tmpdir(), 'published-'))))
})
afterEach(async () => {
  await repository?.remove()
  repository = undefined
})
afterAll(async () => {
  await machine?.close()
  await registry?.close()
  await rm(published, { recursive: true, force: true })
})

/** Runs a workflow in a fresh repository: the digits example, and what else is named. */
async function runWorkflow(workflow: string, others: Record<string, string> = {}): Promise<WorkflowRun> {
  repository = await createRepository({ '.': digits, ...others })
  await repository.commit({ '.github/workflows/model.yml': workflow })
  return machine.run('.github/workflows/model.yml', {
    repository: repository.folder,
    published: { 'mlgate/mlgate@v1': published },
    environment: { npm_config_registry: registry.url },
  })
}

function onlyJob({ jobs, output }: WorkflowRun): JobRun {
  expect(jobs, output).toHaveLength(1)
  return jobs[0] as JobRun
}

/** The three steps of a gate, from wherever the actions are. */
const threeSteps = (from: string, ref: string) => `
name: Model
on: push
permissions: { contents: read }
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: data
        uses: ${from}/actions/validate-data${ref}
      - id: model
        uses: ${from}/actions/evaluate-model${ref}
      - id: never
        run: echo "the model passed"
      - id: failed
        if: failure()
        env:
          SEEN: \${{ steps.data.outputs.verdict }} \${{ steps.model.outcome }} \${{ steps.model.outputs.verdict }}
          GATES: \${{ steps.model.outputs.failed-gates }}
        run: |
          echo "$SEEN"
          echo "$GATES"
      - id: report
        if: \${{ !cancelled() }}
        uses: ${from}/actions/report${ref}
      - id: page
        if: \${{ !cancelled() }}
        env: { PAGE: '\${{ steps.report.outputs.report-path }}' }
        run: test -s "$PAGE" && echo "$PAGE"
`

describe('a workflow of three steps', () => {
  it.each([
    ['from a path in the repository', '.', ''],
    ['as owner/repo/actions/x@v1', 'mlgate/mlgate', '@v1'],
  ])('%s: the model fails, later steps see why, the report speaks all the same', async (_, from, ref) => {
    const copies = from === '.' ? { dist: join(published, 'dist'), actions: join(published, 'actions') } : {}
    const run = await runWorkflow(threeSteps(from, ref), from === '.' ? copies : {})
    const { conclusion, steps } = onlyJob(run)
    expect(conclusion, run.output).toBe('failure')
    expect(steps.data).toMatchObject({ conclusion: 'success', outputs: { verdict: 'pass' } })
    expect(steps.model).toMatchObject({ conclusion: 'failure', outputs: { verdict: 'fail' } })
    expect(steps.never?.conclusion ?? 'skipped').toBe('skipped')
    expect(steps.failed?.lines[0]).toBe('pass failure fail')
    expect(JSON.parse(steps.failed?.lines[1] ?? '')).toMatchObject([{ metric: 'log_loss' }])
    expect(steps.report).toMatchObject({ conclusion: 'success', outputs: { verdict: 'fail' } })
    expect(steps.report?.summary).toContain('log_loss')
    expect(steps.page?.conclusion).toBe('success')
  })
})

describe('a matrix of two', () => {
  const workflow = `
name: Model
on: push
jobs:
  gate:
    strategy:
      fail-fast: false
      matrix: { side: [base, candidate] }
    runs-on: ubuntu-latest
    outputs: { verdict: '\${{ steps.model.outputs.verdict }}' }
    steps:
      - uses: actions/checkout@v5
      - id: model
        uses: mlgate/mlgate/actions/evaluate-model@v1
        with:
          model: models/\${{ matrix.side }}.onnx
          data: data/test.parquet
          target: label
          id: image_id
          base-model: models/base.onnx
          gates: |
            log_loss: { max-regression: 5% }
      - id: leg
        if: always()
        env: { RESULT: '\${{ steps.model.outputs.result-path }}' }
        run: node -p 'JSON.stringify(JSON.parse(fs.readFileSync(process.env.RESULT)).leg)'
  after:
    needs: gate
    if: always()
    runs-on: ubuntu-latest
    steps:
      - { id: seen, run: 'echo "\${{ needs.gate.result }}"' }
`
  it('gives each leg a result of its own, and its own verdict', async () => {
    const run = await runWorkflow(workflow)
    const legs = run.jobs.filter(({ id }) => id === 'gate')
    const told = legs.map(({ matrix, steps }) => [
      matrix.side,
      steps.model?.outputs.verdict,
      JSON.parse(steps.leg?.lines[0] ?? 'null'),
    ])
    expect(told, run.output).toEqual([
      ['base', 'pass', { side: 'base' }],
      ['candidate', 'fail', { side: 'candidate' }],
    ])
    expect(run.jobs.find(({ id }) => id === 'after')?.steps.seen?.lines).toEqual(['failure'])
  })
})

describe('the action at the root', () => {
  it('runs mlgate.yml whole: results, summary, page and outputs in one step', async () => {
    const run = await runWorkflow(`
name: Model
on: push
jobs:
  model:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: gate
        uses: mlgate/mlgate@v1
        with: { mode: report }
      - id: seen
        env:
          SEEN: \${{ steps.gate.outputs.verdict }} \${{ steps.gate.outputs.passed }}
          PAGE: \${{ steps.gate.outputs.report-path }}
        run: test -s "$PAGE" && echo "$SEEN"
`)
    const { conclusion, steps } = onlyJob(run)
    expect(conclusion, run.output).toBe('success')
    expect(steps.seen?.lines).toEqual(['fail false'])
    expect(steps.gate?.summary).toContain('log_loss')
  })

  it('never prints the token of the job', async () => {
    const run = await runWorkflow(`
name: Model
on: push
jobs:
  model:
    runs-on: ubuntu-latest
    steps: [{ uses: actions/checkout@v5 }, { uses: mlgate/mlgate@v1, with: { mode: report } }]
`)
    expect(run.exitCode, run.output).toBe(0)
    // act's own JSON quotes the command that hides the token; what a reader sees must not.
    expect(JSON.stringify(onlyJob(run))).not.toContain('hush-hush-token')
    expect(run.output).toContain('"command":"add-mask"')
  })
})
