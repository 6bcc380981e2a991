import { writeFile } from 'node:fs/promises'
import { createRandom } from '@mlgate/stats'

/** A classifier's predictions as any framework could write them. */
export async function writePredictions(
  path: string,
  {
    rows = 600,
    chance = 0.9,
    seed = 1,
    fogChance = chance,
    from = 0,
  }: { rows?: number; chance?: number; fogChance?: number; seed?: number; from?: number },
): Promise<void> {
  const luck = createRandom(seed)
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = from + index
    const truth = ['stop', 'yield'][row % 2] as string
    const weather = row % 3 === 0 ? 'fog' : row % 50 === 1 ? 'hail' : 'sun'
    const right = luck.float() < (weather === 'fog' ? fogChance : chance)
    const said = right ? truth : truth === 'stop' ? 'yield' : 'stop'
    const stop = said === 'stop' ? 0.8 : 0.2
    return `img${row},${truth},${said},${stop},${1 - stop},${weather}`
  })
  await writeFile(path, `image,label,said,p_stop,p_yield,weather\n${lines.join('\n')}\n`)
}

/** What says which of its columns is which. */
export const columns = [
  '--target',
  'label',
  '--prediction',
  'said',
  '--probabilities',
  'p_stop,p_yield',
  '--id',
  'image',
]
