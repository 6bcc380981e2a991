import { describe, expect, it } from 'vitest'
import { classPosition, correctRows, sortClasses } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'

describe('classes are sorted as scikit-learn sorts them', () => {
  it('by size when all are numbers', () => {
    expect(sortClasses(['10', '2', '-1', '2', '0.5'])).toEqual({
      classes: ['-1', '0.5', '2', '10'],
      numericClasses: true,
    })
  })

  it('as text when one is not', () => {
    expect(sortClasses(['10', '2', 'x', '9'])).toEqual({
      classes: ['10', '2', '9', 'x'],
      numericClasses: false,
    })
  })

  it('by code point, in which an emoji comes after every letter', () => {
    expect(sortClasses(['😀', '\u{fffd}', 'Z', 'a', 'ab', 'é', '']).classes).toEqual([
      '',
      'Z',
      'a',
      'ab',
      'é',
      '\u{fffd}',
      '😀',
    ])
  })

  it('into nothing when there are none', () => {
    expect(sortClasses([])).toEqual({ classes: [], numericClasses: false })
  })
})

describe('the class that a label means', () => {
  const position = (label: string | number | boolean, ...classes: string[]) =>
    classPosition(classification({ truth: classes, predicted: classes }), label)

  it('is the one of the same text', () => {
    expect(position('stop', 'go', 'stop')).toBe(1)
    expect(position(1, '0', '1')).toBe(1)
  })

  it('is the one of the same value', () => {
    expect(position(1, '0.0', '1.0')).toBe(1)
  })

  it('is the true one for 1, whatever its spelling', () => {
    expect(position(1, 'False', 'True')).toBe(1)
    expect(position(true, 'false', 'true')).toBe(1)
    expect(position(true, '0', '1')).toBe(1)
    expect(position(0, 'False', 'True')).toBe(0)
  })

  it('is none where there is none', () => {
    expect(position('yield', 'go', 'stop')).toBe(-1)
    expect(position(1, 'go', 'stop')).toBe(-1)
  })
})

describe('rows that are right', () => {
  it('are marked', () => {
    const columns = classification({ truth: ['a', 'b', 'a'], predicted: ['a', 'a', 'b'] })
    expect(correctRows(columns)).toEqual(Uint8Array.of(1, 0, 0))
  })

  it('are not a thing of regressions', () => {
    expect(() => correctRows(regression([1], [1]))).toThrow(RangeError)
  })
})
