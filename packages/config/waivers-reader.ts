import { MlgateError } from '@mlgate/core'
import { formatWaivedGate, parseWaivedGate, type Waiver } from '@mlgate/gates'
import { describeSeen, type Finding, type Path, valueAt } from './finding.ts'
import { readDocument } from './read-document.ts'
import { waiversKeys } from './waivers-keys.ts'

/** The file of waivers, beside mlgate.yml. */
export const waiversFileName = 'waivers.yml'

/**
 * Reads the text of waivers.yml. Whether a waiver still holds is not asked here: an expired one is no mistake.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx, or of metrics MG70xx, with every problem at its line and column.
 */
export function parseWaivers(text: string, file: string): Waiver[] {
  const written = readDocument(text, file, { keys: waiversKeys, check: waiversFindings })
  return written.map(({ gate, ...waiver }) => {
    const named = parseWaivedGate(gate)
    if (named === null) throw new TypeError(`the reader of waivers let a gate through: ${gate}`)
    return { ...waiver, gate: named }
  })
}

function waiversFindings(written: unknown): Finding[] {
  if (!Array.isArray(written)) return []
  const seen = new Set<string>()
  return written.flatMap((waiver: unknown, index) => [
    ...gateFindings(waiver, [index], seen),
    ...dayFindings(valueAt(waiver, 'expires'), [index, 'expires']),
  ])
}

function gateFindings(waiver: unknown, path: Path, seen: Set<string>): Finding[] {
  const gate = valueAt(waiver, 'gate')
  if (typeof gate !== 'string' || gate === '') return []
  const at = { path: [...path, 'gate'], at: 'value' } as const
  try {
    const named = parseWaivedGate(gate)
    if (named === null) {
      const message = `${describeSeen(gate)} names no gate.`
      const hint = 'Write model/metric, or model/metric/column=value for a gate on one slice.'
      return [{ code: 'MG2102', message, hint, ...at }]
    }
    const key = JSON.stringify([formatWaivedGate(named), valueAt(waiver, 'subject')])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message = `${describeSeen(gate)} is waived above already.`
    return [{ code: 'MG2107', message, hint: 'Keep one of them: nobody could tell which day counts.', ...at }]
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    const { code, message, hint } = error
    return [{ code, message, ...(hint === undefined ? {} : { hint }), ...at }]
  }
}

/** A day that no calendar has would expire at a moment that nobody meant. */
function dayFindings(day: unknown, path: Path): Finding[] {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return []
  const date = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return []
  return [{ code: 'MG2102', message: `There is no day ${day}.`, path, at: 'value' }]
}
