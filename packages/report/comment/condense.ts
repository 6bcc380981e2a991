import type { Baseline, Check, FlippedPart, Gate, Metric, Result } from '@mlgate/core'
import { shorten } from '@mlgate/markup'
import { checkOutcome, foldAlike, worstChecksFirst } from '../alike-checks.ts'
import { gateOutcome } from '../gate-rows.ts'
import { condensedBenchmark } from './condense-benchmark.ts'

/** What a level keeps: rows that aren't a pass, and whether everything that a comment folds. */
interface Level {
  openRows: number
  details: boolean
}

/** From everything that a comment shows to the bare verdict. */
export const levels: readonly [Level, ...Level[]] = [
  { openRows: 60, details: true },
  { openRows: 60, details: false },
  { openRows: 20, details: false },
  { openRows: 8, details: false },
  { openRows: 3, details: false },
  { openRows: 0, details: false },
]
export const lastLevel = levels.length - 1

const mostPassed = 60
const mostFiles = 3
const mostNotes = 5
const mostParts = 12
const mostClasses = 12
/** Longer texts are cut where they are shown. */
const longestText = 500

/**
 * What a comment can show of a result at a level. Rows go from the end, texts are cut; the result stays a sound
 * document. Condensing what was condensed changes nothing but for going further.
 */
export function condense(result: Result, level: number): Result {
  const { openRows, details } = levels[level] ?? (levels.at(-1) as Level)
  const openGates = result.gates.filter((gate) => gateOutcome(gate) !== 'pass')
  const passedGates = result.gates.filter((gate) => gateOutcome(gate) === 'pass')
  const checks = foldAlike(worstChecksFirst(result.checks))
  const openChecks = checks.filter(isOpen)
  const otherChecks = checks.filter((check) => !isOpen(check))
  const gates = [...openGates.slice(0, openRows), ...(details ? passedGates.slice(0, mostPassed) : [])]
  const judged = new Set(gates.map(keyOf))
  const metrics = details
    ? [
        ...result.metrics.filter((metric) => judged.has(keyOf(metric))),
        ...ungated(result).slice(0, mostPassed),
      ]
    : result.metrics.filter((metric) => judged.has(keyOf(metric)))
  const condensed: Result = {
    ...picked(result, ['schema', 'kind', 'name', 'verdict', 'startedAt', 'durationMs']),
    ...(result.leg == null ? {} : { leg: result.leg }),
    subject: details ? subjectOf(result) : { data: [], ...picked(result.subject, ['sampledRows']) },
    environment: {},
    parameters: {},
    ...(details && result.kind === 'benchmark' ? condensedBenchmark(result) : {}),
    ...picked(result, ['task']),
    metrics,
    ...(details && fits(result.confusion) ? picked(result, ['confusion']) : {}),
    ...(details ? picked(result, ['segments']) : {}),
    checks: [
      ...openChecks.slice(0, openRows),
      ...(details ? otherChecks.slice(0, mostPassed).map(plainCheck) : []),
    ],
    gates,
    baseline: result.baseline === null ? null : baselineOf(result.baseline, metrics, details),
    ...(result.problems === undefined
      ? {}
      : { problems: result.problems.slice(0, Math.max(1, Math.min(openRows, 5))) }),
    ...picked(result, ['notJudged']),
    ...(details && result.notes !== undefined ? { notes: result.notes.slice(0, mostNotes) } : {}),
  }
  return cutTexts(condensed) as Result
}

/** Whether a check is told above the folds. */
function isOpen(check: Check): boolean {
  return !['pass', 'shown'].includes(checkOutcome(check))
}

function ungated({ gates, metrics }: Result): Metric[] {
  const judged = new Set(gates.map(keyOf))
  return metrics.filter((metric) => !judged.has(keyOf(metric)))
}

function keyOf(numbered: Metric | Gate): string {
  const { slice } = numbered
  return JSON.stringify(['name' in numbered ? numbered.name : numbered.metric, slice ?? null])
}

function subjectOf({ subject }: Result): Result['subject'] {
  const { model, data, commit, predictions, command, endpoint } = subject
  return {
    ...(model === undefined ? {} : { model: picked(model, ['path', 'sha256', 'bytes']) }),
    data: data
      .slice(0, mostFiles)
      .map((file) => picked(file, ['path', 'sha256', 'bytes', 'rows', 'rejectedRows'])),
    ...unlistedOf(subject),
    ...picked(subject, ['sampledRows']),
    ...(commit === undefined ? {} : { commit }),
    ...(command === undefined ? {} : { command }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(predictions === undefined ? {} : { predictions: { path: '', sha256: '', rows: predictions.rows } }),
  }
}

function unlistedOf({ data, unlisted }: Result['subject']): Pick<Result['subject'], 'unlisted'> {
  const rest = data.slice(mostFiles)
  if (unlisted !== undefined || rest.length === 0) return unlisted === undefined ? {} : { unlisted }
  const sum = (key: 'bytes' | 'rows' | 'rejectedRows') =>
    rest.reduce((total, file) => total + (file[key] ?? 0), 0)
  return {
    unlisted: {
      files: rest.length,
      bytes: sum('bytes'),
      ...(rest.every(({ rows }) => rows === undefined) ? {} : { rows: sum('rows') }),
      rejectedRows: sum('rejectedRows'),
    },
  }
}

function plainCheck(check: Check): Check {
  const told = picked(check, ['id', 'column', 'status', 'severity', 'title', 'alike'])
  // Why it was not made is all that there is to know of it.
  return check.status === 'skipped' ? { ...told, ...picked(check, ['observed']) } : told
}

function baselineOf(baseline: Baseline, metrics: readonly Metric[], details: boolean): Baseline {
  const kept = new Set(metrics.map(keyOf))
  const { changes, confusion } = baseline
  return {
    ...picked(baseline, ['how', 'location', 'commit', 'branch', 'date', 'facts', 'isFirst', 'pairing']),
    metrics: baseline.metrics.filter((metric) => kept.has(keyOf(metric))),
    ...(changes === undefined
      ? {}
      : { changes: changes.filter(({ metric, slice = null }) => kept.has(JSON.stringify([metric, slice]))) }),
    ...(details && fits(confusion) ? picked(baseline, ['confusion']) : {}),
    ...(details ? { ...picked(baseline, ['segments']), ...flipsOf(baseline) } : {}),
    passedOver: baseline.passedOver.slice(0, mostFiles),
  }
}

/** Parts that a comment can show; single rows are not for it. */
function flipsOf({ flips }: Baseline): Pick<Baseline, 'flips'> {
  if (flips === undefined) return {}
  const loss = ({ rightToWrong, wrongToRight }: FlippedPart) => rightToWrong - wrongToRight
  const parts = flips.parts.toSorted((left, right) => loss(right) - loss(left)).slice(0, mostParts)
  return { flips: { parts } }
}

function fits(confusion: Result['confusion']): boolean {
  return confusion !== undefined && confusion.labels.length <= mostClasses
}

function picked<Value extends object, Key extends keyof Value>(
  value: Value,
  keys: readonly Key[],
): Pick<Value, Key> {
  return Object.fromEntries(
    keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]),
  ) as Pick<Value, Key>
}

function cutTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= longestText ? value : shorten(value, longestText)
  if (Array.isArray(value)) return value.map(cutTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutTexts(item)]))
}
