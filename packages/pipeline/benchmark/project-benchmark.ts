import { isDeepStrictEqual } from 'node:util'
import type { BenchmarkConfig, ModelConfig, ProjectConfig, TextFormat, Waiver } from '@mlgate/config'
import type { JudgedProject, ProjectJudging } from '../base-gates.ts'
import { baseBenchmarkOf, changedRules } from '../base-gates-changes.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { AskedBenchmark, BenchmarkOptions, BenchmarkQuestion } from './benchmark-parts.ts'
import { benchmarkGates, benchmarkStep } from './benchmark-step.ts'
import { measuredAsBase } from './measured-as-base.ts'
import { rowsOfProject } from './project-rows.ts'
import { scenarioOf } from './scenario-of.ts'
import type { RowOptions } from './sources/row-inputs.ts'
import { waivesSpeed } from './waived-speed.ts'

/** The benchmark of a model of mlgate.yml, by the gates of the base where it has some; null where it has none. */
export function projectBenchmark(
  name: string,
  model: ModelConfig,
  project: JudgedProject,
  judging: ProjectJudging,
  formats: ReadonlyMap<string, TextFormat>,
  context: StepContext,
): Step | null {
  const { benchmark: own } = model
  if (own === undefined) return null
  const base = judging.base && baseBenchmarkOf(name, model, project, judging.base.project)
  const options = optionsOf(own, model.onnx, rowsOfProject(model, project, formats))
  const { fault } = judging
  const projects = [project, ...(judging.base === undefined ? [] : [judging.base.project])]
  const ofSpeed = (waiver: Waiver) => waivesSpeed(waiver, projects)
  const [waivers, ownWaivers] = [judging.waivers.filter(ofSpeed), judging.ownWaivers.filter(ofSpeed)]
  if (base === undefined) {
    const step = benchmarkStep(options, questionOf(name, own, model), context)
    return { ...step, judging: { waivers, notes: [], ...(fault === undefined ? {} : { fault }) } }
  }
  const { benchmark } = base
  const changed = changedRules(name, own.gates, benchmark.gates)
  const judgedOn = timedKeys
    .filter((key) => !isDeepStrictEqual(own[key], benchmark[key]))
    .map((key) => `${key} of ${name}'s benchmark`)
  const { model: judgedModel, notes } = measuredAsBase(name, { ...model, benchmark: own }, base)
  const question = questionOf(name, judgedModel.benchmark, judgedModel)
  if (changed.length === 0) {
    return { ...benchmarkStep(options, question, context), judging: { waivers, notes, judgedOn } }
  }
  const judged = { ...question, gates: benchmark.gates, secondOpinion: own.gates }
  const opinion = { changed, gates: benchmarkGates(own.gates), waivers: ownWaivers }
  return {
    ...benchmarkStep(options, judged, context),
    judging: { waivers, notes, judgedOn, own: opinion },
  }
}

/** What a model of mlgate.yml asks to be timed, by its own words; null where it has no benchmark. */
export function askedOfProject(
  name: string,
  model: ModelConfig,
  project: ProjectConfig,
): AskedBenchmark | null {
  const { benchmark } = model
  if (benchmark === undefined) return null
  const rows = rowsOfProject(model, project, new Map())
  return { options: optionsOf(benchmark, model.onnx, rows), question: questionOf(name, benchmark, model) }
}

/** Keys that say what is timed. */
const timedKeys = [
  'url',
  'base-url',
  'serve',
  'base-serve',
  'concurrency',
  'scenario',
  'rate',
  'latency-bound',
  'sweep',
  'command',
  'base-command',
  'metrics-from',
  'setup',
  'threads',
  'batch',
  'provider',
  'optimization',
  'inter-threads',
  'data',
  'price',
  'seed',
] as const

function optionsOf(
  { command, 'base-command': baseCommand, setup, threads, batch, ...rest }: BenchmarkConfig,
  onnx: string | undefined,
  rows: RowOptions | undefined,
): BenchmarkOptions {
  const isModel = command === undefined && rest.url === undefined
  return {
    ...(command && { command }),
    ...(isModel && onnx !== undefined && { model: onnx }),
    ...serverOptions(rest),
    ...loadOptions(rest),
    ...runtimeOptions(rest, rows),
    ...(baseCommand === undefined ? {} : { baseCommand }),
    ...(setup === undefined ? {} : { setup }),
    ...(rest['metrics-from'] && { metricsFrom: rest['metrics-from'] }),
    ...(threads === undefined ? {} : { threads }),
    ...(batch === undefined ? {} : { batch }),
  }
}

function runtimeOptions(
  { provider, optimization, 'inter-threads': interThreads }: Partial<BenchmarkConfig>,
  rows: RowOptions | undefined,
): BenchmarkOptions {
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(optimization === undefined ? {} : { optimization }),
    ...(interThreads === undefined ? {} : { interThreads }),
    ...(rows === undefined ? {} : { rows }),
  }
}

function loadOptions(load: Partial<BenchmarkConfig>): BenchmarkOptions {
  const scenario = scenarioOf(load)
  const { sweep } = load
  return { ...(scenario && { scenario }), ...(sweep && { sweep }) }
}

function serverOptions(server: Partial<BenchmarkConfig>): BenchmarkOptions {
  const { url, 'base-url': baseUrl, serve, 'base-serve': baseServe, concurrency } = server
  return {
    ...(url && { url }),
    ...(baseUrl && { baseUrl }),
    ...(serve && { serve }),
    ...(baseServe && { baseServe }),
    ...(concurrency === undefined ? {} : { concurrency }),
  }
}

function questionOf(
  name: string,
  { gates, pairs, 'max-minutes': maxMinutes, soak, seed, price }: BenchmarkConfig,
  { baseline, parameters }: ModelConfig,
): BenchmarkQuestion {
  return {
    name,
    gates,
    ...(pairs === undefined ? {} : { pairs }),
    ...(maxMinutes === undefined ? {} : { maxMinutes }),
    ...(soak === undefined ? {} : { soak }),
    ...(seed === undefined ? {} : { seed }),
    ...(price === undefined ? {} : { price }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(parameters === undefined ? {} : { parameters }),
  }
}
