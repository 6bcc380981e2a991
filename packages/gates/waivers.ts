import type { Gate, Slice, Subject } from '@mlgate/core'
import { parseMetric } from '@mlgate/metrics'
import { isBenchmarkMetric } from './benchmark-metrics.ts'

/** The gate that a waiver is about; on the whole, or on one slice. */
export interface WaivedGate {
  model: string
  /** Canonical name. */
  metric: string
  /** As `sliceName` writes it; null for the whole. */
  slice: string | null
}

/** A reviewed, expiring permission to let one failing gate through. */
export interface Waiver {
  gate: WaivedGate
  /** SHA-256 of a measured file, its first seven digits at least, or its path; any subject when absent. */
  subject?: string
  reason: string
  approver: string
  /** The last day on which it holds, in UTC: `2026-12-31`. */
  expires: string
}

/** What waivers are held against. */
export interface WaivableResult {
  /** Name of the model. */
  name: string
  subject: Subject
  gates: readonly Gate[]
}

/** The slice as a waiver names it: `weather=fog`, `weather=` for rows without a value; columns in alphabetical order. */
export function sliceName(slice: Slice): string | null {
  if (slice === null) return null
  const columns = Object.entries(slice).toSorted(([left], [right]) => (left < right ? -1 : 1))
  return columns.map(([column, value]) => `${column}=${value ?? ''}`).join(', ')
}

/** A gate as a waiver names it: `signs/accuracy_score/weather=fog`. */
export function formatWaivedGate({ model, metric, slice }: WaivedGate): string {
  return [model, metric, ...(slice === null ? [] : [slice])].join('/')
}

/**
 * Reads the name of a gate: model, metric in any of its spellings, and a slice where one is meant.
 *
 * @returns null when it has not this form.
 * @throws MlgateError MG70xx when there is no such metric.
 */
export function parseWaivedGate(written: string): WaivedGate | null {
  const [, model, rest] = /^([^/]+)\/(.+)$/s.exec(written) ?? []
  if (model === undefined || rest === undefined) return null
  const end = endOfMetric(rest)
  const slice = end === rest.length ? null : rest.slice(end + 1)
  if (slice !== null && !/^[^=]+=/.test(slice)) return null
  const metric = rest.slice(0, end)
  return { model, metric: isBenchmarkMetric(metric) ? metric : parseMetric(metric).canonical, slice }
}

/** Where the metric ends: at the first slash that is not inside of its brackets, which may hold any text. */
function endOfMetric(text: string): number {
  const [metric = ''] = /^[^/(]*(?:\((?:'[^']*'|"[^"]*"|[^)'"])*\))?/s.exec(text) ?? []
  const slash = text.indexOf('/', metric.length)
  return slash === -1 ? text.length : slash
}

/**
 * Lets failing gates through that a valid waiver names. A waived gate keeps its verdict and everything that was
 * measured, and says who waived it until when. Only failures are waived: what could not be judged, and what passes,
 * stays as it is.
 *
 * @param today the day in UTC, as `2026-12-31`.
 * @returns the gates in their order, and a sentence for each waiver that is void.
 */
export function applyWaivers(
  { name, subject, gates }: WaivableResult,
  waivers: readonly Waiver[],
  today: string,
): { gates: Gate[]; notes: string[] } {
  const own = waivers.filter(({ gate }) => gate.model === name)
  const valid = own.filter((waiver) => isDue(waiver, today) && isAbout(waiver, subject))
  return {
    gates: gates.map((gate) => {
      const waiver = isFailure(gate) ? valid.find((one) => names(one, gate)) : undefined
      if (waiver === undefined) return gate
      const { reason, approver, expires } = waiver
      return { ...gate, waived: { reason, approver, expires } }
    }),
    notes: own.flatMap((waiver) => voidWords(waiver, { name, subject, gates }, today)),
  }
}

/**
 * Whether a gate counts to the verdict: one that only warns does not, nor a failure that is waived or accepted. What
 * could not be judged counts whatever the severity: a warning that nobody can give any more is a mistake in the rules.
 */
export function countsToVerdict({ verdict, severity, waived, accepted }: Gate): boolean {
  return (severity !== 'warn' || verdict === 'error') && waived === undefined && accepted !== true
}

function isFailure({ verdict, severity }: Gate): boolean {
  return verdict === 'fail' && severity !== 'warn'
}

function names({ gate }: Waiver, { metric, slice }: Gate): boolean {
  return gate.metric === metric && gate.slice === sliceName(slice)
}

function isDue({ expires }: Waiver, today: string): boolean {
  return today <= expires
}

const leastDigits = 7

function isAbout({ subject }: Waiver, { model, data, metrics, predictions }: Subject): boolean {
  if (subject === undefined) return true
  const files = [model, ...data, metrics, predictions].filter((file) => file !== undefined)
  const isHash = subject.length >= leastDigits && /^[0-9a-f]+$/i.test(subject)
  return files.some(
    ({ path, sha256 }) => path === subject || (isHash && sha256.startsWith(subject.toLowerCase())),
  )
}

/** Why a waiver has no effect; nothing when it has, or when nothing fails that it could be for. */
function voidWords(waiver: Waiver, { subject, gates }: WaivableResult, today: string): string[] {
  const what = `the waiver of ${formatWaivedGate(waiver.gate)} by ${waiver.approver}`
  const named = gates.filter((gate) => names(waiver, gate))
  if (!isDue(waiver, today)) return [`${what} expired on ${waiver.expires}: it has no effect`]
  if (gates.length > 0 && named.length === 0) return [`${what} has no effect: there is no such gate`]
  if (named.some(isFailure) && !isAbout(waiver, subject))
    return [`${what} has no effect: it is for ${waiver.subject}, which is not what was measured`]
  return []
}
