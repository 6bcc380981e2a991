import { MlgateError } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import { parseLimit } from '@mlgate/gates'
import { parseMetric } from '@mlgate/metrics'
import type * as z from 'zod/mini'
import { entriesOf, type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { canonicalGates } from './gates-reader.ts'
import { modelChecksKeys, type scoreRules, type slicesKeys } from './judging-keys.ts'
import { readDocument } from './read-document.ts'

/** How the numbers of a column are made into slices: as many of about equal size, or between bounds. */
export type Bins = { quantiles: number } | { bounds: number[] }

/** `evaluate.slices` with columns and what is done to their numbers apart. */
export interface SlicesConfig {
  by: string[]
  /** Columns of numbers among them. */
  bins?: Record<string, Bins>
  'min-samples': number
  gates: GateRules
}

/** Where to search for the weakest parts of the rows. */
export interface SegmentsConfig {
  columns?: string[]
  depth: number
  'min-samples': number
}

export type FeatureChange = { by: number } | { times: number } | { to: string | number | boolean }

/** What the score of a row may not do when features are changed. */
export interface ExpectationConfig {
  change: Record<string, FeatureChange>
  score: (typeof scoreRules)[number]
  class?: string
  tolerance?: number
  /** Share of the rows, 0 … 1. */
  exceptions: number
}

/** What has to hold of a model beside its gates, with every default filled in. */
export interface ModelChecksConfig {
  severity: 'error' | 'warn'
  trivial: { metric: string; kind: 'absolute' | 'relative'; value: number }[]
  finite: boolean
  deterministic: boolean
  batchOfOne: boolean
  expectations: ExpectationConfig[]
}

/**
 * Reads the text of a `checks:` mapping alone.
 *
 * @param file name for messages; the file itself is not touched.
 * @throws MlgateError MG20xx, MG21xx, or of metrics and limits MG7xxx, with every problem at its line and column.
 */
export function parseChecks(text: string, file: string): ModelChecksConfig {
  const check = (written: unknown) => checksFindings(written, [])
  return modelChecksConfig(readDocument(text, file, { keys: modelChecksKeys, check }))
}

export function slicesConfig({ by, gates, ...rest }: z.output<typeof slicesKeys>): SlicesConfig {
  const bins = by.flatMap((written): [string, Bins][] => {
    if (typeof written === 'string') return []
    const { column, quantiles, bins: bounds = [] } = written
    return [[column, quantiles === undefined ? { bounds } : { quantiles }]]
  })
  return {
    ...rest,
    by: by.map((written) => (typeof written === 'string' ? written : written.column)),
    ...(bins.length === 0 ? {} : { bins: Object.fromEntries(bins) }),
    gates: canonicalGates(gates ?? {}),
  }
}

export function modelChecksConfig(written: z.output<typeof modelChecksKeys>): ModelChecksConfig {
  const { severity = 'error', finite = false, deterministic = false, expectations = [] } = written
  return {
    severity,
    trivial: Object.entries(written['better-than-trivial'] ?? {}).map(([metric, margin]) => ({
      metric: parseMetric(metric).canonical,
      ...parseLimit(margin),
    })),
    finite,
    deterministic,
    batchOfOne: written['batch-of-one'] ?? false,
    expectations: expectations.map(({ change, class: label, exceptions = 0, ...rest }) => ({
      ...rest,
      change: Object.fromEntries(Object.entries(change).map(([name, own]) => [name, changeOf(own)])),
      ...(label === undefined ? {} : { class: String(label) }),
      exceptions: typeof exceptions === 'number' ? exceptions : Number.parseFloat(exceptions) / 100,
    })),
  }
}

function changeOf(written: number | string | { to: string | number | boolean }): FeatureChange {
  if (typeof written === 'object') return written
  return typeof written === 'number' ? { by: written } : { times: 1 + Number.parseFloat(written) / 100 }
}

/** What is wrong with how an evaluation judges beyond the form of its keys. */
export function judgingFindings(evaluate: unknown, path: Path): Finding[] {
  const slices = valueAt(valueAt(evaluate, 'slices'), 'by')
  return [
    ...binsFindings(slices, [...path, 'slices', 'by']),
    ...depthFindings(valueAt(evaluate, 'segments'), [...path, 'segments']),
    ...checksFindings(valueAt(evaluate, 'checks'), [...path, 'checks']),
  ]
}

function binsFindings(by: unknown, path: Path): Finding[] {
  if (!Array.isArray(by)) return []
  const seen = new Set<unknown>()
  return by.flatMap((written, index): Finding[] => {
    const own = [...path, index]
    const column = isMapping(written) ? written.column : written
    const found: Finding[] = []
    if (seen.has(column)) found.push({ ...wrong('This column is named above already.', own), code: 'MG2107' })
    seen.add(column)
    if (!isMapping(written)) return found
    const [quantiles, bins] = [valueAt(written, 'quantiles'), valueAt(written, 'bins')]
    if ((quantiles === undefined) === (bins === undefined)) {
      found.push(wrong('A column of numbers is sliced by exactly one of "quantiles" and "bins".', own))
    }
    if (typeof quantiles === 'number' && quantiles < 2) {
      found.push(wrong('One quantile is the whole: name 2 or more.', [...own, 'quantiles']))
    }
    const isRising =
      Array.isArray(bins) && bins.every((bound, place) => place === 0 || bound > bins[place - 1])
    if (Array.isArray(bins) && !isRising) {
      found.push(wrong('Each bound has to be greater than the one before.', [...own, 'bins']))
    }
    return found
  })
}

function depthFindings(segments: unknown, path: Path): Finding[] {
  const depth = valueAt(segments, 'depth')
  if (typeof depth !== 'number' || depth <= 3) return []
  return [wrong('More than three columns together name parts that nobody could act on.', [...path, 'depth'])]
}

function checksFindings(checks: unknown, path: Path): Finding[] {
  const trivial = entriesOf(valueAt(checks, 'better-than-trivial')).flatMap(([metric, margin]) => [
    ...explained(() => parseMetric(metric), [...path, 'better-than-trivial', metric], 'key'),
    ...(typeof margin === 'number' || typeof margin === 'string'
      ? explained(() => parseLimit(margin), [...path, 'better-than-trivial', metric], 'value')
      : []),
  ])
  const expectations = valueAt(checks, 'expectations')
  const shares = (Array.isArray(expectations) ? expectations : []).flatMap((expectation, index) => [
    ...entriesOf(valueAt(expectation, 'change')).flatMap(([column, own]) =>
      shareFindings(own, [...path, 'expectations', index, 'change', column], -1),
    ),
    ...shareFindings(valueAt(expectation, 'exceptions'), [...path, 'expectations', index, 'exceptions'], 0),
  ])
  return [...trivial, ...shares]
}

/** A text stands for a share: `+10%`. */
function shareFindings(written: unknown, path: Path, sign: -1 | 0): Finding[] {
  if (typeof written !== 'string') return []
  const pattern = sign === 0 ? /^\s*\d+(\.\d+)?\s*%\s*$/ : /^\s*[+-]?\d+(\.\d+)?\s*%\s*$/
  const isShare = pattern.test(written) && (sign !== 0 || Number.parseFloat(written) <= 100)
  if (isShare) return []
  const meant =
    sign === 0 ? 'a share of the rows, such as 1%' : 'a number, a share such as +10%, or { to: TEXT }'
  return [wrong(`"${written}" is not what is expected here: ${meant}.`, path)]
}

function wrong(message: string, path: Path): Finding {
  return { code: 'MG2102', message, path, at: 'value' }
}

function explained(parse: () => unknown, path: Path, at: Finding['at']): Finding[] {
  try {
    parse()
    return []
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return error.problems.map(({ code, message, hint }) => ({
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      path,
      at,
    }))
  }
}
