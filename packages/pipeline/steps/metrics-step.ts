import { namedLocation } from '@mlgate/baseline'
import { type Metric, MlgateError, type SubjectFile } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
import { type MetricSpec, metricFacts, parseMetric } from '@mlgate/metrics'
import { namedBaseline, searchBaseline } from '../baselines/search.ts'
import type { Identified, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles } from '../subject-files.ts'
import { compareWithBaseline, evidenceWithoutBaseline } from './evaluation-comparison.ts'
import type { EvaluationQuestion, MeasuredEvaluation } from './evaluation-parts.ts'
import { planEvaluation } from './plan-evaluation.ts'
import { identifiedWith } from './predictions-subject.ts'

/** Most that a file of numbers may hold. */
const mostBytes = 16 * 2 ** 20

interface IdentifiedMetrics extends Identified {
  files: IdentifiedFiles
}

/**
 * The step for numbers that were computed elsewhere: no rows, no intervals; gates on a change are judged by the two
 * numbers alone and say so.
 *
 * @param location of one JSON file.
 */
export function metricsStep(
  location: string,
  question: EvaluationQuestion,
  context: StepContext,
): Step<IdentifiedMetrics, MeasuredEvaluation & { identified: IdentifiedMetrics }> {
  const planned = planEvaluation(question, context)
  const { baseline } = question
  const at = namedBaseline(baseline)
  const named = at === undefined ? [] : [namedLocation(at, context.locations, readForeignNumbers)]
  return {
    kind: 'metrics',
    name: question.name,
    gates: planned.gates,
    async identify() {
      const files = await identifyFiles(location, context.locations)
      const metrics = files.subject[0] as SubjectFile
      return { files, ...(await identifiedWith({ data: [], metrics }, question, context)) }
    },
    async measure(identified) {
      const [file] = identified.files.files as [string]
      const name = identified.files.subject[0]?.path ?? location
      const metrics = readNumbers(await readTextFile(file, mostBytes), name)
      return {
        identified,
        subject: identified.subject,
        metrics,
        checks: [],
        notes: [],
        predictions: null,
        numbers: { metrics, missing: missingFrom(planned.metrics, metrics, name) },
      }
    },
    findBaseline: () =>
      searchBaseline({ need: { kind: 'metrics', name: question.name }, baseline, named }, context),
    compare: (measured, search) => compareWithBaseline(measured, search, null, planned, context),
    compareWithNothing: ({ numbers }, reason) => ({
      baseline: null,
      evidence: evidenceWithoutBaseline(planned, numbers, { reasonCode: 'no-baseline', reason }),
    }),
  }
}

/** The numbers of a file that is no result document; null when it is one. */
async function readForeignNumbers(file: string, name: string): Promise<Metric[] | null> {
  const text = await readTextFile(file, mostBytes)
  return /"schema"\s*:\s*"mlgate\/result@/.test(text) ? null : readNumbers(text, name)
}

/**
 * The numbers of a JSON object, nested ones by their dotted path, in the order of the file. Names of scikit-learn's
 * metrics become canonical; others stay as they are, without a better side.
 *
 * @param file name for messages.
 * @throws MlgateError MG1001 when the text is no JSON object, MG5026 when it holds no number.
 */
export function readNumbers(text: string, file: string): Metric[] {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (cause) {
    throw new MlgateError({ code: 'MG1001', message: `${file} is not JSON.`, place: { file } }, { cause })
  }
  const inner = isObject(document) && isObject(document.metrics) ? document.metrics : document
  const metrics = numbersIn(inner, []).map(([path, value]) => metricOf(path.join('.'), value, file))
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

const deepest = 16
const tagged: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

function numbersIn(value: unknown, path: readonly string[]): [path: readonly string[], value: number][] {
  if (path.length > deepest || !isObject(value)) return []
  return Object.entries(value).flatMap(([key, entry]): [readonly string[], number][] => {
    const own = [...path, key]
    if (typeof entry === 'number') return [[own, entry]]
    const number = typeof entry === 'string' && Object.hasOwn(tagged, entry) ? tagged[entry] : undefined
    return number === undefined ? numbersIn(entry, own) : [[own, number]]
  })
}

function metricOf(name: string, value: number, file: string): Metric {
  const spec = knownMetric(name)
  if (spec === null) return { name, value, unit: '1', direction: 'none', samples: 1 }
  const { unit, direction, bounded } = metricFacts(spec)
  // scikit-learn's scorers turn the sign of a loss, so that more is better; the metric itself has its own.
  const own = name.startsWith('neg_') ? -value : value
  if (bounded !== null && (own < bounded[0] || own > bounded[1])) {
    throw new MlgateError({
      code: 'MG5026',
      message: `${file} says that ${name} is ${value}; it lies between ${bounded.join(' and ')}.`,
      hint: own > 1 && own <= 100 ? `Did you mean ${own / 100}?` : 'Check what wrote the file.',
      place: { file },
    })
  }
  return { name: spec.canonical, value: own, unit, direction, samples: 1 }
}

function knownMetric(name: string): MetricSpec | null {
  try {
    return parseMetric(name)
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return null
  }
}

function missingFrom(
  asked: readonly string[],
  metrics: readonly Metric[],
  file: string,
): Record<string, string> {
  const known = new Set(metrics.map(({ name }) => name))
  const absent = asked.filter((name) => !known.has(name))
  return Object.fromEntries(absent.map((name) => [name, `${file} does not have it`]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
