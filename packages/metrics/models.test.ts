import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Columns } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric } from './compute.ts'
import { parseMetric } from './specification.ts'

const folder = new URL('../../test/fixtures/goldens/models/', import.meta.url)

/** What the goldens call a metric. */
const names: Record<string, string> = {
  accuracy: 'accuracy',
  balanced_accuracy: 'balanced_accuracy',
  f1_macro: 'f1_macro',
  f1_weighted: 'f1_weighted',
  f1_binary: 'f1',
  precision_macro: 'precision_macro',
  recall_macro: 'recall_macro',
  matthews_corrcoef: 'matthews_corrcoef',
  cohen_kappa: 'cohen_kappa_score',
  log_loss: 'neg_log_loss',
  roc_auc: 'roc_auc',
  roc_auc_ovr_macro: 'roc_auc_ovr',
  average_precision: 'average_precision',
  brier: 'neg_brier_score',
  top_2_accuracy: 'top_k_accuracy(k=2)',
  mse: 'neg_mean_squared_error',
  rmse: 'neg_root_mean_squared_error',
  mae: 'neg_mean_absolute_error',
  medae: 'neg_median_absolute_error',
  mape: 'neg_mean_absolute_percentage_error',
  max_error: 'neg_max_error',
  r2: 'r2',
}

describe.each(readdirSync(folder))('the predictions of %s', (name) => {
  const golden = JSON.parse(read(name, 'case.json'))
  it.each(['base', 'candidate'])('of the %s model score as in scikit-learn', (side) => {
    const columns = columnsOf(name, side)
    const { confusion_matrix: _, by_slice: __, ...metrics } = golden.expected[side] as Record<string, number>
    expect(Object.keys(metrics).filter((key) => !(key in names))).toEqual([])
    for (const [key, want] of Object.entries(metrics)) {
      const metric = names[key] as string
      const { value } = computeMetric(parseMetric(metric), columns)
      const tolerance = golden.tolerance.metric_abs * Math.max(1, Math.abs(want))
      expect(Math.abs(value - want), `${metric}: ${value}, not ${want}`).toBeLessThanOrEqual(tolerance)
    }
  })
})

function columnsOf(name: string, side: string): Columns {
  const truth = rowsOf(name, 'data.csv').map((row) => row.label as string)
  const rows = rowsOf(name, `${side}_predictions.csv`)
  expect(rows.length).toBe(truth.length)
  if (rows[0]?.prediction !== undefined) {
    return regression(
      truth.map(Number),
      rows.map(({ prediction }) => Number(prediction)),
    )
  }
  return classification({
    truth,
    predicted: rows.map(({ label }) => label as string),
    probabilities: rows.map((row) =>
      Object.keys(row).flatMap((key) => (key.startsWith('p_') ? Number(row[key]) : [])),
    ),
    probabilityPrecision: 'float32',
  })
}

function rowsOf(name: string, file: string): Record<string, string>[] {
  const [header = [], ...rows] = read(name, file)
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  return rows.map((cells) =>
    Object.fromEntries(header.map((column, index) => [column, cells[index] as string])),
  )
}

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
}
