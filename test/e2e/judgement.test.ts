import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Result } from '@mlgate/core'
import { createRandom } from '@mlgate/stats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildModel, node, value } from '../support/build-onnx.ts'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-judgement-'))
})
afterAll(() => rm(folder, { recursive: true }))

const signs = `version: 1
models:
  signs:
    predictions: now.csv
    baseline: file:before.csv
    evaluate:
      id: image
      metrics: [accuracy]
      gates: { accuracy: { max-regression: 5pt } }
      slices: { by: [weather, { column: age, quantiles: 4 }], min-samples: 50, gates: { accuracy: { min: 0.1 } } }
      samples: 2
      checks: { better-than-trivial: { accuracy: 5pt }, finite: true }
`

/** Two sets of predictions: the later one is better everywhere but for "yield" in fog. */
async function writeSides(): Promise<void> {
  const random = createRandom(11)
  const rows = Array.from({ length: 4000 }, (_, row) => {
    const truth = ['stop', 'yield', 'limit'][random.below(3)] as string
    const weather = random.below(4) === 0 ? 'fog' : 'sun'
    const wrong = truth === 'stop' ? 'limit' : 'stop'
    const [before, now] = [random.float() < 0.85, random.float() < 0.3]
    const isLost = truth === 'yield' && weather === 'fog'
    const right = isLost ? before && random.float() < 0.5 : before || now
    const side = (own: boolean) =>
      `img${row},${truth},${own ? truth : wrong},${weather},${18 + random.below(60)}`
    const kept = side(right)
    return {
      now: kept,
      before: kept.replace(
        right ? `,${truth},${truth},` : `,${truth},${wrong},`,
        `,${truth},${before ? truth : wrong},`,
      ),
    }
  })
  const header = 'image,target,prediction,weather,age\n'
  await writeFile(join(folder, 'now.csv'), header + rows.map(({ now }) => now).join('\n'))
  await writeFile(join(folder, 'before.csv'), header + rows.map(({ before }) => before).join('\n'))
}

async function runProject(config: string, ...words: string[]): Promise<Result> {
  await writeFile(join(folder, 'mlgate.yml'), config)
  return resultOf(await runMlgate(['run', ...words, '--format', 'json'], { folder }))
}

describe('a model that got better overall and worse on one part', () => {
  let result: Result
  beforeAll(async () => {
    await writeSides()
    result = await runProject(signs)
  })

  it('quantiles of a column of numbers are slices with gates of their own', () => {
    const ages = result.gates.flatMap(({ slice }) => slice?.age ?? [])
    expect(ages.toSorted()).toEqual(['18 … 32', '33 … 48', '49 … 63', '64 … 77'])
    expect(result.subject.predictions?.bins).toEqual({ age: { quantiles: 4 } })
  })

  it('the part is found without being named, for the weakest and for what got worse', () => {
    expect(result.baseline?.segments?.[0]).toMatchObject({
      slice: { weather: 'fog' },
      metric: 'accuracy_score',
    })
    expect(result.segments?.[0]?.slice).toEqual({ weather: 'fog' })
    expect(result.verdict).toBe('pass')
  })

  it('flips are told by class and slice, and as many rows as were asked for by number and id', () => {
    const { parts, rightToWrong } = result.baseline?.flips ?? { parts: [] }
    const lost = parts.find((part) => part.class === 'yield' && part.slice?.weather === 'fog')
    expect(lost?.rightToWrong).toBe(result.baseline?.pairing?.rightToWrong)
    expect(rightToWrong?.rows).toHaveLength(2)
    expect(rightToWrong?.ids).toEqual(rightToWrong?.rows.map((row) => `img${row - 1}`))
  })

  it('checks of predictions hold beside the gates', () => {
    expect(result.checks.map(({ id, status }) => [id, status])).toEqual([
      ['better-than-trivial', 'pass'],
      ['finite', 'pass'],
    ])
  })

  it('the terminal, Markdown and page say where', async () => {
    const [terminal, markdown] = await Promise.all(
      ['text', 'markdown'].map((format) => runMlgate(['run', '--format', format], { folder })),
    )
    expect(terminal?.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /most of the loss is class "yield" where weather=fog/,
    )
    expect(terminal?.stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /worse where weather=fog \(\d+.\d % → \d+.\d %\)/,
    )
    expect(markdown?.stdout).toMatch(
      /<summary>What changed inside: .*; most of the loss is class "yield" where weather/,
    )
    expect(markdown?.stdout).toMatch(/Found by searching: worse where weather/)
    const results = ['.mlgate/results/*.json', '--format', 'html', '--output', 'page.html']
    await runMlgate(['report', ...results], { folder })
    const page = await readFile(join(folder, 'page.html'), 'utf8')
    expect(page).toContain('<h3>Found by searching</h3>')
    expect(page).toContain('Where they changed')
    expect(page).toContain('<h3>Model checks</h3>')
  })

  it('a stored result is compared on the same quantiles again', async () => {
    const stored = join(folder, 'stored')
    await runMlgate(['run', '--output', stored, '--format', 'json'], { folder })
    const compared = await runMlgate(
      ['compare', `${stored}/evaluation-signs.json`, `${stored}/evaluation-signs.json`, '--format', 'json'],
      { folder },
    )
    const again = resultOf(compared)
    expect(again.gates.flatMap(({ slice }) => slice?.age ?? [])).toHaveLength(4)
  })
})

