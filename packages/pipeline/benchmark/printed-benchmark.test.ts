import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MeasuredPair, MeasuredProcess } from '@mlgate/benchmark'
import type { Result } from '@mlgate/core'
import { type GateRules, judgeGates } from '@mlgate/gates'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { walkRoad } from '../road.ts'
import { withSession } from '../session.ts'
import { benchmarkEvidence, timedComparison } from './benchmark-evidence.ts'
import { isTimedMetric, metricsOf, timingsOf } from './benchmark-metrics.ts'
import type { BenchmarkOptions, BothFacts, MeasuredBenchmark } from './benchmark-parts.ts'
import { benchmarkGates, benchmarkStep } from './benchmark-step.ts'
import { gatedSpeed } from './gated-pairs.ts'
import { askedNumbers, printedOf } from './printed-metrics.ts'

const childEntry = fileURLToPath(new URL('../../child/index.ts', import.meta.url))
const speed = 'reported(name=samples_per_second)'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'printed-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const program = (code: string) => ({ words: [process.execPath, '-e', code], env: [] })
const saying = (numbers: Record<string, number>) => program(`console.log('${JSON.stringify(numbers)}')`)

async function timed(options: BenchmarkOptions, gates: GateRules = {}): Promise<Result> {
  const session = {
    childEntry,
    folder,
    outside: 'refuse',
    resultsFolder: join(folder, 'results'),
    limits: {},
  } as const
  const question = { name: 'train', gates, pairs: 1 }
  const { result } = await withSession(session, ({ step, road }) =>
    walkRoad(benchmarkStep(options, question, step), road),
  )
  return result
}

const toldOf = ({ problems = [] }: Result) => problems.map(({ message }) => message).join('\n')

describe('a command that says numbers of its own', () => {
  it('is told with them and gated by them, its base beside it', async () => {
    const result = await timed(
      {
        command: saying({ samples_per_second: 120, throughput: 7 }),
        baseCommand: saying({ samples_per_second: 100, throughput: 7 }),
        metricsFrom: { format: 'json' },
      },
      { [speed]: { min: 110, 'max-regression': '5%' } },
    )
    const numbers = (metrics: Result['metrics'] = []) =>
      metrics.filter(({ name }) => name.startsWith('reported')).map(({ name, value }) => [name, value])
    expect(numbers(result.metrics)).toEqual([
      [speed, 120],
      ['reported(name=throughput)', 7],
    ])
    expect(numbers(result.baseline?.metrics)).toEqual([
      [speed, 100],
      ['reported(name=throughput)', 7],
    ])
    expect(result.gates).toMatchObject([
      { metric: speed, verdict: 'pass', rule: { min: 110 } },
      { metric: speed, verdict: 'inconclusive', rule: { 'max-regression': '5%' } },
    ])
    const effects = result.timings?.find(({ metric }) => metric === speed)?.effects
    expect(effects).toEqual([expect.closeTo(Math.log(100 / 120), 12)])
  })

  it('writes them into a file anew in each run', async () => {
    const write = (value: number) =>
      program(`require('node:fs').writeFileSync('out.txt', 'warming up\\nloss: ${value} \\n')`)
    const metricsFrom = { format: 'regex', pattern: 'loss: (?<loss>\\S+)', file: 'out.txt' } as const
    const result = await timed({ command: write(0.5), baseCommand: write(0.25), metricsFrom })
    expect(result.metrics).toContainEqual(expect.objectContaining({ name: 'loss', value: 0.5 }))
    expect(result.baseline?.metrics).toContainEqual(expect.objectContaining({ name: 'loss', value: 0.25 }))
    writeFileSync(join(folder, 'old.json'), '{"loss": 1}')
    const told = async (file: string) =>
      toldOf(await timed({ command: program(''), metricsFrom: { format: 'json', file } }))
    expect(await told('old.json')).toBe('The command left old.json as it was.')
    expect(await told('new.json')).toBe('The command did not write new.json.')
  })

  it('is a training whose time to accuracy counts, from its start until it first says so', async () => {
    const train = program(`
      const epoch = (accuracy) => console.log('accuracy: ' + accuracy)
      epoch(0.5)
      setTimeout(() => { epoch(0.9); setTimeout(() => { epoch(0.7); epoch(0.95) }, 300) }, 300)`)
    const metricsFrom = {
      format: 'regex',
      pattern: 'accuracy: (?<accuracy>\\S+)',
      reach: { metric: 'accuracy', 'at-least': 0.9 },
    } as const
    const { metrics } = await timed({ command: train, metricsFrom })
    const told = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    expect(told('accuracy')).toBe(0.95)
    expect(told('time_to_accuracy')).toBeGreaterThan(290)
    expect(told('time_to_accuracy')).toBeLessThan(told('latency_p50'))
  })

  it('has an error of its own where it does not say what a gate asks for', async () => {
    const metricsFrom = { format: 'json' } as const
    const { gates } = await timed({ command: saying({ loss: 1 }), metricsFrom }, { [speed]: { min: 1 } })
    expect(gates).toMatchObject([{ verdict: 'error' }])
    expect(JSON.stringify(gates)).toContain('the command did not say it in every run')
  })

  it('is compared with no base that does not say it yet, and held to its bounds all the same', async () => {
    const { gates } = await timed(
      {
        command: saying({ samples_per_second: 120 }),
        baseCommand: saying({ loss: 1 }),
        metricsFrom: { format: 'json' },
      },
      { [speed]: { min: 110, 'max-regression': '5%' } },
    )
    expect(gates).toMatchObject([
      { verdict: 'pass', rule: { min: 110 } },
      { verdict: 'inconclusive', reasonCode: 'incomparable', rule: { 'max-regression': '5%' } },
    ])
  })

  it('says too much where its document has no end', async () => {
    const endless = program(`process.stdout.write('{"a": 1, "b": "' + 'x'.repeat(2 ** 21) + '"}')`)
    const result = await timed({ command: endless, metricsFrom: { format: 'json' } })
    expect(toldOf(result)).toContain('printed is more than 1 MiB')
  })
})

