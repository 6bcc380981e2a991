import type { TextDialect } from '@mlgate/tables'
import { canonicalLabel, type LabelColumn, respell } from '../predictions/labels.ts'
import { collectTexts, labelsOf, type Texts } from '../predictions/texts.ts'

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/

/** The target column as it was stored: numbers with a fraction part, or texts. */
export type Truth = { kind: 'numbers'; values: Float64Array } | { kind: 'texts'; texts: Texts }

/** The target as class labels, each spelled the one way. */
export function truthLabels(truth: Truth): LabelColumn {
  return respell(labelsOf(truth.kind === 'texts' ? truth.texts : numberTexts(truth.values)), canonicalLabel)
}

/** The target as numbers, or undefined when some of it is none. */
export function truthValues(truth: Truth, dialect: TextDialect = {}): Float64Array | undefined {
  if (truth.kind === 'numbers') return truth.values
  const { decimal = '.', thousands = '' } = dialect
  const isPlain = decimal === '.' && thousands === ''
  const numberOf = (text: string | null): number | undefined => {
    if (text === null) return undefined
    const plain = isPlain ? text : text.replaceAll(thousands, '').replace(decimal, '.')
    return plainNumber.test(plain) ? Number(plain) : undefined
  }
  const { texts } = truth
  const numbers = numbersOf('values' in texts ? texts.values : texts.labels, numberOf)
  if (numbers === undefined || 'values' in texts) return numbers
  return Float64Array.from(texts.codes, (code) => numbers[code] as number)
}

function numbersOf(
  texts: readonly (string | null)[],
  numberOf: (text: string | null) => number | undefined,
): Float64Array | undefined {
  const numbers = new Float64Array(texts.length)
  for (const [index, text] of texts.entries()) {
    const number = numberOf(text)
    if (number === undefined) return undefined
    numbers[index] = number
  }
  return numbers
}

function numberTexts(values: Float64Array): Texts {
  const collector = collectTexts()
  collector.add(values, values.length)
  return collector.finish()
}
