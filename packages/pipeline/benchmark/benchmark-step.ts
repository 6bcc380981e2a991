import type { BaselineSearch } from '@mlgate/baseline'
import { machineDifferences } from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { type Comparison, type GateRequest, type GateRules, isSoakMetric } from '@mlgate/gates'
import { howFound, whyNothing } from '../baselines/search.ts'
import type { Compared, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { describeEnvironment } from '../surroundings.ts'
import { benchmarkEvidence, timedComparison } from './benchmark-evidence.ts'
import type {
  BenchmarkOptions,
  BenchmarkQuestion,
  IdentifiedBenchmark,
  MeasuredBenchmark,
  TimedSource,
} from './benchmark-parts.ts'
import { type GatedSpeed, gatedSpeed } from './gated-pairs.ts'
import { measureBoth, priceOf } from './measure-both.ts'
import { soakLevel } from './soak.ts'
import { storedBaseline, storedComparisons, whyNotStored } from './stored-runs.ts'
import { sweptSources, timedSource } from './timed-source.ts'

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
 * The step that times a model, a command or a server, its base in turns with it, and judges the difference by pairs of processes.
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
  const own = question.secondOpinion && benchmarkGates(question.secondOpinion)
  const gated = gatedSpeed(gates, own)
  const judged = [...new Set([...gates, ...(own ?? [])].map(({ metric }) => metric))]
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
    async compare(measured, found) {
      const compareBy = (rules: GatedSpeed) =>
        compareTimings(measured, ofModels(found, measured), source, judged, rules)
      const { secondOpinion } = gated
      return {
        ...compareBy(gated),
        ...(secondOpinion && { ownEvidence: compareBy(secondOpinion).evidence }),
      }
    },
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
