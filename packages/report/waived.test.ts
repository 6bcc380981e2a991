import { describe, expect, it } from 'vitest'
import { annotationsOf } from './annotations.ts'
import { renderComment } from './comment/index.ts'
import { renderMarkdown } from './markdown.ts'
import { renderHtml } from './page/index.ts'
import { emptyResult, gate } from './sample-results.test-data.ts'
import { renderTerminal } from './terminal.ts'

const failed = gate({ verdict: 'fail', reasonCode: 'worse-than-margin' })
const waived = { reason: 'A new camera', approver: 'maria', expires: '2026-12-31' }
const result = emptyResult({ gates: [{ ...failed, waived }, gate({ metric: 'f1_score' })] })
const words = 'waived by maria until 2026-12-31: A new camera'
const terminal = (all: typeof result) => renderTerminal([all], { colour: false, all: false, width: 200 })

describe('a failure that is waived', () => {
  it('is no failure in the answer, which says that there is one', () => {
    expect(renderMarkdown([result])).toContain('### ✅ `signs` passed with 1 failure waived')
    expect(renderMarkdown([result])).toContain('1 gate passed · 1 failure waived.')
    expect(terminal(result).trimEnd().split('\n').at(-1)).toBe('passed, 1 failure waived')
  })

  it('is listed with who waived it, until when and why, everywhere', () => {
    expect(renderMarkdown([result])).toMatch(/\| ☑️ waived \| `accuracy_score` .* waived by maria until/)
    expect(terminal(result)).toMatch(/~ accuracy_score .*waived by maria until 2026-12-31: A new camera/)
    expect(renderHtml([result])).toContain(words)
    expect(annotationsOf(result)).toMatchObject([
      { level: 'notice', message: expect.stringContaining(words) },
    ])
  })

  it('is named in the comment, as waivers.yml would name it', () => {
    const fog = emptyResult({ gates: [{ ...failed, slice: { weather: 'fog' }, waived }] })
    expect(renderComment([{ result: fog }], { key: 'k' })).toContain(
      '**1 failure is waived**: `signs/accuracy_score/weather=fog` by `maria` until 2026-12-31 (A new camera).',
    )
  })
})

describe('gates that a pull request changes', () => {
  const gates = ['a', 'b', 'c', 'd'].map((metric) => `signs/${metric}`)
  const changed = emptyResult({ gates: [failed], verdict: 'fail', changedGates: { gates, verdict: 'pass' } })

  it('are counted and the first ones named, with the verdict by its own', () => {
    const told =
      '**This pull request changes 4 gates**: `signs/a`, `signs/b`, `signs/c`, 1 more. Those of its base decide (by its own: ✅ passed).'
    expect(renderMarkdown([changed])).toContain(told)
    expect(renderComment([{ result: changed }], { key: 'k' })).toContain(told)
    const plain =
      'This pull request changes 4 gates: signs/a, signs/b, signs/c, 1 more. Those of its base decide (by its own: passed).'
    expect(terminal(changed)).toContain(plain)
    expect(renderHtml([changed])).toContain(plain)
  })

  it('of several results are told together, with the worst verdict', () => {
    const other = emptyResult({ name: 'digits', changedGates: { gates: ['digits/a'], verdict: 'fail' } })
    expect(renderMarkdown([changed, other])).toContain(
      '**This pull request changes 5 gates**: `signs/a`, `signs/b`, `signs/c`, 2 more. Those of its base decide (by its own: ❌ failed).',
    )
  })
})
