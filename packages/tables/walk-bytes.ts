/** Fewer bytes are not worth being divided. */
const leastDivided = 4096
const lineFeed = 10

/**
 * Where an automaton ends that walks through bytes. One step waits for the one before it, so four parts of the bytes are
 * walked through at once, each from the start of a record. Where one ends elsewhere, they are walked through in one go.
 *
 * @param table what follows each state by each byte: 256 numbers of states for every state.
 * @param recordStart the state in which a record begins, mostly after a line end.
 */
export function walkBytes(table: Uint16Array, bytes: Uint8Array, from: number, recordStart: number): number {
  const cuts = bytes.length < leastDivided ? undefined : cutsOf(bytes)
  if (cuts === undefined) return step(table, bytes, 0, bytes.length, from)
  const [first, second, third] = cuts
  const length = Math.min(first, second - first, third - second, bytes.length - third)
  let [a, b, c, d] = [from, recordStart, recordStart, recordStart]
  for (let at = 0; at < length; at += 1) {
    a = table[(a << 8) | (bytes[at] as number)] as number
    b = table[(b << 8) | (bytes[first + at] as number)] as number
    c = table[(c << 8) | (bytes[second + at] as number)] as number
    d = table[(d << 8) | (bytes[third + at] as number)] as number
  }
  const ends = [
    step(table, bytes, length, first, a),
    step(table, bytes, first + length, second, b),
    step(table, bytes, second + length, third, c),
  ]
  const areWhole = ends.every((end) => end === recordStart)
  return areWhole
    ? step(table, bytes, third + length, bytes.length, d)
    : step(table, bytes, 0, bytes.length, from)
}

function step(table: Uint16Array, bytes: Uint8Array, from: number, to: number, start: number): number {
  let state = start
  for (let at = from; at < to; at += 1) state = table[(state << 8) | (bytes[at] as number)] as number
  return state
}

/** Three places after line ends that divide the bytes into about equal parts; undefined where there are none. */
function cutsOf(bytes: Uint8Array): [number, number, number] | undefined {
  const cuts = [1, 2, 3].map((part) => bytes.indexOf(lineFeed, Math.floor((bytes.length * part) / 4)) + 1)
  return cuts.includes(0) ? undefined : (cuts as [number, number, number])
}
