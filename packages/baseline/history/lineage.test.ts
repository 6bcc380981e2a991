import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { lineageOf, toMermaid } from './lineage.ts'

const model = { path: 'signs.onnx', sha256: 'a'.repeat(64) }
const data = [{ path: 'test.csv', sha256: 'b'.repeat(64) }]
const first = sampleResult({
  subject: {
    model,
    data,
    commit: commitId(1),
    predictions: { path: 'p.parquet', sha256: 'c'.repeat(64), rows: 4 },
  },
  parameters: { lr: 0.1 },
  baseline: { how: 'previous', commit: commitId(9), metrics: [], passedOver: [] },
})
const second = sampleResult({
  subject: { ...first.subject, commit: commitId(2) },
  startedAt: '2026-11-21T00:00:00Z',
})

describe('the lineage of results', () => {
  it('leads from model, data, commit and parameters to the result, and on to its predictions', () => {
    const { nodes, edges } = lineageOf([first])
    const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]))
    expect(edges.map(({ from, to, label }) => [kindOf.get(from), label, kindOf.get(to)])).toEqual([
      ['model', 'scored', 'result'],
      ['data', 'measured on', 'result'],
      ['parameters', 'made with', 'model'],
      ['commit', 'measured at', 'result'],
      ['baseline', 'compared with', 'result'],
      ['result', 'left', 'predictions'],
    ])
  })

  it('has one node for what several results share', () => {
    const { nodes } = lineageOf([first, second])
    const count = (kind: string) => nodes.filter((node) => node.kind === kind).length
    expect(['model', 'data', 'result', 'commit'].map(count)).toEqual([1, 1, 2, 2])
  })

  it('is drawn as mermaid', () => {
    const text = toMermaid(lineageOf([sampleResult({ subject: { model, data: [], commit: commitId(1) } })]))
    expect(text).toBe(
      [
        'flowchart LR',
        '  n0[["signs.onnx aaaaaaa"]]',
        '  n1(["0000000"])',
        '  n2["signs, evaluation, 2026-11-20"]',
        '  n0 -->|scored| n2',
        '  n1 -->|measured at| n2',
        '',
      ].join('\n'),
    )
  })

  it('is drawn without a character that could mean something to mermaid or Markdown, whatever the names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const text = toMermaid(
          lineageOf([sampleResult({ subject: { model: { ...model, path }, data: [] } })]),
        )
        expect(text.isWellFormed()).toBe(true)
        expect(text.split('\n')).toHaveLength(5)
        expect(text.split('\n')[1]).toMatch(/^ {2}n0\[\["(?:[\p{L}\p{N} ,._/…-]|#\d+;)*"\]\]$/u)
      }),
      { seed: 20261121 },
    )
  })
})
