import { type SaidOfColumns, type Task, taskProblems } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { PredictionsOptions } from '../steps/predictions-source.ts'

/** What a command line or a step says of the columns of predictions. */
export interface ColumnsRequest {
  /** Of several labels a row a list: `outdoor, person`. */
  target?: string | undefined
  /** Of several labels a row a list, or by label: `outdoor=said_outdoor, person=said_person`. */
  prediction?: string | undefined
  probabilities?: string[] | Record<string, string> | undefined
  threshold?: number | undefined
  group?: string | undefined
  truth?: string | undefined
  sampleWeight?: string | undefined
  score?: string[] | undefined
  id?: string | undefined
  task?: Task | undefined
}

const requestKeys: Readonly<Record<string, string>> = { 'sample-weight': 'sampleWeight' }

/**
 * The columns of predictions as they are said. Only with `task: multilabel` does a comma separate columns of the truth:
 * else it may be part of a name. One column without a comma holds lists of labels then.
 *
 * @throws MlgateError MG9003 for what would have no effect, MG9002 for what is missing.
 */
export function saidColumns(
  request: ColumnsRequest,
  optionName: (key: string) => string,
): Omit<PredictionsOptions, 'predictions'> {
  const { prediction, probabilities, threshold, group, truth, sampleWeight, score, id, task } = request
  const isSeveral = task === 'multilabel'
  const target = isSeveral && request.target !== undefined ? oneOrSeveral(request.target) : request.target
  const predicted = isSeveral && prediction !== undefined ? columnsIn(prediction) : prediction
  const said = { target, prediction: predicted, probabilities, threshold, group, truth, score, task }
  const columns: SaidOfColumns = { ...said, id, 'sample-weight': sampleWeight }
  const [problem] = taskProblems(columns, (key) => optionName(requestKeys[key] ?? key))
  if (problem !== undefined) {
    const { kind, message, hint } = problem
    const code = kind === 'missing' ? 'MG9002' : 'MG9003'
    throw new MlgateError({ code, message, ...(hint === undefined ? {} : { hint }) })
  }
  return Object.fromEntries(
    Object.entries({ ...said, weight: sampleWeight }).filter(([, value]) => value !== undefined),
  )
}

function partsOf(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function oneOrSeveral(text: string): string | string[] {
  const parts = partsOf(text)
  return parts.length === 1 ? (parts[0] as string) : parts
}

/** `a, b` is a list, `cat=a, dog=b` names the label of each column. */
function columnsIn(text: string): string | string[] | Record<string, string> {
  const parts = partsOf(text)
  if (!parts.every((part) => part.includes('='))) return oneOrSeveral(text)
  return Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
}
