import { totalmem } from 'node:os'

export const mebibyte = 2 ** 20

/** Share of the machine's memory that a job may use unless told otherwise. */
const defaultShare = 0.6

/**
 * Bytes that a job may allocate unless the user says otherwise: 60 % of the machine's memory, or of the
 * container's where that is less.
 *
 * @param total the machine's memory; @param constrained the container's limit, 0 or undefined for none.
 */
export function defaultMemoryBytes(
  total: number = totalmem(),
  constrained: number | undefined = process.constrainedMemory?.(),
): number {
  return Math.floor(defaultShare * (constrained ? Math.min(total, constrained) : total))
}
