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
        '3:19 columns.a.maximum: MG2101 The key "maximum" is unknown here. | Known keys: type, nulls, min, max, enum, pattern, min-length, max-length, unique, required, description, warn.',
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
        '5:5 rules[0].sql: MG2103 The key "sql" is missing. | Expected a condition in SQL.',
        '6:14 rules[0].on-null: MG2102 Expected "pass" or "fail", but saw "maybe".',
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
