import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MetricsFromConfig } from '@mlgate/config'
import { describe, expect, it } from 'vitest'
import { printedNumbers } from './printed-numbers.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures/metrics-files', name), 'utf8')
const read = (text: string, format: MetricsFromConfig['format'], pattern?: string) =>
  printedNumbers(text, { format, ...(pattern === undefined ? {} : { pattern }) }, 'What train printed').map(
    ({ name, value, unit, direction }) => [name, value, unit, direction],
  )
const found = (text: string, pattern: string) => read(text, 'regex', pattern)

describe('numbers of a command, as JSON', () => {
  it('are names and numbers, nested or not, of which nobody knows which way is better', () => {
    expect(read('{"speed": {"samples_per_second": 812.5}, "steps": 3}', 'json')).toEqual([
      ['speed.samples_per_second', 812.5, '1', 'none'],
      ['steps', 3, '1', 'none'],
    ])
  })

  it('are those of a tool, times in milliseconds', () => {
    expect(read(fixture('hyperfine.json'), 'hyperfine')).toEqual([
      ['python predict.py.mean', 512.5, 'ms', 'lower'],
      ['python predict.py.median', 510, 'ms', 'lower'],
      ['python predict.py.min', 500, 'ms', 'lower'],
    ])
    const [first, ...more] = read(fixture('google-benchmark.json'), 'google-benchmark')
    expect(first?.[1]).toBeCloseTo(0.0292755, 12)
    expect(more).toMatchObject([['BM_Infer/8.cpu_time', expect.any(Number), 'ms', 'lower']])
    expect(read(fixture('github-action-benchmark.json'), 'github-action-benchmark')).toEqual([
      ['CPU load', 50, 'Percent', 'none'],
      ['Memory used', 100, 'Megabytes', 'none'],
    ])
    expect(read(fixture('pytest-benchmark.json'), 'json')).toEqual(
      read(fixture('pytest-benchmark.json'), 'pytest-benchmark'),
    )
  })

  it('of another tool than the one that is said, or no JSON at all, are told as such', () => {
    expect(() => read(fixture('hyperfine.json'), 'google-benchmark')).toThrow(
      'What train printed is not what Google Benchmark writes.',
    )
    expect(() => read('done in 3 s', 'json')).toThrow('What train printed is not JSON.')
  })
})

describe('numbers of a command, in its text', () => {
  const log = 'epoch 1: loss=0.5 acc=50%\r\nepoch 2: loss=0.25 acc=75%\r\n12 s in all\n'

  it('are groups by their names, of which the last match counts', () => {
    expect(found(log, 'loss=(?<loss>\\S+) acc=(?<accuracy>\\d+)')).toEqual([
      ['loss', 0.25, '1', 'none'],
      ['accuracy', 75, '1', 'none'],
    ])
  })

  it('are pairs of name and value, perhaps with a unit; times become milliseconds', () => {
    const pattern = '^(?<name>[\\w/]+) +(?<value>\\S+) ?(?<unit>us|s|img/s)?'
    expect(found('step 12 us\nload/all 1.5 s\nspeed 99.5 img/s\nruns 1e3\n', pattern)).toEqual([
      ['step', 0.012, 'ms', 'none'],
      ['load/all', 1500, 'ms', 'none'],
      ['speed', 99.5, 'img/s', 'none'],
      ['runs', 1000, '1', 'none'],
    ])
  })

  it('may be none that can be compared: what programs write for these is read', () => {
    expect(found('a=nan b=-Inf', 'a=(?<a>\\S+) b=(?<b>\\S+)')).toEqual([
      ['a', Number.NaN, '1', 'none'],
      ['b', Number.NEGATIVE_INFINITY, '1', 'none'],
    ])
  })

  it.each([
    ['that stand nowhere', log, 'speed=(?<speed>\\S+)', 'The pattern finds nothing in What train printed.'],
    ['that are none', log, 'acc=(?<accuracy>\\S+)', 'says that accuracy is "50%", which is no number'],
    [
      'that are words of the language',
      'loss=constructor',
      'loss=(?<loss>\\S+)',
      '"constructor", which is no number',
    ],
    [
      'by ever new names',
      Array.from({ length: 300 }, (_, index) => `m${index}=1`).join('\n'),
      '(?<name>\\w+)=(?<value>\\d)',
      'has 300 numbers, each by another name',
    ],
    [
      'by names without an end',
      `${'x'.repeat(100)}=1`,
      '(?<name>\\w+)=(?<value>\\d)',
      'a name of 100 characters',
    ],
  ])('%s are told', (_, text, pattern, said) => {
    expect(() => found(text, pattern)).toThrow(said)
  })

  it('end a pattern that tries too many ways', () => {
    expect(() => found(`${'a'.repeat(60)}!`, '(?<steps>(a+)+)$')).toThrow('The pattern takes more than 2 s')
  })
})
