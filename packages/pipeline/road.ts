import type { BaselineSearch } from '@mlgate/baseline'
import {
  type Baseline,
  type BenchmarkDetail,
  type Beside,
  type Check,
  type Confusion,
  type Curves,
  type FailOn,
  type Metric,
  MlgateError,
  type Problem,
  type Result,
  type ResultKind,
  resultSchemaId,
  type Segment,
  type Subject,
  type Timing,
} from '@mlgate/core'
import {
  applyWaivers,
  type Evidence,
  type GateRequest,
  judgeGates,
  marginNotes,
  verdictOf,
  type Waiver,
} from '@mlgate/gates'

/** The exact bytes that a step is about. */
export interface Identified {
  subject: Subject
  /** What the subject was made with, as far as it was recorded. */
  parameters: Result['parameters']
}

/** What a step found out about its subject, before any comparison. */
export interface Measured {
  /** The subject with what only measuring tells: row counts, the predictions written. */
  subject: Subject
  /** What the predictions are of. */
  task?: string
  metrics: Metric[]
  checks: Check[]
  /** Checks by the pull request's own schema, where that of its base decides. */
  ownChecks?: Check[]
  confusion?: Confusion
  curves?: Curves
  /** Of a benchmark: what each process saw of each metric. */
  timings?: Timing[]
  benchmark?: BenchmarkDetail
  /** What was looked at of the machine, beyond what is told of it with every result. */
  environment?: Result['environment']
  /** What only measuring tells of how the subject is made, beyond what was recorded. */
  parameters?: Result['parameters']
  /** Found parts of the rows on which the model is weakest. */
  segments?: Segment[]
  /** Things to know that change no verdict. */
  notes: string[]
  /** Files that belong beside the result document, where they lie now. */
  sidecars?: string[]
}

/** A measurement set beside its baseline. */
export interface Compared {
  /** The baseline as the result tells it; null when there is none and none was looked for. */
  baseline: Baseline | null
  /** What is shown beside the baseline, without effect. */
  beside?: readonly Beside[]
  /** What is known about each gated metric, for the gates to judge. */
  evidence: Evidence[]
  /** The same for the pull request's own gates, where they are judged by other evidence. */
  ownEvidence?: Evidence[]
  /** Things to know that change no verdict. */
  notes?: readonly string[]
}

/** By what a step is judged, beside its gates. */
export interface StepJudging {
  waivers: readonly Waiver[]
  /** What a reader should know about it. */
  notes: readonly string[]
  /** Why it is not known by what it should be judged. */
  fault?: Problem
  /** What a pull request changes of that which the rules are about: `target of signs`. */
  judgedOn?: readonly string[]
  /** The pull request's own rules, where those of its base decide and differ. */
  own?: { changed: readonly string[]; gates: readonly GateRequest[]; waivers: readonly Waiver[] }
}

/**
 * A step of the pipeline: what is done at each stage of the road. What one stage learns, the next is handed; a
 * step holds no state of its own.
 */
export interface Step<Bytes extends Identified = Identified, Findings extends Measured = Measured> {
  kind: ResultKind
  name: string
  gates: GateRequest[]
  judging?: StepJudging
  /** Finds and hashes the exact bytes to be measured. */
  identify(): Promise<Bytes>
  measure(identified: Bytes): Promise<Findings>
  findBaseline(): Promise<BaselineSearch>
  compare(measured: Findings, search: BaselineSearch): Promise<Compared>
  /** The evidence when there is nothing to compare with, for the reason given. */
  compareWithNothing(measured: Findings, reason: string): Compared
}

/** What the road needs from its surroundings. */
export interface RoadContext {
  environment: Result['environment']
  run: Result['run']
  /** Of the pull request's own branch; the commit that is measured is its merge. */
  head?: string | undefined
  leg: Result['leg']
  /** The result with its failures let through, where somebody who may accepted them on the pull request. */
  accept?: ((result: Result) => Promise<Result>) | undefined
  /** What turns the step red that walks the road, where there is one. */
  failOn?: FailOn | undefined
  /** Writes the result document, with the files that belong beside it, and returns its path. */
  write(result: Result, sidecars: readonly string[]): Promise<string>
  now(): Date
}

/**
 * The road that every step goes, once, in this order: subject, measure, baseline, comparison, verdict, result.
 *
 * Nothing is written before the verdict: what a run is compared with may lie where its own files go.
 *
 * It always ends in a result. What mlgate can explain (a file that isn't there, a model that crashes) makes the
 * verdict `error` and is told in the result beside whatever was found before it; only bugs are thrown.
 */
