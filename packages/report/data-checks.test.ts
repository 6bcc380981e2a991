import type { Check, Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { renderComment } from './comment/index.ts'
import { annotationsOf, fewAnnotations, renderMarkdown, renderTerminal } from './index.ts'
import { renderHtml } from './page/index.ts'
import { brokenData, check, emptyResult } from './sample-results.test-data.ts'

const broken = (own: Partial<Check>): Check => check({ status: 'fail', observed: 'something else', ...own })
const resultOf = (checks: Check[], own: Partial<Result> = {}): Result => {
  const { subject } = brokenData()
  return emptyResult({ kind: 'data', name: 'test', subject, verdict: 'fail', checks, ...own })
}
const run = { workflow: 'Model', job: 'model', id: 812, attempt: 1 }
const surfaces: Record<string, (result: Result) => string> = {
  terminal: (result) => renderTerminal([result], { colour: false, all: false, width: 100 }),
  'a list of all in a terminal': (result) => renderTerminal([result], { colour: false, all: true }),
  Markdown: (result) => renderMarkdown([result]),
  comment: (result) => renderComment([{ result: { ...result, run } }], { key: 'mlgate', pullRequest: 97 }),
  page: (result) => renderHtml([result]),
  annotations: (result) =>
    fewAnnotations(annotationsOf(result))
      .map(({ title, message }) => `${title}\n${message}`)
      .join('\n'),
}
const each = Object.entries(surfaces)

describe('what is wrong with data', () => {
  const unordered = [
    check({ column: 'passed_one' }),
    broken({ column: 'warned_much', severity: 'warn', share: 0.9 }),
    broken({ column: 'failed_little', share: 0.01 }),
    broken({ column: 'failed_much', share: 0.5 }),
    check({ column: 'skipped_one', status: 'skipped', observed: 'the column is missing' }),
    broken({ column: 'failed_whole' }),
    broken({ column: 'warned_little', severity: 'warn', share: 0.1 }),
  ]

  it.each(each)('comes worst first, errors before warnings, more rows before few: %s', (_, render) => {
    const text = render(resultOf(unordered))
    const order = ['failed_whole', 'failed_much', 'failed_little', 'warned_much', 'warned_little']
    const places = order.map((column) => text.indexOf(column))
    expect(places).toEqual(places.toSorted((left, right) => left - right))
    expect(places[0]).toBeGreaterThan(-1)
  })

  it.each(each.filter(([name]) => !['terminal', 'annotations'].includes(name)))(
    'is followed by what passed, and by why others were not made: %s',
    (_, render) => {
      const text = render(resultOf(unordered))
      expect(text.indexOf('passed_one')).toBeGreaterThan(text.indexOf('warned_little'))
      expect(text.indexOf('the column is missing')).toBeGreaterThan(text.indexOf('skipped_one'))
    },
  )

  it.each(each)('tells the share of the rows once: %s', (_, render) => {
    const own = { column: 'age', observed: '1204 values lie outside', share: 0.2922 }
    expect(render(resultOf([broken(own)]))).toMatch(/1204 values lie outside \(29.% of rows\)/)
    const nulls = { column: 'lux', observed: '49 rows of 4 120 (1.19 %)', share: 0.0119 }
    expect(render(resultOf([broken(nulls)]))).not.toContain('% of rows')
  })

  it.each([
    [0.5, '50'],
    [0.00001, '< 0.1'],
    [0.99999, '> 99.9'],
    [1, '100'],
    [0.012, '1.2'],
  ])('a share of %d is never rounded to none or all: %s %%', (share, words) => {
    const text = renderTerminal([resultOf([broken({ share })])], { colour: false, all: false })
    expect(text).toContain(`(${words} % of rows)`)
  })
})

describe('a table of a thousand columns', () => {
  const columns = Array.from({ length: 1000 }, (_, index) => `feature_${index}`)
  const wide = resultOf([
    ...columns.map((column) => check({ id: 'type', column, title: `${column} is of type number` })),
    ...columns.map((column, index) =>
      broken({ id: 'nulls', column, title: `${column} has no nulls`, expected: 'none', share: index / 2000 }),
    ),
    broken({ id: 'unique', column: 'id', title: 'id is unique', share: 0.9 }),
  ])

  it.each(each.filter(([name]) => name !== 'a list of all in a terminal'))(
    'says once what is wrong with all of them, how many, and which are worst: %s',
    (name, render) => {
      const text = render(wide)
      expect(text).toMatch(
        name === 'page' ? /feature_999<[\s\S]* and 997 more/ : /feature_999[\s\S]* and 997 more/,
      )
      expect(text).toContain('up to 50')
      expect(text.match(/has no nulls/g)?.length).toBeLessThan(name === 'page' ? 250 : 3)
      if (name !== 'annotations') expect(text).toMatch(/1.001 checks/)
    },
  )

  it('lists each where all are asked for', () => {
    const text = surfaces['a list of all in a terminal']?.(wide) ?? ''
    expect(text.match(/has no nulls/g)).toHaveLength(1000)
  })

  it('folds no more than it has to: four columns are told one by one', () => {
    const four = columns
      .slice(0, 4)
      .map((column) => broken({ id: 'nulls', column, title: `${column} has no nulls` }))
    const text = renderTerminal([resultOf(four)], { colour: false, all: false })
    expect(text.match(/has no nulls/g)).toHaveLength(4)
  })

  it('of failures that differ in what was expected says what they have in common', () => {
    const ranges = columns
      .slice(0, 40)
      .map((column, index) =>
        broken({ id: 'range', column, title: `${column} is within its range`, expected: `0 … ${index}` }),
      )
    const text = renderTerminal([resultOf(ranges)], { colour: false, all: false })
    expect(text).toContain('✗ 40 columns  is within its range   feature_0, feature_1, feature_2 and 37 more')
    expect(text).not.toContain('expected')
  })

  it('is told once too where the columns stand within what was asked', () => {
    const unseen = columns
      .slice(0, 9)
      .map((column) => broken({ id: 'new-categories', column, title: `every ${column} occurs in "train"` }))
    const text = renderMarkdown([resultOf(unseen)])
    expect(text).toContain('`feature_0`, `feature_1`, `feature_2` and 6 more: every column occurs in "train"')
    expect(renderMarkdown([resultOf(unseen.slice(0, 1))])).toContain('| every feature_0 occurs in "train" |')
  })

  it('that fails in many ways lists the worst of them', () => {
    const rules = Array.from({ length: 45 }, (_, index) =>
      broken({ id: 'rule', title: `rule ${index} holds` }),
    )
    const text = renderTerminal([resultOf(rules)], { colour: false, all: false })
    expect(text.match(/✗ {2,}rule \d+ holds/g)).toHaveLength(20)
    expect(text).toContain('25 checks more that did not pass')
  })
})

describe('what was read', () => {
  const files = Array.from({ length: 12 }, (_, index) => ({
    path: `data/part-${index}.csv`,
    sha256: 'ab12',
    bytes: 1_000_000,
    rows: 1000,
    rejectedRows: index === 11 ? 7 : 0,
  }))

  it.each(each.filter(([name]) => name !== 'annotations'))(
    'is told with all files, rows, bytes and what was rejected: %s',
    (_, render) => {
      const text = render(resultOf([check({})], { subject: { data: files } }))
      expect(text).toMatch(/12 files from data\/part-0\.csv on \(12.MB\), 12.000 rows, 7 of them rejected/)
    },
  )
})

describe('values and names out of the data', () => {
  const hostile = 'a"; DROP\u001b[2J\n::error::x|<img src=x onerror=y>@team`[l](http://evil.example)'
  const result = resultOf([
    broken({
      column: hostile,
      title: `${hostile} is right`,
      rows: [17, 203],
      samples: [hostile, '-5'],
      line: 18,
    }),
    broken({ column: 'b', declared: { file: `${hostile}.yml`, line: 3, column: 1 }, file: hostile, line: 2 }),
  ])

  it.each(each)('F13, F42: stand as text, with their rows: %s', (name, render) => {
    const text = render(result)
    expect(text).not.toContain('\u001b')
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([])
    if (name === 'page') expect(text).not.toContain('<img src=x')
    if (name === 'Markdown' || name === 'comment')
      expect(text).not.toMatch(/<img src=x|[^\u2060]@team|\]\(http:\/\/evil/)
    expect(text).toMatch(/row 17: /)
    expect(text).toMatch(/row 203: /)
  })

  it('are cut where they are long', () => {
    const long = resultOf([broken({ column: 'a', samples: ['x'.repeat(100_000)] })])
    for (const [, render] of each) expect(render(long)).not.toContain('x'.repeat(100))
  })
})

describe('the place of a remark', () => {
  const declared = { file: 'signs.schema.yml', line: 11, column: 5 }
  const placeOf = (own: Partial<Check>) => annotationsOf(resultOf([broken(own)]))[0]?.place

  it('is the line of the schema that is broken', () => {
    expect(placeOf({ declared, count: 8, line: 18 })).toEqual(declared)
    expect(placeOf({ declared })).toEqual(declared)
  })

  it('is the line of the data where one line is at fault', () => {
    expect(placeOf({ declared, count: 1, line: 18 })).toEqual({ file: 'data/test.csv', line: 18 })
    expect(placeOf({ id: 'ragged-row', count: 3, line: 701 })).toEqual({ file: 'data/test.csv', line: 701 })
  })

  it('is in the file of several that has the row', () => {
    expect(placeOf({ count: 1, line: 4, file: 'data/b.csv' })).toEqual({ file: 'data/b.csv', line: 4 })
  })

  it('keeps the line beside the name of the file on the page, however narrow its column is', () => {
    const page = renderHtml([resultOf([broken({ column: 'a', declared })])])
    expect(page).toContain('signs.<wbr>schema.<wbr><span class="together">yml:11</span>')
    const long = { ...declared, file: `${'x'.repeat(70)}.yml` }
    expect(renderHtml([resultOf([broken({ column: 'a', declared: long })])])).toContain(
      'together">yml:11</span>',
    )
  })
})
