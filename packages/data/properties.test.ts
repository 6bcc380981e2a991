import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCatalogue } from './catalogue.ts'
import { acrossPlants } from './test-support/across-plants.ts'
import { type BriefSchema, check, failures } from './test-support/checks.ts'
import { now, plants as ownPlants, type Plant, type Planted, plantedRows } from './test-support/plants.ts'
import { columnNames, randomColumn } from './test-support/random-columns.ts'
import { checkRelations } from './test-support/relations.ts'
import {
  type Format,
  formats,
  type TestColumn,
  type WrittenTable,
  writeTable,
} from './test-support/tables.ts'

const plants = [...ownPlants, ...acrossPlants]
const most = { columns: 5, rows: 12 }

/** Columns by random names, of random values that keep limits as tight as they can be; the first is a key. */
function randomTable(typed: boolean): fc.Arbitrary<TestColumn[]> {
  return fc
    .record({
      rows: fc.integer({ min: 1, max: most.rows }),
      columns: fc.integer({ min: 1, max: most.columns }),
    })
    .chain(({ rows, columns }) =>
      fc.tuple(
        columnNames(columns + 1),
        fc.array(randomColumn(rows, typed), { minLength: columns, maxLength: columns }),
        fc.constant(rows),
      ),
    )
    .map(([[key = '', ...names], kinds, rows]) => [
      {
        name: key,
        schema: { type: 'integer', unique: true },
        cells: Array.from({ length: rows }, (_, row) => row),
      },
      ...kinds.map((kind, at) => ({ name: names[at] as string, ...kind })),
    ])
}

describe('data that keeps every limit of a random schema passes, down to the last value', () => {
  it.each(formats)('in %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(randomTable(format === 'parquet'), async (columns) => {
        const rows = columns[0]?.cells.length ?? 0
        const report = await check((await writeTable(columns, format)).path, {
          rows: { min: rows, max: rows },
          'duplicate-rows': 'none',
          columns: columnsOf(columns),
        })
        expect(failures(report)).toEqual([])
        expect(report).toMatchObject({ rows, rejectedRows: 0 })
      }),
      { numRuns: 10 },
    )
  })
})

describe('one thing that is broken is found in its row, and nothing else fails', () => {
  it.each(plants.map((plant, index) => [plant.id, index, plant] as const))(
    '%s (%i)',
    async (_, __, plant) => {
      await fc.assert(fc.asyncProperty(somewhere(plant), holds), { numRuns: 1 })
    },
  )

  it('for every check of the catalogue', () => {
    const planted = new Set(plants.map(({ id }) => id))
    expect(checkCatalogue.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
  })

  interface Place {
    planted: Planted
    others: TestColumn[]
    format: Format
  }

  /** The broken thing in any row of a table in any format, beside other columns where it stands them. */
  function somewhere({ plant, formats: written = formats, isAlone }: Plant): fc.Arbitrary<Place> {
    const count = isAlone === true ? 0 : 2
    return fc
      .record({
        format: fc.constantFrom(...written),
        row: fc.integer({ min: 2, max: plantedRows }),
        names: columnNames(2 + count),
      })
      .chain(({ format, row, names: [name = '', other = '', ...names] }) =>
        fc.record({
          planted: fc.constant(plant([name, other], row)),
          format: fc.constant(format),
          others: fc.tuple(
            ...names.map((own) =>
              randomColumn(plantedRows, format === 'parquet').map((kind) => ({ name: own, ...kind })),
            ),
          ),
        }),
      )
  }

  async function holds({ planted, others, format }: Place): Promise<void> {
    const { sound, broken, surplus, fails, named, line } = planted
    const verdict = async ({ path }: WrittenTable, other: TestColumn[] | undefined) => {
      const { table = {}, relations } = planted
      const schema = { ...table, columns: columnsOf([...others, ...sound]) }
      if (relations === undefined) return failures(await check(path, schema, { now }))
      const said = Object.entries(relations).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      const beside = other === undefined ? {} : { other: (await writeTable(other, format)).path }
      const schemas = { other: { columns: columnsOf(other ?? []) } }
      return failures(await checkRelations(said.join('\n'), { own: path, schema, others: beside, schemas }))
    }
    expect(await verdict(await writeTable([...others, ...sound], format), planted.other?.sound)).toEqual([])
    const written = await writeTable([...others, ...broken], format, surplus)
    const first = named[0] === undefined ? line : written.lineOf(named[0])
    const rows = named.length === 0 ? '' : ` rows ${named}`
    const told = `${fails}${rows}${first === undefined ? '' : ` line ${first}`}`
    expect(await verdict(written, planted.other?.broken)).toEqual([told])
  }
})

function columnsOf(columns: readonly TestColumn[]): BriefSchema['columns'] {
  return Object.fromEntries(columns.map(({ name, schema }) => [name, schema]))
}
