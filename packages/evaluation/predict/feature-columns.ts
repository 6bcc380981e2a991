import { MlgateError, suggest } from '@mlgate/core'
import type { TableColumn } from '@mlgate/tables'
import type { Roles, SideNames } from './bind-inputs.ts'

/** @throws MlgateError MG5014 with every column that plays a part and is not there. */
export function requireColumns(columns: readonly TableColumn[], roles: Roles, { data }: SideNames): void {
  const known = columns.map(({ name }) => name)
  const asked = [
    ['target', roles.target],
    ['id', roles.id],
    ['weight', roles.weight],
    ...(roles.features ?? []).map((name) => ['feature', name]),
    ...(roles.slices ?? []).map((name) => ['slice', name]),
  ]
  const problems = asked.flatMap(([role, name]) => {
    if (name === undefined || known.includes(name)) return []
    const meant = suggest(name, known)
    return [
      {
        code: 'MG5014' as const,
        message: `The ${role} column ${JSON.stringify(name)} is not in ${data}.`,
        hint:
          meant === undefined
            ? `It has the columns ${shorten(known)}.`
            : `Did you mean ${JSON.stringify(meant)}?`,
        place: { file: data },
      },
    ]
  })
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
}

/** The feature columns: as listed, or all that play no other part, in file order. */
export function featureColumns(columns: readonly TableColumn[], roles: Roles): TableColumn[] {
  const { target, id, weight, features, slices = [] } = roles
  if (features !== undefined) {
    return features.map((name) => columns.find((column) => column.name === name) as TableColumn)
  }
  const taken = new Set([target, id, weight, ...slices])
  return columns.filter(({ name }) => !taken.has(name))
}

/** Names between commas, the first of them when there are many. */
export function shorten(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