export async function walkRoad(
  step: Step,
  context: RoadContext,
): Promise<{ result: Result; path: string | undefined }> {
  const startedAt = context.now()
  const problems: Problem[] = []

  const identified = await explained(problems, () => step.identify())
  const measured = identified && (await explained(problems, () => step.measure(identified)))
  const search = measured && (await explained(problems, () => step.findBaseline()))
  const compared = measured && search && (await explained(problems, () => step.compare(measured, search)))
  const { baseline, evidence } = compared ?? emptyHanded(step, measured, problems)
  const today = startedAt.toISOString().slice(0, 10)
  const subject = measured?.subject ?? identified?.subject ?? { data: [] }
  const judge = (requests: readonly GateRequest[], waivers: readonly Waiver[], known = evidence) => {
    const gates = measured === undefined ? [] : judgeGates(step.name, requests, known)
    return applyWaivers({ name: step.name, subject, gates }, waivers, today)
  }
  const { judging } = step
  if (judging?.fault !== undefined) problems.push(judging.fault)
  const { gates, notes: waiverNotes } = judge(step.gates, judging?.waivers ?? [])
  const own = judging?.own
  const { judgedOn = [] } = judging ?? {}
  const changedGates = (own !== undefined || judgedOn.length > 0) && {
    gates: [...(own?.changed ?? [])],
    ...(judgedOn.length === 0 ? {} : { judgedOn: [...judgedOn] }),
    ...(own && {
      verdict: verdictOf({
        checks: measured?.ownChecks ?? measured?.checks ?? [],
        gates: judge(own.gates, own.waivers, compared?.ownEvidence).gates,
        problems,
      }),
    }),
  }
  const notes = [
    ...(judging?.notes ?? []),
    ...waiverNotes,
    ...(measured?.notes ?? []),
    ...(compared?.notes ?? []),
    ...marginNotes(step.gates, evidence, gates),
  ]

  const judged: Result = {
    schema: resultSchemaId,
    kind: step.kind,
    name: step.name,
    ...(context.leg === undefined ? {} : { leg: context.leg }),
    subject: context.head === undefined ? subject : { ...subject, head: context.head },
    ...(context.run === undefined ? {} : { run: context.run }),
    environment: { ...context.environment, ...measured?.environment },
    parameters: { ...identified?.parameters, ...measured?.parameters },
    ...(measured?.task === undefined ? {} : { task: measured.task }),
    metrics: measured?.metrics ?? [],
    ...(measured?.confusion === undefined ? {} : { confusion: measured.confusion }),
    ...(measured?.curves === undefined ? {} : { curves: measured.curves }),
    ...(measured?.timings === undefined ? {} : { timings: measured.timings }),
    ...(measured?.benchmark === undefined ? {} : { benchmark: measured.benchmark }),
    ...(measured?.segments === undefined ? {} : { segments: measured.segments }),
    checks: measured?.checks ?? [],
    gates,
    baseline,
    ...(compared?.beside === undefined ? {} : { against: [...compared.beside] }),
    verdict: verdictOf({ checks: measured?.checks ?? [], gates, problems }),
    ...(context.failOn === undefined ? {} : { failOn: context.failOn }),
    ...(changedGates === false ? {} : { changedGates }),
    ...(problems.length === 0 ? {} : { problems: problems.map(asDocument) }),
    ...(notes.length === 0 ? {} : { notes }),
    startedAt: startedAt.toISOString(),
    durationMs: context.now().getTime() - startedAt.getTime(),
  }
  const result = (await context.accept?.(judged)) ?? judged
  const unwritten: Problem[] = []
  const path = await explained(unwritten, () => context.write(result, measured?.sidecars ?? []))
  if (unwritten.length === 0) return { result, path }
  const told = [...(result.problems ?? []), ...unwritten.map(asDocument)]
  return { result: { ...result, problems: told, verdict: 'error' }, path }
}

/** Runs a stage; an error that mlgate can explain is collected, and the stage then yields nothing. */
async function explained<Value>(
  problems: Problem[],
  stage: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await stage()
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

function emptyHanded(step: Step, measured: Measured | undefined, problems: readonly Problem[]): Compared {
  if (measured === undefined) return { baseline: null, evidence: [] }
  return step.compareWithNothing(measured, problems[0]?.message ?? 'there is no baseline')
}

function asDocument({ code, message, hint, place }: Problem): NonNullable<Result['problems']>[number] {
  return {
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { place: { ...place } }),
  }
}
