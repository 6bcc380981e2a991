export type ParameterValue = string | number | boolean | null | ParameterMapping

/** Numbers by name, perhaps by two names: `{fraud: {ok: 500}}`. */
export interface ParameterMapping {
  readonly [key: string]: ParameterValue
}

export function isMapping(value: unknown): value is ParameterMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every parameter of a metric, defaults filled in. */
export type Parameters = Readonly<Record<string, ParameterValue>>

/** What a parameter of a metric takes. */
export interface ParameterRule {
  /** scikit-learn's default, or undefined when the parameter must be given. */
  default: ParameterValue | undefined
  /** What is taken, in words that follow "takes". */
  expected: string
  /** The value in its one canonical form, or undefined when it isn't taken. */
  read: (value: ParameterValue) => ParameterValue | undefined
  /** What to write instead of the commonest value that isn't taken. */
  hint?: string
}

/** Parameters that are fine each by itself and not together: what to say after the metric's name, and what to do. */
export type Conflict = (parameters: Parameters) => { said: string; hint: string } | null

export const averages = ['binary', 'micro', 'macro', 'weighted', 'samples'] as const
export type Average = (typeof averages)[number]

export const averageRule: ParameterRule = {
  default: 'binary',
  expected: `one of ${averages.join(', ')}`,
  read: (value) => averages.find((average) => average === value),
  hint: 'A gate needs one number: average=macro is the mean over classes, average=binary that of one class.',
}

export const posLabelRule: ParameterRule = {
  default: 1,
  expected: 'the label of a class',
  read: (value) => {
    if (value === null || isMapping(value) || Number.isNaN(value)) return undefined
    // Classes are compared as text: '1' and 1 are the same class, so they need one spelling.
    return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value
  },
}

/** As `posLabelRule`, but the class needs no naming: without a name it is the later one of two. */
export const optionalPosLabelRule: ParameterRule = {
  ...posLabelRule,
  default: null,
  read: (value) => (value === null ? null : posLabelRule.read(value)),
}

/** Averages over classes, where there are more than two; `samples` is over rows of several labels. */
export const classAverages = ['micro', 'macro', 'weighted', 'samples'] as const
export type ClassAverage = (typeof classAverages)[number]

export const classAverageRule: ParameterRule = {
  default: 'macro',
  expected: `one of ${classAverages.join(', ')}`,
  read: (value) => classAverages.find((average) => average === value),
  hint: 'A gate needs one number: average=macro is the mean over classes, and of two classes none is taken.',
}

const multiClasses = ['raise', 'ovr', 'ovo']

export const multiClassRule: ParameterRule = {
  default: 'raise',
  expected: 'ovr, ovo or raise',
  read: (value) => multiClasses.find((name) => name === value),
  hint: 'ovr compares each class with the rest, ovo each with each.',
}

export const maxFprRule: ParameterRule = {
  default: null,
  expected: 'a number above 0 and up to 1',
  read: (value) => {
    if (value === null || value === 1) return null
    return typeof value === 'number' && value > 0 && value < 1 ? value : undefined
  },
}

export const scaleByHalfRule: ParameterRule = {
  default: 'auto',
  expected: 'True, False or auto',
  read: (value) => (typeof value === 'boolean' || value === 'auto' ? value : undefined),
}

export const topRule: ParameterRule = {
  default: 2,
  expected: 'a whole number of at least 1',
  read: (value) => (Number.isSafeInteger(value) && (value as number) >= 1 ? value : undefined),
}

export const zeroDivisionRule: ParameterRule = {
  default: 0,
  expected: '0, 1 or nan',
  read: (value) => {
    if (value === 'warn') return 0
    return value === 0 || value === 1 || Number.isNaN(value) ? value : undefined
  },
}

/** As `zeroDivisionRule`, without NaN. */
export const zeroOrOneDivisionRule: ParameterRule = {
  default: 0,
  expected: '0 or 1',
  read: (value) => (value === 'warn' ? 0 : value === 0 || value === 1 ? value : undefined),
}

export const replaceUndefinedRule: ParameterRule = {
  default: Number.NaN,
  expected: 'a number from -1 to 1, or nan',
  read: (value) =>
    typeof value === 'number' && (Number.isNaN(value) || Math.abs(value) <= 1) ? value : undefined,
}

