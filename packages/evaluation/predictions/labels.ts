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
  /** Indices into `labels`; −1 where a row has none. */
  codes: Int32Array
  /** Distinct labels in the order of first appearance. */
  labels: string[]
}

/** The column with its labels spelled by `spell`; labels that become the same are joined. */
export function respell({ codes, labels }: LabelColumn, spell: (label: string) => string): LabelColumn {
  const codeOf = new Map<string, number>()
  const newCodes = Int32Array.from(labels, (label) => {
    const spelled = spell(label)
    const code = codeOf.get(spelled) ?? codeOf.size
    codeOf.set(spelled, code)
    return code
  })
  return { labels: [...codeOf.keys()], codes: translate(codes, newCodes) }
}

/** The column with its codes counted in `classes`, which must hold every label. */
export function codesIn({ codes, labels }: LabelColumn, classes: readonly string[]): Int32Array {
  const positions = new Map(classes.map((label, index) => [label, index]))
  return translate(
    codes,
    Int32Array.from(labels, (label) => positions.get(label) as number),
  )
}

/** The same array where no code changes: with many rows a copy is a lot of memory. */
function translate(codes: Int32Array, newCodes: Int32Array): Int32Array {
  if (newCodes.every((code, index) => code === index)) return codes
  const translated = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    translated[row] = code < 0 ? -1 : (newCodes[code] as number)
  }
  return translated
}

/** Labels for a message: the first few, quoted where that helps. */
export function listOf(labels: readonly string[], most = 8): string {
  const shown = labels.slice(0, most).map((label) => JSON.stringify(label))
  return labels.length > most ? `${shown.join(', ')} and ${labels.length - most} more` : shown.join(', ')
}
