import { schemaIn } from '@mlgate/config'
import type { MlgateError } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCatalogue } from './catalogue.ts'
import {
  type BriefSchema,
  check,
  checkNamed,
  fileWith,
  parquetWith,
  schemaOf,
} from './test-support/checks.ts'
import { checkRelations } from './test-support/relations.ts'

/** Checks that look at no value of a column. */
const ofNoValue = [
  'missing-column',
  'extra-column',
  'duplicate-column',
  'column-order',
  'row-count',
  'ragged-row',
  'relative-row-count',
]
/** Checks that look at values of two data sets, or at how they go together. */
const ofRelations = [
  'matching-columns',
  'unseen-labels',
  'new-categories',
  'after',
  'disjoint',
  'references',
  'conflicting-labels',
  'feature-leakage',
  'identifier-leakage',
  'row-order',
]

const now = '2026-01-01T00:00:00Z'

/** A text, a number and a date that stand nowhere but in the private columns. */
interface Canary {
  text: string
  number: number
  date: string
}
const canary: fc.Arbitrary<Canary> = fc.record({
  text: fc.stringMatching(/^[A-Z]{12}$/).map((letters) => `Zq${letters}`),
  number: fc.integer({ min: 711_000_000, max: 999_999_999 }),
  date: fc.integer({ min: 10, max: 28 }).map((day) => `1873-11-${day}`),
})

/** Rows in which every check of the schema below finds something to complain of in every private column. */
function rowsWith({ text, number, date }: Canary): string {
  const rows = [
    [text, number, date],
    [text, number, date],
    [text.toLowerCase(), -number, '2999-12-31'],
    [` ${text}\u200b`, number + 1, date],
    ['N/A', 'x'.concat(text), `${date}x`],
    ['', '', ''],
    ...Array.from({ length: 12 }, (_, index) => [`${text}${index}`, 3, date]),
  ]
  return `word,amount,day\n${rows.map((row) => row.join(',')).join('\n')}\n`
}

const none = { min: 5e9, max: 6e9 }
const schema: BriefSchema = {
  'duplicate-rows': 'none',
  columns: {
    word: {
      type: 'string',
      private: true,
      enum: ['allowed'],
      pattern: '^allowed$',
      format: 'email',
      'max-length': 1,
      unique: true,
      distinct: { max: 1 },
      classes: { 'min-share': 0.9 },
      order: 'strictly-increasing',
      text: { variants: 'none', blanks: 'none', special: 'none', placeholders: 'none' },
    },
    amount: {
      type: 'number',
      private: true,
      min: 0,
      max: 1,
      unique: true,
      statistics: {
        mean: none,
        median: none,
        'standard-deviation': none,
        sum: none,
        quantiles: { '0.5': none },
      },
      outliers: { 'max-share': 0, method: 'tukey', factor: 1.5 },
    },
    day: {
      type: 'date',
      private: true,
      min: '2020-01-01',
      freshness: 1,
      history: { max: 1 },
      future: 'none',
    },
  },
  unique: [['word', 'amount']],
  rules: [
    { name: 'amounts are small', sql: 'amount < 2 AND length(word) < 2' },
    { name: 'no text twice', query: 'SELECT row_number, * FROM data WHERE word IS NOT NULL' },
    { name: 'commonest', query: 'SELECT max(word), min(amount), max(day) FROM data' },
  ],
}

/** What a canary could be written as. */
function traces({ text, number, date }: Canary): string[] {
  return [text, text.toLowerCase(), `${number}`, `${number + 1}`, number.toLocaleString('en-US'), date]
}

