import type { MetricDefinitions } from './definition.ts'
import { amountsOf, amountsRule, ofThresholdOnly, thresholdRule, unitRule } from './money.ts'
import { prepareMean } from './outcome.ts'
import { optionalPosLabelRule, type Parameters } from './parameters.ts'

const inMoney = {
  bounded: null,
  range: '−∞ … ∞',
  needs: ({ threshold }: Parameters) => (threshold === null ? 'labels' : 'probabilities'),
  unit: ({ unit }: Parameters) => String(unit),
  conflict: ofThresholdOnly,
} as const
const decided = { unit: unitRule, threshold: thresholdRule, pos_label: optionalPosLabelRule }
const costs = amountsOf('costs')
const profits = amountsOf('profits')

/** What predictions cost or bring, by what each pair of true and predicted class is worth. */
export const moneyMetrics = {
  mean_cost: {
    ...inMoney,
    direction: 'lower',
    description: 'what a row costs on average, by the price of each pair of true and predicted class',
    formula:
      'mean of costs[true][predicted], 0 for pairs without a price; threshold: positive from that probability on, instead of the predicted class',
    source: 'Elkan 2001, "The foundations of cost-sensitive learning", IJCAI',
    example: { costs: { fraud: { ok: 500 }, ok: { fraud: 5 } }, unit: 'EUR' },
    parameters: { costs: amountsRule('cost'), ...decided },
    prepare: prepareMean(costs),
    perRow: costs,
  },
  expected_profit: {
    ...inMoney,
    direction: 'higher',
    description: 'what a row brings on average, by the worth of each pair of true and predicted class',
    formula:
      'mean of profits[true][predicted], 0 for pairs without a worth; threshold: positive from that probability on, instead of the predicted class',
    source: 'Verbraken, Verbeke & Baesens 2013, IEEE Transactions on Knowledge and Data Engineering 25:961',
    example: { profits: { buyer: { buyer: 20 }, other: { buyer: -1 } }, unit: 'EUR' },
    parameters: { profits: amountsRule('profit'), ...decided },
    prepare: prepareMean(profits),
    perRow: profits,
  },
} as const satisfies MetricDefinitions
