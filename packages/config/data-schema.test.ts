import { describe, expect, it } from 'vitest'
import { parseDataSchema } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const parse = (text: string) => parseDataSchema(text, 'schema.yml')
const column = (keys: string) => `version: 1\ncolumns:\n  a: { ${keys} }`

describe('a data schema', () => {
  it('is read with every default filled in', () => {
    expect(
      parse(`
version: 1
format: { delimiter: ';', decimal: ',' }
rows: { min: 100 }
extra-columns: warn
unique: [[site, taken_at]]
columns:
  id:       { type: string, unique: true, pattern: '^[A-Z]{2}[0-9]+$' }
  age:      { type: integer, min: 0, max: 120, nulls: 2%, warn: { nulls: 0.5% } }
  label:    { type: string, enum: [stop, yield, limit] }
  taken_at: { type: timestamp, required: false }
rules:
  - { name: starts before it ends, sql: starts_at <= ends_at }
`),
    ).toEqual({
      version: 1,
      format: { delimiter: ';', decimal: ',' },
      rows: { min: 100 },
      'extra-columns': 'warn',
      unique: [['site', 'taken_at']],
      columns: {
        id: { type: 'string', unique: true, pattern: '^[A-Z]{2}[0-9]+$', nulls: 'none', required: true },
        age: { type: 'integer', min: 0, max: 120, nulls: 0.02, warn: { nulls: 0.005 }, required: true },
        label: { type: 'string', enum: ['stop', 'yield', 'limit'], nulls: 'none', required: true },
        taken_at: { type: 'timestamp', nulls: 'none', required: false },
      },
      rules: [
        { name: 'starts before it ends', sql: 'starts_at <= ends_at', 'on-null': 'pass', severity: 'error' },
      ],
    })
  })

  it.each([
    ['none', 'none'],
    ['any', 'any'],
    ['2%', 0.02],
    ['.5 %', 0.005],
    ['0.02', 0.02],
    ['0', 0],
    ['100%', 1],
  ])('reads nulls: %s as %s', (written, share) => {
    expect(parse(column(`type: string, nulls: ${written}`)).columns.a?.nulls).toBe(share)
  })

  it('takes the names of columns as they are spelled, whatever YAML makes of such a value', () => {
    const names = ['no', '2020', '1.0', 'true', '~x', 'a.b', 'a"; DROP', 'constructor', '😀']
    const text = `version: 1\ncolumns:\n${names.map((name) => `  ${/["~]/.test(name) ? `'${name}'` : name}: { type: string }\n`).join('')}`
    expect(Object.keys(parse(text).columns).sort()).toEqual([...names].sort())
  })

  it('F28: keeps the digits of whole numbers beyond 2^53', () => {
    const { a } = parse(column('type: integer, min: -9007199254740993, enum: [9007199254740993, 7]')).columns
    expect(a?.min).toBe('-9007199254740993')
    expect(a?.enum).toEqual(['9007199254740993', 7])
  })
})

describe('limits in a data schema', () => {
  it('are shares, amounts, lengths of time and bounds as people write them', () => {
    const { columns, ...table } = parse(`
version: 1
duplicate-rows: 0.1%
column-order: warn
text: { blanks: none, placeholders: 2% }
environments: { serving: { absent: [label] } }
warn: { rows: { min: 10 }, unique: [[at, v]], text: { variants: none } }
columns:
  label: { type: string, enum: [a, b], min-enum-share: 99%, classes: { min-share: 5%, max-share: 0.9 }, text: { special: any } }
  at: { type: timestamp, freshness: 36h, history: { min: 365d }, future: none, order: increasing, warn: { freshness: 90min } }
  v:
    type: number
    distinct: { min: 2, max: 50% }
    outliers: 1%
    statistics: { mean: { min: 0 }, sum: { max: 9007199254740993 }, quantiles: { '99%': { max: 3 } } }
    warn: { outliers: { max-share: 0.1%, method: z-score }, statistics: { standard-deviation: { min: 1 } } }
rules:
  - { name: enough, query: SELECT label FROM data, severity: warn }
`)
    const day = 86_400_000
    expect(table).toMatchObject({
      'duplicate-rows': 0.001,
      'column-order': 'warn',
      text: { blanks: 'none', placeholders: 0.02 },
      environments: { serving: { absent: ['label'] } },
      warn: { rows: { min: 10 }, unique: [['at', 'v']], text: { variants: 'none' } },
      rules: [{ name: 'enough', query: 'SELECT label FROM data', 'on-null': 'pass', severity: 'warn' }],
    })
    expect(columns).toMatchObject({
      label: {
        'min-enum-share': 0.99,
        classes: { 'min-share': 0.05, 'max-share': 0.9 },
        text: { special: 'any' },
      },
      at: {
        freshness: 1.5 * day,
        history: { min: 365 * day },
        future: 'none',
        warn: { freshness: 5_400_000 },
      },
      v: {
        distinct: { min: 2, max: { share: 0.5 } },
        outliers: { 'max-share': 0.01, method: 'tukey', factor: 1.5 },
        statistics: { sum: { max: '9007199254740993' }, quantiles: { '99%': { max: 3 } } },
        warn: { outliers: { 'max-share': 0.001, method: 'z-score', factor: 3 } },
      },
    })
  })
})

describe('a mistake in a data schema is told with its place and what was meant', () => {
  it.each<[string, string, string[]]>([
    ['an empty file', '', ['1:1 (document): MG2102 Expected a mapping, but saw nothing.']],
    [
      'no columns',
      'version: 1',
      ['1:1 columns: MG2103 The key "columns" is missing. | Expected a mapping of column names.'],
    ],
    [
      'a column without type',
      column('min: 1'),
      [
        '3:3 columns.a.type: MG2103 The key "type" is missing. | Expected "string", "integer", "number", "boolean", "date", "timestamp", "binary", "image" or "list".',
      ],
    ],
    [
      'a column without anything',
      'version: 1\ncolumns:\n  a:\n',
      ['3:3 columns.a: MG2102 Expected a mapping, but saw nothing.'],
    ],
    [
      'a misspelt type and key',
      column('type: int, maximum: 5'),
      [
        '3:14 columns.a.type: MG2102 Expected "string", "integer", "number", "boolean", "date", "timestamp", "binary", "image" or "list", but saw "int".',
        '3:19 columns.a.maximum: MG2101 The key "maximum" is unknown here. | Known keys: type, format, nulls, min, max, enum, min-enum-share, pattern, min-length, max-length, unique, distinct, classes, statistics, outliers, freshness, history, future, order, text, required, private, description, warn.',
      ],
    ],
    [
      'another case and separator',
      column('type: Integer, Min_Length: 5'),
      [
        '3:14 columns.a.type: MG2102 Expected "string", "integer", "number", "boolean", "date", "timestamp", "binary", "image" or "list", but saw "Integer". | Did you mean "integer"?',
        '3:23 columns.a.Min_Length: MG2101 The key "Min_Length" is unknown here. | Did you mean "min-length"?',
      ],
    ],
    [
      'a share above one',
      column('type: string, nulls: 2'),
      [
        '3:29 columns.a.nulls: MG2102 Expected none, any, or the greatest share of the rows, such as 2% or 0.02, but saw 2.',
      ],
    ],
    [
      'a share above one under warn',
      column('type: string, warn: { nulls: 200% }'),
      [
        '3:37 columns.a.warn.nulls: MG2102 Expected none, any, or the greatest share of the rows, such as 2% or 0.02, but saw "200%".',
      ],
    ],
    [
      'a limit that says nothing about the type',
      column('type: integer, pattern: x, warn: { max-length: 3 }'),
      [
        '3:23 columns.a.pattern: MG2107 "pattern" says nothing about a column of type integer. | It goes with string.',
        '3:43 columns.a.warn.max-length: MG2107 "max-length" says nothing about a column of type integer. | It goes with string, binary, list.',
      ],
    ],
    [
      'limits the wrong way round',
      column('type: number, min: 10, max: 9.5'),
      ['3:27 columns.a.min: MG2107 "min" is greater than "max" (10 > 9.5): nothing could pass.'],
    ],
    [
      'dates the wrong way round',
      column('type: date, min: 2025-01-01, max: 2024-12-31'),
      [
        '3:25 columns.a.min: MG2107 "min" is greater than "max" (2025-01-01 > 2024-12-31): nothing could pass.',
      ],
    ],
    [
      'a date that does not exist',
      column('type: date, min: 2023-02-29'),
      [
        '3:25 columns.a.min: MG2102 Expected a date such as 2024-02-29, because the column is of type date, but saw "2023-02-29".',
      ],
    ],
    [
      'a number among texts',
      column('type: string, enum: [a, 1]'),
      [
        '3:32 columns.a.enum[1]: MG2102 Expected text, because the column is of type string, but saw 1. | Put it in quotes: "1".',
      ],
    ],
    [
      'a text among numbers',
      column('type: integer, enum: [1, 2.5, x]'),
      [
        '3:33 columns.a.enum[1]: MG2102 Expected a whole number, because the column is of type integer, but saw 2.5.',
        '3:38 columns.a.enum[2]: MG2102 Expected a whole number, because the column is of type integer, but saw "x".',
      ],
    ],
    [
      'truth values where texts are listed',
      column('type: string, enum: [true]'),
      ['3:29 columns.a.enum[0]: MG2102 Expected text or a number, but saw true. | Put it in quotes: "true".'],
    ],
    [
      'a tab in single quotes',
      `format: { delimiter: '\\t' }\n${column('type: string')}`,
      [
        '1:22 format.delimiter: MG2102 Expected one character (a tab is "\\t", in double quotes), but saw "\\\\t".',
      ],
    ],
    [
      'one character with two meanings',
      `format: { delimiter: ',', decimal: ',' }\n${column('type: string')}`,
      ['1:36 format.decimal: MG2107 "," is the delimiter already.'],
    ],
    [
      'the usual decimal mark between thousands',
      `format: { thousands: '.' }\n${column('type: number')}`,
      ['1:22 format.thousands: MG2107 "." is the decimal already.'],
    ],
    [
      'a compound key that is no list of lists',
      `unique: [a, b]\n${column('type: string')}`,
      [
        '1:10 unique[0]: MG2102 Expected a list of column names, but saw "a".',
        '1:13 unique[1]: MG2102 Expected a list of column names, but saw "b".',
      ],
    ],
    [
      'a compound key over a column that cannot be there',
      `unique: [[a, agee]]\n${column('type: string }\n  age: { type: integer')}`,
      ['1:14 unique[0][1]: MG2104 No column is called "agee". | Did you mean "age"?'],
    ],
    [
      'more rows at least than at most',
      `rows: { min: 10, max: 1 }\n${column('type: string')}`,
      ['1:14 rows.min: MG2107 "min" is greater than "max" (10 > 1): nothing could pass.'],
    ],
    [
      'a rule without condition',
      `${column('type: string')}\nrules:\n  - name: some\n    on-null: maybe`,
      [
        '5:5 rules[0].sql: MG2103 The key "sql" is missing. | Expected a condition in SQL, or "query" in its place.',
        '6:14 rules[0].on-null: MG2102 Expected "pass" or "fail", but saw "maybe".',
      ],
    ],
    [
      'a rule that is both a condition and a query',
      `${column('type: string')}\nrules:\n  - { name: some, sql: a > 1, query: SELECT 1, on-null: fail }`,
      ['5:38 rules[0].query: MG2107 A rule has "sql" or "query", not both.'],
    ],
    [
      'a query with a say on nulls',
      `${column('type: string')}\nrules:\n  - { name: some, query: SELECT 1, on-null: fail }`,
      [
        '5:45 rules[0].on-null: MG2107 "on-null" says nothing about a query: it returns a row, or it does not.',
      ],
    ],
    [
      'a length of time without a unit',
      column('type: date, freshness: 36'),
      [
        '3:31 columns.a.freshness: MG2102 Expected a length of time such as 90min, 36h or 7d, but saw 36. | Add its unit, such as 36s, 36min or 36h.',
      ],
    ],
    [
      'a misspelt statistic and level',
      column('type: number, statistics: { average: { min: 1 }, quantiles: { p99: { max: 1 } } }'),
      [
        '3:36 columns.a.statistics.average: MG2101 The key "average" is unknown here. | Known keys: mean, median, standard-deviation, sum, quantiles.',
        '3:70 columns.a.statistics.quantiles.p99: MG2102 Expected a level such as 0.99 or 99%, but saw "p99".',
      ],
    ],
    [
      'a statistic without bounds',
      column('type: number, statistics: { mean: {} }'),
      ['3:42 columns.a.statistics.mean: MG2102 Expected "min", "max" or both, but saw an empty mapping.'],
    ],
    [
      'bounds below other keys the wrong way round',
      column(
        'type: date, distinct: { min: 50%, max: 5% }, history: { min: 2d, max: 36h }, classes: { min-share: 1, max-share: 0 }',
      ),
      [
        '3:37 columns.a.distinct.min: MG2107 "min" is greater than "max" (50% > 5%): nothing could pass.',
        '3:69 columns.a.history.min: MG2107 "min" is greater than "max" (2d > 36h): nothing could pass.',
        '3:85 columns.a.classes: MG2107 "classes" says nothing about a column of type date. | It goes with string, integer, boolean.',
        '3:107 columns.a.classes.min-share: MG2107 "min-share" is greater than "max-share" (1 > 0): nothing could pass.',
      ],
    ],
    [
      'a share of a list that is not there',
      column('type: string, min-enum-share: 90%'),
      ['3:22 columns.a.min-enum-share: MG2107 "min-enum-share" goes with "enum", which is missing.'],
    ],
    [
      'a column that is absent somewhere and nowhere there',
      `environments: { serving: { absent: [target] } }\n${column('type: string')}`,
      ['1:37 environments.serving.absent[0]: MG2104 No column is called "target". | The columns: a.'],
    ],
    [
      'an order of columns whose names have none',
      `column-order: fail\n${column('type: string }\n  2020: { type: string')}`,
      [
        '1:15 column-order: MG2107 The place of the column "2020" is not known: names that are whole numbers have none.',
      ],
    ],
    [
      'a newer version',
      'version: 2\ncolumns: { a: { type: string } }',
      ['1:10 version: MG2102 Expected 1, the only version so far, but saw 2.'],
    ],
    [
      'a very long value, which is cut',
      column(`type: ${'x'.repeat(500)}`),
      [
        `3:14 columns.a.type: MG2102 Expected "string", "integer", "number", "boolean", "date", "timestamp", "binary", "image" or "list", but saw "${'x'.repeat(60)}…".`,
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(toldProblems(() => parse(text))).toEqual(expected)
  })
})
