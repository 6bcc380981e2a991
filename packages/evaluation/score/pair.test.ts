import { describe, expect, it } from 'vitest'
import type { Predictions } from '../predictions/predictions.ts'
import { pairRows } from './pair.ts'

/** Predictions of classes by name; the truth is what pairing looks at. */
function labelled(truth: string[], ids: string[] | null, classes = ['cat', 'dog']): Predictions {
  const codes = Int32Array.from(truth, (name) => classes.indexOf(name))
  return {
    rows: truth.length,
    task: 'classification',
    classes,
    numericClasses: false,
    truth: codes,
    predicted: codes,
    probabilities: null,
    probabilityPrecision: 'float64',
    weights: null,
    ids,
    slices: {},
  }
}

function pairsOf(candidate: Predictions, base: Predictions, by: 'id' | 'position') {
  const found = pairRows(candidate, base, by)
  if ('incomparable' in found) return found.incomparable
  return { ...found, candidate: [...found.candidate], base: [...found.base] }
}

describe('rows of candidate and base', () => {
  it('meet by id, in whatever order they stand', () => {
    const candidate = labelled(['cat', 'dog', 'cat'], ['a', 'b', 'c'])
    const base = labelled(['cat', 'cat', 'dog'], ['c', 'a', 'b'])
    expect(pairsOf(candidate, base, 'id')).toEqual({
      candidate: [0, 1, 2],
      base: [1, 2, 0],
      pairing: { rows: 3, shared: 3, by: 'id' },
    })
  })

  it('meet where both have them: new rows and rows whose truth was corrected are left out', () => {
    const candidate = labelled(['cat', 'dog', 'cat', 'dog'], ['a', 'b', 'new', 'corrected'])
    const base = labelled(['cat', 'dog', 'cat', 'cat'], ['a', 'b', 'gone', 'corrected'])
    expect(pairsOf(candidate, base, 'id')).toMatchObject({
      candidate: [0, 1],
      base: [0, 1],
      pairing: { rows: 4, shared: 2, by: 'id', truthChanged: 1 },
    })
  })

  it('meet by id where both sides have them, though nobody asked', () => {
    const candidate = labelled(['cat', 'dog', 'cat'], ['a', 'b', 'c'])
    const base = labelled(['cat', 'cat', 'dog'], ['c', 'a', 'b'])
    expect(pairsOf(candidate, base, 'position')).toMatchObject({
      base: [1, 2, 0],
      pairing: { rows: 3, shared: 3, by: 'id' },
    })
  })

  it('are compared by the names of classes, not by their numbers', () => {
    const candidate = labelled(['dog'], ['a'], ['cat', 'dog'])
    const base = labelled(['dog'], ['a'], ['ant', 'cat', 'dog'])
    expect(pairsOf(candidate, base, 'id')).toMatchObject({ pairing: { shared: 1 } })
  })

  it('meet by position when they predict the same file', () => {
    expect(pairsOf(labelled(['cat', 'dog'], null), labelled(['cat', 'dog'], null), 'position')).toMatchObject(
      {
        candidate: [0, 1],
        base: [0, 1],
      },
    )
  })

  it.each([
    [
      'counts differ and there are no ids',
      labelled(['cat'], null),
      labelled(['cat', 'dog'], null),
      'position',
      /2 rows there, 1 here/,
    ],
    [
      'a row has another truth and there are no ids',
      labelled(['cat', 'dog'], null),
      labelled(['cat', 'cat'], null),
      'position',
      /1 of 2 rows have another truth/,
    ],
    ['no id is shared', labelled(['cat'], ['a']), labelled(['cat'], ['b']), 'id', /no id is in both/],
    [
      'every truth changed',
      labelled(['cat', 'dog', 'cat'], ['a', 'b', 'new']),
      labelled(['dog', 'cat', 'cat'], ['a', 'b', 'gone']),
      'id',
      /all 2 shared ids have another truth there/,
    ],
    [
      'the base has no ids',
      labelled(['cat'], ['a']),
      labelled(['cat'], null),
      'id',
      /the baseline was kept without ids/,
    ],
  ] as const)('cannot be compared when %s', (_, candidate, base, by, reason) => {
    expect(pairsOf(candidate, base, by)).toMatch(reason)
  })

  it('cannot be compared when one side is a regression', () => {
    const base: Predictions = { ...labelled(['cat'], ['a']), task: 'regression', truth: Float64Array.of(1) }
    expect(pairsOf(labelled(['cat'], ['a']), base, 'id')).toBe(
      'the baseline is a regression and this a classification',
    )
  })
})