describe('a private column', () => {
  it('shows no value of its own in any check, however many samples are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(canary, async (seed) => {
        const report = await check(fileWith('a.csv', rowsWith(seed)), schema, { samples: 100, now })
        const failed = new Set(report.checks.filter(({ status }) => status === 'fail').map(({ id }) => id))
        const kinds = checkCatalogue
          .map(({ id }) => id)
          .filter((id) => ![...ofNoValue, ...ofRelations].includes(id))
        expect(kinds.filter((id) => !failed.has(id))).toEqual([])
        const told = JSON.stringify(report)
        expect(traces(seed).filter((trace) => told.includes(trace))).toEqual([])
      }),
      { numRuns: 3 },
    )
  }, 60_000)

  it('tells the same checks where its values are not private: what is looked for is there to be found', async () => {
    const seed: Canary = { text: 'ZqAAAABBBBCCCC', number: 712_345_678, date: '1873-11-17' }
    const columns = Object.fromEntries(
      Object.entries(schema.columns).map(([name, column]) => [name, { ...column, private: false }]),
    )
    const open = await check(fileWith('a.csv', rowsWith(seed)), { ...schema, columns }, { samples: 100, now })
    const told = JSON.stringify(open)
    expect(traces(seed).filter((trace) => !told.includes(trace))).toEqual([
      seed.number.toLocaleString('en-US'),
    ])
  })

  it('is not shown by what relates rows to other data sets either', async () => {
    // Sorted by their label, which the word gives away; the last row contradicts the first.
    const row = (index: number, label: string) => `Zq${index},word${label},${label},1873-11-17`
    const rows = Array.from({ length: 400 }, (_, index) => row(10_000 + index, index < 200 ? 'ZqA' : 'ZqB'))
    const own = fileWith(
      'own.csv',
      ['id,word,label,day', ...rows, 'Zq1,wordZqA,ZqB,1873-11-17', ''].join('\n'),
    )
    const train = fileWith(
      'train.csv',
      `id,word,label,day,more\n${row(10_000, 'ZqA')},1\nZq9,Zq8,Zq7,1873-12-24,2\n`,
    )
    const text = { private: true } as const
    const columns: BriefSchema['columns'] = {
      id: text,
      word: text,
      label: text,
      day: { ...text, type: 'date' },
    }
    const report = await checkRelations(
      `id: id
      target: label
      disjoint-from: train
      after: { data: train, column: day }
      references: [{ columns: id, data: train }]
      checks: { row-order: warn }`,
      { own, others: { train }, schema: { columns }, samples: 100 },
    )
    const failed = new Set(report.checks.filter(({ status }) => status === 'fail').map(({ id }) => id))
    expect(ofRelations.filter((id) => !failed.has(id))).toEqual([])
    expect(JSON.stringify(report)).not.toMatch(/Zq|1873/)
  })

  it.each([
    ['a field of a column', 'u.email'],
    ['the column around a field', 'u'],
  ])('may be %s: what looks at either shows neither', async (_, hidden) => {
    const columns: BriefSchema['columns'] = { 'u.email': { type: 'string', pattern: '^x' } }
    columns[hidden] = { ...columns[hidden], private: true }
    const inside = [
      { name: 'field', sql: 'u.email IS NULL' },
      { name: 'query', query: 'SELECT u FROM data' },
      { name: 'field of a query', query: 'SELECT u.email AS shown FROM data' },
    ]
    const rules = [
      { name: 'whole', sql: 'u IS NULL' },
      { name: 'reached', sql: `"u.email" = 'x'` },
      // A column that is declared as a text is no struct to a rule.
      ...(hidden === 'u' ? [] : inside),
    ]
    const row = `{'email': 'ZqONE'} AS u`
    const schemaFor = (more: Partial<BriefSchema>) => ({
      'extra-columns': 'ignore' as const,
      columns,
      ...more,
    })
    const own = await parquetWith(`SELECT ${row}`)
    const reports = [
      await check(own, schemaFor({ rules }), { samples: 9 }),
      await check(
        fileWith('a.ndjson', '{"u":{"email":"ZqONE"}}\n'),
        schemaFor({ rules: rules.slice(0, 2) }),
        {
          samples: 9,
        },
      ),
      await checkRelations('disjoint-from: train', {
        own,
        others: { train: await parquetWith(`SELECT ${row}`) },
        schema: schemaFor({}),
        samples: 9,
      }),
    ]
    for (const report of reports) {
      expect(report.checks.filter(({ status }) => status === 'fail').length).toBeGreaterThan(1)
      expect(JSON.stringify(report)).not.toContain('Zq')
    }
  })

  it('is not shown where it should be absent, either', async () => {
    const written: BriefSchema = {
      columns: { id: {}, label: { private: true } },
      environments: { serving: { absent: ['label'] } },
    }
    const report = await checkRelations('references: [{ columns: label, data: others }]', {
      own: fileWith('own.csv', 'id,label\n1,ZqA\n'),
      others: { others: fileWith('others.csv', 'label\na\n') },
      schema: schemaIn(schemaOf(written), 'serving'),
      samples: 9,
    })
    expect(checkNamed(report, 'references')).toMatchObject({ status: 'fail', rows: [1] })
    expect(JSON.stringify(report)).not.toContain('Zq')
  })

  it('of another data set is not shown by what holds rows against it', async () => {
    const report = await checkRelations('target: label\ndisjoint-from: train', {
      own: fileWith('own.csv', 'word,label\nZqONE,ZqA\n'),
      others: { train: fileWith('train.csv', 'word,label\na,b\n') },
      schema: { columns: { word: {}, label: {} } },
      schemas: { train: { columns: { word: { private: true }, label: { private: true } } } },
      samples: 9,
    })
    for (const id of ['unseen-labels', 'new-categories'])
      expect(checkNamed(report, id)).toMatchObject({ status: 'fail', rows: [1] })
    expect(JSON.stringify(report)).not.toContain('Zq')
  })

  it('does not keep other columns from being shown', async () => {
    const report = await check(
      fileWith('a.csv', 'secret,open\nhidden,7\n'),
      { columns: { secret: { private: true, enum: ['x'] }, open: { type: 'integer', max: 5 } } },
      { samples: 3 },
    )
    expect(checkNamed(report, 'range')).toMatchObject({ rows: [1], samples: ['7'], share: 1 })
    expect(checkNamed(report, 'enum')?.samples).toBeUndefined()
  })

  it('is not quoted by an engine that fails on it', async () => {
    const rules = [{ name: 'counts', sql: 'CAST(word AS INTEGER) > 1' }]
    const path = fileWith('a.csv', 'word\nZqONE\n')
    const error = await check(path, { columns: { word: { private: true } }, rules }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: expect.stringMatching(/^MG/) })
    expect(JSON.stringify((error as MlgateError).problems)).not.toContain('Zq')
  })
})
