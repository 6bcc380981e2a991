import { MlgateError, type Problem } from '@mlgate/core'
import { isReportedMetric, problemsOfRules, type RuleSet } from '@mlgate/gates'
import { parseMetric, type WrittenMetric } from '@mlgate/metrics'
import * as z from 'zod/mini'
import { describeSeen, entriesOf, type Finding, isMapping, type Path } from './finding.ts'
import { ruleSetKeys } from './gates-keys.ts'

/** What is wrong with a list of metrics: names that are none, and names that YAML split at a comma. */
export function metricListFindings(list: unknown, path: Path): Finding[] {
  if (!Array.isArray(list)) return []
  const { findings, whole } = splitNames(list, (index) => [...path, index], 'value')
  return [
    ...findings,
    ...whole.flatMap((index) => {
      const written: unknown = list[index]
      return hasFormOfMetric(written) ? metricFindings(written, [...path, index], 'value') : []
    }),
  ]
}

/** What is wrong with gates beyond the form of their keys: their metrics and limits. */
export function gatesFindings(gates: unknown, path: Path): Finding[] {
  const entries = entriesOf(gates)
  const names = entries.map(([name]) => name)
  const { findings, whole } = splitNames(names, (index) => [...path, names[index] as string], 'key')
  const canonical = new Map<string, string>()
  for (const index of whole) {
    const [name, rules] = entries[index] as [string, unknown]
    const gatePath = [...path, name]
    const wrong = metricFindings(name, gatePath, 'key')
    findings.push(...wrong)
    if (wrong.length > 0) continue
    const same = canonical.get(parseMetric(name).canonical)
    if (same !== undefined) {
      findings.push({
        code: 'MG2107',
        message: `"${name}" is the same metric as "${same}" above.`,
        hint: 'Put the rules of both under one of them.',
        path: gatePath,
        at: 'key',
      })
    }
    canonical.set(parseMetric(name).canonical, name)
    findings.push(...ruleFindings(name, rules, gatePath))
  }
  return findings
}

/** What is wrong with gates on numbers that a program says itself, among gates of a benchmark. */
export function reportedFindings(gates: unknown, path: Path): Finding[] {
  const reported = entriesOf(gates).filter(([name]) => isReportedMetric(name))
  return gatesFindings(Object.fromEntries(reported), path)
}

function ruleFindings(metric: string, rules: unknown, path: Path): Finding[] {
  const parsed = z.safeParse(ruleSetKeys, rules)
  if (!parsed.success) return []
  return problemsOfRules(metric, parsed.data as RuleSet).map(({ key, problem }) => ({
    ...withoutPlace(problem),
    path: key === null ? path : [...path, key],
    at: key === null ? 'key' : 'value',
  }))
}

function hasFormOfMetric(written: unknown): written is WrittenMetric {
  if (!isMapping(written)) return typeof written === 'string'
  return typeof written.metric === 'string' && !Object.values(written).some(Array.isArray)
}

function metricFindings(written: WrittenMetric, path: Path, at: 'key' | 'value'): Finding[] {
  try {
    parseMetric(written)
    return []
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return error.problems.map((problem) => ({ ...withoutPlace(problem), path, at }))
  }
}

function withoutPlace({ code, message, hint }: Problem): Omit<Finding, 'path' | 'at'> {
  return { code, message, ...(hint === undefined ? {} : { hint }) }
}

/**
 * In `[f1_score(average=macro, beta=2)]` and in a mapping in braces YAML ends a name at the comma. Finds the
 * pieces that make up one name by their brackets.
 *
 * @returns what to tell about the split ones, and the positions of the names that are whole.
 */
function splitNames(
  names: readonly unknown[],
  pathOf: (index: number) => Path,
  at: 'key' | 'value',
): { findings: Finding[]; whole: number[] } {
  const findings: Finding[] = []
  const whole: number[] = []
  for (let first = 0; first < names.length; first += 1) {
    const last = isWhole(names[first]) ? first : endOfName(names, first)
    if (last === first) {
      whole.push(first)
      continue
    }
    const meant = names.slice(first, last + 1).join(', ')
    findings.push({
      code: 'MG2106',
      message: `YAML split ${describeSeen(meant)} at its comma.`,
      hint: `Put it in quotes: "${meant}".`,
      path: pathOf(first),
      at,
    })
    first = last
  }
  return { findings, whole }
}

/** A bracket inside quotes closes nothing: what can be read as a metric is no piece of one. */
function isWhole(name: unknown): boolean {
  return typeof name === 'string' && metricFindings(name, [], 'value').length === 0
}

/** Position of the piece that closes the bracket opened at `first`, or `first` when it needs no further one. */
function endOfName(names: readonly unknown[], first: number): number {
  let open = openBrackets(names[first])
  for (let last = first; open > 0 && last + 1 < names.length; ) {
    last += 1
    open += openBrackets(names[last])
    if (open <= 0) return last
  }
  return first
}

function openBrackets(name: unknown): number {
  if (typeof name === 'object') return 0
  const text = String(name)
  return text.split('(').length - text.split(')').length
}
