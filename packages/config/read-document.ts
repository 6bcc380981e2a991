import { MlgateError } from '@mlgate/core'
import * as z from 'zod/mini'
import type { Finding } from './finding.ts'
import { issueFindings, type LaterKeys } from './issues.ts'
import { composeYaml } from './yaml-compose.ts'
import { toProblems } from './yaml-place.ts'
import { yamlValue } from './yaml-value.ts'

/** How one kind of document is read. */
export interface DocumentKind<T> {
  /** The form of its keys; parsing fills in defaults. */
  keys: z.ZodMiniType<T, unknown>
  /** Mistakes beyond the form, found in the document as written, however wrong the rest of it is. */
  check: (written: unknown) => Finding[]
  later?: LaterKeys
}

/**
 * Reads one YAML document of a kind.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx when it is no sound YAML, else with every problem found, in the order of the text.
 */
export function readDocument<T>(text: string, file: string, { keys, check, later }: DocumentKind<T>): T {
  const composed = composeYaml(text.replace(/^\uFEFF/, ''), file)
  const { value, findings, targets } = yamlValue(composed, file)
  const parsed = z.safeParse(keys, value)
  const issues = parsed.success ? [] : issueFindings(parsed.error.issues, keys, value, later)
  const all = withoutEchoes([...findings, ...issues, ...check(value)])
  if (parsed.success && all.length === 0) return parsed.data
  throw MlgateError.ofProblems(toProblems(all, composed, targets, file))
}

/** A name that was split at its comma is told once, not again for what each piece lacks. */
function withoutEchoes(findings: Finding[]): Finding[] {
  const placeOf = ({ path }: Finding) => JSON.stringify(path)
  const split = new Set(findings.filter(({ code }) => code === 'MG2106').map(placeOf))
  return findings.filter((finding) => finding.code === 'MG2106' || !split.has(placeOf(finding)))
}
