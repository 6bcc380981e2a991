import { dirname, join } from 'node:path'
import type { BaselineSearch } from '@mlgate/baseline'
import {
  type MachineObservation,
  observeMachine,
  type Price,
  readPrice,
  type SeenOfMachine,
} from '@mlgate/benchmark'
import type { MlgateError, Subject } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import { namedBaseline } from '../baselines/search.ts'
import type { StepContext } from '../step-context.ts'
import { describeEnvironment } from '../surroundings.ts'
import { latencyDetail } from './benchmark-detail.ts'
import { metricsOf, timingsOf } from './benchmark-metrics.ts'
import type {
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
import { type EnergyOfBoth, energyOfBoth } from './energy.ts'
import { type GatedSpeed, plannedPairs } from './gated-pairs.ts'
import { pastOf, storedPast } from './stored-runs.ts'
import { BaseFailure, takeTimings } from './take-timings.ts'
import type { SweptSource } from './timed-source.ts'
import { watchedStarter } from './watched-starter.ts'

/** What an hour of the machine costs, where it is said. @throws MlgateError MG5058 */
export function priceOf({ price }: BenchmarkQuestion): Price | undefined {
  return price === undefined ? undefined : readPrice(price)
}

const notLooked: EnergyOfBoth = { candidate: [], base: [], notes: [] }

/**
 * Times what is asked, in turns with its base where there is one, and watches the machine meanwhile.
 *
 * @param found what to compare with, and what was made of it. @param swept what is run beside, at other sizes.
 */
export async function measureBoth(
  source: TimedSource,
  identified: IdentifiedBenchmark,
  search: BaselineSearch & { prepared: PreparedBase | { reason: string } | undefined },
  question: BenchmarkQuestion,
  { gated, swept, context }: { gated: GatedSpeed; swept: readonly SweptSource[]; context: StepContext },
): Promise<MeasuredBenchmark> {
  const startedAt = Date.now()
  const planned = question.pairs ?? plannedPairs(gated)
  const machine = await observeMachine()
  const sides = sidesOf(source, identified, search, (starter) =>
    watchedStarter(starter, machine, priceOf(question)),
  )
  const watched = await timeSides(source, sides, { machine, planned, gated, startedAt }, question, context)
  const { taken, energy, seen, failed } = watched
  const facts = {
    candidate: sides.own.facts(),
    base: sides.base === null || taken.pairs.length === 0 ? null : sides.base.facts(),
  }
  const beside = await runBeside(
    { source, swept, identified, base: facts.base === null ? null : { model: sides.baseModel }, startedAt },
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
  const inside = await operatorsOfBoth(source, identified, facts.base === null ? undefined : sides.baseModel)
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
      ...[...seen.notes, ...energy.notes, ...inside.notes].map((words) => `${question.name}: ${words}`),
      ...beside.notes,
      ...(past?.notes ?? []),
    ],
    ...(past === null ? {} : { past }),
    ...(sides.made === undefined ? {} : { prepared: sides.made.told }),
    ...apartOf(sides.isSame, facts.candidate.externalData, failed, search.prepared),
  }
}

/** What is timed, and what it is timed in turns with. */
interface Sides {
  own: WatchedStarter
  base: WatchedStarter | null
  /** The base that was built for it, where one was. */
  made: PreparedBase | undefined
  /** The model of the base, where it is another file. */
  baseModel: { file: string; name: string } | undefined
  isSame: boolean
}
type WatchedStarter = ReturnType<typeof watchedStarter>

function sidesOf(
  source: TimedSource,
  identified: IdentifiedBenchmark,
  { found, prepared }: BaselineSearch & { prepared: PreparedBase | { reason: string } | undefined },
  watched: (starter: Starter) => WatchedStarter,
): Sides {
  const model = found?.model
  const made = prepared !== undefined && 'starter' in prepared ? prepared : undefined
  const isAlike = found?.sha256 === identified.model?.subject.sha256
  const isSame = model !== undefined && prepared === undefined && isAlike
  const baseModel =
    model === undefined || isSame || prepared !== undefined
      ? undefined
      : { file: model.file, name: found?.location ?? 'the base model' }
  const base = made?.starter ?? source.base?.starter ?? (baseModel && source.starter(identified, baseModel))
  return {
    own: watched(source.starter(identified)),
    base: base === undefined ? null : watched(base),
    made,
    baseModel,
    isSame,
  }
}

interface WatchedTimings {
  taken: MeasuredBenchmark['taken']
  energy: EnergyOfBoth
  seen: SeenOfMachine
  /** Why the base could not be run, where it is no mistake of this change. */
  failed: MlgateError | undefined
}

/** Runs the pairs while the machine is watched, which ends with them. */
async function timeSides(
  source: TimedSource,
  { own, base }: Sides,
  run: { machine: MachineObservation; planned: number; gated: GatedSpeed; startedAt: number },
  question: BenchmarkQuestion,
  context: StepContext,
): Promise<WatchedTimings> {
  const { machine, ...plan } = run
  const take = (other: Starter | null) => takeTimings(source, own, other, plan, question, context)
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
    // What holds nothing of a GPU takes none of its energy; whoever does is somebody else.
    const usesGpus = taken.candidate.some(({ gpuMemory }) => gpuMemory !== undefined)
    const inTurns = taken.pairs.length > 0 ? base : null
    const energy = usesGpus ? await energyOfBoth(source, own, inTurns, machine) : notLooked
    return { taken, energy }
  }
  const measured = await measure().finally(async () => {
    seen = await machine.stop()
  })
  return { ...measured, seen, failed }
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
