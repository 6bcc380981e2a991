import { spawnSync } from 'node:child_process'

/** One whole process, timed from outside. */
export interface Timing {
  milliseconds: number
  stdout: string
}

/** Runs a Node process to its end and times it; throws when it fails, because a failed run is no measurement. */
export function timeProcess(words: readonly string[], env: Record<string, string> = {}): Timing {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 2 ** 20,
  })
  const milliseconds = performance.now() - started
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stderr}${stdout}`)
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
