import { MlgateError, type Place } from '@mlgate/core'
import { isNumber } from './number-text.ts'
import { isMapping, type ParameterMapping, type ParameterValue } from './parameters.ts'

/** A metric as written: a name with its arguments, not yet understood. */
export interface Call {
  name: string
  /** In the order written, repetitions included. */
  arguments: [name: string, value: ParameterValue][]
}

/** Room for the prices of some hundred pairs of classes. */
const longest = 8_000
/** Mappings within each other: true class, predicted class. */
const mostLevels = 2
const callPattern = /^\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:\((.*)\))?\s*$/su
const argumentPattern = /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(.*?)\s*$/su
const quotedPattern = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/su
const barePattern = /^[^\s,(){}='"]+$/u
const bareName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

const constants = new Map<string, ParameterValue>([
  ['true', true],
  ['false', false],
  ['none', null],
  ['null', null],
  ['nan', Number.NaN],
  ['np.nan', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['np.inf', Number.POSITIVE_INFINITY],
])

/**
 * Reads `name` or `name(parameter=value, …)`. Values are numbers, True, False, None, nan, inf, quoted text, bare
 * words, or mappings of such: `{fraud: {ok: 500}}`.
 *
 * @throws MlgateError MG7002 when it is neither.
 */
export function readCall(text: string, place?: Place): Call {
  if (text.length > longest)
    throw unreadable(`A metric of ${text.length} characters is none.`, undefined, place)
  refuseOpenBracket(text, place)
  const [, name, list = ''] = callPattern.exec(text) ?? []
  if (name === undefined) {
    throw unreadable(
      `${show(text)} is not a metric.`,
      'Write a metric as in scikit-learn: accuracy_score or "f1_score(average=macro)".',
      place,
    )
  }
  return { name, arguments: splitMetricList(list).map((argument) => readArgument(argument, name, place)) }
}

/**
 * The parts of a list separated by commas, without blanks around and without empty ones. Commas inside brackets
 * and quotes separate nothing: `"accuracy_score, f1_score(average=macro, zero_division=0)"` has two parts.
 */
export function splitMetricList(text: string): string[] {
  const parts: string[] = []
  let start = 0
  for (const { position, character, depth } of unquoted(text)) {
    if (character !== ',' || depth > 0) continue
    parts.push(text.slice(start, position))
    start = position + 1
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** The characters outside quotes, each with the number of brackets open after it. */
function* unquoted(text: string): Generator<{ position: number; character: string; depth: number }> {
  let depth = 0
  let quote = ''
  for (let position = 0; position < text.length; position++) {
    const character = text[position] as string
    if (quote !== '') {
      if (character === '\\') position++
      else if (character === quote) quote = ''
      continue
    }
    if (character === '"' || character === "'") quote = character
    if (character === '(' || character === '{') depth++
    if (character === ')' || character === '}') depth--
    yield { position, character, depth }
  }
}

/** A value as `readCall` reads it back. */
export function writeValue(value: ParameterValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : value > 0 ? 'inf' : 'nan'
  if (isMapping(value)) {
    const entries = Object.entries(value).map(([key, own]) => `${writeKey(key)}: ${writeValue(own)}`)
    return `{${entries.sort().join(', ')}}`
  }
  return bareName.test(value) && !constants.has(value.toLowerCase()) ? value : quoted(value)
}

function writeKey(key: string): string {
  return bareName.test(key) || isNumber(key) ? key : quoted(key)
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** Text from outside in quotes, cut to what a message has room for. */
export function show(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`
}

function readArgument(text: string, metric: string, place: Place | undefined): [string, ParameterValue] {
  const [, name, written] = argumentPattern.exec(text) ?? []
  const value = written === undefined ? undefined : readValue(written)
  if (name !== undefined && value !== undefined) return [name, value]
  const example = `Write "${metric}(name=value)"`
  throw unreadable(
    `${show(text)} in ${metric}(…) is not a parameter with its value.`,
    name === undefined ? `${example}.` : `${example}, and put text with blanks or signs in single quotes.`,
    place,
  )
}

function readValue(text: string, levels = mostLevels): ParameterValue | undefined {
  if (text.startsWith('{') && text.endsWith('}'))
    return levels === 0 ? undefined : readMapping(text.slice(1, -1), levels - 1)
  const unquotedText = readQuoted(text)
  if (unquotedText !== undefined) return unquotedText
  if (!barePattern.test(text)) return undefined
  if (isNumber(text)) return Number(text)
  const constant = constants.get(text.toLowerCase())
  return constant === undefined ? text : constant
}

function readQuoted(text: string): string | undefined {
  const found = quotedPattern.exec(text)
  return found ? (found[1] ?? found[2] ?? '').replace(/\\(.)/gsu, '$1') : undefined
}

/** `key: value, …`; undefined when it is none, is too deep, or has a key twice. */
function readMapping(inside: string, levels: number): ParameterMapping | undefined {
  const entries = new Map<string, ParameterValue>()
  for (const entry of splitMetricList(inside)) {
    const colon = [...unquoted(entry)].find(
      ({ character, depth }) => character === ':' && depth === 0,
    )?.position
    if (colon === undefined) return undefined
    const written = entry.slice(0, colon).trim()
    const key = readQuoted(written) ?? (barePattern.test(written) ? written : undefined)
    const value = readValue(entry.slice(colon + 1).trim(), levels)
    if (key === undefined || value === undefined || entries.has(key)) return undefined
    entries.set(key, value)
  }
  return Object.fromEntries(entries)
}

function refuseOpenBracket(text: string, place: Place | undefined): void {
  let opened = 0
  for (const { depth } of unquoted(text)) opened = depth
  if (opened === 0) return
  const [whole, hidden] =
    opened > 0 ? [`${text.trim()}, …)`, 'closing bracket'] : [`…, ${text.trim()}`, 'opening bracket']
  throw unreadable(
    `${show(text)} lacks its ${hidden}.`,
    `A YAML list in [ ] is split at every comma: put the metric in quotes, ${show(whole)}.`,
    place,
  )
}

function unreadable(message: string, hint: string | undefined, place: Place | undefined): MlgateError {
  return new MlgateError({
    code: 'MG7002',
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place }),
  })
}