export const kappaWeightsRule: ParameterRule = {
  default: null,
  expected: 'linear, quadratic or None',
  read: (value) => (value === null || value === 'linear' || value === 'quadratic' ? value : undefined),
  hint: 'Weights of rows come from a column of the data; these say how much worse a far class is than a near one.',
}

export const binsRule: ParameterRule = {
  default: 15,
  expected: 'a whole number from 1 to 1000',
  read: (value) =>
    Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 1000 ? value : undefined,
}

export const calibratedRule: ParameterRule = {
  default: 'top_label',
  expected: 'top_label or positive',
  read: (value) => (value === 'top_label' || value === 'positive' ? value : undefined),
}

export const alphaRule: ParameterRule = {
  default: 0.5,
  expected: 'a number from 0 to 1',
  read: (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined),
  hint: 'alpha=0.9 judges a prediction of the value that 90 % lie below.',
}

export const powerRule: ParameterRule = {
  default: 0,
  expected: 'a number that is not between 0 and 1',
  read: (value) =>
    typeof value === 'number' && Number.isFinite(value) && (value <= 0 || value >= 1) ? value : undefined,
  hint: '0 is normal, 1 Poisson, 2 gamma, 3 inverse Gaussian.',
}

export const naiveErrorRule: ParameterRule = {
  default: undefined,
  expected: 'a number above 0',
  read: (value) => (typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : undefined),
  hint: 'It is the mean absolute error of the naive forecast over the training series, in the unit of the target.',
}

export const sensitiveFeatureRule: ParameterRule = {
  default: undefined,
  expected: 'the name of a column',
  read: (value) =>
    (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined,
  hint: 'Its values are the groups: { metric: demographic_parity_difference, sensitive_feature: sex }.',
}

export const groupMethodRule: ParameterRule = {
  default: 'between_groups',
  expected: 'between_groups or to_overall',
  read: (value) => (value === 'between_groups' || value === 'to_overall' ? value : undefined),
}

export const aggregateRule: ParameterRule = {
  default: 'worst_case',
  expected: 'worst_case or mean',
  read: (value) => (value === 'worst_case' || value === 'mean' ? value : undefined),
}

export const scoreColumnRule: ParameterRule = {
  default: undefined,
  expected: 'the name of a column of scores',
  read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
}

export const metricNameRule: ParameterRule = {
  default: undefined,
  expected: 'a name of up to 80 characters',
  read: (value) => (typeof value === 'string' && /^\S.{0,79}$/u.test(value) ? value : undefined),
}

export const expressionRule: ParameterRule = {
  default: undefined,
  expected: 'an SQL expression',
  read: (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined),
  hint: 'sum(amount) FILTER (WHERE truth <> prediction)',
}

export const directionRule: ParameterRule = {
  default: 'higher',
  expected: 'higher or lower, whichever is better',
  read: (value) => (value === 'higher' || value === 'lower' ? value : undefined),
}

export const betaRule: ParameterRule = {
  default: undefined,
  expected: 'a number of at least 0',
  read: (value) => (typeof value === 'number' && value >= 0 ? value : undefined),
  hint: 'beta=2 weighs recall more than precision, beta=0.5 less.',
}

export function booleanRule(standard: boolean): ParameterRule {
  return {
    default: standard,
    expected: 'True or False',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  }
}

export const normalizeRule: ParameterRule = {
  default: true,
  expected: 'True only',
  read: (value) => (value === true ? true : undefined),
  hint: 'A count of rows cannot be compared between test sets of different size.',
}

export const ofClassOrAverage: Conflict = ({ average, pos_label }) =>
  average === 'binary' || pos_label === posLabelRule.default
    ? null
    : {
        said: `is given pos_label, which average=${average} does not look at.`,
        hint: 'Leave one of them out: pos_label names the one class that average=binary, the default, scores.',
      }

export const microIsForRest: Conflict = ({ average, multi_class }) =>
  average === 'micro' && multi_class === 'ovo'
    ? {
        said: 'takes macro or weighted as average with multi_class=ovo, not micro.',
        hint: 'average=micro goes with multi_class=ovr.',
      }
    : null

export const ofPositiveOnly: Conflict = ({ of, pos_label }) =>
  of === 'positive' || pos_label === null
    ? null
    : {
        said: 'is given pos_label, which of=top_label does not look at.',
        hint: 'Add of=positive to judge the probability of that class alone.',
      }
