import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMachine, type WorkflowMachine } from './act.ts'
import { createRepository, type Repository } from './repository.ts'

/** The harness itself, on an action of a few lines. */
const action = `name: tiny
description: says what it got
inputs:
  fails: { description: whether it fails, default: 'no' }
  leg: { description: the matrix, default: "\${{ toJSON(matrix) }}" }
outputs:
  said: { description: two lines }
runs: { using: node24, main: ../dist/tiny.mjs }
`
const script = `import { appendFileSync } from 'node:fs'
appendFileSync(process.env.GITHUB_OUTPUT, 'said<<END\\none\\ntwo\\nEND\\n')
appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Said\\n')
console.log(JSON.stringify(JSON.parse(process.env.INPUT_LEG)))
console.log('::error file=a.csv,line=3,title=Bad::a %0A b')
if (process.env.INPUT_FAILS === 'yes') process.exitCode = 1
`
const workflow = `on: push
jobs:
  gate:
    strategy: { matrix: { seed: [1, 2] } }
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - { id: path, uses: ./tiny }
      - { id: published, uses: owner/repo/tiny@v1, with: { fails: yes } }
      - { id: never, run: 'true' }
      - { id: after, if: failure(), run: 'echo "\${{ steps.path.outputs.said }} \${{ steps.published.outcome }}"' }
`

describe('a workflow in act', () => {
  let machine: WorkflowMachine
  let repository: Repository
  beforeAll(async () => {
    machine = await startMachine()
    repository = await createRepository({})
    await repository.commit({ 'tiny/action.yml': action, 'dist/tiny.mjs': script, 'w.yml': workflow })
  })
  afterAll(async () => {
    await machine?.close()
    await repository?.remove()
  })

  it('is read into jobs and steps: conclusions, lines, annotations, outputs, summaries', async () => {
    const run = await machine.run('w.yml', {
      repository: repository.folder,
      published: { 'owner/repo@v1': repository.folder },
    })
    expect(run.exitCode, run.output).toBe(1)
    expect(run.jobs.map(({ matrix, conclusion }) => [matrix, conclusion])).toEqual([
      [{ seed: 1 }, 'failure'],
      [{ seed: 2 }, 'failure'],
    ])
    const { path, published, never, after } = run.jobs[0]?.steps ?? {}
    expect(path).toMatchObject({
      conclusion: 'success',
      lines: ['{"seed":1}'],
      outputs: { said: 'one\ntwo' },
      summary: '# Said\n',
      annotations: [{ level: 'error', message: 'a \n b', file: 'a.csv', line: 3, title: 'Bad' }],
    })
    expect(published?.conclusion).toBe('failure')
    expect(never?.conclusion ?? 'skipped').toBe('skipped')
    expect(after?.lines).toEqual(['one', 'two failure'])
  })
})
