import { MlgateError, type Problem } from '@mlgate/core'
import type { SqlEngine } from '@mlgate/tables'
import type { SideNames } from './bind-inputs.ts'
import type { EmptyCells } from './feed.ts'
import type { PlannedFeature, RowPlan } from './row-plan.ts'

/**
 * Says what the cells were that came without a value: empty ones of float inputs were fed as NaN, which is
 * worth a note; any others are an error, and so are cells that hold something else than the input takes.
 *
 * @returns notes for the reader of a result.
 * @throws MlgateError MG5015 with the column, the number of cells and the first row.
 */
export async function explainEmptyCells(
  engine: SqlEngine,
  plan: RowPlan,
  empty: ReadonlyMap<string, EmptyCells>,
  names: SideNames,
): Promise<string[]> {
  if (empty.size === 0) return []
  const suspects = [...empty].map(([name, cells]) => ({
    ...(plan.features.get(name) as PlannedFeature),
    cells,
  }))
  const problems: Problem[] = []
  const unusable = await countUnusable(engine, plan, suspects)
  for (const { name, takesEmpty, cells } of suspects) {
    const found = unusable.get(name)
    const what = `The column ${JSON.stringify(name)} of ${names.data}`
    if (found !== undefined) {
      problems.push(
        problem(
          `${what} cannot be fed to the model in ${found.count} of its cells, first in row ${found.firstRow}: what they hold is not of the input’s type.`,
          names,
        ),
      )
    } else if (!takesEmpty) {
      problems.push(
        problem(
          `${what} is empty in row ${cells.firstRow + 1}; only inputs of floats can take an empty cell (as NaN).`,
          names,
        ),
      )
    }
  }
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  const count = suspects.reduce((sum, { cells }) => sum + cells.count, 0)
  const columns = suspects.length === 1 ? `the column ${suspects[0]?.name}` : `${suspects.length} columns`
  return [
    `${count} empty cell${count === 1 ? '' : 's'} in ${columns} ${count === 1 ? 'was' : 'were'} fed to the model as NaN.`,
  ]
}

async function countUnusable(
  engine: SqlEngine,
  plan: RowPlan,
  suspects: readonly PlannedFeature[],
): Promise<Map<string, { count: number; firstRow: number }>> {
  const doubtful = suspects.flatMap(({ name, unusable }) =>
    unusable === undefined ? [] : [{ name, unusable }],
  )
  if (doubtful.length === 0) return new Map()
  const items = doubtful.flatMap(({ unusable }, index) => [
    `count(*) FILTER (WHERE ${unusable}) AS count${index}`,
    `min(mlgate_row) FILTER (WHERE ${unusable}) AS first${index}`,
  ])
  const [found = {}] = await engine.query(
    `SELECT ${items.join(', ')} FROM (SELECT *, row_number() OVER () AS mlgate_row FROM ${plan.from})`,
  )
  return new Map(
    doubtful.flatMap(({ name }, index) => {
      const count = Number(found[`count${index}`])
      return count === 0 ? [] : [[name, { count, firstRow: Number(found[`first${index}`]) }] as const]
    }),
  )
}

function problem(message: string, { data }: SideNames): Problem {
  return {
    code: 'MG5015',
    message,
    hint: 'Mend the cells, or leave the column out of the features.',
    place: { file: data },
  }
}
