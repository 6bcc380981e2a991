import { dirname, join } from 'node:path'
import type { BaselineSearch } from '@mlgate/baseline'
import { machineDifferences, observeMachine } from '@mlgate/benchmark'
import { MlgateError, type Result, type Subject } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import type { GateRequest, GateRules } from '@mlgate/gates'
import { howFound, namedBaseline, whyNothing } from '../baselines/search.ts'
import type { Compared, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { describeEnvironment } from '../surroundings.ts'
import { benchmarkEvidence, timedComparison } from './benchmark-evidence.ts'
import { metricsOf, timingsOf } from './benchmark-metrics.ts'
import type {
  BenchmarkOptions,
  BenchmarkQuestion,
  IdentifiedBenchmark,
  MeasuredBenchmark,
  Starter,
  TimedSource,
} from './benchmark-parts.ts'
import { type GatedSpeed, gatedSpeed, plannedPairs } from './gated-pairs.ts'
import { BaseFailure, takeTimings } from './take-timings.ts'
import { timedSource } from './timed-source.ts'

/** The gates of a benchmark. */
export function benchmarkGates(gates: GateRules): GateRequest[] {
  return Object.entries(gates).map(([metric, rules]) => ({ metric, rules, on: 'whole' }))
}

/**
 * The step that times a model or a command, its base in turns with it, and judges the difference by pairs of processes.
 * The base is looked for before anything is measured: both have to run in the same minutes.
 */
export function benchmarkStep(
  options: BenchmarkOptions,
  question: BenchmarkQuestion,
  context: StepContext,
): Step<IdentifiedBenchmark, MeasuredBenchmark> {
  const source = timedSource(options, question, context)
  const gates = benchmarkGates(question.gates)
  const judging = [...gates, ...benchmarkGates(question.secondOpinion ?? {})]
  const gated = gatedSpeed(judging)
  const judged = [...new Set(judging.map(({ metric }) => metric))]
  const search = once(() => source.findBaseline())
  return {
    kind: 'benchmark',
    name: question.name,
    gates,
    identify: () => source.identify(),
    async measure(identified) {
      // The road asks again and tells what is wrong; what is measured is measured all the same.
      const found = await search().catch((error: unknown) => {
        if (error instanceof MlgateError) return nothingFound
        throw error
      })
      return measureBoth(source, identified, found, question, { gated, context })
    },
    findBaseline: search,
    compare: async (measured, found) =>
      compareTimings(measured, ofModels(found, measured.environment), source, judged, gated),
    compareWithNothing: (measured, reason) => ({
      baseline: null,
      evidence: benchmarkEvidence(judged, measured, () => ({
        kind: 'none',
        reasonCode: 'no-baseline',
        reason,
      })),
    }),
  }
}

const nothingFound: BaselineSearch = { found: null, passedOver: [] }

/** Of what is stored nothing counts: it was timed in another job, or even on another machine. */
function ofModels(search: BaselineSearch, machine: Result['environment']): BaselineSearch {
  const { found, passedOver } = search
  if (found === null || found.model !== undefined) return search
  const differences =
    found.result === undefined
      ? []
      : machineDifferences({ ...describeEnvironment(), ...machine }, found.result.environment)
  const reason =
    differences.length === 0
      ? 'its times were taken in another job; only what runs in turns here is compared'
      : `its times were taken on another machine (${differences.join('; ')}); only what runs in turns here is compared`
  return { found: null, passedOver: [...passedOver, { how: found.how, reason }] }
}

async function measureBoth(
  source: TimedSource,
  identified: IdentifiedBenchmark,
  { found }: BaselineSearch,
  question: BenchmarkQuestion,
  { gated, context }: { gated: GatedSpeed; context: StepContext },
): Promise<MeasuredBenchmark> {
  const own = source.starter(identified)
  const model = found?.model
  const isSame = model !== undefined && found?.sha256 === identified.model?.subject.sha256
  const base =
    source.base?.starter ??
    (model === undefined || isSame
      ? null
      : source.starter(identified, { file: model.file, name: found?.location ?? 'the base model' }))
  const planned = question.pairs ?? plannedPairs(gated)
  const take = (other: Starter | null) =>
    takeTimings(source, own, other, { planned, gated }, question, context)
  let failed: MlgateError | undefined
  const machine = await observeMachine()
  let disturbances: string[] = []
  const taken = await take(base)
    .catch((error: unknown) => {
      if (!(error instanceof BaseFailure)) throw error
      // A base that nobody named is no mistake of this change.
      if (namedBaseline(question.baseline) !== undefined || source.base !== undefined) throw error.failure
      failed = error.failure
      return take(null)
    })
    .finally(async () => {
      disturbances = await machine.stop()
    })
  const facts = {
    candidate: own.facts(),
    base: base === null || taken.pairs.length === 0 ? null : base.facts(),
  }
  const both = [...taken.pairs, ...taken.confirming].map((pair) => pair.base)
  return {
    subject: await withWeights(identified, facts.candidate.externalData),
    metrics: metricsOf(taken.candidate, facts.candidate),
    base: facts.base === null ? [] : metricsOf(both, facts.base),
    timings: timingsOf(taken.candidate, both, facts, taken.pairs.length || taken.candidate.length),
    taken,
    facts,
    planned,
    missing: source.lacks,
    checks: [],
    environment: machine.fingerprint,
    notes: [
      ...notesOf(question.name, { taken, planned, facts }),
      ...disturbances.map((words) => `${question.name}: ${words}`),
    ],
    ...apartOf(isSame, facts.candidate.externalData, failed),
  }
}

function apartOf(
  isSame: boolean,
  externalData: readonly string[],
  failed: MlgateError | undefined,
): Pick<MeasuredBenchmark, 'apart'> {
  if (failed !== undefined) {
    const reason = `the base cannot be run here: ${failed.message.replace(/\.$/, '')}`
    return { apart: { kind: 'incomparable', reason } }
  }
  if (!isSame) return {}
  const reason = 'the file of the model is the same, and its weights lie in files beside it'
  return { apart: externalData.length > 0 ? { kind: 'incomparable', reason } : { kind: 'same' } }
}

async function withWeights(
  { subject, model }: IdentifiedBenchmark,
  externalData: readonly string[],
): Promise<Subject> {
  if (model === null || subject.model === undefined || externalData.length === 0) return subject
  const folder = dirname(model.file)
  const files = await Promise.all(
    externalData.map(async (path) => ({ path, ...(await hashFile(join(folder, path))) })),
  )
  return { ...subject, model: { ...subject.model, externalData: files } }
}

function notesOf(
  name: string,
  { taken, planned, facts }: Pick<MeasuredBenchmark, 'taken' | 'planned' | 'facts'>,
): string[] {
  const { pairs, confirming, isCut } = taken
  const processes = [...taken.candidate, ...[...pairs, ...confirming].map(({ base }) => base)]
  const restless = processes.filter(({ isSettled }) => !isSettled).length
  const rows = [facts.candidate.rows, facts.base?.rows ?? facts.candidate.rows]
  return [
    ...(isCut ? [`${name}: the time was over after ${pairs.length} of ${planned} pairs of processes`] : []),
    ...(restless === 0
      ? []
      : [`${name}: ${restless} of ${processes.length} processes did not settle before they were timed`]),
    ...(rows[0] === rows[1]
      ? []
      : [`${name}: a call takes ${rows[0]} rows here, and ${rows[1]} at the base`]),
  ]
}

function compareTimings(
  measured: MeasuredBenchmark,
  search: BaselineSearch,
  source: TimedSource,
  judged: readonly string[],
  gated: GatedSpeed,
): Compared {
  const { passedOver, found } = search
  const evidence = (comparisonOf: Parameters<typeof benchmarkEvidence>[2]) =>
    benchmarkEvidence(judged, measured, comparisonOf)
  const { apart } = measured
  const { base: side, candidate } = measured.facts
  if (found === null && source.base === undefined) {
    const reason = whyNothing(search)
    return {
      baseline:
        passedOver.length === 0 ? null : { how: 'none', ...howFound(search, []), metrics: [], passedOver },
      evidence: evidence(() => ({ kind: 'none', reasonCode: 'no-baseline', reason })),
    }
  }
  const told = found === null ? toldOfCommand(source) : toldOf(found, search)
  const metrics = apart?.kind === 'same' ? measured.metrics : measured.base
  return {
    baseline: { ...told, metrics, passedOver },
    evidence: evidence((metric) => {
      if (apart?.kind === 'same') {
        const own = measured.metrics.find(({ name }) => name === metric)
        return { kind: 'same', reasonCode: 'same-model', base: own?.value ?? Number.NaN }
      }
      if (apart?.kind === 'incomparable' || side === null) {
        const reason = apart?.kind === 'incomparable' ? apart.reason : 'the base was not run'
        return { kind: 'none', reasonCode: 'incomparable', reason }
      }
      return timedComparison(metric, measured, { candidate, base: side }, gated)
    }),
  }
}

function toldOfCommand({ base }: TimedSource) {
  return { how: 'command', ...(base === undefined ? {} : { location: base.location }) }
}

function toldOf(found: NonNullable<BaselineSearch['found']>, search: BaselineSearch) {
  const { how, location, commit, sha256 } = found
  return { how, location, ...(commit === undefined ? {} : { commit }), ...howFound(search, []), sha256 }
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let done: Promise<Value> | undefined
  return () => {
    done ??= work()
    return done
  }
}
