import type { TextDialect } from '@mlgate/tables'
import { canonicalLabel, collectLabels, type LabelColumn } from '../predictions/labels.ts'

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/

/** The target column as it was stored: numbers with a fraction part, or texts. */
export type Truth = { kind: 'numbers'; values: Float64Array } | { kind: 'texts'; values: readonly string[] }

/** The target as class labels, each spelled the one way. */
export function truthLabels(truth: Truth): LabelColumn {
  const collector = collectLabels()
  for (const value of truth.values) collector.add(canonicalLabel(String(value)))
  return collector.column()
}

/** The target as numbers, or undefined when some of it is none. */
export function truthValues(truth: Truth, dialect: TextDialect = {}): Float64Array | undefined {
  if (truth.kind === 'numbers') return truth.values
  const { decimal = '.', thousands = '' } = dialect
  const plain =
    decimal === '.' && thousands === ''
      ? truth.values
      : truth.values.map((text) =>
          (thousands === '' ? text : text.replaceAll(thousands, '')).replace(decimal, '.'),
        )
  return plain.every((text) => plainNumber.test(text)) ? Float64Array.from(plain, Number) : undefined
}
