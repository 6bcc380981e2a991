/** A stream of random numbers that a seed determines to the bit, on every machine. */
export interface Random {
  /** A whole number, 0 … 2³² − 1. */
  uint32(): number
  /** A multiple of 2⁻⁵³ in [0, 1). */
  float(): number
  /** A whole number, 0 … n − 1, each equally likely (to 2⁻²² of its chance where n is above 2²¹); n is 1 … 2³¹. */
  below(n: number): number
  /**
   * Draws as many rows as the array is long, with replacement, and writes how often each was drawn: the weights of
   * one bootstrap resample. Allocates nothing that grows with the rows worth speaking of. Each row is equally likely
   * (to rows · 2⁻³² of its chance, which no number of resamples could show).
   */
  resample(multiplicities: Float64Array): void
  /** Draws as many values as there are, with replacement, and adds them up: a resample when only the sum counts. */
  resampledSum(values: Float64Array): number
  /** Draws as many places as there are, with replacement, and divides the sum of one by the sum of the other. */
  resampledRatio(numerators: Float64Array, denominators: Float64Array): number
  /** Adds or takes away each value by the toss of a coin. */
  signedSum(values: Float64Array): number
  /** Writes 0 or 1 into each place by the toss of a coin. */
  coins(marks: Uint8Array): void
}

const two32 = 2 ** 32
/** Rows are drawn in blocks of 2¹⁴, whose weights, 128 kB, fit a processor's second-level cache. */
const blockBits = 14

/**
 * The generator xoshiro128** of Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM
 * TOMS 47:36, with a state made from the seed's text by FNV-1a and SplitMix64 (Steele, Lea & Flood 2014). Whole
 * numbers in a range are drawn without bias as by Lemire (2019), ACM TOMACS 29:3. Not for secrets.
 *
 * @param seed any number or text; 7 and "7" are the same seed.
 */
export function createRandom(seed: number | string): Random {
  return xoshiro128StarStar(stateOf(String(seed)))
}

/** The generator from a given state of four words, not all 0. */
export function xoshiro128StarStar(state: Int32Array): Random {
  // Four variables, not an array: the engine keeps them unboxed, which makes a draw twice as fast.
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state

  function uint32(): number {
    const product = Math.imul(s1, 5)
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0
  }

  function float(): number {
    return ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53
  }

  function below(n: number): number {
    const rejected = two32 % n
    for (;;) {
      const bits = uint32()
      if (Math.imul(bits, n) >>> 0 >= rejected) return (bits * n * 2 ** -32) | 0
    }
  }

  function resample(multiplicities: Float64Array): void {
    const rows = multiplicities.length
    multiplicities.fill(0)
    if (rows > 1 << blockBits) countInBlocks(multiplicities)
    else countDraws(multiplicities, 0, rows, 0, rows)
  }

  /** Drawing the block first and then the row in it keeps what is written in the processor's cache. */
  function countInBlocks(multiplicities: Float64Array): void {
    const rows = multiplicities.length
    const blocks = new Float64Array(Math.ceil(rows / (1 << blockBits)))
    countDraws(blocks, 0, rows, blockBits, rows)
    blocks.forEach((draws, block) => {
      const first = block << blockBits
      countDraws(multiplicities, first, Math.min(1 << blockBits, rows - first), 0, draws)
    })
  }

  // The two loops below spell the generator's step out, on a state of their own: that makes them twice as fast.

  /** Draws from 0 … n − 1, shifts each number right, and counts it from place `first` on. */
  function countDraws(counts: Float64Array, first: number, n: number, shift: number, draws: number): void {
    let [a, b, c, d] = [s0, s1, s2, s3]
    const scale = n / two32
    for (let drawn = 0; drawn < draws; drawn++) {
      const product = Math.imul(b, 5)
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
      const place = first + (((bits * scale) | 0) >>> shift)
      counts[place] = (counts[place] as number) + 1
    }
    ;[s0, s1, s2, s3] = [a, b, c, d]
  }

  function resampledSum(values: Float64Array): number {
    let [a, b, c, d] = [s0, s1, s2, s3]
    const scale = values.length / two32
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) {
      const product = Math.imul(b, 5)
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
      sum += values[(bits * scale) | 0] as number
    }
    ;[s0, s1, s2, s3] = [a, b, c, d]
    return sum
  }

  function resampledRatio(numerators: Float64Array, denominators: Float64Array): number {
    let [a, b, c, d] = [s0, s1, s2, s3]
    const scale = numerators.length / two32
    let above = 0
    let below = 0
    for (let drawn = 0; drawn < numerators.length; drawn++) {
      const product = Math.imul(b, 5)
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
      const place = (bits * scale) | 0
      above += numerators[place] as number
      below += denominators[place] as number
    }
    ;[s0, s1, s2, s3] = [a, b, c, d]
    return above / below
  }

  function signedSum(values: Float64Array): number {
    let sum = 0
    for (let first = 0; first < values.length; first += 32) {
      const last = Math.min(first + 32, values.length)
      let bits = uint32()
      for (let place = first; place < last; place++) {
        const value = values[place] as number
        sum += bits & 1 ? value : -value
        bits >>>= 1
      }
    }
    return sum
  }

  function coins(marks: Uint8Array): void {
    let bits = 0
    for (let place = 0; place < marks.length; place++) {
      if (place % 32 === 0) bits = uint32()
      marks[place] = bits & 1
      bits >>>= 1
    }
  }

  return { uint32, float, below, resample, resampledSum, resampledRatio, signedSum, coins }
}

/** SplitMix64: the next 64 bits of a stream that starts at `start`, which is passed on by `state`. */
export function* splitMix64(start: bigint): Generator<bigint, never> {
  let state = start
  for (;;) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n)
    let bits = state
    bits = BigInt.asUintN(64, (bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n)
    bits = BigInt.asUintN(64, (bits ^ (bits >> 27n)) * 0x94d049bb133111ebn)
    yield bits ^ (bits >> 31n)
  }
}

function stateOf(seed: string): Int32Array {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(seed)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  const stream = splitMix64(hash)
  const halves = [stream.next().value, stream.next().value].flatMap((bits) => [bits, bits >> 32n])
  return Int32Array.from(halves, (half) => Number(BigInt.asIntN(32, half)))
}
