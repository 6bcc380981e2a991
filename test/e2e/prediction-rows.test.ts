import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-rows-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate([...words, '--format', 'json'], { folder })
const evaluated = async (...words: string[]): Promise<Result> => resultOf(await run('evaluate', ...words))

describe('rows of two files', () => {
  const gates = 'accuracy: { max-regression: 1pt, min: 0.1 }\n'

  it('meet by a column called id without being told; ids whose truth changed are told', async () => {
    await writeFile(join(folder, 'ids.csv'), 'id,target,prediction\na,1,1\nb,2,2\nc,1,1\nd,2,2\n')
    await writeFile(join(folder, 'ids-base.csv'), 'id,target,prediction\nd,1,2\nb,2,2\nc,1,1\na,1,2\n')
    await writeFile(join(folder, 'gates.yml'), gates)
    const words = ['--predictions', 'ids.csv', '--base-predictions', 'ids-base.csv', '--gates', 'gates.yml']
    const result = await evaluated(...words)
    expect(result.subject.predictions?.id).toBe('id')
    expect(result.baseline?.pairing).toMatchObject({ by: 'id', rows: 4, shared: 3, truthChanged: 1 })
    // The bound is about all rows, the change about those that both sides have.
    expect(result.gates.map(({ rule, value, base }) => [Object.keys(rule)[0], value, base ?? null])).toEqual([
      ['min', 1, null],
      ['max-regression', 1, expect.closeTo(2 / 3)],
    ])
    const { stdout } = await runMlgate(['evaluate', ...words], { folder })
    expect(stdout).toContain('3 of 4 rows shared, 1 with another truth there')
  })

  it('of other classes are compared where that makes sense, and a note says where not', async () => {
    const line = (row: number) => `${row},${row % 2 === 0 ? 'a,a,0.8,0.2' : 'b,b,0.3,0.7'}`
    const rows = Array.from({ length: 40 }, (_, row) => line(row))
    const header = 'id,target,prediction,probability:a,probability:b'
    await writeFile(join(folder, 'two.csv'), `${header}\n${rows.join('\n')}\n`)
    const wider = rows.map((row, index) => (index === 0 ? '0,a,a,0.7,0.3,0' : `${row},0`))
    await writeFile(join(folder, 'three.csv'), `${header},probability:c\n${wider.join('\n')}\n`)
    await writeFile(
      join(folder, 'gates.yml'),
      'roc_auc: { max-regression: 1pt }\nlog_loss: { max-regression: 0.1 }\n',
    )
    const words = ['--predictions', 'two.csv', '--base-predictions', 'three.csv', '--gates', 'gates.yml']
    const { gates: judged, notes } = await evaluated(...words)
    expect(judged).toMatchObject([
      { metric: 'roc_auc_score', verdict: 'inconclusive', reasonCode: 'incomparable' },
      { metric: 'log_loss', verdict: 'pass' },
    ])
    expect(notes?.join()).toContain('(only in the baseline: "c"); not compared: roc_auc_score.')
  })

  it('of whole numbers may be values or classes: a note says how they were read', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row},${row + (row % 2)}`)
    await writeFile(join(folder, 'whole.csv'), `target,prediction\n${rows.join('\n')}\n`)
    const { notes } = await evaluated('--predictions', 'whole.csv')
    expect(notes?.join()).toContain('if they are values, say task: regression')
  })

  it('without a value are a slice that is judged as others are', async () => {
    const rows = (said: string) =>
      Array.from({ length: 60 }, (_, row) => `${row},a,${row < 40 ? 'a' : said},${row < 40 ? 'sun' : ''}`)
    await writeFile(join(folder, 'blank.csv'), `id,target,prediction,weather\n${rows('b').join('\n')}\n`)
    await writeFile(join(folder, 'blank-base.csv'), `id,target,prediction,weather\n${rows('a').join('\n')}\n`)
    await writeFile(join(folder, 'slice-gates.yml'), 'accuracy: { max-regression: 3pt }\n')
    const words = [
      '--predictions',
      'blank.csv',
      '--base-predictions',
      'blank-base.csv',
      '--slices',
      'weather',
    ]
    const gated = ['evaluate', ...words, '--slice-gates', 'slice-gates.yml']
    const judged = await runMlgate([...gated, '--format', 'json'], { folder })
    expect(judged.code).toBe(1)
    expect(resultOf(judged).gates).toMatchObject([
      { slice: { weather: 'sun' }, verdict: 'pass' },
      { slice: { weather: null }, verdict: 'fail' },
    ])
    const shown = await runMlgate([...gated, '--mode', 'report'], { folder })
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('weather=(empty)')
  })
})

describe('faults in a predictions file', () => {
  it('of several trainings are told by the names of the files', async () => {
    await writeFile(join(folder, 'seed-1.csv'), 'target,prediction\n1,1\n2,2\n')
    await writeFile(join(folder, 'seed-2.csv'), 'target,prediction\n2,1\n2,2\n')
    const { problems } = await evaluated('--predictions', 'seed-*.csv')
    expect(problems?.[0]?.message).toBe(
      'seed-1.csv and seed-2.csv are not predictions of the same rows with the same truth.',
    )
  })

  it('F1: that is empty is told as such', async () => {
    await writeFile(join(folder, 'empty.csv'), '')
    const { problems } = await evaluated('--predictions', 'empty.csv')
    expect(problems).toMatchObject([{ code: 'MG5022', message: expect.stringContaining('is empty') }])
  })

  const predictions = (content: string) => writeFile(join(folder, 'faulty.csv'), content)
  const judged = () => run('evaluate', '--predictions', 'faulty.csv', '--gates', 'gates.yml')

  it('F25: a metric that comes to NaN fails', async () => {
    await predictions('target,prediction\n1.5,2.5\n')
    await writeFile(join(folder, 'gates.yml'), 'r2: { min: 0.5 }\n')
    const ended = await judged()
    expect(ended.code).toBe(1)
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'fail', reasonCode: 'metric-nan' }])
  })

  it('F26: no rows are an error, and so is a metric that labels alone cannot give', async () => {
    await writeFile(join(folder, 'gates.yml'), 'log_loss: { max: 1 }\n')
    await predictions('target,prediction\n')
    expect((await judged()).code).toBe(2)
    await predictions('target,prediction\na,a\nb,a\n')
    const ended = await judged()
    expect(ended.code).toBe(2)
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'error', reasonCode: 'metric-missing' }])
  })

  it('F27: a column that is not there is told with those that are', async () => {
    await predictions('truth,prediction\na,a\n')
    const ended = await run('evaluate', '--predictions', 'faulty.csv', '--target', 'thruth')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems?.[0]).toMatchObject({ hint: 'Did you mean "truth"?' })
  })

  it('F28: ids above 2^53 stay apart', async () => {
    const ids = ['9007199254740993', '9007199254740992', '9007199254740994']
    await predictions(
      `id,target,prediction\n${ids.map((id, row) => `${id},a,${row === 0 ? 'b' : 'a'}`).join('\n')}\n`,
    )
    const result = await evaluated(
      '--predictions',
      'faulty.csv',
      '--base-predictions',
      'faulty.csv',
      '--id',
      'id',
    )
    expect(result.baseline?.pairing).toMatchObject({ rows: 3, shared: 3, by: 'id' })
  })
})
