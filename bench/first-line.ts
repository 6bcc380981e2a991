import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job, StepOptions } from '../test/support/runner.ts'

/**
 * Runs an action as a step and times it until its first useful line.
 *
 * @param useful the first line that this accepts is what somebody waits for.
 * @returns milliseconds.
 * @throws Error when the step doesn't pass or never says such a line: that is no measurement.
 */
export async function timeToLine(
  job: Job,
  action: string,
  useful: RegExp,
  options: StepOptions['with'] = {},
): Promise<number> {
  let seen: number | undefined
  const started = performance.now()
  const { outcome, raw } = await job.uses(action, {
    with: options,
    // Sees every line as it comes; none of them cancels the step.
    cancelAt: (line) => {
      if (useful.test(line)) seen ??= performance.now()
      return false
    },
  })
  if (outcome !== 'success' || seen === undefined) {
    throw new Error(`${action} came to ${outcome}; no line is like ${useful}:\n${raw}`)
  }
  return seen - started
}

/** Writes an action that says a line and does nothing else. */
export async function writeBareAction(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'action.yml'), 'name: bare\nruns: { using: node24, main: bare.js }\n')
  await writeFile(join(folder, 'bare.js'), "process.stdout.write('here\\n')\n")
  return folder
}

/**
 * Runs several things in turn, after one warm-up of each, so that a drift of the machine hits all alike.
 *
 * @returns what each gave, round by round.
 */
export async function inTurnOf<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(things) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) await things[name]()
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      found[name].push(await things[name]())
  }
  return found
}
