/**
 * Along one side: which source samples each output sample is made of. Output `i` is the sum of
 * `weights[i * most + k] * source[starts[i] + k]` over k < `most`; weights that are not used are 0, and the
 * samples beside them lie inside.
 */
export interface Taps<Weights extends Int32Array | Float64Array = Float64Array> {
  most: number
  starts: Int32Array
  weights: Weights
}

/** Bits behind the point of Pillow's weights: with 8 of a sample and 2 for overshoot they fill 32. */
export const fractionBits = 22

/** With weights as whole numbers, `fractionBits` of them behind the point, rounded as Pillow does. */
export function wholeTaps({ most, starts, weights }: Taps): Taps<Int32Array> {
  const whole = Int32Array.from(weights, (weight) =>
    Math.trunc(weight * 2 ** fractionBits + Math.sign(weight) / 2),
  )
  return { most, starts, weights: whole }
}

type Filter = (distance: number) => number

const triangle: Filter = (distance) => Math.max(0, 1 - Math.abs(distance))

/** Keys' cubic convolution; `a` is its slope at 1. */
function cubic(a: number): Filter {
  return (distance) => {
    const x = Math.abs(distance)
    if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0
  }
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI)
}

/**
 * The filters of Pillow's `resize`, which widen when an image becomes smaller so that every source pixel counts.
 * Source: `precompute_coeffs` of Pillow's Resample.c.
 */
const widening: Readonly<Record<string, { support: number; filter: Filter }>> = {
  bilinear: { support: 1, filter: triangle },
  bicubic: { support: 2, filter: cubic(-0.5) },
  lanczos: { support: 3, filter: (x) => (Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0) },
}

export function wideningTaps(name: 'bilinear' | 'bicubic' | 'lanczos', from: number, to: number): Taps {
  const { support, filter } = widening[name] as { support: number; filter: Filter }
  const scale = from / to
  const width = Math.max(scale, 1)
  const reach = support * width
  return gather(to, from, (index) => {
    const center = (index + 0.5) * scale
    const first = Math.max(0, Math.trunc(center - reach + 0.5))
    const last = Math.min(from, Math.trunc(center + reach + 0.5))
    const values = Array.from({ length: last - first }, (_, k) => filter((first + k - center + 0.5) / width))
    return normalized({ first, values })
  })
}

/** Two neighbours, the edge repeated: `INTER_LINEAR` of OpenCV, `bilinear` of tf.image.resize. */
export function linearTaps(from: number, to: number): Taps {
  return pointTaps(from, to, 0, 1, triangle)
}

/** Four neighbours, the edge repeated: `INTER_CUBIC` of OpenCV, whose slope is −0.75. */
export function cubicTaps(from: number, to: number): Taps {
  return pointTaps(from, to, -1, 2, cubic(-0.75))
}

/** Four neighbours; those beyond the edge are left out and the others made up to 1: `bicubic` of tf.image.resize. */
export function innerCubicTaps(from: number, to: number): Taps {
  const filter = cubic(-0.5)
  return gather(to, from, (index) => {
    const place = ((index + 0.5) * from) / to - 0.5
    const first = Math.max(0, Math.floor(place) - 1)
    const last = Math.min(from - 1, Math.floor(place) + 2)
    const values = Array.from({ length: last - first + 1 }, (_, k) => filter(first + k - place))
    return normalized({ first, values })
  })
}

/** Filters that do not widen, around `(index + ½) · from / to − ½`; what lies beyond the edge counts as the edge. */
function pointTaps(from: number, to: number, low: number, high: number, filter: Filter): Taps {
  return gather(to, from, (index) => {
    const place = ((index + 0.5) * from) / to - 0.5
    const base = Math.floor(place)
    const first = clamp(base + low, from)
    const values = new Array<number>(clamp(base + high, from) - first + 1).fill(0)
    for (let k = low; k <= high; k++) {
      const at = clamp(base + k, from) - first
      values[at] = (values[at] as number) + filter(base + k - place)
    }
    return { first, values }
  })
}

/** Where an output sample lies among the source samples; each library computes it with roundings of its own. */
const nearestPlaces = {
  /** `ImagingScaleAffine` of Pillow adds up. */
  torchvision: (from: number, to: number) => {
    const scale = from / to
    let place = scale / 2
    return () => {
      const now = place
      place += scale
      return now
    }
  },
  /** tf.image.resize computes in single precision. */
  keras: (from: number, to: number) => {
    const scale = Math.fround(from / to)
    return (index: number) => Math.fround((index + 0.5) * scale)
  },
  /** `INTER_NEAREST` takes the start of an output sample, not its middle. */
  opencv: (from: number, to: number) => {
    const scale = 1 / (to / from)
    return (index: number) => index * scale
  },
} as const

/** The nearest sample. */
export function nearestTaps(from: number, to: number, like: keyof typeof nearestPlaces): Taps {
  const place = nearestPlaces[like](from, to)
  return gather(to, from, (index) => ({ first: clamp(Math.floor(place(index)), from), values: [1] }))
}

/** Each output sample is the mean of what it covers: `INTER_AREA` of OpenCV, for images that become smaller. */
export function areaTaps(from: number, to: number): Taps {
  const scale = from / to
  return gather(to, from, (index) => {
    const start = index * scale
    const end = Math.min(start + scale, from)
    const first = Math.floor(start + 1e-9)
    const last = Math.max(first + 1, Math.ceil(end - 1e-9))
    const values = Array.from(
      { length: last - first },
      (_, k) => Math.min(first + k + 1, end) - Math.max(first + k, start),
    )
    return normalized({ first, values })
  })
}

/** `INTER_AREA` of an image that becomes larger: two neighbours, blended only where an output sample covers both. */
export function enlargingAreaTaps(from: number, to: number): Taps {
  const scale = from / to
  return gather(to, from, (index) => {
    const first = Math.min(Math.floor(index * scale), from - 1)
    const over = index + 1 - (first + 1) / scale
    const second = over <= 0 || first === from - 1 ? 0 : over - Math.floor(over)
    return { first, values: second === 0 ? [1] : [1 - second, second] }
  })
}

/** The taps of a stretch of the output. */
export function tapsWithin({ most, starts, weights }: Taps, from: number, count: number): Taps {
  return {
    most,
    starts: starts.subarray(from, from + count),
    weights: weights.subarray(from * most, (from + count) * most),
  }
}

interface Gathered {
  first: number
  values: number[]
}

function gather(length: number, from: number, tapsOf: (index: number) => Gathered): Taps {
  const all = Array.from({ length }, (_, index) => tapsOf(index))
  const most = all.reduce((longest, { values }) => Math.max(longest, values.length), 1)
  const starts = new Int32Array(length)
  const weights = new Float64Array(length * most)
  all.forEach(({ first, values }, index) => {
    // Shifted inwards at the end, so that unused taps read samples that are there.
    const start = Math.min(first, from - most)
    starts[index] = start
    weights.set(values, index * most + (first - start))
  })
  return { most, starts, weights }
}

function normalized({ first, values }: Gathered): Gathered {
  const sum = values.reduce((total, value) => total + value, 0)
  return { first, values: values.map((value) => value / sum) }
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1)
}
