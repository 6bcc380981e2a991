import { isReportedMetric } from '@mlgate/gates'
import * as z from 'zod/mini'
import type { Finding, Path } from './finding.ts'
import { isMapping, valueAt } from './finding.ts'
import { described, mapping, optional, text } from './keys.ts'
import { readDocument } from './read-document.ts'

/** In what form a command says its numbers. */
export const printedFormats = [
  'json',
  'regex',
  'pytest-benchmark',
  'hyperfine',
  'google-benchmark',
  'github-action-benchmark',
] as const
export type PrintedFormat = (typeof printedFormats)[number]

const format = z.enum(printedFormats, `one of ${printedFormats.join(', ')}`)

/** Where the numbers are that a command says itself. */
export const metricsFromKeys = z.union(
  [
    format,
    mapping({
      format: described(
        format,
        'Form of the numbers: those of the tools, `json` for any of these or an object of names and numbers, `regex` for text.',
      ),
      file: optional(
        described(
          text('a path'),
          'The file that the command writes them into, from the folder that it runs in. Default: its standard output.',
          { examples: ['results.json'] },
        ),
      ),
      pattern: optional(
        described(
          text('a regular expression'),
          'Of `regex`, as JavaScript has them: groups `name`, `value` and perhaps `unit`, or a group for each metric by its name. The last match counts.',
          { examples: ['loss=(?<loss>\\S+) accuracy=(?<accuracy>\\S+)'] },
        ),
      ),
      reach: optional(
        described(
          mapping({
            metric: described(text('the name of a metric'), 'A metric that `pattern` finds.'),
            'at-least': optional(described(z.number('a number'), 'What it has to come up to.')),
            'at-most': optional(described(z.number('a number'), 'What it has to come down to.')),
          }),
          'A metric that is printed more than once, as a training does, and the value that it should reach: the time from the start of the command until it first does is told as `time_to_METRIC`, in ms.',
          { examples: [{ metric: 'accuracy', 'at-least': 0.95 }] },
        ),
      ),
    }),
  ],
  'a format, or a mapping with "format"',
)
export type WrittenMetricsFrom = z.output<typeof metricsFromKeys>

/** Where the numbers are that a command says itself. */
export interface MetricsFromConfig {
  format: PrintedFormat
  /** A path from the folder that the command runs in; its standard output when absent. */
  file?: string
  /** Of `regex`; groups `name`, `value` and `unit`, or one for each metric. */
  pattern?: string
  /** A metric on the standard output, and the value whose first time is told. */
  reach?: { metric: string; 'at-least'?: number; 'at-most'?: number }
}

/** What is written; findings have let it through. */
export function metricsFromOf(written: WrittenMetricsFrom): MetricsFromConfig {
  return typeof written === 'string' ? { format: written } : written
}

/**
 * Reads `metrics-from` alone: a format, or a mapping in YAML.
 *
 * @param file name for messages.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseMetricsFrom(text: string, file: string): MetricsFromConfig {
  return metricsFromOf(
    readDocument(text, file, { keys: metricsFromKeys, check: (each) => metricsFromFindings(each, []) }),
  )
}

/** What is said of the numbers of a command, wherever it is said. */
export interface SaidNumbers {
  metricsFrom: unknown
  command: unknown
  /** Rules by metric. */
  gates: Readonly<Record<string, unknown>>
}

/**
 * What in it has no meaning.
 *
 * @param name how a key is called where it was said: `"command"`, or `--command`.
 */
export function printedFaults(
  { metricsFrom, command, gates }: SaidNumbers,
  name: (key: string) => string,
): { message: string; key: readonly [string, ...string[]] }[] {
  if (metricsFrom === undefined) {
    return Object.keys(gates)
      .filter(isReportedMetric)
      .map((metric) => ({
        message: `Nothing says where ${metric} comes from: a command prints it, and ${name('metrics-from')} tells how.`,
        key: ['gates', metric],
      }))
  }
  if (command !== undefined) return []
  const message = `${name('metrics-from')} reads what ${name('command')} says, and there is none.`
  return [{ message, key: ['metrics-from'] }]
}

/** What is wrong with `metrics-from` beyond the form of its keys. */
export function metricsFromFindings(written: unknown, path: Path): Finding[] {
  const said = isMapping(written) ? valueAt(written, 'format') : written
  const pattern = valueAt(written, 'pattern')
  const reach = valueAt(written, 'reach')
  return [
    ...patternFindings(said, pattern, path),
    ...(reach === undefined ? [] : reachFindings(written, reach, [...path, 'reach'])),
  ]
}

function reachFindings(written: unknown, reach: unknown, path: Path): Finding[] {
  const found = (message: string): Finding[] => [{ code: 'MG2107', message, path, at: 'key' }]
  if (valueAt(written, 'format') !== 'regex' || valueAt(written, 'file') !== undefined) {
    return found(
      '"reach" is for format regex on the standard output: only there is it seen when a number comes.',
    )
  }
  const bounds = ['at-least', 'at-most'].filter((bound) => valueAt(reach, bound) !== undefined)
  return bounds.length === 1 ? [] : found('"reach" takes "at-least" or "at-most", one of them.')
}

function patternFindings(said: unknown, pattern: unknown, path: Path): Finding[] {
  if (said !== 'regex') {
    if (pattern === undefined) return []
    const message = '"pattern" is for format regex: the other formats know where their numbers are.'
    return [{ code: 'MG2107', message, path: [...path, 'pattern'], at: 'key' }]
  }
  if (pattern === undefined) {
    const message = 'Nothing says how the numbers are found: format regex needs "pattern".'
    return [{ code: 'MG2107', message, hint: patternHint, path, at: 'value' }]
  }
  const wrong = typeof pattern === 'string' ? patternFault(pattern) : null
  if (wrong === null) return []
  return [{ code: 'MG2107', message: wrong, hint: patternHint, path: [...path, 'pattern'], at: 'value' }]
}

const patternHint =
  'As in: loss=(?<loss>\\S+), or for several metrics: (?<name>\\w+): (?<value>\\S+) ?(?<unit>ms|s)?'

function patternFault(pattern: string): string | null {
  try {
    new RegExp(pattern, 'gm')
  } catch (error) {
    return `The pattern is no regular expression: ${(error as Error).message}.`
  }
  // With an empty alternative everything matches, so that the groups are told without any text.
  const groups = Object.keys(new RegExp(`|${pattern}`).exec('')?.groups ?? {})
  if (groups.length === 0) return 'The pattern names no group, and so no metric.'
  if (groups.includes('value') !== groups.includes('name')) {
    return 'The pattern has one of the groups "name" and "value" alone: they belong together.'
  }
  return null
}
