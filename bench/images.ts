import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allInTurn, beside, type Line, timeProcess } from './measure.ts'

const worker = fileURLToPath(new URL('./images-worker.ts', import.meta.url))
const rounds = 5

/**
 * 400 JPEGs of 500 × 375, resized to 256, cropped to 224, normalized and run through a model that costs next to
 * nothing, against a loop that reads and decodes them with sharp, as many at once, and throws the pixels away.
 */
export function benchImages(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    const work = (task: string, like = '') => Number(timeProcess([worker, task, folder, like]).stdout)
    work('generate')
    const found = allInTurn(rounds, {
      decode: () => work('decode'),
      torchvision: () => work('score', 'torchvision'),
      keras: () => work('score', 'keras'),
      opencv: () => work('score', 'opencv'),
    })
    const times = (name: keyof (typeof found)[number]) => found.map((round) => round[name])
    return (['torchvision', 'keras', 'opencv'] as const).map((like) =>
      beside(
        `400 JPEGs as ${like} has them, against sharp's decoding alone`,
        times(like),
        times('decode'),
        1.1,
      ),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
