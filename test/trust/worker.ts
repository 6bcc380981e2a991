/** One of several threads that work on the same list of cases: told which sets to run, tells what it found. */
import { parentPort, workerData } from 'node:worker_threads'
import { casesOf, type Effort } from './cases.ts'
import type { Trainings } from './trainings.ts'

/** Some sets of one case; without sets, the case's theory. */
export interface Task {
  case: number
  from: number
  to: number
}

export interface Finding {
  task: Task
  /** Per gate, in how many of the sets its verdict counted. */
  found: number[]
  theory: number | null
  milliseconds: number
}

const { effort, trainings } = workerData as { effort: Effort; trainings: Trainings }
const cases = casesOf(effort, trainings)

async function work(task: Task): Promise<Finding> {
  const started = performance.now()
  const { run, theory, gates } = cases[task.case] as (typeof cases)[number]
  const found = gates.map(() => 0)
  for (let set = task.from; set < task.to; set++) {
    for (const [gate, counts] of (await run(set)).entries()) {
      if (counts) found[gate] = (found[gate] as number) + 1
    }
  }
  const isTheory = task.from === task.to
  return {
    task,
    found,
    theory: isTheory ? (theory?.() ?? null) : null,
    milliseconds: performance.now() - started,
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await work(task)))
