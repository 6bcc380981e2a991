import { describe, expect, it } from 'vitest'
import { dark, light, type Palette } from './palette.ts'

type Colour = [number, number, number]

/** Linear red, green and blue, 0 to 1. */
function linear(hex: string): Colour {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as Colour
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

type Matrix = [Colour, Colour, Colour]

/** How eyes without one kind of cone see linear colours: Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes: Record<string, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function times(matrix: Matrix, [x, y, z]: Colour): Colour {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as Colour
}

/** OKLab (Ottosson 2020), in which distances are about as large as they look. */
function perceived(hex: string, eye: Matrix): Colour {
  const seen = times(eye, linear(hex)).map((channel) => Math.min(1, Math.max(0, channel))) as Colour
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt) as Colour
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

function distance(one: Colour, other: Colour): number {
  return Math.hypot(...one.map((own, index) => own - (other[index] as number)))
}

const schemes: [string, Palette][] = [
  ['light', light],
  ['dark', dark],
]

describe.each(schemes)('the %s colours', (_, palette) => {
  it.each(Object.entries(eyes))('of better, worse and can’t tell are apart for %s eyes', (__, eye) => {
    const [better, worse, unknown] = [palette.better, palette.worse, palette.unknown].map((hex) =>
      perceived(hex, eye),
    ) as [Colour, Colour, Colour]
    expect(distance(better, worse)).toBeGreaterThan(0.15)
    expect(distance(better, unknown)).toBeGreaterThan(0.15)
    expect(distance(worse, unknown)).toBeGreaterThan(0.15)
  })

  it('of texts keep 4.5:1 wherever they stand', () => {
    const grounds = [
      palette.background,
      palette.surface,
      palette.betterWash,
      palette.worseWash,
      palette.unknownWash,
    ]
    const texts = [palette.ink, palette.muted, palette.betterText, palette.worseText, palette.unknownText]
    for (const text of texts)
      for (const ground of grounds) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('of marks keep 3:1 to the background, and signs to what they are drawn upon', () => {
    for (const mark of [palette.better, palette.worse, palette.unknown, palette.grey]) {
      expect(contrast(mark, palette.background)).toBeGreaterThanOrEqual(3)
    }
    for (const ground of [palette.better, palette.worse, palette.unknownText, palette.grey]) {
      expect(contrast(palette.onAccent, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})
