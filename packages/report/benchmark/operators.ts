import type { Operator, Result } from '@mlgate/core'

/** An operator in this change and in its base; null where it is only in the other. */
export interface OperatorPair {
  name: string
  type: string
  provider: string
  now: Operator | null
  base: Operator | null
}

/** Operators of either side that anybody looks at. */
const mostOperators = 50
const widest = 1e300

/** The operators of both sides by name, those first that take the most time on either. */
export function operatorPairs({ benchmark }: Result): OperatorPair[] {
  const { candidate = [], base = [] } = benchmark?.operators ?? {}
  const [own, other] = [candidate, base].map((side) => byName(side.slice(0, mostOperators)))
  const names = [...new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])])]
  return names
    .flatMap((key): OperatorPair[] => {
      const [now, before] = [own?.get(key) ?? null, other?.get(key) ?? null]
      const known = now ?? before
      if (known === null) return []
      const { name, type, provider } = known
      return [{ name, type, provider, now, base: before }]
    })
    .toSorted((left, right) => longest(right) - longest(left))
}

function byName(operators: readonly Operator[]): Map<string, Operator> {
  const sound = operators.filter(
    ({ milliseconds, share }) => milliseconds >= 0 && milliseconds <= widest && share >= 0 && share <= 1,
  )
  return new Map(sound.map((operator) => [operator.name, operator]))
}

function longest({ now, base }: OperatorPair): number {
  return Math.max(now?.milliseconds ?? 0, base?.milliseconds ?? 0)
}
