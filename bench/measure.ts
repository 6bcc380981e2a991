import { spawnSync } from 'node:child_process'

/** One whole process, timed from outside. */
export interface Timing {
  milliseconds: number
  stdout: string
}

/** What a process says of its own work, without its start. */
export interface Work {
  milliseconds: number
  /** Of all cores together: what a busy machine stretches less. */
  cpuMilliseconds: number
}

/** Runs a Node process to its end and times it; throws when it fails, because a failed run is no measurement. */
export function timeProcess(words: readonly string[], env: Record<string, string> = {}): Timing {
  return runProgram(process.execPath, words, env)
}

/** Runs any program to its end and times it; throws when it fails. */
export function runProgram(
  program: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Timing {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 2 ** 20,
  })
  const milliseconds = performance.now() - started
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}:\n${stderr}${stdout}`)
  return { milliseconds, stdout }
}

/**
 * Runs two things in turn, after one warm-up of each, so that a drift of the machine hits both alike.
 *
 * @returns per round what each gave.
 */
export function inTurn<A, B>(rounds: number, first: () => A, second: () => B): { first: A; second: B }[] {
  first()
  second()
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { first: first(), second: second() }
    const after = second()
    return { first: first(), second: after }
  })
}

/**
 * Runs several things in turn, after one warm-up of each; every round begins with the next of them, so that a drift
 * of the machine hits all alike.
 *
 * @returns per round what each gave.
 */
export function allInTurn<Name extends string, Value>(
  rounds: number,
  things: Readonly<Record<Name, () => Value>>,
): Record<Name, Value>[] {
  const names = Object.keys(things) as Name[]
  for (const name of names) things[name]()
  return Array.from({ length: rounds }, (_, round) => {
    const found = {} as Record<Name, Value>
    for (const index of names.keys()) {
      const name = names[(round + index) % names.length] as Name
      found[name] = things[name]()
    }
    return found
  })
}

/** The middle value; the mean of both middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2
}

/** One line of a benchmark's table. */
export interface Line {
  what: string
  measured: string
  floor: string
  compared: string
  goal: string
}

export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`
export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`
export const ratio = (value: number): string => `× ${value.toFixed(2)}`

/** A line of times taken in the same rounds: both medians, and the median of each round's ratio. */
export function beside(
  what: string,
  measured: readonly number[],
  floor: readonly number[],
  goal: number | null = null,
): Line {
  return {
    what,
    measured: milliseconds(median(measured)),
    floor: milliseconds(median(floor)),
    compared: ratio(median(measured.map((value, round) => value / (floor[round] as number)))),
    goal: goal === null ? '' : ratio(goal),
  }
}
