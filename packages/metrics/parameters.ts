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
