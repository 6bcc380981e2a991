import type { Operator } from '@mlgate/core'

/** Operators that are told, the slowest first. */
const mostTold = 15
const longestName = 200
const microsecondsPerMillisecond = 1000

interface NodeEvent {
  name: string
  type: string
  provider: string
  start: number
  duration: number
}

/** What a profile comes to. */
export interface ProfiledOperators {
  /** The slowest, with their share of all. */
  operators: Operator[]
  /** Types of operators that ran on each provider, sorted, by the name that the runtime gives the provider. */
  byProvider: ReadonlyMap<string, readonly string[]>
}

/**
 * Sums up a profile of ONNX Runtime: what each operator of the graph, as the runtime had rewritten it, took a call. On
 * an accelerator this is the time until the operator was handed over, not always until it had run.
 *
 * @param events of the profile, as its JSON says them; anything else gives nothing.
 * @param skipped calls at the start that do not count: the first ones allocate.
 */
export function profiledOperators(events: unknown, skipped: number): ProfiledOperators {
  const known = Array.isArray(events) ? events.map(Object) : []
  const calls = known
    .filter(({ cat, name }) => cat === 'Session' && name === 'model_run')
    .map(({ ts, dur }) => Number(ts) + Number(dur))
    .sort((a, b) => a - b)
  const from = calls[skipped - 1] ?? Number.NEGATIVE_INFINITY
  const count = calls.length - skipped
  const nodes = known.flatMap(nodeEvent)
  const counted = nodes.filter(({ start }) => start >= from)
  const total = counted.reduce((sum, { duration }) => sum + duration, 0)
  const groups = Map.groupBy(counted, ({ name, type, provider }) => JSON.stringify([name, type, provider]))
  const operators = Array.from(groups.values(), (own): Operator => {
    const { name, type, provider } = own[0] as NodeEvent
    const took = own.reduce((sum, { duration }) => sum + duration, 0)
    return {
      name,
      type,
      provider,
      milliseconds: took / microsecondsPerMillisecond / count,
      share: took / total,
    }
  })
  const byProvider = Map.groupBy(nodes, ({ provider }) => provider)
  return {
    operators:
      count > 0 && total > 0
        ? operators.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, mostTold)
        : [],
    byProvider: new Map(
      Array.from(byProvider, ([provider, own]) => [
        provider,
        [...new Set(own.map(({ type }) => type))].sort(),
      ]),
    ),
  }
}

/**
 * Types of operators that another provider ran than the one that was asked for.
 *
 * @param provider as it is asked for: `cuda` is called `CUDAExecutionProvider` in a profile.
 */
export function leftToOthers({ byProvider }: ProfiledOperators, provider: string): string[] {
  const asked = `${provider}executionprovider`
  const others = [...byProvider].flatMap(([name, types]) => (name.toLowerCase() === asked ? [] : types))
  return [...new Set(others)].sort()
}

const ending = /_kernel_time$/

/** The run of an operator; events of its fences and threads are none. */
function nodeEvent(event: Readonly<Record<string, unknown>>): NodeEvent[] {
  const { cat, name, ts, dur, args } = event
  if (cat !== 'Node' || typeof name !== 'string' || !ending.test(name)) return []
  const { op_name: type, provider } = Object(args)
  if (typeof type !== 'string' || typeof provider !== 'string') return []
  return [
    {
      name: name.replace(ending, '').slice(0, longestName),
      type: type.slice(0, longestName),
      provider: provider.slice(0, longestName),
      start: Number(ts),
      duration: Number(dur),
    },
  ]
}
