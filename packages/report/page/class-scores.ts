import type { Result } from '@mlgate/core'
import { formatCount, formatValue, type Html, html } from '@mlgate/markup'
import { confusionCells } from '../confusion-cells.ts'
import { name } from '../words.ts'
import { type Column, table } from './table.ts'

/** How many rows of a class there are, how many were taken for it, and how many of these rightly. */
interface ClassCounts {
  truth: number
  predicted: number
  right: number
}

interface ClassScores {
  label: string
  now: ClassCounts
  /** Null when no baseline's matrix is known. */
  base: ClassCounts | null
}

const columns: Column<ClassScores>[] = [
  { title: 'Class', kind: 'text', names: true, cell: ({ label }) => html`<code>${name(label)}</code>` },
  {
    title: 'Rows',
    kind: 'number',
    cell: ({ now }) => (Number.isInteger(now.truth) ? formatCount(now.truth) : ''),
  },
  { title: 'Precision', kind: 'number', cell: told(({ right, predicted }) => right / predicted) },
  { title: 'Recall', kind: 'number', cell: told(({ right, truth }) => right / truth) },
  {
    title: 'F1',
    kind: 'number',
    cell: told(({ right, truth, predicted }) => (2 * right) / (truth + predicted)),
  },
]

/** Precision, recall and F1 of each class, from the matrix of what was taken for what; those seldom found first. */
export function classScores(result: Result): Html {
  const rows = scoresOf(result).toSorted((left, right) => recallOf(left) - recallOf(right))
  return table({ caption: 'Each class against the rest; base → now', columns, rows, layout: 'plain' })
}

function recallOf({ now }: ClassScores): number {
  return now.truth === 0 ? 1 : now.right / now.truth
}

function scoresOf(result: Result): ClassScores[] {
  const cells = confusionCells(result)
  const compared = cells.some(({ base }) => base !== null)
  const none = (): ClassCounts => ({ truth: 0, predicted: 0, right: 0 })
  const known = new Map<string, ClassScores>()
  const of = (label: string) => {
    const found = known.get(label) ?? { label, now: none(), base: compared ? none() : null }
    known.set(label, found)
    return found
  }
  for (const { truth, predicted, count, base } of cells) {
    for (const [side, rows] of [
      ['now', count],
      ['base', base ?? 0],
    ] as const) {
      const [actual, taken] = [of(truth)[side], of(predicted)[side]]
      if (actual === null || taken === null) continue
      actual.truth += rows
      taken.predicted += rows
      if (truth === predicted) actual.right += rows
    }
  }
  return [...known.values()]
}

/** `94.1 % → 92.0 %`; a dash where nothing can be divided by. */
function told(scoreOf: (counts: ClassCounts) => number): (scores: ClassScores) => string {
  const text = (counts: ClassCounts) => {
    const score = scoreOf(counts)
    return Number.isNaN(score) ? '–' : formatValue(score, { unit: '1', bounded: [0, 1] })
  }
  return ({ now, base }) => (base === null ? text(now) : `${text(base)} → ${text(now)}`)
}
