import { type Finding, type Path, valueAt } from './finding.ts'
import { modelTasks, taskProblems, taskSaid } from './task-keys.ts'

const codes = { missing: 'MG2103', idle: 'MG2107', form: 'MG2102' } as const

/** What is wrong with the columns of predictions, by the task that they are of. */
export function columnFindings(evaluate: object, path: Path): Finding[] {
  return taskProblems(evaluate).map(({ key, kind, message, hint }) => ({
    code: codes[kind],
    message,
    path: [...path, key],
    at: kind === 'form' ? 'value' : 'key',
    ...(hint === undefined ? {} : { hint }),
  }))
}

/** What a model in ONNX is not scored on. */
export function modelTaskFindings(evaluate: object, path: Path): Finding[] {
  const task = taskSaid(evaluate)
  if (task === undefined || modelTasks.some((known) => known === task)) return []
  const key = valueAt(evaluate, 'task') === undefined ? 'target' : 'task'
  return [
    {
      code: 'MG2107',
      message: `A model in ONNX is scored on one truth of each row, and this is a ${task}.`,
      hint: 'Let a program write its predictions, and name them in place of the model.',
      path: [...path, key],
      at: 'value',
    },
  ]
}
