import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DataCheckReport } from './index.ts'
import { type BriefSchema, check, fileWith, golden } from './test-support/checks.ts'

/** What a library says of a table: a kind of failure, of a column perhaps, in data rows from 1. */
interface Verdict {
  type?: string
  constraint?: string
  check?: string
  column?: string
  rows: number[]
}

interface Case {
  about?: string
  planted?: string[]
  schema: BriefSchema
  csv: string
  frictionless: Verdict[]
  pandera?: Verdict[]
}

const fixture = join(import.meta.dirname, '../../test/fixtures/peer-checks/verdicts.json')
const { cases, curiosities } = JSON.parse(readFileSync(fixture, 'utf8')) as Record<
  'cases' | 'curiosities',
  Case[]
>

/** Our ids of what frictionless calls an error by its type, or by the constraint that is broken. */
const ofFrictionless: Record<string, string> = {
  'type-error': 'type',
  required: 'nulls',
  minimum: 'range',
  maximum: 'range',
  minLength: 'length',
  maxLength: 'length',
  enum: 'enum',
  pattern: 'pattern',
  'unique-error': 'unique',
  'primary-key': 'unique',
  'missing-cell': 'ragged-row',
  'extra-cell': 'ragged-row',
  'blank-row': 'ragged-row',
  'blank-label': 'extra-column',
  'extra-label': 'extra-column',
  'missing-label': 'missing-column',
  'duplicate-label': 'duplicate-column',
}

/** Our ids of pandera's checks. */
const ofPandera: Record<string, string> = {
  not_nullable: 'nulls',
  greater_than_or_equal_to: 'range',
  less_than_or_equal_to: 'range',
  str_length: 'length',
  isin: 'enum',
  str_contains: 'pattern',
  field_uniqueness: 'unique',
  multiple_fields_uniqueness: 'unique',
  column_in_schema: 'extra-column',
  column_in_dataframe: 'missing-column',
}

/** Failures as `id column: rows`, those of one id and column together; columns of whole tables and records left out. */
function briefly(found: { id: string; column?: string | undefined; rows?: readonly number[] }[]): string[] {
  const groups = new Map<string, Set<number>>()
  for (const { id, column = '', rows = [] } of found) {
    const isOfTable = /-(column|row)$/.test(id) || column.includes(', ') || column === ''
    const key = isOfTable ? id : `${id} ${column}`
    groups.set(key, new Set([...(groups.get(key) ?? []), ...rows]))
  }
  return [...groups].map(([key, rows]) => [key, ...[...rows].sort((a, b) => a - b)].join(' ')).sort()
}

function ours({ checks }: DataCheckReport): string[] {
  return briefly(checks.filter(({ status }) => status === 'fail'))
}

function theirs(verdicts: readonly Verdict[]): string[] {
  // frictionless says of a missing column that every row lacks a cell, too.
  const lacksColumn = verdicts.some(({ type }) => type === 'missing-label')
  const told = verdicts
    .filter(({ type }) => !(lacksColumn && type === 'missing-cell'))
    .map(({ type, constraint, check: name, column, rows }) => {
      const id = name === undefined ? ofFrictionless[constraint ?? type ?? ''] : ofPandera[name]
      if (id === undefined) throw new Error(`nothing of ours is called ${name ?? constraint ?? type}`)
      return { id, column, rows }
    })
  // It reads the cells of a record that does not fit as if they stood where they belong; mlgate says nothing of them.
  const unfit = new Set(told.flatMap(({ id, rows }) => (id === 'ragged-row' ? rows : [])))
  return briefly(
    told.flatMap((each) => {
      const rows = each.id === 'ragged-row' ? each.rows : each.rows.filter((row) => !unfit.has(row))
      return each.rows.length > 0 && rows.length === 0 ? [] : [{ ...each, rows }]
    }),
  )
}

const file = ({ csv }: Case) => fileWith('a.csv', csv)

describe('small dirty tables fail as other libraries say, in the same rows', () => {
  it.each(cases.map((each, index) => [index, each.planted?.join(', ') || 'nothing', each] as const))(
    '%i: %s',
    async (_, __, each) => {
      const found = ours(await check(file(each), each.schema))
      expect(found).toEqual(theirs(each.frictionless))
      if (each.pandera !== undefined) expect(found).toEqual(theirs(each.pandera))
    },
  )
})