describe('folds of a cross-validation', () => {
  it('metrics are means over folds, and the difference is tested fold by fold', async () => {
    const random = createRandom(3)
    const line = (row: number, chance: number) => {
      const truth = row % 2
      return `${row},${truth},${random.float() < chance ? truth : 1 - truth},${row % 5}`
    }
    const sides = { now: 0.7, before: 0.9 }
    for (const [side, chance] of Object.entries(sides)) {
      const rows = Array.from({ length: 500 }, (_, row) => line(row, chance))
      await writeFile(join(folder, `folds-${side}.csv`), `id,target,prediction,fold\n${rows.join('\n')}\n`)
    }
    const result = await runProject(`version: 1
models:
  m:
    predictions: folds-now.csv
    baseline: file:folds-before.csv
    evaluate: { folds: fold, metrics: [f1], gates: { accuracy: { max-regression: 1pt } } }
`)
    const [gate] = result.gates
    expect(gate?.difference?.method).toBe('corrected-resampled-t')
    expect(gate?.verdict).toBe('fail')
    expect(result.metrics.map(({ interval }) => interval?.method)).toEqual([
      'corrected-resampled-t',
      'corrected-resampled-t',
    ])
    expect(result.metrics.every(({ slice }) => slice == null)).toBe(true)
    expect(result.baseline?.metrics[0]?.value).toBe(gate?.base)
  })

  it('may be a file each, on either side: the numbers are those of one file with a column', async () => {
    const line = (row: number, wrong: number) => `${row},${row % 3},${row % wrong === 0 ? 1 : row % 3}`
    const rowsOf = (wrong: number) => Array.from({ length: 300 }, (_, row) => line(row, wrong))
    for (const [side, wrong] of Object.entries({ own: 5, base: 7 })) {
      const rows = rowsOf(wrong)
      const whole = rows.map((row, at) => `${row},${at % 4}`)
      await writeFile(join(folder, `${side}.csv`), `id,target,prediction,fold\n${whole.join('\n')}\n`)
      for (const fold of [0, 1, 2, 3]) {
        const part = rows.filter((_, at) => at % 4 === fold)
        await writeFile(
          join(folder, `${side}-fold-${fold}.csv`),
          `id,target,prediction\n${part.join('\n')}\n`,
        )
      }
    }
    const of = (predictions: string, baseline: string, folds: string) =>
      runProject(`version: 1
models:
  m:
    predictions: ${predictions}
    baseline: file:${baseline}
    evaluate: { id: id, folds: ${folds}, gates: { accuracy: { max-regression: 5pt } } }
`)
    const [column, files, oneBase] = [
      await of('own.csv', 'base.csv', 'fold'),
      await of('own-fold-*.csv', 'base-fold-*.csv', 'files'),
      await of('own-fold-*.csv', 'base.csv', 'files'),
    ]
    expect(column.metrics[0]).toMatchObject({ samples: 300, interval: { method: 'corrected-resampled-t' } })
    for (const { metrics, gates, baseline, subject } of [files, oneBase]) {
      expect([metrics, gates]).toEqual([column.metrics, column.gates])
      expect(baseline?.pairing).toEqual(column.baseline?.pairing)
      expect(subject.predictions).toMatchObject({ rows: 300, folds: 'files' })
      expect(subject.data.map(({ path }) => path)).toEqual([0, 1, 2, 3].map((fold) => `own-fold-${fold}.csv`))
    }
  })
})

