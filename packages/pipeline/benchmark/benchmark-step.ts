import { dirname, join } from 'node:path'
import type { BaselineSearch } from '@mlgate/baseline'
import { machineDifferences, observeMachine, readPrice, type SeenOfMachine } from '@mlgate/benchmark'
import { MlgateError, type Subject } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import { type Comparison, type GateRequest, type GateRules, isSoakMetric } from '@mlgate/gates'
import { howFound, namedBaseline, whyNothing } from '../baselines/search.ts'
import type { Compared, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { describeEnvironment } from '../surroundings.ts'
import { latencyDetail } from './benchmark-detail.ts'
import { benchmarkEvidence, timedComparison } from './benchmark-evidence.ts'
import { metricsOf, timingsOf } from './benchmark-metrics.ts'
import type {
  BenchmarkOptions,
  BenchmarkQuestion,
  IdentifiedBenchmark,
  MeasuredBenchmark,
  PreparedBase,
  SideFacts,
  Starter,
  TimedSource,
} from './benchmark-parts.ts'
import { runBeside } from './beside-pairs.ts'
import { operatorsOfBoth } from './both-operators.ts'
import { energyOf } from './energy.ts'
import { type GatedSpeed, gatedSpeed, plannedPairs } from './gated-pairs.ts'
import { soakLevel } from './soak.ts'
import { pastOf, storedBaseline, storedComparisons, storedPast, whyNotStored } from './stored-runs.ts'
import { BaseFailure, takeTimings } from './take-timings.ts'
import { type SweptSource, sweptSources, timedSource } from './timed-source.ts'
import { watchedStarter } from './watched-starter.ts'

/** The gates of a benchmark. */
export function benchmarkGates(gates: GateRules): GateRequest[] {
  return Object.entries(gates).map(([metric, rules]) => ({
    metric,
    // A soak is one process, without pairs: its slope counts where its whole interval says the same.
    rules: isSoakMetric(metric) ? { ...rules, confidence: soakLevel } : rules,
    on: 'whole',
  }))
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
  const swept = sweptSources(options, question, context)
  const gates = benchmarkGates(question.gates)
  const judging = [...gates, ...benchmarkGates(question.secondOpinion ?? {})]
  const gated = gatedSpeed(judging)
  const judged = [...new Set(judging.map(({ metric }) => metric))]
  const search = once(() => source.findBaseline())
  return {
    kind: 'benchmark',
    name: question.name,
    gates,
    async identify() {
      const price = priceOf(question)
      const identified = await source.identify()
      if (price === undefined) return identified
      const written = `${price.perHour} ${price.currency}`
      return { ...identified, parameters: { ...identified.parameters, price: written } }
    },
    async measure(identified) {
      // The road asks again and tells what is wrong; what is measured is measured all the same.
      const found = await search().catch((error: unknown) => {
        if (error instanceof MlgateError) return nothingFound
        throw error
      })
      const prepared = await source.prepareBase?.(found.found)
      try {
        return await measureBoth(source, identified, { ...found, prepared }, question, {
          gated,
          swept,
          context,
        })
      } finally {
        if (prepared !== undefined && 'remove' in prepared) await prepared.remove()
      }
    },
    findBaseline: search,
    compare: async (measured, found) =>
      compareTimings(measured, ofModels(found, measured), source, judged, gated),
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

function priceOf({ price }: BenchmarkQuestion) {
  return price === undefined ? undefined : readPrice(price)
}

const nothingFound: BaselineSearch = { found: null, passedOver: [] }

/** What is stored cannot run in turns with this: it counts as far as a history says how much such jobs differ. */
function ofModels(search: BaselineSearch, { past, environment }: MeasuredBenchmark): BaselineSearch {
  const { found, passedOver } = search
  if (found === null || found.model !== undefined) return search
  const here = { ...describeEnvironment(), ...environment }
  const differences = found.result === undefined ? [] : machineDifferences(here, found.result.environment)
  const reason =
    differences.length === 0
      ? `its times were taken in another job; ${whyNotStored(past)}`
      : `its times were taken on another machine (${differences.join('; ')}); only what runs in turns here is compared`
  return { found: null, passedOver: [...passedOver, { how: found.how, reason }] }
}

async function measureBoth(
  source: TimedSource,
  identified: IdentifiedBenchmark,
  { found, prepared }: BaselineSearch & { prepared: PreparedBase | { reason: string } | undefined },
  question: BenchmarkQuestion,
  { gated, swept, context }: { gated: GatedSpeed; swept: readonly SweptSource[]; context: StepContext },
): Promise<MeasuredBenchmark> {
  const startedAt = Date.now()
  const machine = await observeMachine()
  const watched = (starter: Starter) => watchedStarter(starter, machine, priceOf(question))
  const own = watched(source.starter(identified))
  const model = found?.model
  const made = prepared !== undefined && 'starter' in prepared ? prepared : undefined
  const isAlike = found?.sha256 === identified.model?.subject.sha256
  const isSame = model !== undefined && prepared === undefined && isAlike
  const baseModel =
    model === undefined || isSame || prepared !== undefined
      ? undefined
      : { file: model.file, name: found?.location ?? 'the base model' }
  const other = made?.starter ?? source.base?.starter ?? (baseModel && source.starter(identified, baseModel))
  const base = other === undefined ? null : watched(other)
  const planned = question.pairs ?? plannedPairs(gated)
  const take = (other: Starter | null) =>
    takeTimings(source, own, other, { planned, gated }, question, context)
  let failed: MlgateError | undefined
  let seen: SeenOfMachine = { notes: [], telemetry: [] }
  const measure = async () => {
    const taken = await take(base).catch((error: unknown) => {
      if (!(error instanceof BaseFailure)) throw error
      // A base that nobody named is no mistake of this change.
      if (namedBaseline(question.baseline) !== undefined || source.base !== undefined) throw error.failure
      failed = error.failure
      return take(null)
    })
    const energy = {
      candidate: await energyOf(source, own, machine),
      base: base === null || taken.pairs.length === 0 ? [] : await energyOf(source, base, machine),
    }
    return { taken, energy }
  }
  const { taken, energy } = await measure().finally(async () => {
    seen = await machine.stop()
  })
  const facts = {
    candidate: own.facts(),
    base: base === null || taken.pairs.length === 0 ? null : base.facts(),
  }
  const beside = await runBeside(
    {
      source,
      own,
      swept,
      identified,
      base: facts.base === null ? null : { model: baseModel },
      startedAt,
    },
    question,
    context,
  )
  const isTold = ({ name }: { name: string }) => !Object.hasOwn(source.lacks, name)
  const both = [...taken.pairs, ...taken.confirming].map((pair) => pair.base)
  const metrics = [
    ...metricsOf(taken.candidate, facts.candidate).filter(isTold),
    ...energy.candidate,
    ...beside.metrics,
  ]
  const inside = await operatorsOfBoth(source, identified, facts.base === null ? undefined : baseModel)
  const stored = source.isElsewhere === true ? null : await pastOf(question.name, context)
  const past =
    stored &&
    storedPast(stored, {
      name: question.name,
      commit: context.commit,
      environment: { ...describeEnvironment(), ...machine.fingerprint },
      parameters: identified.parameters,
      metrics,
      processes: taken.candidate.length,
    })
  return {
    subject: await withWeights(identified, facts.candidate),
    metrics,
    base: facts.base === null ? [] : [...metricsOf(both, facts.base).filter(isTold), ...energy.base],
    timings: timingsOf(taken.candidate, both, facts, taken.pairs.length || taken.candidate.length).filter(
      ({ metric }) => isTold({ name: metric }),
    ),
    benchmark: {
      ...latencyDetail(taken.candidate, both),
      ...inside.detail,
      ...beside.detail,
      ...(seen.telemetry.length === 0 ? {} : { telemetry: seen.telemetry }),
      ...(past === null || past.history.length === 0 ? {} : { history: past.history }),
    },
    taken,
    facts,
    planned,
    missing: {
      ...(question.price === undefined ? { cost: 'nothing says what the machine costs: `price`' } : {}),
      gpu_memory: 'no GPU was used, or nothing tells its memory',
      ...source.lacks,
      ...beside.missing,
    },
    ...(facts.candidate.precision === undefined
      ? {}
      : { parameters: { precision: facts.candidate.precision } }),
    checks: [],
    environment: machine.fingerprint,
    notes: [
      ...(source.notes ?? []).map((words) => `${question.name}: ${words}`),
      ...notesOf(question.name, { taken, planned, facts }),
      ...[...seen.notes, ...inside.notes].map((words) => `${question.name}: ${words}`),
      ...beside.notes,
      ...(past?.notes ?? []),
    ],
    ...(past === null ? {} : { past }),
    ...(made === undefined ? {} : { prepared: made.told }),
    ...apartOf(isSame, facts.candidate.externalData, failed, prepared),
  }
}

function apartOf(
  isSame: boolean,
  externalData: readonly string[],
  failed: MlgateError | undefined,
  prepared: PreparedBase | { reason: string } | undefined,
): Pick<MeasuredBenchmark, 'apart'> {
  if (prepared !== undefined && 'reason' in prepared) {
    return { apart: { kind: 'incomparable', reason: prepared.reason } }
  }
  if (failed !== undefined) {
    const reason = `the base cannot be run here: ${failed.message.replace(/\.$/, '')}`
    return { apart: { kind: 'incomparable', reason } }
  }
  if (!isSame) return {}
  const reason = 'the file of the model is the same, and its weights lie in files beside it'
  return { apart: externalData.length > 0 ? { kind: 'incomparable', reason } : { kind: 'same' } }
}

async function withWeights(
  { subject: identified, model }: IdentifiedBenchmark,
  { externalData, binding }: SideFacts,
): Promise<Subject> {
  const subject = binding === undefined ? identified : { ...identified, binding }
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
  const none: Comparison =
    apart?.kind === 'incomparable'
      ? { kind: 'none', reasonCode: 'incomparable', reason: apart.reason }
      : { kind: 'none', reasonCode: 'no-baseline', reason: whyNothing(search) }
  if (side === null && apart?.kind !== 'same' && measured.past !== undefined) {
    const stored = storedComparisons(measured.past, measured.metrics, gated)
    if (stored.size > 0) {
      return {
        baseline: { ...storedBaseline(measured.past), passedOver },
        evidence: evidence((metric) => stored.get(metric) ?? none),
      }
    }
  }
  if (found === null && source.base === undefined && measured.prepared === undefined) {
    return {
      baseline:
        passedOver.length === 0 ? null : { how: 'none', ...howFound(search, []), metrics: [], passedOver },
      evidence: evidence(() => none),
    }
  }
  const told = measured.prepared ?? (found === null ? toldOfCommand(source) : toldOf(found, search))
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
