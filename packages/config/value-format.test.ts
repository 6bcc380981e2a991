import { describe, expect, it } from 'vitest'
import { dateSpellings } from './data-schema.ts'
import { parseDataSchema } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const parse = (column: string) => parseDataSchema(`version: 1\ncolumns:\n  a: ${column}\n`, 's.yml')
const told = (column: string) => toldProblems(() => parse(column))

describe('the format of a column', () => {
  it.each([
    ["{ type: date, format: '%d/%m/%Y' }", '%d/%m/%Y'],
    [
      "{ type: timestamp, format: ['%d.%m.%Y %H:%M', '%Y-%m-%dT%H:%M:%S%z'] }",
      ['%d.%m.%Y %H:%M', '%Y-%m-%dT%H:%M:%S%z'],
    ],
    ['{ type: string, format: email }', 'email'],
  ])('is read from %s', (column, format) => {
    expect(parse(column).columns.a?.format).toEqual(format)
  })

  it.each([
    [
      '{ type: string, format: emial }',
      '3:30 columns.a.format: MG2102 Expected a format of text, but saw "emial". | Did you mean "email"?',
    ],
    [
      "{ type: date, format: '%d/%M/%Y' }",
      '3:28 columns.a.format: MG2102 The pattern "%d/%M/%Y" reads a time of day, which a date has not. | Declare the column as `type: timestamp`.',
    ],
    [
      "{ type: date, format: 'DD/MM/YYYY' }",
      '3:28 columns.a.format: MG2102 The pattern "DD/MM/YYYY" reads no year, so it names no date. | Write it as strptime takes it, such as "%d/%m/%Y".',
    ],
    [
      '{ type: integer, format: email }',
      '3:23 columns.a.format: MG2107 "format" says nothing about a column of type integer. | It goes with string, date, timestamp.',
    ],
  ])('is told when it is wrong: %s', (column, problem) => {
    expect(told(column)).toEqual([problem])
  })

  it('says which of several patterns is wrong', () => {
    const [problem] = told("{ type: timestamp, format: ['%Y-%m-%d', '%e %Y'] }")
    expect(problem).toMatch(/^3:46 columns\.a\.format\[1\]: MG2102 .* the unknown specifier "%e"/)
  })
})

describe('dateSpellings', () => {
  it('takes what stands between the specifiers for itself', () => {
    const [spelling] = dateSpellings('%d.%m.%Y (%H h)')
    const whole = new RegExp(`^${spelling?.matches}$`)
    expect(
      ['31.01.2024 (10 h)', '31x01.2024 (10 h)', '1.01.2024 (10 h)'].map((text) => whole.test(text)),
    ).toEqual([true, false, false])
  })
})
