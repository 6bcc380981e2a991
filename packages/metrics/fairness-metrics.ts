import type { MetricDefinitions } from './definition.ts'
import { compareRates, equalizedOdds, type Rate } from './fairness.ts'
import { aggregateRule, groupMethodRule, posLabelRule, sensitiveFeatureRule } from './parameters.ts'

const parameters = {
  sensitive_feature: sensitiveFeatureRule,
  method: groupMethodRule,
  pos_label: posLabelRule,
}
const difference = (name: string, rate: Rate | null) =>
  ({
    ...ofGroups(name),
    direction: 'lower',
    prepare: rate === null ? equalizedOdds('difference') : compareRates('difference', rate),
  }) as const
const ratio = (name: string, rate: Rate | null) =>
  ({
    ...ofGroups(name),
    direction: 'higher',
    prepare: rate === null ? equalizedOdds('ratio') : compareRates('ratio', rate),
  }) as const

/** How unlike a classifier treats the groups of a sensitive feature. */
export const fairnessMetrics = {
  demographic_parity_difference: {
    ...difference('demographic_parity_difference', 'selection'),
    description: 'how much more often one group is predicted positive than another; 0 is fair',
    formula:
      'largest − smallest share of predicted positives of a group; to_overall: largest distance from that of all',
  },
  demographic_parity_ratio: {
    ...ratio('demographic_parity_ratio', 'selection'),
    description: 'how often the least favoured group is predicted positive, relative to the most; 1 is fair',
    formula: 'smallest / largest share of predicted positives of a group',
  },
  equal_opportunity_difference: {
    ...difference('equal_opportunity_difference', 'recall'),
    description: 'how much more of the truly positive are found in one group than in another; 0 is fair',
    formula: 'largest − smallest true positive rate of a group',
  },
  equal_opportunity_ratio: {
    ...ratio('equal_opportunity_ratio', 'recall'),
    description:
      'how many of the truly positive are found in the worst group, relative to the best; 1 is fair',
    formula: 'smallest / largest true positive rate of a group',
  },
  equalized_odds_difference: {
    ...difference('equalized_odds_difference', null),
    parameters: { ...parameters, agg: aggregateRule },
    description: 'how unlike groups are in true and in false positive rate; 0 is fair',
    formula: 'the larger (agg=mean: the mean) of the differences of true and of false positive rate',
  },
  equalized_odds_ratio: {
    ...ratio('equalized_odds_ratio', null),
    parameters: { ...parameters, agg: aggregateRule },
    description: 'how like groups are in true and in false positive rate; 1 is fair',
    formula: 'the smaller (agg=mean: the mean) of the ratios of true and of false positive rate',
  },
} as const satisfies MetricDefinitions

function ofGroups(name: string) {
  return {
    bounded: [0, 1],
    range: '0 … 1',
    needs: 'labels',
    parameters,
    source: `fairlearn.metrics.${name}`,
    example: { sensitive_feature: 'sex' },
  } as const
}
