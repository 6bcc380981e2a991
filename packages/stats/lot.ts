import { createRandom } from './random.ts'

/** The row numbers 0 … rows − 1 in random order (Fisher & Yates). */
export function rowsByLot(rows: number, seed: number | string): Uint32Array {
  const random = createRandom(seed)
  const order = new Uint32Array(rows).map((_, row) => row)
  for (let last = rows - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const moved = order[last] as number
    order[last] = order[other] as number
    order[other] = moved
  }
  return order
}
