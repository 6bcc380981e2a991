import { describe, expect, it } from 'vitest'
import { folderWith, lines, measured, run, useFolders } from '../support/histories.ts'

useFolders()

/** A benchmark whose latency is about so many milliseconds. */
const timed = (day: number, latency: number, more = {}) =>
  measured(day, 0.9, {
    kind: 'benchmark',
    startedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    metrics: [
      {
        name: 'latency_p50',
        value: latency * (1 + ((day * 7) % 10) / 1000),
        unit: 'ms',
        direction: 'lower',
        samples: 400,
        slice: null,
      },
    ],
    ...more,
  })

describe('benchmarks over time', () => {
  it('name the commit that made them slower, by runs on an equal machine', async () => {
    const days = Array.from({ length: 24 }, (_, index) => index + 1)
    const runs = days.map((day) => timed(day, day < 15 ? 2.1 : 2.4))
    const elsewhere = timed(25, 9, { environment: { platform: 'linux', cpu: 'b', cores: 2 } })
    const folder = await folderWith({
      '.mlgate/history/results/2026-11.ndjson': lines([elsewhere, ...runs]),
    })
    const { code, stdout } = await run(folder, 'history', 'signs', '--limit', '3')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /signs: latency_p50 went from 2\.1\d*\sms to 2\.4\d*\sms at 0000000 \(2026-11-15\)\./,
    )
    const without = await run(folder, 'history', 'signs', '--where', 'latency_p50 > 9', '--format', 'csv')
    expect(without.stdout).not.toContain('went from')
  })
})

describe('mlgate benchmark --calibrate', () => {
  const project = `version: 1
models:
  signs:
    onnx: signs.onnx   # the small one
    evaluate: { data: t.csv, target: label }
    benchmark: { threads: 1, gates: { size: { max: 5000000 } } }
`

  it.each([
    ['--write alone', ['signs', '--write'], '--write writes what --calibrate proposes'],
    ['too few pairs', ['signs', '--calibrate', '--pairs', '3', '--max-minutes', '1'], 'it takes 20'],
    ['a name without a benchmark', ['sign', '--calibrate'], 'Did you mean "signs"?'],
    [
      '--write for what no file says',
      ['--model', 'signs.onnx', '--calibrate', '--write'],
      'is not said there',
    ],
  ])('refuses %s', async (_, words, said) => {
    const folder = await folderWith({ 'mlgate.yml': project })
    const { code, stderr } = await run(folder, 'benchmark', ...words)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})
