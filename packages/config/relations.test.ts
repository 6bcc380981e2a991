import { describe, expect, it } from 'vitest'
import { othersOf, parseProjectConfig, relationsOf } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const project = (test: string) => `
version: 1
data:
  test: { path: test.csv, ${test} }
  train: { path: train.csv }
  valid: { path: valid.csv }
  photos: { images: photos/ }
`

const relations = (test: string) => {
  const entry = parseProjectConfig(project(test), 'mlgate.yml').data.test
  return entry && relationsOf(entry)
}

const problems = (test: string) =>
  toldProblems(() => parseProjectConfig(project(test), 'mlgate.yml')).map((told) =>
    told.replace(/^\d+:\d+ /, ''),
  )

describe('what relates a data set to others', () => {
  it('is nothing where nothing is said', () => {
    expect(relations('id: image')).toBeUndefined()
  })

  it('is read in short and in full, with every default', () => {
    expect(relations('id: image, target: label, disjoint-from: train')).toEqual({
      id: 'image',
      target: 'label',
      'disjoint-from': [{ data: 'train', 'max-share': 0, severity: 'error' }],
      references: [],
      tables: [],
      checks: {
        'conflicting-labels': { limit: 0, severity: 'warn' },
        'unseen-labels': { limit: 0, severity: 'warn' },
        'new-categories': { limit: 0, severity: 'warn' },
        'matching-columns': { limit: 0, severity: 'warn' },
        'feature-leakage': { limit: 0.95, severity: 'warn' },
        'identifier-leakage': { limit: 0.5, severity: 'warn' },
      },
    })
    const full = relations(`id: image,
      disjoint-from: [train, { data: valid, max-share: 5%, columns: [a], severity: warn }],
      after: { data: train, column: taken_at },
      references: [{ columns: a, data: train }, { columns: [a, b], data: valid, to: [x, y], max-share: 0.01 }],
      rows: { of: train, min: 10%, max: 200% }`)
    expect(full).toMatchObject({
      'disjoint-from': [
        { data: 'train', 'max-share': 0, severity: 'error' },
        { data: 'valid', 'max-share': 0.05, columns: ['a'], severity: 'warn' },
      ],
      after: { data: 'train', column: 'taken_at', 'max-share': 0, severity: 'error' },
      references: [
        { columns: ['a'], data: 'train', to: ['a'], 'max-share': 0 },
        { columns: ['a', 'b'], data: 'valid', to: ['x', 'y'], 'max-share': 0.01 },
      ],
      rows: { of: 'train', min: 0.1, max: 2, severity: 'error' },
    })
    expect(full && othersOf(full)).toEqual(['train', 'valid'])
  })

  it('turns checks into failures, softens them, or leaves them out', () => {
    const checks = relations(`target: label, disjoint-from: train, checks: {
      conflicting-labels: fail, unseen-labels: ignore, new-categories: { max-share: 1% },
      feature-leakage: { max-power: 0.8, severity: error }, row-order: warn }`)?.checks
    expect(checks).toMatchObject({
      'conflicting-labels': { limit: 0, severity: 'error' },
      'new-categories': { limit: 0.01, severity: 'warn' },
      'feature-leakage': { limit: 0.8, severity: 'error' },
      'row-order': { limit: 0.5, severity: 'warn' },
    })
    expect(checks).not.toHaveProperty('unseen-labels')
  })

  it.each([
    [
      'disjoint-from: trian',
      'data.test.disjoint-from: MG2104 No entry of "data" is called "trian". | Did you mean "train"?',
    ],
    [
      'disjoint-from: [train, { data: vali }]',
      'data.test.disjoint-from[1].data: MG2104 No entry of "data" is called "vali". | Did you mean "valid"?',
    ],
    [
      'disjoint-from: { dta: train }',
      'data.test.disjoint-from.dta: MG2101 The key "dta" is unknown here. | Did you mean "data"?',
    ],
    [
      'disjoint-from: { data: train, max-share: 120% }',
      'data.test.disjoint-from.max-share: MG2102 Expected a share of the rows, such as 5% or 0.05, but saw "120%".',
    ],
    [
      'after: { data: test, column: day }',
      'data.test.after.data: MG2104 "test" is this data set itself. | Name another one.',
    ],
    [
      'disjoint-from: photos',
      'data.test.disjoint-from: MG2104 "photos" is a folder of images; rows are compared with those of files.',
    ],
    [
      'tables: [customers]',
      'data.test.tables[0]: MG2104 No entry of "data" is called "customers". | The others: "train", "valid", "photos".',
    ],
    [
      'references: [{ columns: [a, b], data: train, to: x }]',
      'data.test.references[0].to: MG2107 2 of these columns refer to 1 of the others. | Name as many on both sides, in the same order.',
    ],
    [
      'rows: { of: train }',
      'data.test.rows: MG2103 Neither "min" nor "max" says how many rows there may be. | Write one of them, such as `min: 10%`.',
    ],
    [
      'target: label, checks: { feature-leakge: warn }',
      'data.test.checks.feature-leakge: MG2101 The key "feature-leakge" is unknown here. | Did you mean "feature-leakage"?',
    ],
    [
      'disjoint-from: train, checks: { unseen-labels: fail }',
      'data.test.checks.unseen-labels: MG2107 "unseen-labels" has nothing to look at without "target".',
    ],
    [
      'id: label, target: label',
      'data.test.target: MG2107 The label is not what names the rows: "target" and "id" are the same column.',
    ],
  ])('tells what is wrong with %s', (written, problem) => {
    expect(problems(written)).toContain(problem)
  })
})
