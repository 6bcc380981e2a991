import { describe, expect, it } from 'vitest'
import { gateRows } from './gate-rows.ts'
import { headline } from './headline.ts'
import { phraseText } from './phrase.ts'
import { emptyResult, gate, metric } from './sample-results.test-data.ts'
import { subjectParts } from './subject-words.ts'
import { verdictLine } from './verdict-words.ts'
import { sliceWords } from './words.ts'

describe('a headline', () => {
  it('names rows without a value by their column', () => {
    const failed = gate({ verdict: 'fail', slice: { weather: null }, reasonCode: 'worse-than-margin' })
    const result = emptyResult({ gates: [failed], verdict: 'fail' })
    expect(phraseText(headline([result]))).toBe('signs got worse in rows without weather')
  })

  it('says of slices that are all too small that nothing was judged', () => {
    const small = gate({
      ...{ verdict: 'inconclusive', severity: 'warn', slice: { weather: 'fog' } },
      ...{ reasonCode: 'below-min-samples', reason: '3 rows; slices count from 50 on' },
    })
    const results = [emptyResult({ gates: [small] })]
    expect(phraseText(headline(results))).toBe(
      'signs was measured, nothing was judged: every slice is too small',
    )
    expect(verdictLine(results)).toBe('nothing was judged: every slice is too small')
  })
})

describe('gates on one metric', () => {
  const partial = emptyResult({
    metrics: [metric({ value: 0.93 })],
    gates: [
      gate({ rule: { min: 0.9 }, value: 0.93, base: null, difference: null, reasonCode: 'within-bound' }),
      gate({
        value: 0.94,
        base: 0.95,
        difference: { value: -0.01, low: -0.02, high: 0, method: 'newcombe-paired' },
      }),
    ],
  })

  it('have rows of their own where they are about other rows, and a change only where it belongs', () => {
    const rows = gateRows(partial).map(({ base, value, change }) => [base, value, change !== null])
    expect(rows).toEqual([
      [null, '93.0\u00a0%', false],
      ['95.0\u00a0%', '94.0\u00a0%', true],
    ])
  })
})

describe('numbers from elsewhere', () => {
  it('are told without rows', () => {
    const result = emptyResult({
      ...{ kind: 'metrics', subject: { data: [], metrics: { path: 'm.json', sha256: '0' } } },
      ...{ metrics: [metric({ samples: 1 })], gates: [gate()] },
    })
    expect(subjectParts(result)).toEqual([])
    expect(gateRows(result)[0]?.numbers.samples).toBeNull()
  })
})

describe('what said the predictions', () => {
  it.each([
    [
      { endpoint: { url: 'http://host/v2/models/signs', version: '3' } },
      'http://host/v2/models/signs (version 3)',
    ],
    [{ command: ['python', 'predict.py', '{data}'] }, 'by python predict.py {data}'],
    [
      { model: { path: 'm.pkl', sha256: 'abcdef01' }, command: ['predict'] },
      'm.pkl (sha abcdef0…) by predict',
    ],
  ])('of %j', (subject, words) => {
    expect(subjectParts(emptyResult({ subject: { ...subject, data: [] } }))[0]).toBe(words)
  })
})

describe('a slice in words', () => {
  it.each([
    [null, ''],
    [{ weather: 'fog' }, 'weather=fog'],
    [{ weather: null, size: 'small' }, 'weather=(empty), size=small'],
  ])('%o', (slice, words) => {
    expect(sliceWords(slice)).toBe(words)
  })
})
