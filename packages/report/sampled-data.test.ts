import { describe, expect, it } from 'vitest'
import { condense, lastLevel } from './comment/condense.ts'
import { renderComment } from './comment/index.ts'
import { renderMarkdown, renderTerminal } from './index.ts'
import { renderHtml } from './page/index.ts'
import { check, emptyResult } from './sample-results.test-data.ts'

const data = [{ path: 'data/test.csv', sha256: 'ab12', bytes: 1_000_000, rows: 4120 }]
const note = 'Sampled: the checks looked at 412 of 4 120 rows.'
const result = emptyResult({
  kind: 'data',
  name: 'test',
  subject: { data, sampledRows: 412 },
  checks: [check({})],
  notes: [note],
})
const run = { workflow: 'Model', job: 'model', id: 812, attempt: 1 }

describe('that only a sample of the rows was checked', () => {
  it.each<[string, () => string]>([
    ['terminal', () => renderTerminal([result], { colour: false, all: false, width: 100 })],
    ['Markdown', () => renderMarkdown([result])],
    ['page', () => renderHtml([result])],
    ['comment', () => renderComment([{ result: { ...result, run } }], { key: 'mlgate', pullRequest: 97 })],
  ])('stands beside their number: %s', (_, render) => {
    expect(render().replace(/\s/g, ' ')).toMatch(/4.120 rows, SAMPLED: 412 rows checked/)
  })

  it('stays in a result that was shortened', () => {
    expect(condense(result, lastLevel).subject).toMatchObject({ sampledRows: 412 })
  })

  it('is said nowhere of all rows', () => {
    const { sampledRows: _, ...subject } = result.subject
    expect(renderMarkdown([{ ...result, subject, notes: [] }])).not.toMatch(/sampled/i)
  })
})
