import { runInNewContext } from 'node:vm'
import type { PrintedNumber } from '@mlgate/benchmark'
import type { MetricsFromConfig } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { recogniseNumbers } from '../metrics-files/read-numbers.ts'

/** Most numbers of one run, the longest name of one, as gates can say it, and the longest unit. */
export const mostNumbers = 200
export const longestName = 80
export const longestUnit = 40

/** The tool of each format that is one's own. */
const tools: Partial<Record<MetricsFromConfig['format'], string>> = {
  'pytest-benchmark': 'pytest-benchmark',
  hyperfine: 'hyperfine',
  'google-benchmark': 'Google Benchmark',
  'github-action-benchmark': 'github-action-benchmark',
}

/**
 * The numbers in what a command has said, in the order in which they stand there. Times become milliseconds, whatever
 * they were told in; other units stay as they are, `1` where none is told.
 *
 * @param name of the file or of the output, for messages.
 * @param timeAt milliseconds from the start of the command until the text up to a place was there, where that is known.
 * @throws MlgateError MG1001 when it should be JSON and is none, MG5026 when it holds no number, or one twice, MG5059
 *   when it has another form or the pattern takes too long.
 */
export function printedNumbers(
  text: string,
  { format, pattern, reach }: Omit<MetricsFromConfig, 'file'>,
  name: string,
  timeAt?: (place: number) => number,
): PrintedNumber[] {
  const numbers =
    pattern === undefined
      ? numbersOfDocument(text, format, name)
      : numbersByPattern(text, { pattern, reach, timeAt }, name)
  if (numbers.length > mostNumbers) {
    throw unreadable(
      `${name} has ${numbers.length} numbers, each by another name.`,
      `Up to ${mostNumbers} are taken: print fewer, and let a group "name" match nothing that changes.`,
    )
  }
  const long = numbers.find((number) => number.name.length > longestName || number.name.trim() === '')
  if (long !== undefined) {
    const shown = JSON.stringify(long.name.slice(0, longestName))
    throw unreadable(
      `${name} has a number by a name of ${long.name.length} characters: ${shown}.`,
      `Names have 1 to ${longestName}.`,
    )
  }
  const ofLongUnit = numbers.find(({ unit }) => unit.length > longestUnit)
  if (ofLongUnit !== undefined) {
    throw unreadable(
      `${name} says ${JSON.stringify(ofLongUnit.name)} in a unit of ${ofLongUnit.unit.length} characters.`,
      `Units have up to ${longestUnit}.`,
    )
  }
  return numbers.map(inMilliseconds)
}

/** An error of what a command says and nobody can read. */
export function unreadable(message: string, hint: string): MlgateError {
  return new MlgateError({ code: 'MG5059', message, hint })
}

function numbersOfDocument(text: string, format: MetricsFromConfig['format'], name: string): PrintedNumber[] {
  const { tool, metrics } = recogniseNumbers(text, name)
  const expected = tools[format]
  if (expected !== undefined && expected !== tool) {
    throw unreadable(
      `${name} is not what ${expected} writes.`,
      tool === null ? 'Has the command the option that makes it write JSON?' : `It is what ${tool} writes.`,
    )
  }
  return metrics.map(({ name: own, value, unit, direction }) => ({ name: own, value, unit, direction }))
}

/** Milliseconds that a pattern may take over all that was said: one that tries too many ways takes for ever. */
const patternTimeMs = 2000

/** What a pattern found: the groups that are part of it, and the place in the text where it ends. */
interface Match {
  end: number
  groups: Record<string, string>
}

/** In a context of its own, as only there a search can be ended; it gives text, and no object of that context. */
const search = `JSON.stringify(
  Array.from(text.matchAll(new RegExp(pattern, 'gm')), ({ 0: { length }, index, groups }) => ({ end: index + length, groups })),
)`

function searched(text: string, pattern: string): Match[] {
  try {
    return JSON.parse(runInNewContext(search, { text, pattern }, { timeout: patternTimeMs }) as string)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause
    throw unreadable(
      `The pattern takes more than ${patternTimeMs / 1000} s over what the command said: it tries too many ways to match.`,
      'Avoid a repetition within a repetition, such as (a+)+, and say what stands between two groups.',
    )
  }
}

/** What a pattern finds, of each metric the last, and when one of them was reached. */
function numbersByPattern(
  text: string,
  {
    pattern,
    reach,
    timeAt,
  }: Required<Pick<MetricsFromConfig, 'pattern'>> & {
    reach: MetricsFromConfig['reach'] | undefined
    timeAt: ((place: number) => number) | undefined
  },
  name: string,
): PrintedNumber[] {
  const found = searched(text, pattern).flatMap((match) => numbersOf(match, name))
  const last = lastOf(found, name)
  const reached =
    reach && found.find((number) => number.name === reach.metric && isReached(number.value, reach))
  if (reached === undefined || timeAt === undefined) return last
  const time = timeAt(reached.end)
  return [...last, { name: `time_to_${reached.name}`, value: time, unit: 'ms', direction: 'lower' }]
}

/** A number, and the place in the text where it was told. */
interface FoundNumber extends PrintedNumber {
  end: number
}

function numbersOf({ end, groups }: Match, name: string): FoundNumber[] {
  const { name: own, value, unit } = groups
  const told = own !== undefined && value !== undefined ? [[own, value] as const] : Object.entries(groups)
  return told.map(([metric, written]) => ({
    name: metric,
    value: numberIn(written, metric, name),
    unit: unit ?? '1',
    direction: 'none',
    end,
  }))
}

function lastOf(found: readonly FoundNumber[], name: string): PrintedNumber[] {
  const last = new Map(found.map(({ end: _, ...number }) => [number.name, number]))
  if (last.size > 0) return [...last.values()]
  throw unreadable(
    `The pattern finds nothing in ${name}.`,
    'It is looked for in whole lines and over their ends; ^ and $ are those of a line.',
  )
}

function isReached(
  value: number,
  { 'at-least': least, 'at-most': most }: NonNullable<MetricsFromConfig['reach']>,
): boolean {
  return least === undefined ? most !== undefined && value <= most : value >= least
}

/** Numbers that are none, as programs write them. */
const special: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  '-infinity': Number.NEGATIVE_INFINITY,
}

function numberIn(written: string, metric: string, name: string): number {
  const text = written.trim()
  const lower = text.toLowerCase()
  const read = text === '' ? Number.NaN : Number(text)
  const value = Object.hasOwn(special, lower) ? (special[lower] as number) : read
  if (!Number.isNaN(value) || lower === 'nan') return value
  throw unreadable(
    `${name} says that ${metric} is ${JSON.stringify(text.slice(0, longestName))}, which is no number.`,
    'Let the group match the number alone, without its unit: (?<value>[\\d.]+).',
  )
}

const milliseconds: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1e3,
  sec: 1e3,
}

function inMilliseconds(number: PrintedNumber): PrintedNumber {
  const factor = Object.hasOwn(milliseconds, number.unit) ? milliseconds[number.unit] : undefined
  return factor === undefined ? number : { ...number, value: number.value * factor, unit: 'ms' }
}
