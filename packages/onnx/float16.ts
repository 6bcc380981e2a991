/** Half precision (IEEE 754 binary16) as bits: not every Node has `Float16Array`. */

const floats = new Float32Array(1)
const bits = new Uint32Array(floats.buffer)

/** The nearest half of each number, a tie to the even one; beyond 65,504 infinity. */
export function toHalves(values: Float32Array): Uint16Array {
  const halves = new Uint16Array(values.length)
  for (let i = 0; i < values.length; i++) halves[i] = toHalf(values[i] as number)
  return halves
}

function toHalf(value: number): number {
  floats[0] = value
  const word = bits[0] as number
  const sign = (word >>> 16) & 0x8000
  const size = word & 0x7fffffff
  if (size > 0x7f800000) return sign | 0x7e00
  if (size >= 0x477ff000) return sign | 0x7c00
  if (size >= 0x38800000) {
    const odd = (size >>> 13) & 1
    return sign | ((size - 0x38000000 + 0xfff + odd) >>> 13)
  }
  // Below the smallest normal half, steps are 2⁻²⁴ wide.
  const steps = Math.abs(value) * 2 ** 24
  const whole = Math.floor(steps)
  const rest = steps - whole
  return sign | (rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole)
}

/** Each half as a single, which holds it exactly. */
export function fromHalves(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length)
  for (let i = 0; i < halves.length; i++) values[i] = fromHalf(halves[i] as number)
  return values
}

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 0x1f
  const fraction = half & 0x3ff
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
