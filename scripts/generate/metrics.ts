import { type MetricEntry, metricList, type ParameterValue } from '@mlgate/metrics'
import { codeBlock, page, table } from './page.ts'

const needs: Readonly<Record<MetricEntry['needs'], string>> = {
  labels: 'predicted classes',
  probabilities: 'probabilities',
  values: 'predicted values',
  entries: 'the entries of each row',
  scores: 'scores of rows',
  numbers: 'a file of metrics',
}

const example = `
metrics:
  - accuracy                                                 # a scorer name
  - f1_score(average=macro)                                  # a function call
  - { metric: fbeta_score, beta: 2, average: macro }         # a mapping
`

const money = `
metrics:
  - metric: mean_cost
    costs: { fraud: { ok: 500 }, ok: { fraud: 5 } }          # true class: { predicted class: what it costs }
    unit: EUR
`

/** How an interval is made, and how a difference on paired rows is tested. */
const methods = {
  shares:
    'Wilson’s interval; paired, McNemar’s mid-p with Newcombe’s interval. Of rows with weights as a mean of rows',
  areas:
    'of two classes and rows without weights DeLong’s interval, paired DeLong’s test; else as a statistic of all rows',
  means:
    'BCa bootstrap of the numbers of the rows; paired, that of their differences, with p the larger of its own and that of exchanging the models row by row',
  statistics:
    'BCa bootstrap of the rows, from 20,000 rows on a jackknife; paired, both models on the same resampled rows, with p the larger of its own and that of exchanging the models row by row',
} as const

const words: Readonly<Record<keyof typeof methods, string>> = {
  shares: 'a share of rows',
  areas: 'an area',
  means: 'a mean of rows',
  statistics: 'a statistic of all rows',
}

/** Every metric with what it measures, how it is computed and how it may be spelled. */
export function metricsPage(): string {
  const entries = metricList()
  const rows = entries.map(({ name, description, direction, needs: needed, tasks }) => [
    `[\`${name}\`](#${name})`,
    description,
    direction,
    tasks.length === 0 ? 'any' : tasks.join(', '),
    needs[needed],
  ])
  return page('Metrics', [
    'Metrics are those of scikit-learn, by the same names and with the same parameters and defaults; where it has none, those of the source that is named. They are spelled in any of three ways:',
    codeBlock('yaml', example),
    'Reports use the function call, with parameters at their defaults left out and the rest in alphabetical order. A `neg_` scorer means the metric itself: whether higher or lower is better is known, so no sign is turned.',
    'What predictions cost or bring is said per pair of classes:',
    codeBlock('yaml', money),
    'As a gate’s key the same metric is the function call in quotes: `"mean_cost(costs={fraud: {ok: 500}, ok: {fraud: 5}}, unit=EUR)"`. A class that the predictions do not have leaves the metric without a value; a pair without a price costs 0. A class name with blanks or signs needs single quotes there.',
    'Metrics of fairness compare the groups of a column, `sensitive_feature`. It is kept with the predictions, as columns of slices are; a model is not fed it unless `features` lists it. Rows without a group are left out, and a group without rows that a rate is a share of has the rate 0, as in fairlearn.',
    '## Intervals and tests',
    'Every metric has an interval, and on rows that are paired with those of the baseline a test. Several trainings are resampled together with the rows, whatever the metric.',
    table(
      ['a metric that is', 'interval and test'],
      Object.entries(methods).map(([kind, text]) => [words[kind as keyof typeof methods], text]),
    ),
    '## All metrics',
    table(['metric', 'what it is', 'better', 'of', 'computed from'], rows),
    ...entries.flatMap(detailsOf),
  ])
}

function detailsOf(entry: MetricEntry): string[] {
  const { name, formula, range, direction, source, parameters, scorers } = entry
  const facts = [
    `**Formula:** ${formula}`,
    `**Range:** ${range}; ${direction} is better`,
    `**Interval and test:** as ${words[methodOf(entry)]}`,
    `**Source:** ${/^[\w.]+$/.test(source) ? `\`${source}\`` : source}`,
    ...(scorers.length === 0
      ? []
      : [`**Scorer names:** ${scorers.map((scorer) => `\`${scorer}\``).join(', ')}`]),
    `**Example:** \`- ${yamlOf(entry.example)}\``,
  ]
  const taken = parameters.map(({ name: parameter, takes, fallback }) => [
    `\`${parameter}\``,
    takes,
    fallback === null ? 'required' : `\`${fallback}\``,
  ])
  return [
    `### ${name}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(taken.length === 0 ? [] : [table(['parameter', 'takes', 'default'], taken)]),
  ]
}

function methodOf({ name, isMean }: MetricEntry): keyof typeof methods {
  if (['accuracy_score', 'zero_one_loss', 'hamming_loss'].includes(name)) return 'shares'
  if (name === 'roc_auc_score') return 'areas'
  return isMean ? 'means' : 'statistics'
}

function yamlOf(value: ParameterValue): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).map(([key, own]) => `${key}: ${yamlOf(own)}`)
  return `{ ${entries.join(', ')} }`
}
