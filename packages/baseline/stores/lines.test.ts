import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleResult } from '../test-support/sample-results.ts'
import { formatLine, readLine, readNewestFirst, scanLines } from './lines.ts'

const bytesOf = (...lines: string[]) => Buffer.from(lines.join(''))
const namesIn = (bytes: Uint8Array, name: string) =>
  [...readNewestFirst(bytes, 'h', { kind: 'evaluation', name })].map(({ result }) => result.name)

describe('a line of a history', () => {
  it('is the result, without what only its own run needs', () => {
    const check = {
      id: 'range',
      status: 'fail',
      severity: 'error',
      title: 't',
      samples: ['private'],
    } as const
    const metric = { name: 'm', value: Number.NaN, unit: '1', direction: 'none', samples: 0 } as const
    const result = sampleResult({
      leg: null,
      checks: [{ ...check, samples: ['private'] }],
      metrics: [metric],
      curves: { rows: 3, weighted: false, roc: { falsePositiveRate: [0], truePositiveRate: [0] } },
      benchmark: { rounds: { candidate: [[1, 2]] } },
      baseline: { how: 'previous', commit: 'c', metrics: [metric], passedOver: [{ how: 'a', reason: 'b' }] },
    })
    const line = formatLine(result)
    expect(line.endsWith('\n')).toBe(true)
    expect(line).not.toContain('private')
    expect(line).not.toContain('curves')
    expect(line).not.toContain('rounds')
    const [first] = scanLines(Buffer.from(line), 'h')
    if (first === undefined) throw new Error('no line')
    expect(readLine(Buffer.from(line), first, 'h')).toMatchObject({
      metrics: [{ value: Number.NaN }],
      baseline: { how: 'previous', commit: 'c', metrics: [] },
    })
  })

  it('is found by its name however the name was escaped', () => {
    const plain = formatLine(sampleResult({ name: 'é"\\n\u2028' }))
    const escaped = plain.replace('é', '\\u00e9').replace('\\\\n', '\\u005cn')
    expect(namesIn(bytesOf(plain, escaped), 'é"\\n\u2028')).toHaveLength(2)
  })

  it('is found exactly when it is of the series, whatever the names', () => {
    const name = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a', 'ab', 'a"', 'a\\'))
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(5), (names, pick) => {
        const wanted = names[pick % names.length] as string
        const bytes = bytesOf(...names.map((one) => formatLine(sampleResult({ name: one }))))
        expect(namesIn(bytes, wanted)).toEqual(names.filter((one) => one === wanted))
      }),
      { seed: 20261121, numRuns: 300 },
    )
  })

  it('is not parsed when it is of another series', () => {
    const other = formatLine(sampleResult({ name: 'lights' })).replace('"metrics":[{', '"metrics":[{,,,')
    expect(namesIn(bytesOf(other, formatLine(sampleResult())), 'signs')).toEqual(['signs'])
    expect(() => namesIn(bytesOf(other), 'lights')).toThrow(/Line 1 of the history h/)
  })
})
