import { describe, expect, it } from 'vitest'
import { relationPlaces, schemaPlaces } from './schema-places.ts'

const schema = `version: 1
rows: { min: 100 }
unique: [[site, taken_at]]
columns:
  "id; x":
    type: string
    unique: true
  age:
    type: integer
    max: 120
    warn:
      max: 99
      statistics: { mean: { min: 3 } }
  site: { type: string, nulls: any, text: { blanks: none } }
  taken_at: &when { type: timestamp }
  sent_at: *when
rules:
  - name: starts before it ends
    sql: starts_at <= ends_at
text: { blanks: none }
warn:
  unique: [[site, sent_at]]
  duplicate-rows: 1%
  text: { variants: none }
`
const project = `version: 1
data:
  test:
    path: a.csv
    schema:
      version: 1
      columns: { age: { type: integer } }
    target: age
    disjoint-from: train
    checks: { unseen-labels: fail }
`
const check = { severity: 'error', title: '' } as const

describe('the place in a schema of what a check demands', () => {
  it.each([
    ['a key of a column', { id: 'unique', column: 'id; x' }, 7, 5],
    ['a check of two keys', { id: 'range', column: 'age' }, 10, 5],
    ['a softer limit', { id: 'range', column: 'age', severity: 'warn' }, 12, 7],
    ['what holds by default: the column', { id: 'nulls', column: 'age' }, 8, 3],
    ['a column that is not there', { id: 'missing-column', column: 'site' }, 14, 3],
    ['a column behind an alias: what it stands for', { id: 'type', column: 'sent_at' }, 15, 21],
    ['a key within a key', { id: 'text-blanks', column: 'site' }, 14, 45],
    ['a compound key', { id: 'unique', column: 'site, taken_at' }, 3, 10],
    ['the number of rows', { id: 'row-count' }, 2, 1],
    ['a key below another', { id: 'mean', column: 'age', severity: 'warn' }, 13, 21],
    ['what is said of all texts', { id: 'text-blanks', column: 'sent_at' }, 20, 9],
    ['a softer limit on all texts', { id: 'text-variants', column: 'site', severity: 'warn' }, 24, 11],
    ['a softer limit on the table', { id: 'duplicate-rows', severity: 'warn' }, 23, 3],
    ['a compound key that warns', { id: 'unique', column: 'site, sent_at', severity: 'warn' }, 22, 12],
    [
      'a rule, whatever columns it is about',
      { id: 'rule', column: 'age', title: 'starts before it ends' },
      19,
      5,
    ],
  ] as const)('%s', (_, asked, line, column) => {
    expect(schemaPlaces(schema, 'a.schema.yml')({ ...check, ...asked })).toMatchObject({
      file: 'a.schema.yml',
      line,
      column,
    })
  })

  it('is none for what no line asks for', () => {
    expect(schemaPlaces(schema, 'a.schema.yml')({ ...check, id: 'ragged-row' })).toBeUndefined()
    expect(
      schemaPlaces(schema, 'a.schema.yml')({ ...check, id: 'extra-column', column: 'x' }),
    ).toBeUndefined()
  })

  it('is found where the schema is written into mlgate.yml', () => {
    const placeOf = schemaPlaces(project, 'mlgate.yml', ['data', 'test', 'schema'])
    expect(placeOf({ ...check, id: 'type', column: 'age' })).toEqual({
      file: 'mlgate.yml',
      line: 7,
      column: 25,
      path: 'data.test.schema.columns.age.type',
    })
  })

  it.each([
    ['disjoint', 9, 5],
    ['unseen-labels', 10, 15],
    ['feature-leakage', 8, 5],
  ])('is in mlgate.yml for what relates rows to others: %s', (id, line, column) => {
    expect(relationPlaces(project, 'mlgate.yml', 'test')({ id })).toMatchObject({ line, column })
    expect(relationPlaces(project, 'mlgate.yml', 'test')({ id: 'ragged-row' })).toBeUndefined()
  })
})
