import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare, score } from '../index.ts'
import { adoptPredictions } from '../predictions/adopt-predictions.ts'
import { loadPredictions } from '../predictions/load-predictions.ts'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import { useWorkbench } from '../test-support/workbench.ts'

const { context, write } = useWorkbench()
const fixtures = join(import.meta.dirname, '../../../test/fixtures/language-models')
const harness = (side: string) => join(fixtures, `${side}-samples.jsonl`)
const promptfoo = join(fixtures, 'promptfoo.json')

async function read(file: PredictionsFile): Promise<Predictions> {
  return (await loadPredictions([file], context))[0] as Predictions
}

const plain = { pairBy: 'position' as const, slices: { by: [], metrics: [] }, levels: {}, seed: 0 }

/** What is said of a file of which nothing is known but where it lies. */
async function scored(path: string, columns: PredictionsFile['columns'] = {}) {
  const output = join(context.temporaryFolder, `adopted-${Math.random()}.parquet`)
  const { notes } = await adoptPredictions({ files: [{ path, columns }], outputs: [output] }, context)
  const side = await score({ ...plain, predictions: [{ path: output }], metrics: [] }, context)
  return { notes, side, output }
}

describe('samples of lm-evaluation-harness', () => {
  it('are recognised by what they hold, and give the means that the harness tells', async () => {
    const { notes, side } = await scored(harness('candidate'))
    expect(notes).toEqual([`${harness('candidate')} is read as samples of lm-evaluation-harness.`])
    expect(side).toMatchObject({ task: 'scores', rows: 12, confusion: null })
    const { sums } = JSON.parse(await readFile(join(fixtures, 'candidate-results.json'), 'utf8')).results
    expect(side.metrics).toMatchObject(
      ['strict-match', 'flexible-extract'].map((filter) => ({
        name: `mean(column='exact_match,${filter}')`,
        value: sums[`exact_match,${filter}`],
        direction: 'higher',
        samples: 12,
      })),
    )
  })

  it('are paired by document with those of another model', async () => {
    const metric = "mean(bounded=True, column='exact_match,flexible-extract')"
    const [candidate, base] = await Promise.all(
      ['candidate', 'base'].map(async (side) => (await scored(harness(side))).output),
    )
    const request = {
      ...plain,
      candidate: [{ path: candidate as string }],
      base: [{ path: base as string }],
      metrics: [metric],
    }
    const { comparison } = await compare(request, context)
    // Wrong are 0, 5 and 10 here, and 0, 4 and 8 there.
    expect(comparison).toMatchObject({
      kind: 'paired',
      pairing: { rows: 12, shared: 12, by: 'id' },
      differences: [{ metric, base: 0.75, difference: { value: 0 }, rowwise: { better: 2, worse: 2 } }],
    })
  })

  it('are sliced by a field of their documents', async () => {
    const { slices } = await read({ path: harness('candidate'), columns: { slices: ['size'] } })
    expect(slices.size?.labels).toEqual(['large', 'small'])
    expect([...(slices.size?.codes ?? [])]).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
  })

  it('are only those scores that are named', async () => {
    const { scores } = await read({
      path: harness('base'),
      columns: { scores: ['exact_match,strict-match'] },
    })
    expect(Object.keys(scores ?? {})).toEqual(['exact_match,strict-match'])
    await expect(read({ path: harness('base'), columns: { scores: ['acc'] } })).rejects.toThrow(
      /has no score "acc"; it has "exact_match,strict-match", "exact_match,flexible-extract"\./,
    )
  })

  it('of another release have other documents at the same places', async () => {
    const sample = { doc_id: 0, doc: {}, filtered_resps: ['7'], filter: 'none', acc: 1 }
    const [first, second] = await Promise.all(
      ['a', 'b'].map(async (hash) => {
        const path = await write(
          `samples_${hash}.jsonl`,
          `${JSON.stringify({ ...sample, doc_hash: hash })}\n`,
        )
        return read({ path })
      }),
    )
    expect(first?.ids).not.toEqual(second?.ids)
    expect(Object.keys(first?.scores ?? {})).toEqual(['acc'])
  })

  it('that end in the middle are an error with its line', async () => {
    const text = await readFile(harness('base'), 'utf8')
    const path = await write('cut.jsonl', text.slice(0, 1500))
    await expect(read({ path })).rejects.toMatchObject({
      code: 'MG5021',
      message: 'Line 3 of cut.jsonl is no sample of lm-evaluation-harness, as those before it are.',
    })
  })
})

describe('results of promptfoo', () => {
  it('are recognised by what they hold: success, score and the named metrics', async () => {
    const { notes, side } = await scored(promptfoo)
    expect(notes).toEqual([`${promptfoo} is read as results of promptfoo.`])
    expect(side.metrics.map(({ name, value }) => [name, value])).toEqual([
      ['mean(column=success)', 0.2],
      ['mean(column=score)', 0.5],
      ['mean(column=correct)', 0.6],
      ['mean(column=short)', 0.4],
    ])
  })

  it('are sliced by variables and metadata of their tests, and by provider', async () => {
    const columns = { slices: ['size', 'a', 'provider'] }
    const { slices, ids } = await read({ path: promptfoo, columns })
    expect(slices).toMatchObject({
      size: { labels: ['large', 'small'] },
      a: { labels: ['1', '2', '40', '41'] },
      provider: { labels: ['echo'] },
    })
    expect(new Set(ids).size).toBe(5)
  })

  it('tell what answers took where that is named, without making it a verdict', async () => {
    const { scores } = await read({ path: promptfoo, columns: { scores: ['score', 'latencyMs', 'cost'] } })
    expect(scores).toMatchObject({ cost: new Float64Array(5) })
    expect(scores?.latencyMs?.every((milliseconds) => milliseconds >= 0)).toBe(true)
  })

  it('ask again what was asked before as rows of their own', async () => {
    const document = JSON.parse(await readFile(promptfoo, 'utf8'))
    const [first] = document.results.results
    document.results.results = [first, { ...first, testIdx: 1 }]
    const { ids } = await read({ path: await write('again.json', JSON.stringify(document)) })
    expect(ids?.[1]).toBe(`${ids?.[0]}#2`)
  })
})

describe('tables', () => {
  it('are no such files, whatever they are called', async () => {
    const rows = [
      { target: 'a', prediction: 'a' },
      { target: 'b', prediction: 'a' },
    ]
    const list = await write('p.json', JSON.stringify(rows))
    const lines = await write('p.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    expect((await read({ path: list })).task).toBe('classification')
    expect((await read({ path: lines })).task).toBe('classification')
  })
})
