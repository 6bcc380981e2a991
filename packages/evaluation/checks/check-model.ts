import { basename, join } from 'node:path'
import { type Check, MlgateError, type Severity } from '@mlgate/core'
import { sortClasses } from '@mlgate/metrics'
import { type PredictRequest, predict } from '../predict/predict.ts'
import type { TrialRun } from '../predict/score-rows.ts'
import { loadPredictions } from '../predictions/load-predictions.ts'
import type { Predictions } from '../predictions/predictions.ts'
import { alignRows } from '../score/aligned.ts'
import type { WorkContext } from '../work-context.ts'
import { shortNumber } from './check-words.ts'
import { checkExpectation, type Expectation, expectationTitle, requireFeatures } from './expectations.ts'

/** What has to hold of how a model behaves, beyond what it predicts of the rows as they are. */
export interface ModelChecks {
  severity: Severity
  /** Two runs over the same rows say the same, to the last bit. */
  deterministic: boolean
  /** A row fed alone gets the scores that it gets among others. */
  batchOfOne: boolean
  expectations: readonly Expectation[]
}

export interface CheckModelRequest {
  /** How the model is run. */
  predict: Omit<PredictRequest, 'output' | 'trial'>
  checks: ModelChecks
}

/** Rows, from the first on, that are run again: what holds of so many holds of the rest. */
const mostRows = 8192
/** Rows that are fed one by one, which takes a while. */
const mostAlone = 1024
/** What float32 leaves open when sums are taken in another order. */
const tolerance = { absolute: 1e-5, relative: 1e-4 }

interface Trial {
  predictions: Predictions
  features: string[]
  fixedRows: number | null
}

/**
 * Runs a model again, in other ways, over the first rows of its data, and checks that it behaves.
 *
 * @throws MlgateError of `predict`.
 */
export async function checkModel(
  { predict: request, checks }: CheckModelRequest,
  context: WorkContext,
): Promise<{ checks: Check[] }> {
  const { severity, deterministic, batchOfOne, expectations } = checks
  let count = 0
  const run = async (trial: TrialRun): Promise<Trial> => {
    const output = join(context.temporaryFolder, `trial-${count++}.parquet`)
    const { features, fixedRows } = await predict({ ...request, output, trial }, context)
    const [predictions] = await loadPredictions([{ path: output }], context)
    return { predictions: predictions as Predictions, features, fixedRows }
  }
  const usual = await run({ rows: mostRows })
  const told: Check[] = []
  if (deterministic) {
    const { predictions } = await run({ rows: mostRows, again: true })
    told.push({
      id: 'deterministic',
      severity,
      ...checkSame(usual.predictions, predictions, 'deterministic'),
    })
  }
  if (batchOfOne) {
    const own = { id: 'batch-of-one', severity }
    if (usual.fixedRows !== null) {
      const observed = `the model takes ${usual.fixedRows} rows at once and no others`
      told.push({ ...own, status: 'skipped', title: titles['batch-of-one'], observed })
    } else {
      const { predictions } = await run({ rows: mostAlone, rowsAtOnce: 1 })
      told.push({ ...own, ...checkSame(usual.predictions, predictions, 'batch-of-one') })
    }
  }
  for (const expectation of expectations) {
    const own = { id: 'expectation', severity }
    const checked = await explained(expectation, async () => {
      requireFeatures(expectation.change, usual.features, request.names[0] ?? basename(request.model))
      const { predictions } = await run({ rows: mostRows, changes: expectation.change })
      return checkExpectation(expectation, usual.predictions, predictions)
    })
    told.push({ ...own, ...checked })
  }
  return { checks: told }
}

type Told = Omit<Check, 'id' | 'severity'>

/** An expectation that cannot be tried is told as such, beside those that can. */
async function explained(expectation: Expectation, check: () => Promise<Told>): Promise<Told> {
  try {
    return await check()
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    const [problem] = error.problems
    return {
      status: 'error',
      title: expectationTitle(expectation),
      ...(problem === undefined ? {} : { observed: problem.message }),
      ...(problem?.hint === undefined ? {} : { hint: problem.hint }),
    }
  }
}

const titles = {
  deterministic: 'two runs say the same of every row',
  'batch-of-one': 'a row fed alone gets the scores that it gets among others',
} as const
/** Rows that are named of those that offend. */
const mostNamed = 5

function checkSame(left: Predictions, right: Predictions, id: keyof typeof titles): Told {
  const allows = id === 'deterministic' ? null : tolerance
  const order = sortClasses([...left.classes, ...right.classes])
  const every = Uint32Array.from({ length: right.rows }, (_, row) => row)
  const [own, other] = [alignRows(left, every, order), alignRows(right, every, order)]
  const [before, after] = [outputsOf(own), outputsOf(other)]
  const width = before.length / right.rows
  const offending = new Set<number>()
  let most = 0
  for (let cell = 0; cell < before.length; cell++) {
    const [first, second] = [before[cell] as number, after[cell] as number]
    if (Object.is(first, second)) continue
    const apart = Math.abs(first - second)
    if (allows !== null && apart <= allows.absolute + allows.relative * Math.abs(first)) continue
    offending.add(Math.floor(cell / width))
    most = Math.max(most, apart)
  }
  const title = titles[id]
  if (offending.size === 0) return { status: 'pass', title, observed: `of all ${right.rows} rows` }
  return {
    status: 'fail',
    title,
    observed: `${offending.size} of ${right.rows} rows differ, by up to ${shortNumber(most)}`,
    count: offending.size,
    rows: [...offending].slice(0, mostNamed).map((row) => row + 1),
  }
}

/** What a model says of each row: its scores, or where there are none its labels or values. */
function outputsOf({ probabilities, predicted }: Predictions): ArrayLike<number> {
  return probabilities ?? predicted
}
