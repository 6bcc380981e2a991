import { type Cell, compareResults, metricColumn, type ResultComparison } from '@mlgate/baseline/history'
import { seriesId } from '@mlgate/baseline/stores'
import { MlgateError, type Result } from '@mlgate/core'
import { cellText, type TextTable } from './table-text.ts'

/** Two results of one series side by side. */
export interface ComparedPair extends ResultComparison {
  kind: Result['kind']
  name: string
  leg?: Result['leg']
  sides: Record<'left' | 'right', { commit: string | undefined; measuredAt: string }>
}

/**
 * The results of two commits side by side, by series.
 *
 * @param results the newest first.
 * @param left @param right the beginning of a commit's id, or `newest`.
 * @throws MlgateError MG9008 when a commit is not there, or what was measured at both has nothing in common.
 */
export function comparePairs(results: readonly Result[], left: string, right: string): ComparedPair[] {
  const [lefts, rights] = [resultsOf(results, left), resultsOf(results, right)]
  const pairs = [...lefts].flatMap(([series, first]) => {
    const second = rights.get(series)
    return second === undefined ? [] : [pairOf(first, second)]
  })
  if (pairs.length > 0) return pairs
  throw new MlgateError({
    code: 'MG9008',
    message: `${left} and ${right} have no result of the same kind and name.`,
    hint: `${left} has ${namesOf(lefts)}; ${right} has ${namesOf(rights)}.`,
  })
}

function namesOf(results: ReadonlyMap<string, Result>): string {
  return [...results.values()].map(({ kind, name }) => `${name} (${kind})`).join(', ')
}

/** The newest result of each series at a commit. */
function resultsOf(results: readonly Result[], word: string): Map<string, Result> {
  const isAt = ({ subject }: Result) => /^[0-9a-f]{4,64}$/.test(word) && subject.commit?.startsWith(word)
  const found = word === 'newest' ? results : results.filter(isAt)
  const commits = new Set(found.map(({ subject }) => subject.commit))
  if (found.length === 0 || (word !== 'newest' && commits.size > 1)) {
    const message =
      found.length === 0
        ? `The history has no result of ${word}.`
        : `${word} is the beginning of several commits.`
    const hint = 'Name a commit by the beginning of its id, four characters at least, or write newest.'
    throw new MlgateError({ code: 'MG9008', message, hint })
  }
  const newest = new Map<string, Result>()
  for (const result of found) {
    const id = seriesId(result)
    if (!newest.has(id)) newest.set(id, result)
  }
  return newest
}

function pairOf(left: Result, right: Result): ComparedPair {
  const side = ({ subject, startedAt }: Result) => ({ commit: subject.commit, measuredAt: startedAt })
  return {
    kind: right.kind,
    name: right.name,
    ...(right.leg == null ? {} : { leg: right.leg }),
    sides: { left: side(left), right: side(right) },
    ...compareResults(left, right),
  }
}

/** Pairs for reading: the numbers, and what else is not the same. */
export function comparisonTables(pairs: readonly ComparedPair[]): TextTable[] {
  return pairs.flatMap(({ kind, name, sides, metrics, changed }) => {
    const [left, right] = [headOf(sides.left), headOf(sides.right)]
    const numbers: TextTable = {
      title: `${name} (${kind})`,
      columns: columnsOf('metric', left, right, 'difference'),
      rows: metrics.map((pair) => [
        metricColumn({ name: pair.name, slice: pair.slice ?? null }).replace(/^metric:/, ''),
        cellText(pair.left),
        cellText(pair.right),
        signed(pair.difference),
      ]),
      notes: [],
    }
    const others: TextTable = {
      title: 'Also different',
      columns: columnsOf('', left, right),
      rows: changed.map((pair) => [pair.name, shortHash(pair.left), shortHash(pair.right)]),
      notes: [],
    }
    return changed.length === 0 ? [numbers] : [numbers, others]
  })
}

function columnsOf(first: string, ...others: string[]): TextTable['columns'] {
  return [
    { name: first, alignment: 'left' },
    ...others.map((name) => ({ name, alignment: 'right' as const })),
  ]
}

function headOf({ commit, measuredAt }: ComparedPair['sides']['left']): string {
  return commit?.slice(0, 7) ?? measuredAt.slice(0, 10)
}

function signed(difference: number | undefined): string {
  const text = cellText(difference)
  return difference !== undefined && difference > 0 ? `+${text}` : text
}

function shortHash(cell: Cell): string {
  const text = cellText(cell)
  return text.replace(/\b[0-9a-f]{64}\b/g, (hash) => hash.slice(0, 7))
}
