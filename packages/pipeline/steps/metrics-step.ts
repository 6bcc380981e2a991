import { createHash } from 'node:crypto'
import { type BaselineSearch, namedLocation } from '@mlgate/baseline'
import { type Metric, MlgateError, type SubjectFile } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
import { withBeside } from '../baselines/beside.ts'
import { namedBaseline, searchBaseline } from '../baselines/search.ts'
import {
  type ReadNumbers,
  readMlflowFiles,
  readNumbers,
  recogniseNumbers,
} from '../metrics-files/read-numbers.ts'
import { foundWithReported, withReported } from '../metrics-files/reported.ts'
import type { Identified, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles } from '../subject-files.ts'
import { compareWithBaseline } from './evaluation-comparison.ts'
import { evidenceWithoutBaseline } from './evaluation-evidence.ts'
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
 * @param location of one JSON file, or of the files of an MLflow run: `mlruns/1/RUN/metrics/**`.
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
  const request = { need: { kind: 'metrics' as const, name: question.name }, baseline, named }
  return {
    kind: 'metrics',
    name: question.name,
    gates: planned.gates,
    async identify() {
      const files = await identifyFiles(location, context.locations)
      const metrics = joinedFile(files.subject, location)
      return { files, ...(await identifiedWith({ data: [], metrics }, question, context)) }
    },
    async measure(identified) {
      const { files, subject: known } = identified.files
      const name = known.length === 1 ? (known[0]?.path ?? location) : location
      const { metrics: read, tool } = await readFiles(files, name)
      const metrics = withReported(read, planned.metrics, name)
      return {
        identified,
        subject: identified.subject,
        metrics,
        checks: [],
        notes: tool === null ? [] : [`${name} is read as numbers of ${tool}.`],
        predictions: null,
        numbers: { metrics, missing: missingFrom(planned.metrics, metrics, name) },
      }
    },
    findBaseline: () => searchBaseline(request, context),
    async compare(measured, search) {
      const compareWith = (found: BaselineSearch) =>
        compareWithBaseline(measured, foundWithReported(found, planned.metrics), null, planned, context)
      return withBeside(await compareWith(search), planned, request, compareWith, context)
    },
    compareWithNothing: ({ numbers }, reason) => ({
      baseline: null,
      evidence: evidenceWithoutBaseline(planned, numbers, { reasonCode: 'no-baseline', reason }),
    }),
  }
}

/** Several files are one subject. */
function joinedFile(files: readonly SubjectFile[], location: string): SubjectFile {
  const [first, ...others] = files
  if (first !== undefined && others.length === 0) return first
  const list = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).join('')
  const bytes = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
  return { path: location, sha256: createHash('sha256').update(list).digest('hex'), bytes }
}

/** @throws MlgateError MG1003 when there are several files that are not of one MLflow run. */
async function readFiles(files: readonly string[], name: string): Promise<ReadNumbers> {
  const texts = await Promise.all(
    files.map(async (path) => ({ path, text: await readTextFile(path, mostBytes) })),
  )
  const ofRun = readMlflowFiles(texts, name)
  if (ofRun !== null) return ofRun
  const [first, ...others] = texts
  if (first !== undefined && others.length === 0) return recogniseNumbers(first.text, name)
  throw new MlgateError({
    code: 'MG1003',
    message: `${name} names ${files.length} files of numbers; it has to be one.`,
    hint: 'Only the files of an MLflow run are read together: mlruns/EXPERIMENT/RUN/metrics/**.',
  })
}

/** The numbers of a file that is no result document; null when it is one. */
async function readForeignNumbers(file: string, name: string): Promise<Metric[] | null> {
  const text = await readTextFile(file, mostBytes)
  return /"schema"\s*:\s*"mlgate\/result@/.test(text) ? null : readNumbers(text, name)
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