describe('a number of a command against that of its base', () => {
  const processOf = (value: number): MeasuredProcess => ({
    load: null,
    first: 1,
    isSettled: true,
    peakMemory: null,
    processorTime: null,
    latencies: {},
    calls: 1,
    rounds: [
      {
        median: 1,
        mean: 1,
        ...printedOf(
          [{ name: 'samples_per_second', value, unit: 'img/s', direction: 'none' }],
          askedNumbers({ [speed]: {} }),
          isTimedMetric,
        ),
      },
    ],
  })
  const facts = { rows: null, bytes: null, externalData: [] }
  const both: BothFacts = { candidate: facts, base: facts }
  /** Pairs that differ by a tenth of a percent among each other. */
  const pairsOf = (base: number, candidate: number): MeasuredPair[] =>
    Array.from({ length: 10 }, (_, index) => ({
      base: processOf(base),
      candidate: processOf(candidate * (1 + index / 10_000)),
    }))

  function judged(base: number, candidate: number) {
    const requests = benchmarkGates({ [speed]: { 'max-regression': '5%' } })
    const pairs = pairsOf(base, candidate)
    const sides = { candidate: pairs.map((pair) => pair.candidate), base: pairs.map((pair) => pair.base) }
    const measured = {
      metrics: metricsOf(sides.candidate, facts),
      base: metricsOf(sides.base, facts),
      taken: { candidate: sides.candidate, pairs, confirming: pairs, isCut: false },
      planned: pairs.length,
      facts: both,
      missing: {},
      timings: timingsOf(sides.candidate, sides.base, both, pairs.length),
    } as unknown as MeasuredBenchmark
    const gated = gatedSpeed(requests)
    const evidence = benchmarkEvidence([speed], measured, (metric) =>
      timedComparison(metric, measured, both, gated),
    )
    return judgeGates('train', requests, evidence)[0]
  }

  it('fails where less of it comes, and passes where about as much or more does', () => {
    expect(judged(100, 80)).toMatchObject({ verdict: 'fail' })
    expect(judged(100, 120)).toMatchObject({ verdict: 'pass' })
    expect(judged(100, 99)).toMatchObject({ verdict: 'pass' })
  })

  it.each([0, Number.NaN, -3, Number.POSITIVE_INFINITY])('F35: a base of %s is no baseline', (base) => {
    expect(judged(base, 80)).toMatchObject({ verdict: 'inconclusive', reasonCode: 'no-baseline' })
  })

  it('is no way around its gate: NaN fails, and 0 or less is worse than any number', () => {
    expect(judged(100, Number.NaN)).toMatchObject({ verdict: 'fail', reasonCode: 'metric-nan' })
    expect(judged(100, 0)).toMatchObject({ verdict: 'fail', reasonCode: 'worse-than-margin' })
    expect(judged(100, -3)).toMatchObject({ verdict: 'fail', reasonCode: 'worse-than-margin' })
  })

  it('is none where a single run of many said NaN', () => {
    const runs = [100, 100, Number.NaN, 100, 100].map(processOf)
    const process = { ...processOf(100), rounds: runs.flatMap(({ rounds }) => rounds) }
    const [told] = metricsOf([process, processOf(100)], facts).filter(({ unit }) => unit === 'img/s')
    expect(told?.value).toBeNaN()
  })
})

describe('what a job says of numbers', () => {
  const number = { name: 'a', value: 1, unit: 's', direction: 'lower' }

  it('is taken where it has the form of numbers, and nothing else', () => {
    const said = [number, { ...number, value: '1' }, { ...number, name: 'x'.repeat(99) }, null, { a: 1 }]
    expect(printedOf(said, new Map(), () => false)).toEqual({ printed: [number] })
    expect(printedOf('a=1', new Map(), () => false)).toEqual({})
  })

  it('is refused where its format knows the other way to be better than its gate', () => {
    const asked = askedNumbers({ 'reported(name=a)': { min: 1 } })
    expect(() => printedOf([number], asked, () => false)).toThrow('Of "a" less is better')
  })
})
