import { describe, expect, it } from 'vitest'
import {
  describeTable,
  physicalFamily,
  quoteLiteral,
  relation,
  type TableSource,
  type TextDialect,
  type TypedKind,
  typedColumn,
} from './index.ts'
import { engineOver, fileWith, sourceOf } from './test-support/tables.ts'

async function valuesOf(source: TableSource, kind: TypedKind): Promise<unknown[]> {
  const engine = await engineOver(source)
  const description = await describeTable(engine, source)
  const column = description.columns[0]
  if (column === undefined) throw new Error('no column')
  const { value } = typedColumn(column, kind, source)
  const rows = await engine.query(`SELECT CAST(${value} AS VARCHAR) AS value FROM ${relation(description)}`)
  return rows.map((row) => row.value)
}

function read(texts: readonly string[], kind: TypedKind, dialect: TextDialect = {}): Promise<unknown[]> {
  const lines = texts.map((text) => `"${text.replaceAll('"', '""')}",x\n`)
  return valuesOf(sourceOf(fileWith('a.csv', `v,w\n${lines.join('')}`), { dialect }), kind)
}

const accepted: Record<string, [TypedKind, Record<string, string>]> = {
  integers: [
    'integer',
    {
      '0': '0',
      '-7': '-7',
      '+7': '7',
      '007': '7',
      '9007199254740993': '9007199254740993',
      '18446744073709551616': '18446744073709551616',
    },
  ],
  numbers: [
    'number',
    {
      '1': '1.0',
      '-1.5': '-1.5',
      '+.5': '0.5',
      '5.': '5.0',
      '1e3': '1000.0',
      '1E-2': '0.01',
      nan: 'nan',
      NaN: 'nan',
      inf: 'inf',
      '-Infinity': '-inf',
      '1e400': 'inf',
    },
  ],
  booleans: [
    'boolean',
    { true: 'true', FALSE: 'false', t: 'true', Yes: 'true', n: 'false', '1': 'true', '0': 'false' },
  ],
  dates: ['date', { '2024-02-29': '2024-02-29', '0001-01-01': '0001-01-01', '9999-12-31': '9999-12-31' }],
  timestamps: [
    'timestamp',
    {
      '2024-01-31': '2024-01-31 00:00:00',
      '2024-01-31T10:00': '2024-01-31 10:00:00',
      '2024-01-31 10:00:05.25': '2024-01-31 10:00:05.25',
      '2024-01-31T10:00:00Z': '2024-01-31 10:00:00',
      '2024-01-31T10:00:00+02:00': '2024-01-31 08:00:00',
      '2024-01-31T10:00:00-05': '2024-01-31 15:00:00',
    },
  ],
  strings: ['string', { '': '', ' a ': ' a ', '007': '007' }],
}

const refused: Record<string, [TypedKind, string[]]> = {
  integers: [
    'integer',
    [
      '',
      ' 1',
      '1 ',
      '1_000',
      '1.0',
      '1e3',
      '0x1F',
      '१२',
      '٣',
      '--1',
      '1-',
      'NaN',
      '1,000',
      `1${'0'.repeat(40)}`,
    ],
  ],
  numbers: [
    'number',
    [
      '',
      ' 1',
      '1\t',
      '1_000',
      '1,5',
      'e5',
      '.',
      '-',
      '1e',
      '0x1F',
      'in',
      'infinit',
      '٣.٥',
      '1.5.2',
      'nan(1)',
    ],
  ],
  booleans: ['boolean', ['', ' true', '2', 'maybe', 'on', 'truee']],
  dates: [
    'date',
    [
      '',
      '2024-02-30',
      '2023-02-29',
      '2024-1-5',
      '2024/01/31',
      '31/01/2024',
      '20240131',
      ' 2024-01-31',
      '2024-01-31T10:00:00Z',
      'infinity',
      'epoch',
      '10000-01-01',
      '2024-01-31 (BC)',
    ],
  ],
  timestamps: [
    'timestamp',
    [
      '',
      '2024-02-30T10:00',
      '2024-01-31T25:00',
      '2024-01-31T10',
      '2024-01-31T10:00 UTC',
      '2024-01-31T10:00:00Europe/Berlin',
      'Jan 31 2024',
      ' 2024-01-31T10:00',
      'now',
    ],
  ],
  lists: ['list', ['[1]', '']],
}

