import type { Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { condense } from './comment/condense.ts'
import { renderComment } from './comment/index.ts'
import { labelsOf } from './comment/labels.ts'
import type { StoredSection } from './comment/section.ts'
import { renderBrief, renderMarkdown } from './markdown.ts'
import { renderHtml } from './page/index.ts'
import { pairEffects, pairLines } from './pair-effects.ts'
import { slowerModel, wholeBenchmark } from './sample-benchmark.test-data.ts'
import { gate } from './sample-results.test-data.ts'
import { renderTerminal } from './terminal.ts'

const terminal = (result = slowerModel(), all = false) =>
  renderTerminal([result], { colour: false, all }).replaceAll('\u00a0', ' ')
const markdown = (result = slowerModel()) => renderMarkdown([result]).replaceAll('\u00a0', ' ')

describe('a benchmark in the terminal', () => {
  it('tells changes in percent of the base, and of what was counted: pairs of processes', () => {
    const text = terminal()
    expect(text).toMatch(/^signs \(speed\) /)
    expect(text).toMatch(/in 10 pairs of processes, 30\s000 calls/u)
    expect(text).toMatch(/✗ latency_p50 +1\.84 ms → 2\.02 ms +\+10\.0 % \(\+8\.0 … \+12\.0\)/)
    expect(text).toContain('note: signs: other processes used 40 % of the processors while it ran')
  })

  it('has no interval of what is known exactly', () => {
    expect(terminal()).toMatch(/✓ size +212 kB → +212 kB +\+0\.2 % +may get/)
  })

  it('says the change of a metric that no gate judges, too', () => {
    expect(terminal()).toMatch(/latency_p90 +2\.0 ms → 2\.4 ms +\+20\.0 %/)
  })

  it('shows each pair on request, and the machine', () => {
    expect(terminal()).not.toContain('●')
    const text = terminal(slowerModel(), true)
    expect(text).toMatch(/latency_p50 +−13 % ●●●●●●···¦····│·{14} \+13 %\n/)
    expect(text).toMatch(/latency_p50, again +−13 % ··●●●·/)
    expect(text).toContain(
      'on AMD EPYC, 2 cores, L1d 32K, ONNX Runtime 1.30.0, provider cpu, 2 threads, batch 1',
    )
  })

  it('tells processes where there was no base to run in turns with, and runs of a command', () => {
    const timings = [{ metric: 'latency_p50', candidate: [2, 2.1, 2], firstRun: 3 }]
    expect(terminal(slowerModel({ timings, baseline: null }))).toContain('in 3 processes, 30 000 calls')
    const subject = { data: [], command: ['python', 'infer.py'] }
    expect(terminal(slowerModel({ timings, subject, baseline: null }))).toContain(
      'in 3 processes, 30 000 runs',
    )
  })
})

describe('a benchmark in Markdown', () => {
  it('says in its first line what got worse', () => {
    expect(markdown()).toMatch(/^### ❌ `signs` got 10 % slower\n/)
    const grown = gate({ metric: 'peak_memory', verdict: 'fail', reasonCode: 'worse-than-margin' })
    const gates = [...slowerModel().gates, grown]
    expect(markdown(slowerModel({ gates }))).toMatch(/^### ❌ `signs` got 10 % slower and larger in memory\n/)
  })

  it('says by how much it got better, in percent', () => {
    const better = gate({
      metric: 'latency_p50',
      base: 2,
      value: 1.5,
      difference: { value: -0.5, low: -0.6, high: -0.4, method: 'median of process pairs' },
    })
    const text = markdown(slowerModel({ gates: [better], verdict: 'pass' }))
    expect(text).toMatch(/^### ✅ `signs` costs no more than base, 25 % faster\n/)
  })

  it('folds each pair away, and the machine', () => {
    const text = markdown()
    expect(text).toContain('<details><summary>What each pair of processes says</summary>')
    expect(text).toMatch(/\| `latency_p50` \| `−13 % ●●[^`]*│[^`]* \+13 %` \|/)
    expect(text).toContain('- on AMD EPYC, 2 cores')
  })
})

describe('a benchmark on the page', () => {
  it('draws a dot for each pair, an outline for one that confirms, and the margin', () => {
    const page = renderHtml([slowerModel()])
    const [, strip = ''] = /<h3>Pairs of processes<\/h3>(.*?)<\/svg>/s.exec(page) ?? []
    expect(strip.match(/<circle class="dot"/g)).toHaveLength(7)
    expect(strip.match(/<circle class="base"/g)).toHaveLength(3)
    expect(strip).toContain('class="limit"')
    expect(strip.replaceAll('\u00a0', ' ')).toContain('7 of 7, 7 by more than 5 %; then 3 of 3')
  })

  it('has no such section for anything else', () => {
    expect(renderHtml([slowerModel({ timings: [] })])).not.toContain('Pairs of processes')
  })
})

describe('what a benchmark saw beyond its metrics', () => {
  const titles = [
    'How long calls took',
    'Where the time goes',
    'Other batch sizes',
    'The same process for 5 min',
    'The machine meanwhile',
  ]
  const commentOn = (result = wholeBenchmark()) => {
    const body = renderComment([{ result }], { key: 'mlgate' })
    return body.replace(/<!-- mlgate:state .*/s, '').replaceAll('\u00a0', ' ')
  }

  it('stands in one table with the metrics: values, change with interval, history, rule', () => {
    const rows = markdown(wholeBenchmark())
      .split('\n')
      .filter((line) => line.startsWith('| '))
    expect(rows[0]).toBe('| | metric | base | now | change, 95 % interval | history | rule |')
    expect(rows[2]).toMatch(
      /^\| ❌ failed \| `latency_p50` \| 1\.84 ms \| 2\.02 ms \| \+10\.0 % \(.*\) \| [▁-█]{24} \|/u,
    )
    expect(rows.slice(2, 8).map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual([
      'latency_p50',
      'load_time',
      'size',
      'peak_memory',
      'latency_p90',
      'throughput',
    ])
    expect(rows[7]).toContain('| 543 /s | 494 /s | −9.0 % |')
  })

  it.each([
    ['a summary', () => markdown(wholeBenchmark())],
    ['a comment', () => commentOn()],
    ['a terminal that is asked for all', () => terminal(wholeBenchmark(), true)],
    ['the page', () => renderHtml([wholeBenchmark()]).replaceAll('\u00a0', ' ')],
  ])('is told in %s, each with its own table or picture', (where, render) => {
    const text = render()
    const told = where === 'the page' ? titles.map((title) => title.replace('batch ', '')) : titles
    for (const title of told) expect(text).toContain(title)
    for (const seen of ['Transpose', 'GPU 0 power', '32.3 ms', '107 MB']) expect(text).toContain(seen)
  })

  it('is kept from a terminal that is not asked for it, and from the step that measured', () => {
    expect(terminal(wholeBenchmark())).not.toContain('How long')
    expect(renderBrief([wholeBenchmark()])).not.toContain('How long')
  })

  it('is counted where a program prints more numbers than anybody reads', () => {
    const [metric] = wholeBenchmark().metrics as [Result['metrics'][number]]
    const metrics = Array.from({ length: 100 }, (_, index) => ({ ...metric, name: `phase_${index}` }))
    const text = markdown(slowerModel({ metrics, gates: [] }))
    expect(text.match(/`phase_\d+`/g)).toHaveLength(24)
    expect(text).toContain('and 76 more')
  })

  it('is under the number that everybody looks for, in a comment', () => {
    expect(commentOn()).toContain(
      '<details><summary>All numbers: latency_p50 1.84 ms → 2.02 ms (+10.0 %, +8.0 … +12.0)</summary>',
    )
    expect(commentOn()).toContain('- on AMD EPYC, 2 cores')
  })

  it('F39: costs a comment a few kilobytes, however much there is of it', () => {
    const long = wholeBenchmark()
    const seconds = Array.from({ length: 5000 }, (_, index) => index)
    const track = { name: 'x', unit: 'W', seconds, values: seconds.map((second) => Math.sin(second)) }
    const counts = seconds.map((second) => second % 97)
    const huge = { first: 1e-3, growth: 1.002, counts }
    const benchmark = {
      ...long.benchmark,
      telemetry: Array.from({ length: 40 }, () => track),
      rounds: { candidate: seconds.map(() => [1, 2, 3]) },
      latencies: { candidate: huge, base: huge },
      soak: { seconds, latencyP50: seconds, memory: seconds },
    }
    expect(renderComment([{ result: { ...long, benchmark } }], { key: 'mlgate' }).length).toBeLessThan(40_000)
  })

  it('is the same in a comment that is written again from what it keeps', () => {
    const condensed = condense(wholeBenchmark(), 0)
    expect(condense(condensed, 0)).toEqual(condensed)
    expect(commentOn(condensed)).toBe(commentOn())
  })

  it('says nothing of what a document does not hold', () => {
    const bare = { ...wholeBenchmark(), benchmark: {} }
    for (const text of [markdown(bare), terminal(bare, true), renderHtml([bare])]) {
      for (const title of titles) expect(text).not.toContain(title)
    }
    expect(markdown(bare)).not.toContain('history')
  })

  it('never speaks of rows, which a benchmark has none of', () => {
    const page = renderHtml([wholeBenchmark()]).replace(/<style>.*<\/style>/s, '')
    const words = page.replace(/<[^>]*>/g, ' ')
    expect(words.match(/.{20}\brows?\b(?! of a call).{20}/gi) ?? []).toEqual([])
    expect(words).toContain('what was measured can’t decide is called “can’t tell”')
  })
})

describe('the headline of a benchmark', () => {
  const gained = (metric: string, base: number, value: number) =>
    gate({
      metric,
      base,
      value,
      difference: { value: value - base, low: value - base, high: value - base, method: 'x' },
    })
  const metrics = wholeBenchmark().metrics

  it('tells what means the same once', () => {
    const gates = [gained('latency_p50', 2, 1), gained('throughput', 500, 1000), gained('size', 10, 9)]
    const text = markdown(slowerModel({ gates, metrics, verdict: 'pass' }))
    expect(text).toMatch(/^### ✅ `signs` costs no more than base, 50 % faster, 10 % smaller on disk\n/)
  })

  it('says what can not be told', () => {
    const gates = [gate({ metric: 'latency_p50', verdict: 'inconclusive', reasonCode: 'not-shown' })]
    expect(markdown(slowerModel({ gates, verdict: 'inconclusive' }))).toMatch(
      /^### ❔ `signs`: can't tell yet whether it costs more\n/,
    )
  })

  it('has whole percents of what more than doubled', () => {
    const slower = gate({ ...slowerModel().gates[0], base: 1, difference: { value: 2.1742, method: 'x' } })
    expect(markdown(slowerModel({ gates: [slower] }))).toMatch(/^### ❌ `signs` got 217 % slower\n/)
  })
})

describe('the strip of a metric', () => {
  it('stands in the middle when nothing changed', () => {
    const [effects] = pairEffects(
      slowerModel({
        timings: [{ metric: 'load_time', candidate: [1], base: [1], effects: [0], firstRun: 1 }],
      }),
    )
    expect(effects).toMatchObject({ margin: null, reach: 0.01 })
    expect(effects && pairLines(effects)[0]?.line).toContain(` ${'·'.repeat(14)}●${'·'.repeat(14)} `)
  })

  it('F35: is none where a pair has no effect', () => {
    const timings = [{ metric: 'latency_p50', candidate: [1], base: [0], effects: [Number.NaN], firstRun: 1 }]
    expect(pairEffects(slowerModel({ timings }))).toEqual([])
  })
})

it('a model and its benchmark are told apart in a comment', () => {
  const section = (id: string, kind: string) =>
    ({ id, job: 'gate', workflow: 'ci', told: { name: 'signs', kind } }) as StoredSection
  const labels = labelsOf([section('a', 'evaluation'), section('b', 'benchmark')])
  expect([...labels.values()]).toEqual(['signs', 'signs (speed)'])
})
