import { parseDuration } from '@mlgate/core/units'
import { type Finding, type Path, valueAt } from './finding.ts'

/** Two parts of a document that cannot both be meant. */
export function contradiction(message: string, path: Path): Finding {
  return { code: 'MG2107', message, path, at: 'value' }
}

/** A least and a greatest value the wrong way round. Numbers, shares and lengths of time compare by size, other texts
 * as ISO dates do. */
export function orderFindings(limits: unknown, low: string, high: string, path: Path): Finding[] {
  const [least, greatest] = [valueAt(limits, low), valueAt(limits, high)]
  const [small, large] = [sizeOf(least), sizeOf(greatest)]
  if (small === undefined || large === undefined || small.unit !== large.unit || small.size <= large.size)
    return []
  const message = `"${low}" is greater than "${high}" (${String(least)} > ${String(greatest)}): nothing could pass.`
  return [contradiction(message, [...path, low])]
}

function sizeOf(value: unknown): { unit: string; size: number | bigint | string } | undefined {
  if (isWholeNumber(value)) return { unit: 'number', size: BigInt(value as number | string) }
  if (typeof value === 'number') return { unit: 'number', size: value }
  if (typeof value !== 'string') return undefined
  if (/%\s*$/.test(value)) return { unit: 'share', size: Number.parseFloat(value) }
  const duration = /[a-z]\s*$/.test(value) ? parseDuration(value) : null
  return duration === null ? { unit: 'text', size: value } : { unit: 'time', size: duration }
}

/** A whole number, or the digits of one that is beyond ±2^53. */
export function isWholeNumber(value: unknown): boolean {
  return typeof value === 'string' ? /^-?\d{16,40}$/.test(value) : Number.isInteger(value)
}
