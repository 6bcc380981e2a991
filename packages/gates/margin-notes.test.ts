import { describe, expect, it } from 'vitest'
import type { Comparison, Evidence } from './evidence.ts'
import { judgeGates } from './judge.ts'
import { marginNotes } from './margin-notes.ts'
import type { RuleSet } from './rules.ts'

function notesOn(rules: RuleSet, comparison: Comparison, samples = 450): string[] {
  const evidence: Evidence = {
    metric: 'accuracy_score',
    slice: null,
    direction: 'higher',
    bounded: [0, 1],
    unit: '1',
    candidate: { name: 'accuracy_score', value: 0.93, unit: '1', direction: 'higher', samples },
    comparison,
  }
  const requests = [{ metric: 'accuracy_score', rules, on: 'whole' }] as const
  const gates = judgeGates('signs', requests, [evidence])
  return marginNotes(requests, [evidence], gates).map((note) => note.replaceAll('\u00a0', ' '))
}

const none: Comparison = { kind: 'none', reasonCode: 'no-baseline', reason: 'there is no baseline yet' }
const paired = (low: number, high: number): Comparison => ({
  kind: 'paired',
  base: 0.93,
  difference: { value: (low + high) / 2, low, high, method: 'newcombe-paired' },
  p: 0.5,
  standardError: (high - low) / 3.92,
  rows: 450,
})

describe('what a margin is worth', () => {
  it('is said before there is a baseline', () => {
    // (2.326 + 0.842) · √(0.07 / 450) = 0.0395.
    expect(notesOn({ 'max-regression': '1pt' }, none)).toEqual([
      "accuracy_score: 450 rows can show a loss of about 4 pt; with a margin of 1 pt most comparisons of equally good models can't be told.",
    ])
  })

  it('is said beside a pass that luck has a part in', () => {
    expect(notesOn({ 'max-regression': '1pt' }, paired(-0.005, 0.035))).toEqual([
      "accuracy_score: 450 rows can show a loss of about 3.2 pt; with a margin of 1 pt most comparisons of equally good models can't be told.",
    ])
  })

  it('needs no saying when the rows are enough, when the gate says it, or when there is no margin', () => {
    expect(notesOn({ 'max-regression': '1pt' }, none, 100_000)).toEqual([])
    // 2.7 pt are less than what these rows can show, and yet 7 of 10 equally good models pass: 2.7 / 1.02 − 1.96 = 0.69.
    expect(notesOn({ 'max-regression': '2.7pt' }, paired(-0.005, 0.035))).toEqual([])
    expect(notesOn({ 'max-regression': '1pt' }, paired(-0.03, 0.01))).toEqual([])
    expect(notesOn({ min: 0.9 }, none)).toEqual([])
  })
})
