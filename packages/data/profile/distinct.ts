/**
 * Counting different values: exactly as long as they are few, then by HyperLogLog (Flajolet and others, 2007) with 1024
 * registers, whose standard error is 1.04 / √1024.
 */
export interface Distinct<Value extends string | number> {
  /** All of them with how often each occurred; null once they are too many. */
  known: Map<Value, number> | null
  registers: Uint8Array
}

/** More than these are no categories. */
export const mostKnown = 1000
const indexBits = 10
const registerCount = 2 ** indexBits

export function emptyDistinct<Value extends string | number>(): Distinct<Value> {
  return { known: new Map(), registers: new Uint8Array(registerCount) }
}

export function countValue<Value extends string | number>(distinct: Distinct<Value>, value: Value): void {
  const { known } = distinct
  if (known === null) {
    register(distinct.registers, value)
    return
  }
  known.set(value, (known.get(value) ?? 0) + 1)
  if (known.size > mostKnown) {
    distinct.registers = registersOf(distinct)
    distinct.known = null
  }
}

/** The registers, those of the values that are still known one by one included. */
export function registersOf({ known, registers }: Distinct<string | number>): Uint8Array {
  if (known === null) return registers
  const all = registers.slice()
  for (const value of known.keys()) register(all, value)
  return all
}

export function mergeRegisters(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((rank, index) => Math.max(rank, right[index] ?? 0))
}

/** About how many values were registered, a whole number. */
export function estimate(registers: Uint8Array): number {
  const sum = registers.reduce((total, rank) => total + 2 ** -rank, 0)
  const raw = ((0.7213 / (1 + 1.079 / registerCount)) * registerCount ** 2) / sum
  const empty = registers.filter((rank) => rank === 0).length
  const isFew = raw <= 2.5 * registerCount && empty > 0
  return Math.round(isFew ? registerCount * Math.log(registerCount / empty) : raw)
}

function register(registers: Uint8Array, value: string | number): void {
  const [first, second] = typeof value === 'number' ? hashNumber(value) : hashText(value)
  const index = first >>> (32 - indexBits)
  // Zeros before the first one among the other 54 bits.
  const rest = (first << indexBits) >>> 0
  const rank = rest === 0 ? 33 - indexBits + Math.clz32(second) : Math.clz32(rest) + 1
  if (rank > (registers[index] as number)) registers[index] = rank
}

type Hash = [first: number, second: number]
const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)

function hashNumber(value: number): Hash {
  double[0] = value === 0 ? 0 : value
  return finish((halves[0] as number) ^ 0x9e3779b9, halves[1] as number)
}

function hashText(text: string): Hash {
  let [first, second] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x9e3779b1)
    second = Math.imul(second ^ unit, 0x5f356495)
  }
  return finish(first, second)
}

/** Each bit of the input reaches each of the output: the finalizer of MurmurHash3, on both halves in turns. */
function finish(left: number, right: number): Hash {
  const first = mix(left ^ mix(right))
  return [first, mix(right ^ first)]
}

function mix(bits: number): number {
  let mixed = bits ^ (bits >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
