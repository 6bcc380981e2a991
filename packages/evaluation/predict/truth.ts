import type { TextDialect } from '@mlgate/tables'
import { canonicalLabel, type LabelColumn, respell } from '../predictions/labels.ts'
import { rangesOf } from '../predictions/row-store.ts'
import { labelsOf, numbered, type Texts } from '../predictions/texts.ts'

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/

/** The numbers of a range of rows. */
export type NumberRows = (from: number, to: number) => Float64Array

/** The target column as it was stored: numbers with a fraction part, or texts. */
export type Truth = { kind: 'numbers'; rows: number; values: NumberRows } | { kind: 'texts'; texts: Texts }

/** The target as class labels, each spelled the one way. */
export function truthLabels(truth: Truth): LabelColumn {
  const labels = truth.kind === 'texts' ? labelsOf(truth.texts) : numbered(truth.rows, truth.values)
  return respell(labels, canonicalLabel)
}

/** The target as numbers, or undefined when some of it is none. */
export function truthValues(truth: Truth, dialect: TextDialect = {}): NumberRows | undefined {
  if (truth.kind === 'numbers') return truth.values
  const { texts } = truth
  const numberOf = numberReader(dialect)
  if ('codes' in texts) {
    const numbers = texts.labels.map(numberOf)
    if (numbers.includes(undefined)) return undefined
    return (from, to) => Float64Array.from(texts.codes(from, to), (code) => numbers[code] as number)
  }
  for (const [from, to] of rangesOf(texts.rows)) {
    if (texts.texts(from, to).some((text) => numberOf(text) === undefined)) return undefined
  }
  return (from, to) => Float64Array.from(texts.texts(from, to), (text) => numberOf(text) as number)
}

function numberReader({ decimal = '.', thousands = '' }: TextDialect) {
  const isPlain = decimal === '.' && thousands === ''
  return (text: string | null): number | undefined => {
    if (text === null) return undefined
    const plain = isPlain ? text : text.replaceAll(thousands, '').replace(decimal, '.')
    return plainNumber.test(plain) ? Number(plain) : undefined
  }
}
