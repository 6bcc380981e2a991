import type { SliceColumn } from '@mlgate/metrics'

/** Rows that have one value in each of some columns. */
export interface GrownPart {
  conditions: readonly { column: number; code: number }[]
}

/**
 * Grows a shallow tree over columns of groups: each knot is split by the column whose groups differ most in their mean
 * loss, into one branch a value. What a column explains by having many values is taken off: ε² of Kelley (1935), "An
 * unbiased correlation ratio measure", PNAS 21:554–559.
 *
 * @param losses by row.
 * @param rows those to look at.
 * @returns all branches of at least `minSamples` rows, knots and leaves.
 */
export function growParts(
  columns: readonly SliceColumn[],
  losses: Float64Array,
  rows: Uint32Array,
  { depth, minSamples }: { depth: number; minSamples: number },
): GrownPart[] {
  const grow = (own: Uint32Array, conditions: GrownPart['conditions']): GrownPart[] => {
    if (conditions.length >= depth) return []
    const column = bestColumn(columns, losses, own, conditions)
    if (column === null) return []
    return Array.from(groupsOf(columns[column] as SliceColumn, own)).flatMap(([code, group]) => {
      if (group.length < minSamples || group.length === own.length) return []
      const part = { conditions: [...conditions, { column, code }] }
      return [part, ...grow(Uint32Array.from(group), part.conditions)]
    })
  }
  return grow(rows, [])
}

function bestColumn(
  columns: readonly SliceColumn[],
  losses: Float64Array,
  rows: Uint32Array,
  conditions: GrownPart['conditions'],
): number | null {
  let [best, most]: [number | null, number] = [null, 0]
  columns.forEach((column, index) => {
    if (conditions.some((condition) => condition.column === index)) return
    const explained = explainedShare(groupsOf(column, rows), losses)
    if (explained > most) [best, most] = [index, explained]
  })
  return best
}

function groupsOf({ codes }: SliceColumn, rows: Uint32Array): Map<number, number[]> {
  return Map.groupBy(rows, (row) => codes[row] as number)
}

/** ε²: the share of the variance that the groups explain, less what as many random groups would. */
function explainedShare(groups: ReadonlyMap<number, readonly number[]>, losses: Float64Array): number {
  const sumOf = (rows: Iterable<number>) => {
    let sum = 0
    for (const row of rows) sum += losses[row] as number
    return sum
  }
  const all = [...groups.values()].flat()
  const mean = sumOf(all) / all.length
  const total = all.reduce((sum, row) => sum + ((losses[row] as number) - mean) ** 2, 0)
  const between = [...groups.values()].reduce(
    (sum, rows) => sum + rows.length * (sumOf(rows) / rows.length - mean) ** 2,
    0,
  )
  const free = all.length - groups.size
  if (free <= 0 || total === 0 || groups.size < 2) return 0
  return (between - ((groups.size - 1) * (total - between)) / free) / total
}
