import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Case } from './case.ts'
import { casesOf, type Effort } from './cases.ts'
import { readTrainings } from './trainings.ts'
import type { Finding, Task } from './worker.ts'

/** A case and what came out. */
export interface Outcome {
  case: Case
  /** Per gate, in how many sets its verdict counted. */
  found: number[]
  theory: number | null
  /** Processor time of all threads together. */
  milliseconds: number
}

/** Sets are handed out in portions of about this share of a case, so that no thread is left with a long one. */
const portions = 16

/**
 * Runs every case over all processors. Each set has a seed of its own, so the outcome is the same to the last count
 * whatever the number of threads.
 */
export async function simulate(effort: Effort, report: (share: number) => void): Promise<Outcome[]> {
  const trainings = await readTrainings()
  const cases = casesOf(effort, trainings)
  const outcomes = cases.map(
    (one): Outcome => ({ case: one, found: one.gates.map(() => 0), theory: null, milliseconds: 0 }),
  )
  const waiting = cases.flatMap(tasksOf)
  const total = waiting.length
  let done = 0
  const note = ({ task, found, theory, milliseconds }: Finding) => {
    const outcome = outcomes[task.case] as Outcome
    found.forEach((count, gate) => {
      outcome.found[gate] = (outcome.found[gate] as number) + count
    })
    outcome.theory ??= theory
    outcome.milliseconds += milliseconds
    report(++done / total)
  }
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => workThrough(waiting, { effort, trainings }, note)),
  )
  return outcomes
}

function tasksOf({ sets, theory }: Case, index: number): Task[] {
  const size = Math.ceil(sets / portions)
  const tasks: Task[] = []
  for (let from = 0; from < sets; from += size)
    tasks.push({ case: index, from, to: Math.min(sets, from + size) })
  return theory === undefined ? tasks : [...tasks, { case: index, from: 0, to: 0 }]
}

/** One thread, from the first task to the last one waiting. */
function workThrough(waiting: Task[], workerData: object, note: (finding: Finding) => void): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, execArgv: [] })
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const task = waiting.shift()
      if (task === undefined) resolve()
      else worker.postMessage(task)
    }
    worker.on('message', (finding: Finding) => {
      note(finding)
      next()
    })
    worker.on('error', reject)
    next()
  }).finally(() => worker.terminate())
}
