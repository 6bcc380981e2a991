import { describe, expect, it } from 'vitest'
import {
  type BriefSchema,
  check,
  checkNamed,
  failures,
  fileWith,
  parquetWith,
} from './test-support/checks.ts'

function column(values: readonly string[]): string {
  return fileWith('a.csv', `v,w\n${values.map((value) => `"${value}",x\n`).join('')}`)
}

async function hintFor(values: readonly string[], of: BriefSchema['columns'][string], more = {}) {
  const report = await check(column(values), { columns: { v: of, w: {} }, ...more })
  return checkNamed(report, 'type', 'v')?.hint
}

describe('dates in a declared format', () => {
  it('are read by the pattern, exactly, and by no other', async () => {
    const values = [
      '31/01/2024',
      '29/02/2024',
      '29/02/2023',
      '1/2/2024',
      ' 31/01/2024',
      '2024-01-31',
      '31/01/2024 x',
    ]
    const report = await check(column(values), {
      columns: { v: { type: 'date', format: '%d/%m/%Y' }, w: {} },
    })
    expect(failures(report)).toEqual(['type v rows 3,4,5,6,7 line 4'])
  })

  it('may be written in several ways; bounds and order are those of dates', async () => {
    const path = column(['31.12.2023', '2024-06-30', '5 Jan 2025'])
    const format = ['%d.%m.%Y', '%Y-%m-%d', '%-d %b %Y']
    const report = await check(path, { columns: { v: { type: 'date', format, max: '2024-12-31' }, w: {} } })
    expect(failures(report)).toEqual(['range v rows 3 line 4'])
  })

  it('hold times and offsets in timestamps, which are compared in UTC', async () => {
    const path = column(['31/01/2024 11:30 PM +0200', '01/02/2024 12:30 AM +02:00'])
    const of = { type: 'timestamp', format: '%d/%m/%Y %I:%M %p %z' } as const
    const report = await check(path, { columns: { v: { ...of, max: '2024-01-31T22:00:00Z' }, w: {} } })
    expect(failures(report)).toEqual(['range v rows 2 line 3'])
  })

  it('are read from texts in Parquet and JSON too', async () => {
    const schema: BriefSchema = { columns: { v: { type: 'date', format: '%d/%m/%Y' } } }
    const parquet = await parquetWith("SELECT unnest(['31/01/2024', '2024-01-31']) AS v")
    expect(failures(await check(parquet, schema))).toEqual(['type v rows 2'])
    const ndjson = fileWith('a.ndjson', '{"v":"31/01/2024"}\n{"v":20240131}\n')
    expect(failures(await check(ndjson, schema))).toEqual(['type v rows 2 line 2'])
  })

  it.each([
    [['31/01/2024', '30/11/2024'], "All of them read as '%d/%m/%Y': declare such a `format` at the column."],
    [['01/02/2024'], "It reads as '%d/%m/%Y' or '%m/%d/%Y': declare such a `format` at the column."],
    [['2024-01-31T10:00:00Z'], 'It has a time of day: `type: timestamp` takes it.'],
    [['2023-02-30', '2023-02-29'], 'All of them name a day that there is not.'],
    [
      ['7.3.2024', '31.1.2024', 'soon'],
      "2 of them read as '%-d.%-m.%Y': declare such a `format` at the column.",
    ],
    [['soon'], expect.not.stringContaining('format')],
  ])('that are written as %j are hinted at', async (values, hint) => {
    expect(await hintFor(values, { type: 'date' })).toEqual(hint)
  })
})

describe('very many cells', () => {
  it('are looked at for a hint no further than the first thousand', async () => {
    const values = Array.from({ length: 1500 }, (_, row) => (row < 1100 ? '31/01/2024' : 'soon'))
    expect(await hintFor(values, { type: 'date' })).toBe(
      "All of the first 1\u202f000 read as '%d/%m/%Y': declare such a `format` at the column.",
    )
  })
})

describe('numbers', () => {
  it.each([
    [['3,50', '12,1'], 'All of them read with other marks: declare `format: { decimal: "," }` for the file.'],
    [
      ['1,234.50', '1,000,000'],
      'All of them read with other marks: declare `format: { thousands: "," }` for the file.',
    ],
    [
      ['1.234,50', '1.000.000'],
      'All of them read with other marks: declare `format: { decimal: ",", thousands: "." }` for the file.',
    ],
    [[' 1', '2 '], 'All of them read without the blanks around: take those out.'],
    [['1_000', '٣'], 'All of them have underscores or digits of another script: write 0 to 9 alone.'],
    [
      ['NA', 'x'],
      '1 of them looks like a word for "no value": declare `format: { null-values: […] }` for the file.',
    ],
  ])('that are written as %j fail, with a hint', async (values, hint) => {
    expect(await hintFor(values, { type: 'number' })).toBe(hint)
  })

  it('with a fraction are no integers', async () => {
    expect(await hintFor(['1.5', '2.0'], { type: 'integer' })).toBe(
      'All of them have a fraction: `type: number` takes it.',
    )
  })

  it.each([
    ['no fraction in too many digits', ['9'.repeat(39)], {}],
    [
      'no other digits in marks that stand elsewhere',
      ['12.34', '1.0'],
      { format: { decimal: ',', thousands: '.' } },
    ],
  ])('have %s', async (_, values, more) => {
    expect(await hintFor(values, { type: 'integer' }, more)).not.toMatch(/fraction|another script/)
  })

  it('in quotes are texts in JSON', async () => {
    const report = await check(fileWith('a.ndjson', '{"v":"1"}\n{"v":2}\n'), {
      columns: { v: { type: 'integer' } },
    })
    expect(checkNamed(report, 'type', 'v')?.hint).toBe(
      'It is text that reads as the type: store the value itself, without quotes.',
    )
  })
})