describe('typedColumn over text', () => {
  it.each(Object.entries(accepted))('reads %s', async (_, [kind, values]) => {
    const cases = Object.keys(values)
    expect(
      Object.fromEntries((await read(cases, kind)).map((value, index) => [cases[index], value])),
    ).toEqual(values)
  })

  it.each(Object.entries(refused))('takes nothing else for %s', async (_, [kind, cases]) => {
    expect(
      Object.fromEntries((await read(cases, kind)).map((value, index) => [cases[index], value])),
    ).toEqual(Object.fromEntries(cases.map((text) => [text, null])))
  })

  it('takes a decimal comma and marks between thousands only where they are declared', async () => {
    const texts = ['3,50', '1.234,50', '7', '1.23,5', '1234,5', '1.5', '1.234.567']
    expect(await read(texts, 'number', { decimal: ',', thousands: '.' })).toEqual([
      '3.5',
      '1234.5',
      '7.0',
      null,
      '1234.5',
      null,
      '1234567.0',
    ])
    expect(await read(texts, 'number')).toEqual([null, null, '7.0', null, null, '1.5', null])
    expect(await read(['1.234', '1234', '12.34'], 'integer', { decimal: ',', thousands: '.' })).toEqual([
      '1234',
      '1234',
      null,
    ])
  })
})

describe('typedColumn over JSON', () => {
  const source = () =>
    sourceOf(
      fileWith(
        'a.ndjson',
        [
          '1',
          '1.5',
          '"1"',
          'true',
          'null',
          '"2024-01-31"',
          '[1]',
          '{"b":1}',
          '9007199254740993',
          '18446744073709551616',
          'NaN',
        ]
          .map((value) => `{"v":${value}}\n`)
          .join(''),
      ),
    )

  it.each<[TypedKind, unknown[]]>([
    [
      'integer',
      ['1', null, null, null, null, null, null, null, '9007199254740993', '18446744073709551616', null],
    ],
    [
      'number',
      [
        '1.0',
        '1.5',
        null,
        null,
        null,
        null,
        null,
        null,
        '9007199254740992.0',
        '1.8446744073709552e+19',
        'nan',
      ],
    ],
    ['string', [null, null, '1', null, null, '2024-01-31', null, null, null, null, null]],
    ['boolean', [null, null, null, 'true', null, null, null, null, null, null, null]],
    ['date', [null, null, null, null, null, '2024-01-31', null, null, null, null, null]],
    ['list', [null, null, null, null, null, null, '[1]', null, null, null, null]],
  ])('reads a %s only from what JSON calls so', async (kind, values) => {
    expect(await valuesOf(source(), kind)).toEqual(values)
  })
})

describe('typedColumn over Parquet', () => {
  async function fits(sql: string, kind: TypedKind): Promise<boolean> {
    const path = fileWith('a.parquet', '')
    const writer = await engineOver([], { outputs: [path] })
    await writer.run(
      `COPY (SELECT ${sql} AS v) TO ${quoteLiteral(path)} (FORMAT parquet, USE_TMP_FILE false)`,
    )
    const source = sourceOf(path)
    const [column] = (await describeTable(await engineOver(source), source)).columns
    if (column === undefined) throw new Error('no column')
    return typedColumn(column, kind, source).fits
  }

  it.each<[string, TypedKind, boolean]>([
    ["'7'", 'integer', false],
    ['7::SMALLINT', 'integer', true],
    ['7::BIGINT', 'number', true],
    ['7.0::DOUBLE', 'integer', false],
    ['7::DECIMAL(9,0)', 'integer', true],
    ['7::DECIMAL(9,2)', 'number', true],
    ["DATE '2024-01-01'", 'timestamp', true],
    ["TIMESTAMP '2024-01-01 00:00:00'", 'date', false],
    ["TIMESTAMPTZ '2024-01-01 00:00:00Z'", 'timestamp', true],
    ['[1, 2]', 'list', true],
    ["'a'::BLOB", 'binary', true],
    ["'a'::BLOB", 'string', false],
    ["{'bytes': 'a'::BLOB, 'path': 'x'}", 'image', true],
    ['true', 'boolean', true],
    ['1', 'boolean', false],
  ])('a column of %s satisfies %s: %s', async (sql, kind, expected) => {
    expect(await fits(sql, kind)).toBe(expected)
  })

  it('puts every stored type into a family', () => {
    expect(
      [
        'UHUGEINT',
        'FLOAT',
        "ENUM('a')",
        'INTEGER[]',
        'DOUBLE[3]',
        'TIMESTAMP_NS',
        'TIME',
        'MAP(VARCHAR, INTEGER)',
      ].map(physicalFamily),
    ).toEqual(['integer', 'number', 'string', 'list', 'list', 'timestamp', 'other', 'other'])
  })
})
