import type { GateRules } from '@mlgate/gates'
import { parseMetric } from '@mlgate/metrics'
import { gatesKeys } from './gates-keys.ts'
import { gatesFindings } from './metric-findings.ts'
import { readDocument } from './read-document.ts'

/**
 * Reads the text of a gates file: the `gates:` mapping of mlgate.yml alone.
 *
 * @param file name for messages; the file itself is not touched.
 * @returns rules by the canonical name of their metric.
 * @throws MlgateError MG20xx, MG21xx, or of metrics and gates MG7xxx, with every problem at its line and column.
 */
export function parseGates(text: string, file: string): GateRules {
  return canonicalGates(
    readDocument(text, file, { keys: gatesKeys, check: (written) => gatesFindings(written, []) }),
  )
}

/** The same rules by the canonical name of their metric: `accuracy` becomes `accuracy_score`. */
export function canonicalGates(gates: GateRules): GateRules {
  return Object.fromEntries(
    Object.entries(gates).map(([metric, rules]) => [parseMetric(metric).canonical, rules]),
  )
}
