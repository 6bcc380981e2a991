/** Kinds of bytes that the shapes of cells tell apart. */
export const byteKinds = [
  'other',
  'zero',
  'digit',
  'plus',
  'minus',
  'point',
  'exponent',
  'colon',
  'T',
  'Z',
  'blank',
  'delimiter',
  'quote',
  'line end',
] as const

export type ByteKind = (typeof byteKinds)[number]

/** What a cell may have come to by a byte: whether it may end there, and by kind of the next byte what follows. */
export interface ShapeState {
  ends: boolean
  next: Partial<Record<ByteKind, number>>
}

/** Shapes of cells, as automata over the kinds of their bytes that begin in the first state. The empty cell has each. */
export type CellShape = 'integer' | 'number' | 'date' | 'timestamp'

const digits = (state: number) => ({ zero: state, digit: state })
const anyDigit: ByteKind[] = ['zero', 'digit']

/** Of so many digits any number is exact as an integer of 64 bits, and as a double. */
const mostDigits = 15

/** A sign, and digits. */
const integer: ShapeState[] = [
  { ends: true, next: { plus: 1, minus: 1, ...digits(2) } },
  { ends: false, next: digits(2) },
  ...Array.from({ length: mostDigits }, (_, index) => ({
    ends: true,
    next: index + 1 < mostDigits ? digits(index + 3) : {},
  })),
]

/** A sign, digits with a point before, among or after them, and an exponent. */
const number: ShapeState[] = [
  { ends: true, next: { plus: 1, minus: 1, point: 2, ...digits(3) } },
  { ends: false, next: { point: 2, ...digits(3) } },
  { ends: false, next: digits(4) },
  { ends: true, next: { point: 4, exponent: 5, ...digits(3) } },
  { ends: true, next: { exponent: 5, ...digits(4) } },
  { ends: false, next: { plus: 6, minus: 6, ...digits(7) } },
  { ends: false, next: digits(7) },
  { ends: true, next: digits(7) },
]

// A year 0 is no date, so none begins with one.
const dayPlaces: ByteKind[][] = [
  ['digit'],
  anyDigit,
  anyDigit,
  anyDigit,
  ['minus'],
  anyDigit,
  anyDigit,
  ['minus'],
  anyDigit,
  anyDigit,
]
const timePlaces: ByteKind[][] = [
  ['T', 'blank'],
  anyDigit,
  anyDigit,
  ['colon'],
  anyDigit,
  anyDigit,
  ['colon'],
  anyDigit,
  anyDigit,
  ['point'],
  ...Array.from({ length: 9 }, () => anyDigit),
]
const dayLength = dayPlaces.length
/** Of a day with hours and minutes, with seconds, and with one to nine digits of their fraction. */
const timeLengths = [16, 19, ...Array.from({ length: 9 }, (_, index) => 21 + index)]

/** Cells of some lengths, each of whose characters is of a kind that its place permits. */
function inPlaces(places: readonly ByteKind[][], lengths: readonly number[]): ShapeState[] {
  return Array.from({ length: places.length + 1 }, (_, length) => ({
    ends: lengths.includes(length),
    next: Object.fromEntries((places[length] ?? []).map((kind) => [kind, length + 1])),
  }))
}

function timestamp(): ShapeState[] {
  const states = inPlaces([...dayPlaces, ...timePlaces], [0, dayLength, ...timeLengths])
  for (const length of timeLengths) (states[length] as ShapeState).next.Z = states.length
  return [...states, { ends: true, next: {} }]
}

export const cellShapes: Readonly<Record<CellShape, readonly ShapeState[]>> = {
  integer,
  number,
  date: inPlaces(dayPlaces, [0, dayLength]),
  timestamp: timestamp(),
}

const written: [string, ByteKind][] = [
  ['0', 'zero'],
  ['123456789', 'digit'],
  ['+', 'plus'],
  ['-', 'minus'],
  ['.', 'point'],
  ['eE', 'exponent'],
  [':', 'colon'],
  ['T', 'T'],
  ['Z', 'Z'],
  [' ', 'blank'],
]

/** The kind of each byte, as its place among `byteKinds`, in files with such marks. */
export function kindsOfBytes({ delimiter, quote }: { delimiter: string; quote: string }): Uint8Array {
  const kinds = new Uint8Array(256)
  const marks: [string, ByteKind][] = [
    [delimiter, 'delimiter'],
    [quote, 'quote'],
    ['\r\n', 'line end'],
  ]
  for (const [bytes, kind] of [...written, ...marks])
    for (const byte of Buffer.from(bytes)) kinds[byte] = byteKinds.indexOf(kind)
  return kinds
}
