/**
 * JSON for the private wire between a parent and its job. Documents write NaN as the string "NaN", which a
 * reader can only undo where a schema says that a number stands there; the wire has no schema, so it tags
 * numbers that JSON lacks as `{"$number": "NaN"}` and puts another `$` before keys that look like the tag.
 */
const tag = '$number'
const tagged = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
])
const reserved = /^\$+number$/

/** One line of JSON (it never holds a raw line end) that `parseWire` turns back into an equal value. */
export function wireText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') return numberOnWire(part)
    return renameKeys(part, (key) => `$${key}`)
  })
}

/**
 * The value that `wireText` wrote.
 *
 * @throws SyntaxError when the text is not JSON.
 */
export function parseWire(text: string): unknown {
  // A reviver makes parsing several times slower and most messages need none.
  if (!text.includes(`${tag}"`)) return JSON.parse(text)
  return JSON.parse(
    text,
    (_, part: unknown) => numberOffWire(part) ?? renameKeys(part, (key) => key.slice(1)),
  )
}

function numberOnWire(value: number): unknown {
  if (Object.is(value, -0)) return { [tag]: '-0' }
  return Number.isFinite(value) ? value : { [tag]: String(value) }
}

function numberOffWire(part: unknown): number | undefined {
  if (typeof part !== 'object' || part === null || !(tag in part)) return undefined
  return Object.keys(part).length === 1 ? tagged.get(String(part[tag])) : undefined
}

function renameKeys(part: unknown, rename: (key: string) => string): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
  if (!Object.keys(part).some((key) => reserved.test(key))) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [reserved.test(key) ? rename(key) : key, value]),
  )
}
