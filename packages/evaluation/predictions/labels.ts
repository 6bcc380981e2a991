const wholeNumber = /^([+-]?\d+)\.0*$/

/**
 * The one spelling of a class label. A label that was an integer in training may come back as 3, 3.0 or "3",
 * depending on who stored it; all are "3".
 */
export function canonicalLabel(text: string): string {
  return wholeNumber.exec(text)?.[1] ?? text
}

/** Labels row by row, each distinct one stored once. */
export interface LabelColumn {
  rows: number
  /** Indices into `labels`, for a range of rows; −1 where a row has none. */
  codes(from: number, to: number): Int32Array
  /** Distinct labels in the order of first appearance. */
  labels: readonly string[]
}

/** The column with its labels spelled by `spell`; labels that become the same are joined. */
export function respell(column: LabelColumn, spell: (label: string) => string): LabelColumn {
  const codeOf = new Map<string, number>()
  const newCodes = Int32Array.from(column.labels, (label) => {
    const spelled = spell(label)
    const code = codeOf.get(spelled) ?? codeOf.size
    codeOf.set(spelled, code)
    return code
  })
  return { rows: column.rows, labels: [...codeOf.keys()], codes: translated(column, newCodes) }
}

/** The column's codes counted in `classes`, which must hold every label. */
export function codesIn(column: LabelColumn, classes: readonly string[]): LabelColumn['codes'] {
  const positions = new Map(classes.map((label, index) => [label, index]))
  return translated(
    column,
    Int32Array.from(column.labels, (label) => positions.get(label) as number),
  )
}

function translated({ codes }: LabelColumn, newCodes: Int32Array): LabelColumn['codes'] {
  if (newCodes.every((code, index) => code === index)) return codes
  return (from, to) => codes(from, to).map((code) => (code < 0 ? -1 : (newCodes[code] as number)))
}

/** Labels for a message: the first few, quoted where that helps. */
export function listOf(labels: readonly string[], most = 8): string {
  const shown = labels.slice(0, most).map((label) => JSON.stringify(label))
  return labels.length > most ? `${shown.join(', ')} and ${labels.length - most} more` : shown.join(', ')
}
