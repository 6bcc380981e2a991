import { type MetricFacts, type MetricSpec, metricFacts, metricList } from '@mlgate/metrics'
import { codeBlock, page, table } from './page.ts'

const needs: Readonly<Record<MetricFacts['needs'], string>> = {
  labels: 'predicted classes',
  probabilities: 'probabilities',
  values: 'predicted values',
}

const example = `
metrics:
  - accuracy                                                 # a scorer name
  - f1_score(average=macro)                                  # a function call
  - { metric: fbeta_score, beta: 2, average: macro }         # a mapping
`

/** Every metric with what it measures and how it may be spelled. */
export function metricsPage(): string {
  const rows = metricList().map(({ name, description, scorers }) => {
    const facts = metricFacts({ name: name as MetricSpec['name'], parameters: {}, canonical: name })
    return [
      `\`${name}\``,
      description,
      facts.direction,
      needs[facts.needs],
      scorers.map((scorer) => `\`${scorer}\``).join(', '),
    ]
  })
  return page('Metrics', [
    'Metrics are those of scikit-learn, by the same names and with the same parameters and defaults. They are spelled in any of three ways:',
    codeBlock('yaml', example),
    'Reports use the function call, with parameters at their defaults left out and the rest in alphabetical order. A `neg_` scorer means the metric itself: whether higher or lower is better is known, so no sign is turned.',
    table(['metric', 'what it is', 'better', 'computed from', 'scorer names'], rows),
  ])
}
