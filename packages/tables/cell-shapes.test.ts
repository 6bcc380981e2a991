import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeTable,
  readNatively,
  relation,
  type SqlEngine,
  type TableDescription,
  type TypedColumn,
  typedColumn,
} from './index.ts'
import { recordAutomaton } from './record-automaton.ts'
import { engineOver, fileWith, sourceOf } from './test-support/tables.ts'

type Kind = 'integer' | 'number' | 'date' | 'timestamp'

const marks = { delimiter: ',', quote: '"' }

/** Whether an unquoted cell has the shape of a kind. */
function hasShape(kind: Kind, cell: string): boolean {
  const automaton = recordAutomaton([kind, undefined], marks)
  if (automaton === undefined) throw new Error('two columns are too many')
  const end = automaton.walk(Buffer.from(`v,w\n${cell},x\n`), automaton.start)
  expect(end === automaton.irregular || !automaton.mayEnd(end)).toBe(false)
  return automaton.doubtful.size === 0
}

const plain: Record<Kind, string[]> = {
  integer: ['', '0', '7', '-7', '+7', '007', '123456789012345'],
  number: ['', '0', '-1', '+1.5', '.5', '5.', '1e5', '1.5E-05', '-1.e+3', '123456789012345678901234567890'],
  date: ['', '2024-02-29', '9999-12-31', '1000-01-01'],
  timestamp: [
    '',
    '2024-02-29',
    '2024-02-29 10:00',
    '2024-02-29T10:00Z',
    '2024-02-29T10:00:05',
    '2024-02-29 10:00:05Z',
    '2024-02-29T10:00:05.1',
    '2024-02-29T10:00:05.123456789Z',
  ],
}
const odd: Record<Kind, string[]> = {
  integer: [
    '1_000',
    ' 7',
    '7 ',
    '1e2',
    '1.0',
    '0x1F',
    '٣',
    '--7',
    '7-',
    '+',
    '1234567890123456',
    'NA',
    '"7"',
  ],
  number: ['1_0.5', ' 1', '1 ', '.', 'e5', '1e', '1e+', '+-1', 'nan', 'inf', '0x1', '1.5.0', '"1.5"'],
  date: [
    '2024-1-5',
    '2024/01/05',
    ' 2024-01-05',
    '2024-01-05 ',
    '0000-01-01',
    '20240105',
    '2024-01-05T10:00',
  ],
  timestamp: [
    '2024-01-05T10',
    '2024-01-05t10:00',
    '2024-01-05T10:00:00+02:00',
    '2024-01-05 10:00:00.',
    '2024-01-05Z',
    '2024-01-05 1:2:3',
    '2024-01-05  10:00',
  ],
}

/** What cells come to when they are read strictly and by the reader itself; undefined: it refuses the record. */
async function readings(kind: Kind, cells: readonly string[]): Promise<[string, unknown, unknown][]> {
  const source = sourceOf(fileWith('a.csv', `id,v\n${cells.map((cell, row) => `${row},${cell}\n`).join('')}`))
  const engine = await engineOver(source)
  const description = await describeTable(engine, source)
  const [, column] = description.columns
  if (column === undefined) throw new Error('no column')
  const { native, value, sqlType } = typedColumn(column, kind, source)
  if (native === undefined) throw new Error(`${kind} is not read natively`)
  const retyped = readNatively(description, new Map([['v', native.type]]))
  const strict = await valuesOf(engine, description, { value, sqlType })
  const own = await valuesOf(engine, retyped, { value: native.value, sqlType })
  return cells.map((cell, row) => [cell, strict.get(row), own.get(row)])
}

async function valuesOf(
  engine: SqlEngine,
  description: TableDescription,
  { value, sqlType }: Pick<TypedColumn, 'value' | 'sqlType'>,
): Promise<Map<number, unknown>> {
  const rows = await engine.query(
    `SELECT CAST(id AS INTEGER) AS id, CAST(CAST(${value} AS ${sqlType}) AS VARCHAR) AS value FROM ${relation(description, { rejects: 'skip' })}`,
  )
  return new Map(rows.map(({ id, value }) => [Number(id), value]))
}

/** Of cells with a shape, those that the reader takes for another value than the strict rules do. */
async function misread(kind: Kind, cells: readonly string[]): Promise<unknown[]> {
  const shaped = cells.filter((cell) => hasShape(kind, cell))
  const read = await readings(kind, shaped)
  return read.filter(
    ([cell, strict, own]) => !(own === strict || (own === undefined && strict === null && cell !== '')),
  )
}

/** All texts of some characters up to a length. */
function textsOf(characters: string, longest: number): string[] {
  const texts = ['']
  for (let from = 0, length = 1; length <= longest; length += 1) {
    const shorter = texts.slice(from)
    from = texts.length
    texts.push(...shorter.flatMap((text) => [...characters].map((character) => text + character)))
  }
  return texts
}

describe('the shapes of cells', () => {
  it.each(Object.keys(plain) as Kind[])('of kind %s are those of cells as programs write them', (kind) => {
    expect(plain[kind].filter((cell) => !hasShape(kind, cell))).toEqual([])
    expect(odd[kind].filter((cell) => hasShape(kind, cell))).toEqual([])
  })

  it.each([
    ['integer', '01+-.e_ ', 4],
    ['number', '1.e+-_', 5],
  ] as const)(
    'of kind %s have the value that strict rules give them: all texts of %j',
    async (kind, characters, longest) => {
      expect(await misread(kind, textsOf(characters, longest))).toEqual([])
    },
  )

  it.each([
    ['integer', ['9'.repeat(15), '-999999999999999', '000000000000001']],
    [
      'number',
      ['1e400', '-1e-400', '9'.repeat(400), '0.1', '1.7976931348623157e308', '4.9e-324', '-0', '-0.0'],
    ],
  ] as const)('of kind %s have it at the ends of what they can be', async (kind, cells) => {
    expect(cells.filter((cell) => !hasShape(kind, cell))).toEqual([])
    expect(await misread(kind, cells)).toEqual([])
  })

  it.each(['date', 'timestamp'] as const)('of kind %s have it whatever is changed in them', async (kind) => {
    const characters = [...'0123456789-:.TZ +/_']
    const changed = fc
      .tuple(
        fc.constantFrom(...plain[kind], '2024-12-31T23:59:60', '2024-02-30', '2024-01-31 24:00:00'),
        fc.array(fc.tuple(fc.nat(31), fc.constantFrom(...characters)), { maxLength: 3 }),
      )
      .map(([cell, changes]) => {
        const letters = [...cell]
        for (const [at, letter] of changes) if (at < letters.length) letters[at] = letter
        return letters.join('')
      })
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 500, maxLength: 500 }), async (cells) => {
        expect(await misread(kind, cells)).toEqual([])
      }),
      { numRuns: 4 },
    )
  })
})