describe('checks that run the model', () => {
  it('an expectation that the model breaks fails the run, and is shown where it broke', async () => {
    const model = buildModel({
      nodes: [node('Sub', ['income', 'age'], ['y'])],
      inputs: [value('income', 'float32', [null, 1]), value('age', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    })
    await writeFile(join(folder, 'm.onnx'), model)
    const rows = Array.from({ length: 40 }, (_, row) => `${row * 3},${row},${row * 2.1}`)
    await writeFile(join(folder, 'rows.csv'), `income,age,y\n${rows.join('\n')}\n`)
    const config = (severity: string) => `version: 1
data: { rows: { path: rows.csv } }
models:
  m:
    onnx: m.onnx
    baseline: none
    evaluate:
      data: rows
      target: y
      checks:
        severity: ${severity}
        deterministic: true
        batch-of-one: true
        finite: true
        better-than-trivial: { r2: 0.5 }
        expectations:
          - { change: { income: +10% }, score: may-not-fall }
          - { change: { age: 1 }, score: may-not-fall }
`
    const result = await runProject(config('error'))
    expect(result.checks.map(({ id, status }) => [id, status])).toEqual([
      ['better-than-trivial', 'pass'],
      ['finite', 'pass'],
      ['deterministic', 'pass'],
      ['batch-of-one', 'pass'],
      ['expectation', 'pass'],
      ['expectation', 'fail'],
    ])
    expect(result.checks.at(-1)).toMatchObject({ count: 40, rows: [1, 2, 3, 4, 5] })
    expect(result.verdict).toBe('fail')
    expect((await runProject(config('warn'))).verdict).toBe('pass')
  })
})

describe('a pull request that loosens its checks', () => {
  it('is judged by those of its base, and shown what its own would give', async () => {
    const home = join(folder, 'loosened')
    await mkdir(home)
    const config = (margin: string) => `version: 1
models:
  m:
    predictions: p.csv
    baseline: none
    evaluate: { checks: { better-than-trivial: { accuracy: ${margin} } } }
`
    await writeFile(join(home, 'p.csv'), 'target,prediction\na,a\na,a\nb,b\nb,a\n')
    await writeFile(join(home, 'mlgate.yml'), config('40pt'))
    const git = (...words: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: home })
    await git('init', '--quiet')
    await git('add', '.')
    await git('commit', '--quiet', '--message', 'base')
    await writeFile(join(home, 'mlgate.yml'), config('20pt'))
    const run = await runMlgate(['run', '--base', 'HEAD', '--format', 'json'], { folder: home })
    const { checks, verdict, changedGates } = resultOf(run)
    expect(checks).toMatchObject([
      { status: 'fail', observed: 'it has 0.75', expected: 'at least 0.9: always "a" has 0.5' },
    ])
    expect(verdict).toBe('fail')
    expect(changedGates).toEqual({ gates: ['checks of m'], verdict: 'pass' })
  })
})
