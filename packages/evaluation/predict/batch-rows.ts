import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ModelFacts } from '@mlgate/onnx'
import { type InputBinding, widthOf } from './bind-inputs.ts'

const mostRows = 4096
/** Cells fed at once, about: 16 images of 256 × 256. */
const mostCells = 2 ** 20
/** Rows times bytes of weights: a model of 100 MB runs some 80 rows at once. */
const mostWork = 2 ** 33

/**
 * Rows to run at once: enough to keep the runtime busy, few enough that a heavy model still tells of progress
 * every few seconds. It hangs on nothing but model and data, because the last bits of a result hang on it.
 */
export async function rowsAtOnce(path: string, facts: ModelFacts, binding: InputBinding): Promise<number> {
  if (binding.fixedRows !== null) return binding.fixedRows
  const files = [path, ...facts.externalData.map((location) => join(dirname(path), location))]
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const cells = binding.inputs.reduce((sum, input) => sum + widthOf(input), 0)
  return Math.max(1, Math.floor(Math.min(mostRows, mostCells / cells, mostWork / bytes)))
}
