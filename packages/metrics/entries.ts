/** What rows hold several of, row after row: the items of a query, the boxes or the classes of an image. */
export interface Entries {
  /** rows + 1 positions: row i has the entries from offsets[i] up to, but not including, offsets[i + 1]. */
  offsets: Int32Array
  /** Per entry the position of its class in `Columns.classes`; all 0 where a task has no classes. */
  classOf: Int32Array
  /** Per entry one number of each kind that the task knows. */
  values: Readonly<Record<string, Float64Array>>
}

/** The truth of each row, and what was predicted of it. */
export interface RowEntries {
  truth: Entries
  predicted: Entries
}

/** One kind of number of all entries. */
export function valuesOf({ values }: Entries, kind: string): Float64Array {
  const found = values[kind]
  if (found === undefined) throw new RangeError(`entries without ${kind}`)
  return found
}

/**
 * The entries of the given rows, in their order.
 *
 * @param numberOf the new number of each class.
 */
export function pickEntries(entries: Entries, rows: Uint32Array, numberOf: Int32Array): Entries {
  const { offsets, classOf } = entries
  const picked = new Int32Array(rows.length + 1)
  for (const [place, row] of rows.entries()) {
    picked[place + 1] = (picked[place] as number) + (offsets[row + 1] as number) - (offsets[row] as number)
  }
  const count = picked[rows.length] as number
  const sources = new Uint32Array(count)
  for (const [place, row] of rows.entries()) {
    const first = offsets[row] as number
    const start = picked[place] as number
    const end = picked[place + 1] as number
    for (let entry = start; entry < end; entry++) sources[entry] = first + entry - start
  }
  return {
    offsets: picked,
    classOf: Int32Array.from(sources, (source) => numberOf[classOf[source] as number] ?? 0),
    values: mapValues(entries.values, (values) =>
      Float64Array.from(sources, (source) => values[source] as number),
    ),
  }
}

/** The rows of one after those of the other, which has the same classes and kinds of numbers. */
export function stackEntries(first: Entries, second: Entries): Entries {
  const before = first.classOf.length
  return {
    offsets: Int32Array.from([...first.offsets, ...second.offsets.subarray(1).map((at) => at + before)]),
    classOf: Int32Array.from([...first.classOf, ...second.classOf]),
    values: mapValues(first.values, (values, kind) => {
      const both = new Float64Array(before + second.classOf.length)
      both.set(values)
      both.set(valuesOf(second, kind), before)
      return both
    }),
  }
}

/**
 * A text for each row that is the same for the same entries, in whatever order they stand.
 *
 * @param classes names of the classes, so that rows of two sides can be held against each other.
 */
export function entryTexts(entries: Entries, classes: readonly string[]): string[] {
  const kinds = Object.keys(entries.values).sort()
  const textOf = (entry: number) =>
    JSON.stringify([
      classes[entries.classOf[entry] as number] ?? '',
      ...kinds.map((kind) => String(entries.values[kind]?.[entry])),
    ])
  return Array.from({ length: entries.offsets.length - 1 }, (_, row) => {
    const [from, to] = [entries.offsets[row] as number, entries.offsets[row + 1] as number]
    return Array.from({ length: to - from }, (_, index) => textOf(from + index))
      .sort()
      .join()
  })
}

function mapValues(
  values: Entries['values'],
  change: (values: Float64Array, kind: string) => Float64Array,
): Entries['values'] {
  return Object.fromEntries(Object.entries(values).map(([kind, numbers]) => [kind, change(numbers, kind)]))
}
