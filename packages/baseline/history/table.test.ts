import { describe, expect, it } from 'vitest'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { cellOf, historyTable, toCsv } from './table.ts'

const sliced = { name: 'accuracy_score', value: 0.5, unit: '1', direction: 'higher', samples: 9 } as const
const result = sampleResult({
  parameters: { lr: 0.1, model: { depth: 3, tags: ['a'] } },
  environment: { cpu: 'x' },
  leg: { os: 'mac' },
  metrics: [sliced, { ...sliced, slice: { weather: 'fog' }, value: Number.NaN }],
})

describe('a table of results', () => {
  it('has the fixed columns, then parameters, environment and metrics', () => {
    const { columns, rows } = historyTable([result, sampleResult({ commit: commitId(2), environment: {} })])
    expect(columns).toEqual([
      'measured_at',
      'kind',
      'name',
      'leg',
      'commit',
      'verdict',
      'model_sha256',
      'data_sha256',
      'inputs',
      'duration_ms',
      'parameter:lr',
      'parameter:model.depth',
      'parameter:model.tags',
      'environment:cpu',
      'metric:accuracy_score',
      'metric:accuracy_score[weather=fog]',
    ])
    expect(rows[0]?.slice(10)).toEqual([0.1, 3, '["a"]', 'x', 0.5, Number.NaN])
    expect(rows[1]?.slice(10)).toEqual([undefined, undefined, undefined, undefined, 0.9, undefined])
  })

  it('gives single values by the same names', () => {
    expect(cellOf(result, 'leg')).toBe('{"os":"mac"}')
    expect(cellOf(result, 'parameter:model.depth')).toBe(3)
    expect(cellOf(result, 'toString')).toBeUndefined()
  })

  it('survives parameters nested without end', () => {
    let nested: Record<string, unknown> = { end: 1 }
    for (let depth = 0; depth < 50; depth++) nested = { a: nested }
    expect(historyTable([sampleResult({ parameters: nested as never })]).columns).toHaveLength(15)
  })
})

describe('a table as CSV', () => {
  it('has a header, lines that end in CRLF, and quotes where they are needed', () => {
    const rows = [['a,b', 'say "hi"', 'two\nlines', 1.5, undefined, Number.NaN, Number.NEGATIVE_INFINITY]]
    expect(toCsv({ columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows })).toBe(
      'a,b,c,d,e,f,g\r\n"a,b","say ""hi""","two\nlines",1.5,,NaN,-Infinity\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('keeps a spreadsheet from running %j', (text) => {
    expect(toCsv({ columns: ['a'], rows: [[text]] })).toBe(`a\r\n'${text}\r\n`)
    expect(toCsv({ columns: ['a'], rows: [[-1]] })).toBe('a\r\n-1\r\n')
  })
})
