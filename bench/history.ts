import { branchStore, type RefHost } from '@mlgate/baseline/stores'
import type { Result } from '@mlgate/core'
import { type Line, median, milliseconds, ratio } from './measure.ts'

const results = 100_000
const series = 10
const months = 12
const rounds = 5
const asked = { kind: 'evaluation', name: 'model-3' } as const

/**
 * Reading a history of 100,000 results, after its download, against a bare JSON.parse of the same bytes: what a report
 * shows (the newest 100 of a series), and a series as a whole.
 */
export async function benchHistory(): Promise<Line[]> {
  const files = writtenHistory()
  const floor = await timed(() => {
    for (const bytes of files.values()) {
      const lines = bytes.toString('utf8').trimEnd().split('\n')
      if (JSON.parse(`[${lines.join(',')}]`).length === 0) throw new Error('an empty history')
    }
  })
  const cases: [what: string, last: number, goal: string, expected: number][] = [
    ['history of 100,000: for a report, newest 100 of a series', 100, '≤ 50 ms', 100],
    ['history of 100,000: a series as a whole, 10,000', results, '', results / series],
  ]
  const lines: Line[] = []
  for (const [what, last, goal, expected] of cases) {
    const measured = await timed(async () => {
      let count = 0
      for await (const _ of branchStore({ host: hostOf(files) }).history({ series: asked, last })) count++
      if (count !== expected) throw new Error(`${count} results instead of ${expected}`)
    })
    lines.push({
      what,
      measured: milliseconds(measured),
      floor: milliseconds(floor),
      compared: ratio(measured / floor),
      goal,
    })
  }
  // The whole search: the newest result of a series that stopped being measured lies in the oldest file.
  const rare = await timed(async () => {
    const found = branchStore({ host: hostOf(files) }).history({
      series: { ...asked, name: 'retired' },
      last: 1,
    })
    for await (const { name } of found) if (name !== 'retired') throw new Error('another series')
  })
  const what = 'history of 100,000: for a report, every line looked at'
  return [
    ...lines,
    {
      what,
      measured: milliseconds(rare),
      floor: milliseconds(floor),
      compared: ratio(rare / floor),
      goal: '≤ 50 ms',
    },
  ]
}

async function timed(run: () => unknown): Promise<number> {
  await run()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return median(times)
}

/** A year of results as a branch holds them, with the numbers of a usual evaluation. */
function writtenHistory(): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const perMonth = Math.ceil(results / months)
  const texts = Array.from({ length: months }, () => [] as string[])
  for (let number = 0; number < results; number++) {
    const month = Math.floor(number / perMonth)
    texts[month]?.push(lineOf(number, month))
  }
  texts[0]?.unshift(lineOf(results, 0).replace('"name":"model-0"', '"name":"retired"'))
  for (const [month, lines] of texts.entries())
    files.set(`results/2026-${String(month + 1).padStart(2, '0')}.ndjson`, Buffer.from(lines.join('')))
  return files
}

function lineOf(number: number, month: number): string {
  const names = ['accuracy_score', 'f1_score(average=macro)', 'log_loss', 'roc_auc_score(multi_class=ovr)']
  const interval = { level: 0.95, low: 0.89, high: 0.94, method: 'bca' }
  const result: Result = {
    schema: 'mlgate/result@1',
    kind: 'evaluation',
    name: `model-${number % series}`,
    subject: {
      model: { path: 'models/signs.onnx', sha256: 'a'.repeat(64), bytes: 212_000 },
      data: [{ path: 'data/test.parquet', sha256: 'b'.repeat(64), rows: 4120 }],
      commit: number.toString(16).padStart(40, '0'),
    },
    environment: { platform: 'linux', architecture: 'x64', cpu: 'AMD EPYC 7763', cores: 4, node: '24.21.0' },
    parameters: { learning_rate: 0.1, epochs: 20, seed: number % 5 },
    metrics: names.map((name) => ({
      name,
      value: 0.9 + (number % 97) / 1000,
      unit: '1',
      direction: 'higher',
      samples: 4120,
      interval,
    })),
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: new Date(Date.UTC(2026, month, 1, 0, 0, number)).toISOString(),
    durationMs: 1900,
  }
  return `${JSON.stringify(result)}\n`
}

/** A branch whose files are here already, so that nothing is timed but reading. */
function hostOf(files: ReadonlyMap<string, Buffer>): RefHost {
  const unused = async () => {
    throw new Error('a history is only read here')
  }
  return {
    readRef: async () => ({ commit: 'c', tree: 't' }),
    listFiles: async () => [...files].map(([path, { length: bytes }]) => ({ path, bytes })),
    readFile: async (_, path) => files.get(path) ?? null,
    createBlob: unused,
    createTree: unused,
    createCommit: unused,
    updateRef: unused,
    createRef: unused,
  }
}
