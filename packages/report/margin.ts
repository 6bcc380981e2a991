import { MlgateError } from '@mlgate/core'
import { limitInUnits, parseLimit } from '@mlgate/gates'

/** A gate's margin in the metric's unit; null when the document's rule is none that anyone could have written. */
export function marginOf(written: number | string, base: number): number | null {
  try {
    return limitInUnits(parseLimit(written), base)
  } catch (error) {
    if (error instanceof MlgateError) return null
    throw error
  }
}
