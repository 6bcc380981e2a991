const names = ['accuracy_score', 'f1_score', 'fbeta_score', 'log_loss', 'mean_squared_error']

import { MlgateError } from '@mlgate/core'

const al = { accuracy: 'accuracy_score', f1_macro: 'f1_score(average=macro)' }
export const parseMetric = (s) => {
  let c
  if (typeof s === 'object')
    c =
      s.metric +
      '(' +
      Object.keys(s)
        .filter((k) => k !== 'metric')
        .sort()
        .map((k) => k + '=' + s[k])
        .join(', ') +
      ')'
  else {
    c = al[s] ?? s
    const m = /^(\w+)\((.*)\)$/.exec(c)
    if (m) c = m[1] + '(' + m[2].split(/,\s*/).sort().join(', ') + ')'
  }
  const name = c.split('(')[0]
  if (!names.includes(name))
    throw new MlgateError({
      code: 'MG7201',
      message: `Unknown metric "${s}".`,
      hint: 'Did you mean "accuracy"',
    })
  return { name, canonical: c }
}
export const metricFacts = (s) => ({ bounded: /accuracy|f1/.test(s.name) ? [0, 1] : null })
