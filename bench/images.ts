import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allInTurn, beside, type Line, timeProcess, type Work } from './measure.ts'

const worker = fileURLToPath(new URL('./images-worker.ts', import.meta.url))
const rounds = 5
const goal = 1.1

/** Image files that are made for a benchmark. */
export interface ImageSet {
  count: number
  /** How many of them differ. */
  distinct: number
  width: number
  height: number
  format: 'jpeg' | 'png'
  /** The shorter side after the resize; absent where images are fed as they are. */
  resized?: number
  /** The middle that is fed. */
  cropped?: number
}

const photo = { width: 500, height: 375, resized: 256, cropped: 224 } as const
const sets = {
  photos: { ...photo, count: 2000, distinct: 100, format: 'jpeg' },
  lossless: { ...photo, count: 1000, distinct: 30, format: 'png' },
  large: { ...photo, count: 100, distinct: 2, width: 4000, height: 3000, format: 'jpeg' },
  small: { count: 5000, distinct: 50, width: 32, height: 32, format: 'png' },
} as const satisfies Record<string, ImageSet>

/**
 * Images decoded, resized to 256, cropped to 224, normalized and run through a model that costs next to nothing,
 * against what a loop over sharp takes for pixels of that size by its own resize: as many at once, the same files, no
 * model. Sharp decodes large JPEGs at an eighth of their size where it may, which no training framework does; so a
 * second line has it decode them whole.
 */
export function benchImages(): Line[] {
  return [
    ...compare('2,000 JPEGs of 500 × 375', sets.photos, ['torchvision', 'keras', 'opencv']),
    ...compare('1,000 PNGs of 500 × 375', sets.lossless, ['torchvision']),
    ...compare('100 JPEGs of 4,000 × 3,000', sets.large, ['torchvision', 'keras']),
    ...compare(
      '100 JPEGs of 4,000 × 3,000, decoded whole',
      sets.large,
      ['torchvision'],
      'bare, decoded whole',
    ),
    ...compare('5,000 PNGs of 32 × 32, as they are', sets.small, ['torchvision']),
  ]
}

function compare(what: string, set: ImageSet, likes: readonly string[], floor = 'bare'): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    const work = (task: string, like = '') =>
      JSON.parse(timeProcess([worker, task, folder, JSON.stringify(set), like]).stdout) as Work
    work('generate')
    const works: Record<string, () => Work> = { floor: () => work(floor) }
    for (const like of likes) works[like] = () => work('score', like)
    const found = allInTurn(rounds, works)
    const of = (name: string, part: keyof Work) => found.map((round) => (round[name] as Work)[part])
    return likes.flatMap((like) => [
      beside(`${what}, as ${like}`, of(like, 'milliseconds'), of('floor', 'milliseconds'), goal),
      beside('  work of all cores', of(like, 'cpuMilliseconds'), of('floor', 'cpuMilliseconds')),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
