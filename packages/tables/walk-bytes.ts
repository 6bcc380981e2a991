/** Fewer bytes are not worth being divided. */
const leastDivided = 4096
const lineFeed = 10

/** Transitions of an automaton: what follows a state, which is the place of its transitions, by the kind of a byte. */
export interface Transitions {
  table: Int32Array
  /** The kind of each byte, less than the distance of two states. */
  kinds: Uint8Array
}

/**
 * Where an automaton ends that walks through bytes. One step waits for the one before it, so four parts of the bytes are
 * walked through at once, each from the start of a record. Where one ends elsewhere, they are walked through in one go.
 *
 * @param recordStart the state in which a record begins, mostly after a line end.
 */
export function walkBytes(
  transitions: Transitions,
  bytes: Uint8Array,
  from: number,
  recordStart: number,
): number {
  const cuts = bytes.length < leastDivided ? undefined : cutsOf(bytes)
  if (cuts === undefined) return step(transitions, bytes, 0, bytes.length, from)
  const { table, kinds } = transitions
  const [first, second, third] = cuts
  const length = Math.min(first, second - first, third - second, bytes.length - third)
  let [a, b, c, d] = [from, recordStart, recordStart, recordStart]
  for (let at = 0; at < length; at += 1) {
    a = table[a | (kinds[bytes[at] as number] as number)] as number
    b = table[b | (kinds[bytes[first + at] as number] as number)] as number
    c = table[c | (kinds[bytes[second + at] as number] as number)] as number
    d = table[d | (kinds[bytes[third + at] as number] as number)] as number
  }
  const ends = [
    step(transitions, bytes, length, first, a),
    step(transitions, bytes, first + length, second, b),
    step(transitions, bytes, second + length, third, c),
  ]
  const areWhole = ends.every((end) => end === recordStart)
  return areWhole
    ? step(transitions, bytes, third + length, bytes.length, d)
    : step(transitions, bytes, 0, bytes.length, from)
}

function step(
  { table, kinds }: Transitions,
  bytes: Uint8Array,
  from: number,
  to: number,
  start: number,
): number {
  let state = start
  for (let at = from; at < to; at += 1)
    state = table[state | (kinds[bytes[at] as number] as number)] as number
  return state
}

/** Three places after line ends that divide the bytes into about equal parts; undefined where there are none. */
function cutsOf(bytes: Uint8Array): [number, number, number] | undefined {
  const cuts = [1, 2, 3].map((part) => bytes.indexOf(lineFeed, Math.floor((bytes.length * part) / 4)) + 1)
  return cuts.includes(0) ? undefined : (cuts as [number, number, number])
}
