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
  codes: Int32Array
  /** Distinct labels in the order of first appearance; a code is an index into them. */
  labels: string[]
}

/** Builds a label column row by row. */
export interface LabelCollector {
  add(label: string): void
  /** What was collected so far. */
  column(): LabelColumn
}

export function collectLabels(): LabelCollector {
  const codeOf = new Map<string, number>()
  const labels: string[] = []
  let codes = new Int32Array(1024)
  let rows = 0
  return {
    add(label) {
      let code = codeOf.get(label)
      if (code === undefined) {
        code = labels.push(label) - 1
        codeOf.set(label, code)
      }
      if (rows === codes.length) {
        const larger = new Int32Array(codes.length * 2)
        larger.set(codes)
        codes = larger
      }
      codes[rows++] = code
    },
    column: () => ({ codes: codes.subarray(0, rows), labels }),
  }
}

/** The column with its labels spelled by `spell`; labels that become the same are joined. */
export function respell({ codes, labels }: LabelColumn, spell: (label: string) => string): LabelColumn {
  const spelled = labels.map(spell)
  const distinct = [...new Set(spelled)]
  const newCodes = spelled.map((label) => distinct.indexOf(label))
  return { labels: distinct, codes: codes.map((code) => newCodes[code] as number) }
}

/** The column with its codes counted in `classes`, which must hold every label. */
export function codesIn({ codes, labels }: LabelColumn, classes: readonly string[]): Int32Array {
  const positions = new Map(classes.map((label, index) => [label, index]))
  const newCodes = labels.map((label) => positions.get(label) as number)
  return codes.map((code) => newCodes[code] as number)
}

/** Labels for a message: the first few, quoted where that helps. */
export function listOf(labels: readonly string[], most = 8): string {
  const shown = labels.slice(0, most).map((label) => JSON.stringify(label))
  return labels.length > most ? `${shown.join(', ')} and ${labels.length - most} more` : shown.join(', ')
}
