import type { Plant, Planted } from './plants.ts'
import type { Cell, TestColumn } from './tables.ts'

const rows = 400

/** A label of two classes that nothing else knows of. */
const label = (row: number) => ((row * 7919) % 5 < 2 ? 'a' : 'b')
const isEarly = (row: number) => (row <= rows / 2 ? 'a' : 'b')

function column(name: string, type: TestColumn['schema']['type'], cell: (row: number) => Cell): TestColumn {
  return { name, schema: { type }, cells: Array.from({ length: rows }, (_, index) => cell(index + 1)) }
}

const integers = (name: string, from = 0) => column(name, 'integer', (row) => from + row)
const texts = (name: string, cell: (row: number) => string) => column(name, 'string', cell)

function withCell({ cells, ...column }: TestColumn, row: number, cell: Cell): TestColumn {
  return { ...column, cells: cells.with(row - 1, cell) }
}

/** What is looked for wherever there is another table or a label, and not asked for here. */
const ignored = Object.fromEntries(
  [
    'conflicting-labels',
    'unseen-labels',
    'new-categories',
    'matching-columns',
    'feature-leakage',
    'identifier-leakage',
  ].map((name) => [name, 'ignore']),
)

/** A thing of the catalogue that is broken beside a label or another table, which is called `other`. */
function across(
  id: string,
  relations: (first: string, second: string) => Record<string, unknown>,
  plant: (
    first: string,
    second: string,
    row: number,
  ) => Pick<Planted, 'sound' | 'broken' | 'other'> & { column?: string; named?: number[] },
): Plant {
  return {
    id,
    isAlone: true,
    plant: ([first, second], row) => {
      const { column, named = [], ...tables } = plant(first, second, row)
      const asked = relations(first, second)
      const checks = { ...ignored, [id]: undefined, ...(asked.checks as object | undefined) }
      return {
        ...tables,
        relations: {
          ...asked,
          checks: Object.fromEntries(Object.entries(checks).filter(([, said]) => said)),
        },
        fails: column === undefined ? id : `${id} ${column}`,
        named,
      }
    },
  }
}

/** At least one way to break each check that looks at other tables, or at the label. */
export const acrossPlants: readonly Plant[] = [
  across(
    'matching-columns',
    () => ({ 'disjoint-from': 'other' }),
    (first, second) => {
      const own = [integers(first), integers(second)]
      const there = [integers(first, 1000), integers(second, 1000)]
      return { sound: own, broken: own, other: { sound: there, broken: there.slice(1) } }
    },
  ),
  across(
    'unseen-labels',
    (_, target) => ({ target, 'disjoint-from': 'other' }),
    (first, second, row) => {
      const own = [integers(first), texts(second, label)]
      const there = [integers(first, 1000), texts(second, label)]
      const broken = [own[0] as TestColumn, withCell(own[1] as TestColumn, row, 'c')]
      return { sound: own, broken, other: { sound: there, broken: there }, column: second, named: [row] }
    },
  ),
  across(
    'new-categories',
    () => ({ 'disjoint-from': 'other' }),
    (first, second, row) => {
      const own = [integers(first), texts(second, label)]
      const there = [integers(first, 1000), texts(second, label)]
      const broken = [own[0] as TestColumn, withCell(own[1] as TestColumn, row, 'c')]
      return { sound: own, broken, other: { sound: there, broken: there }, column: second, named: [row] }
    },
  ),
  across(
    'after',
    (first) => ({ after: { data: 'other', column: first } }),
    (first, second, row) => {
      const own = [column(first, 'date', () => '2024-02-01'), integers(second)]
      const there = [column(first, 'date', () => '2024-01-31'), integers(second)]
      const broken = [withCell(own[0] as TestColumn, row, '2024-01-31'), own[1] as TestColumn]
      return { sound: own, broken, other: { sound: there, broken: there }, column: first, named: [row] }
    },
  ),
  across(
    'relative-row-count',
    () => ({ rows: { of: 'other', min: '100%' } }),
    (first, second) => {
      const own = [integers(first), integers(second)]
      const longer = own.map((each) => ({ ...each, cells: [...each.cells, 0] }))
      return { sound: own, broken: own, other: { sound: own, broken: longer } }
    },
  ),
  across(
    'disjoint',
    (id) => ({ id, 'disjoint-from': 'other' }),
    (first, second, row) => {
      const own = [integers(first), integers(second)]
      const there = [integers(first, 1000), integers(second, 1000)]
      const broken = [withCell(own[0] as TestColumn, row, 1001), own[1] as TestColumn]
      return { sound: own, broken, other: { sound: there, broken: there }, column: first, named: [row] }
    },
  ),
  across(
    'references',
    (first) => ({ references: [{ columns: first, data: 'other' }] }),
    (first, second, row) => {
      const own = [integers(first), integers(second)]
      const broken = [withCell(own[0] as TestColumn, row, 1001), own[1] as TestColumn]
      return { sound: own, broken, other: { sound: own, broken: own }, column: first, named: [row] }
    },
  ),
  across(
    'conflicting-labels',
    (_, target) => ({ target }),
    (first, second, row) => {
      const sound = [integers(first), texts(second, () => 'a')]
      const broken = [withCell(sound[0] as TestColumn, row, 1), withCell(sound[1] as TestColumn, row, 'b')]
      return { sound, broken, column: second, named: [1, row] }
    },
  ),
  across(
    'feature-leakage',
    (_, target) => ({ target }),
    (first, second) => {
      const target = texts(second, label)
      const told = column(first, 'integer', (row) => (label(row) === 'a' ? 1000 : 0) + (row % 97))
      return {
        sound: [column(first, 'integer', (row) => (row * 31) % 83), target],
        broken: [told, target],
        column: first,
      }
    },
  ),
  across(
    'identifier-leakage',
    (id, target) => ({ id, target }),
    (first, second) => ({
      sound: [integers(first), texts(second, label)],
      broken: [integers(first), texts(second, isEarly)],
      column: first,
    }),
  ),
  across(
    'row-order',
    (_, target) => ({ target, checks: { 'row-order': 'warn' } }),
    (first, second) => ({
      sound: [column(first, 'integer', (row) => (row * 31) % 83), texts(second, label)],
      broken: [column(first, 'integer', (row) => (row * 31) % 83), texts(second, isEarly)],
    }),
  ),
]
