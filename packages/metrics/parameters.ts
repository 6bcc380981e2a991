export type ParameterValue = string | number | boolean | null

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

export const averages = ['binary', 'micro', 'macro', 'weighted'] as const
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
    if (value === null || Number.isNaN(value)) return undefined
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

/** Averages over classes, where there are more than two. */
export const classAverages = ['micro', 'macro', 'weighted'] as const
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
