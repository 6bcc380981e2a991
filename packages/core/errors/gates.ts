import type { ErrorsOf } from './errors-of.ts'

/** Gates and metrics. */
export const gateErrors = {
  MG7001: {
    title: 'A metric is unknown',
    remedy:
      "Metrics carry scikit-learn's names, such as accuracy_score or f1_score(average=macro), or its scorer names.",
  },
  MG7002: {
    title: 'A metric cannot be read',
    remedy:
      'Write it as a function call, in quotes where it holds a comma: "f1_score(average=macro, zero_division=1)".',
  },
  MG7003: {
    title: 'A parameter of a metric is unknown or has a value that it does not take',
    remedy: "Parameters are scikit-learn's; the message lists what is taken.",
  },
  MG7201: {
    title: 'A limit cannot be read',
    remedy:
      'Write points (1pt is 0.01), a share of the baseline (5%), or a number in the unit of the metric.',
  },
  MG7202: {
    title: 'A gate demands nothing',
    remedy: 'Give the metric at least one of min, max, max-regression, min-improvement.',
  },
  MG7203: {
    title: 'A percentage of a metric between 0 and 1 is ambiguous',
    remedy: 'Write the change in points: 1pt is 0.01 absolute.',
  },
  MG7204: { title: 'A confidence is out of range', remedy: 'It lies between 0.5 and 1, such as 0.95.' },
  MG7205: {
    title: 'A limit can never be reached',
    remedy: 'A bare number is in the unit of the metric: write points, such as 1pt for 0.01.',
  },
} as const satisfies ErrorsOf<'MG7'>