describe('where mlgate says otherwise than frictionless, it does so on purpose', () => {
  const differences: Record<string, { why: string; found: string[] | string }> = {
    'blanks around a name': {
      why: 'a name with blanks is another name: programs that read the file would not find the column',
      found: ['extra-column', 'missing-column'],
    },
    'underscores in a number': { why: 'only Python reads 1_000 as a number', found: ['type v 1'] },
    'digits of another script': { why: 'few programs read them as a number', found: ['type v 1'] },
    'blanks around a number': { why: 'many readers take the column for text then', found: ['type v 1'] },
    'a date without leading zeros': {
      why: 'ISO 8601 has two digits for a month and for a day',
      found: ['type v 1'],
    },
    'a NUL byte': { why: 'C programs end the text there', found: 'MG4002' },
    'a record of delimiters alone': {
      why: 'it has all its fields, and all are null',
      found: ['nulls id 2'],
    },
    'a quote that is never closed': { why: 'the rest of the file is lost in it', found: ['ragged-row 2'] },
    'no rows': {
      why: 'data that is not there is no data, unless `rows: { min: 0 }` says so',
      found: ['row-count'],
    },
    'names that differ in case': {
      why: 'SQL and many file systems cannot tell them apart',
      found: ['duplicate-column'],
    },
  }

  it.each(Object.entries(differences).map(([about, { why, found }]) => [about, why, found] as const))(
    '%s: %s',
    async (about, _, found) => {
      const curiosity = curiosities.find((each) => each.about === about) as Case
      const outcome = await check(file(curiosity), curiosity.schema).then(
        ours,
        (error: { code: string }) => error.code,
      )
      expect(outcome).toEqual(found)
      expect(theirs(curiosity.frictionless)).not.toEqual(found)
    },
  )

  it('and agrees about everything else that is odd', async () => {
    const others = curiosities.filter(({ about = '' }) => !Object.hasOwn(differences, about))
    expect(others.map(({ about }) => about)).toEqual(['a blank line', 'nulls in a unique column'])
    for (const each of others) {
      expect(ours(await check(file(each), each.schema)), each.about).toEqual(theirs(each.frictionless))
      if (each.pandera !== undefined) expect(theirs(each.pandera)).toEqual(theirs(each.frictionless))
    }
  })
})

/** frictionless' reports on the golden files; its row numbers count the header. */
interface GoldenReport {
  inputs: { file: string; schema: FrictionlessSchema | null }
  expected: { value: { errors: GoldenError[]; labels: string[] | null } }
}
interface GoldenError {
  type: string
  rowNumber?: number
  fieldName?: string
}
interface FrictionlessSchema {
  fields: { name: string; type: string; constraints?: Record<string, unknown> }[]
  primaryKey?: string[]
}

describe('golden files fail as frictionless reports', () => {
  const { cases: reports } = JSON.parse(readFileSync(golden('frictionless_reports.json'), 'utf8')) as {
    cases: GoldenReport[]
  }
  const declared: Record<string, Partial<BriefSchema>> = {
    'decimal_comma.csv': { format: { delimiter: ';' } },
    'latin1.csv': { format: { encoding: 'latin-1' } },
  }
  /** Cells and records that one side alone names, as `column row`, and why. */
  const besides: Record<string, { cells: string[]; why: string }> = {
    'ragged.csv': { cells: ['ragged-row 6'], why: 'a record of delimiters alone has all its fields' },
    'header_only.csv': { cells: ['row-count '], why: 'no rows fail unless the schema permits them' },
  }

  it.each(
    reports.map(
      (report) => [report.inputs.file, report.inputs.schema === null ? 'texts' : 'typed', report] as const,
    ),
  )('%s, %s', async (name, _, { inputs, expected }) => {
    const { errors, labels } = expected.value
    if (labels === null) {
      await expect(check(golden(name), { columns: { id: {} } })).rejects.toMatchObject({ code: 'MG4008' })
      return
    }
    const schema = {
      ...(inputs.schema === null ? textsOf(labels) : schemaFrom(inputs.schema)),
      ...declared[name],
    }
    const told = new Set(
      (await check(golden(name), schema)).checks
        .filter(({ status }) => status === 'fail')
        .flatMap(({ id, column, rows }) => (rows ?? ['']).map((row) => `${cellOrId(id, column)} ${row}`)),
    )
    const asked = new Set(
      errors.map(({ type, rowNumber, fieldName }) => {
        const id = ofFrictionless[type] ?? 'value'
        return `${cellOrId(id, fieldName ?? inputs.schema?.primaryKey?.join(', '))} ${rowNumber === undefined ? '' : rowNumber - 1}`
      }),
    )
    expect([...told.symmetricDifference(asked)]).toEqual(besides[name]?.cells ?? [])
  })

  /** Failures of the whole table and of records go by their id, those of cells by their column. */
  function cellOrId(id: string, column = ''): string {
    return /-(column|row|count)$/.test(id) ? id : column
  }

  function textsOf(labels: readonly string[]): BriefSchema {
    const named = labels.filter((label) => label !== '')
    return { columns: Object.fromEntries(named.map((label) => [label, { nulls: 'any' }])) }
  }

  function schemaFrom({ fields, primaryKey }: FrictionlessSchema): BriefSchema {
    const columns = fields.map(
      ({ name, type, constraints: { required, minimum, maximum, pattern, ...same } = {} }) => [
        name,
        {
          type,
          nulls: required === true || primaryKey?.includes(name) ? 'none' : 'any',
          ...(minimum === undefined ? {} : { min: minimum }),
          ...(maximum === undefined ? {} : { max: maximum }),
          // frictionless matches the whole value.
          ...(pattern === undefined ? {} : { pattern: `^${String(pattern)}$` }),
          ...same,
        },
      ],
    )
    return {
      columns: Object.fromEntries(columns),
      ...(primaryKey === undefined ? {} : { unique: [primaryKey] }),
    }
  }
})
