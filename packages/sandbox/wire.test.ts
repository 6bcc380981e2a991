import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWire, wireText } from './wire.ts'

describe('the wire between parent and job', () => {
  it('carries the numbers that JSON lacks', () => {
    const value = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1.5]
    expect(parseWire(wireText({ value }))).toStrictEqual({ value })
  })

  it('leaves strings that merely look like such numbers alone', () => {
    const value = { label: 'NaN', classes: ['Infinity', '-Infinity'] }
    expect(parseWire(wireText(value))).toStrictEqual(value)
  })

  it('returns objects that imitate its own tag as they were', () => {
    const value = [
      { $number: 'NaN' },
      { $$number: 'NaN' },
      { $number: { $number: 1 } },
      { $number: Number.NaN },
    ]
    expect(parseWire(wireText(value))).toStrictEqual(value)
  })

  it('returns every value of JSON, with odd numbers and odd keys, as it was', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.double(),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('$number', '$$number', '$$$number', '__proto__')),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).value
    fc.assert(
      fc.property(value, (sent) => {
        expect(parseWire(wireText(sent))).toStrictEqual(sent)
      }),
    )
  })

  it('writes one line, whatever the strings hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !wireText(`${text}\n`).includes('\n')))
  })
})
