/** What a busy process does. */
export interface BusyLoop {
  /** Turns of the loop in a millisecond. */
  perMs: number
  /** How many times as long the whole process takes, its start included. */
  factor: number
  /** Memory that it takes in addition, in MiB. */
  megabytes: number
}

/** Milliseconds of the loop; the start of Node is about as long. */
const length = 60

/** A loop that no compiler takes away. */
const loop = `function loop(turns) {
  let state = 1
  for (let turn = 0; turn < turns; turn++) state = (Math.imul(state, 1103515245) + 12345) | 0
  return state
}`

/** A program that is busy for a known length: the time that its own start took counts to it. */
export function busyCommand({ perMs, factor, megabytes }: BusyLoop): string[] {
  const program = `${loop}
const [perMs, factor, megabytes] = process.argv.slice(1).map(Number)
const held = Buffer.alloc(megabytes * 2 ** 20, 1)
const started = performance.now()
process.exitCode = loop((factor * (${length} + started) - started) * perMs) + held.length === 0.5 ? 1 : 0`
  return [process.execPath, '-e', program, String(perMs), String(factor), String(megabytes)]
}

/** How many turns of the loop this machine does in a millisecond when it is left alone: the best of several tries. */
export function loopsPerMs(): number {
  const run = new Function(`${loop}; return loop`)() as (turns: number) => number
  const turns = 5_000_000
  const times = Array.from({ length: 12 }, () => {
    const startedAt = performance.now()
    run(turns)
    return performance.now() - startedAt
  })
  return Math.round(turns / Math.min(...times))
}
