import { type Metric, MlgateError } from '@mlgate/core'
import { type MetricSpec, metricFacts, parseMetric } from '@mlgate/metrics'
import { type ForeignNumber, foreignFormats, isMapping } from './formats.ts'

/** The numbers of a file, and whose format it is in: null where it is a plain mapping. */
export interface ReadNumbers {
  metrics: Metric[]
  tool: string | null
}

/**
 * The numbers of a JSON document in one of the formats of `foreignFormats`, or else of a JSON object, nested ones by
 * their dotted path; in the order of the file. Names of scikit-learn's metrics become canonical; others stay as they
 * are, without a better side but where their format knows one. Python's json writes NaN and infinities bare, which is
 * no JSON; they are read as what they are.
 *
 * @param file name for messages.
 * @throws MlgateError MG1001 when the text is no JSON, MG5026 when it holds no number, or one twice.
 */
export function recogniseNumbers(text: string, file: string): ReadNumbers {
  let document: unknown
  try {
    document = JSON.parse(withNumbersQuoted(text))
  } catch (cause) {
    throw new MlgateError({ code: 'MG1001', message: `${file} is not JSON.`, place: { file } }, { cause })
  }
  for (const { tool, read } of foreignFormats) {
    const numbers = read(document)
    if (numbers !== null) return { tool, metrics: metricsOf(numbers, file) }
  }
  const inner = isMapping(document) && isMapping(document.metrics) ? document.metrics : document
  const numbers = numbersIn(inner, []).map(([path, value]) => ({ name: path.join('.'), value }))
  return { tool: null, metrics: metricsOf(numbers, file) }
}

/** The numbers alone. */
export function readNumbers(text: string, file: string): Metric[] {
  return recogniseNumbers(text, file).metrics
}

const mlflowLines = /^(?:\d+ \S+(?: -?\d+)?\r?\n)+$/

/**
 * The numbers of an MLflow run from the files of its folder `metrics`: one for each metric, a line for each step, of
 * which the last counts.
 *
 * @returns null when one of the files is none of these.
 */
export function readMlflowFiles(
  files: readonly { path: string; text: string }[],
  name: string,
): ReadNumbers | null {
  if (!files.every(({ path, text }) => path.includes('/metrics/') && mlflowLines.test(text))) return null
  const numbers = files.map(({ path, text }) => {
    const steps = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ').map((part) => tagged[part] ?? Number(part)))
    const [, value = Number.NaN] = steps.reduce((last, own) => ((own[2] ?? 0) >= (last[2] ?? 0) ? own : last))
    return { name: path.slice(path.lastIndexOf('/metrics/') + '/metrics/'.length), value }
  })
  return { tool: 'MLflow', metrics: metricsOf(numbers, name) }
}

function metricsOf(numbers: readonly ForeignNumber[], file: string): Metric[] {
  const metrics = numbers.map((number) => metricOf(number, file))
  const twice = metrics.find(({ name }, index) => metrics.findIndex((other) => other.name === name) !== index)
  if (twice !== undefined) {
    throw new MlgateError({
      code: 'MG5026',
      message: `${file} says ${twice.name} twice, by two of its names.`,
      hint: 'Keep one of them: nobody could tell which one counts.',
      place: { file },
    })
  }
  if (metrics.length > 0) return metrics
  throw new MlgateError({
    code: 'MG5026',
    message: `${file} holds no number.`,
    hint: 'It should be a JSON object such as {"accuracy": 0.95, "log_loss": 0.12}.',
    place: { file },
  })
}

/** A string, closed or not, or a number that JSON does not have and Python writes nevertheless. */
const stringOrToken = /"(?:[^"\\]+|\\[\s\S])*(?:"|\\?$)|-?\b(?:NaN|Infinity)\b/g

/** The text with bare NaN, Infinity and -Infinity as strings, as mlgate itself writes them. */
function withNumbersQuoted(text: string): string {
  if (!/NaN|Infinity/.test(text)) return text
  return text.replace(stringOrToken, (found) => (found.startsWith('"') ? found : `"${found}"`))
}

const deepest = 16
const tagged: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

function numbersIn(value: unknown, path: readonly string[]): [path: readonly string[], value: number][] {
  if (path.length > deepest || !isMapping(value)) return []
  return Object.entries(value).flatMap(([key, entry]): [readonly string[], number][] => {
    const own = [...path, key]
    if (typeof entry === 'number') return [[own, entry]]
    const number = typeof entry === 'string' && Object.hasOwn(tagged, entry) ? tagged[entry] : undefined
    return number === undefined ? numbersIn(entry, own) : [[own, number]]
  })
}

function metricOf({ name, value, facts }: ForeignNumber, file: string): Metric {
  const spec = facts === undefined ? knownMetric(name) : null
  if (spec === null) return { name, value, unit: '1', direction: 'none', samples: 1, ...facts }
  const { unit, direction, bounded } = metricFacts(spec)
  // scikit-learn's scorers turn the sign of a loss, so that more is better; the metric itself has its own.
  const own = name.startsWith('neg_') ? -value : value
  refuseOutside({ name, value: own }, bounded, file)
  return { name: spec.canonical, value: own, unit, direction, samples: 1 }
}

/** @throws MlgateError MG5026 when the number is out of the range of its metric. */
export function refuseOutside(
  { name, value }: Pick<Metric, 'name' | 'value'>,
  bounded: readonly [number, number] | null,
  file: string,
): void {
  if (bounded === null || !(value < bounded[0] || value > bounded[1])) return
  throw new MlgateError({
    code: 'MG5026',
    message: `${file} says that ${name} is ${value}; it lies between ${bounded.join(' and ')}.`,
    hint: value > 1 && value <= 100 ? `Did you mean ${value / 100}?` : 'Check what wrote the file.',
    place: { file },
  })
}

function knownMetric(name: string): MetricSpec | null {
  try {
    return parseMetric(name)
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return null
  }
}
