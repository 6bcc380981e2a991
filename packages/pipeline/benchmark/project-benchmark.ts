import { isDeepStrictEqual } from 'node:util'
import type { BenchmarkConfig, ModelConfig, Waiver } from '@mlgate/config'
import { isBenchmarkMetric } from '@mlgate/gates'
import type { JudgedProject, ProjectJudging } from '../base-gates.ts'
import { baseBenchmarkOf, changedRules } from '../base-gates-changes.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { AskedBenchmark, BenchmarkOptions, BenchmarkQuestion } from './benchmark-parts.ts'
import { benchmarkGates, benchmarkStep } from './benchmark-step.ts'

/** The benchmark of a model of mlgate.yml, by the gates of the base where it has some; null where it has none. */
export function projectBenchmark(
  name: string,
  model: ModelConfig,
  project: JudgedProject,
  judging: ProjectJudging,
  context: StepContext,
): Step | null {
  const { benchmark: own } = model
  if (own === undefined) return null
  const base = judging.base && baseBenchmarkOf(name, model, project, judging.base.project)
  const options = optionsOf(own, model.onnx)
  const question = questionOf(name, own, model)
  const { fault } = judging
  const ofSpeed = ({ gate }: Waiver) => isBenchmarkMetric(gate.metric)
  const [waivers, ownWaivers] = [judging.waivers.filter(ofSpeed), judging.ownWaivers.filter(ofSpeed)]
  if (base === undefined) {
    const step = benchmarkStep(options, question, context)
    return { ...step, judging: { waivers, notes: [], ...(fault === undefined ? {} : { fault }) } }
  }
  const changed = changedRules(name, own.gates, base.gates)
  const judgedOn = timedKeys
    .filter((key) => !isDeepStrictEqual(own[key], base[key]))
    .map((key) => `${key} of ${name}'s benchmark`)
  if (changed.length === 0) {
    return { ...benchmarkStep(options, question, context), judging: { waivers, notes: [], judgedOn } }
  }
  const judged = { ...question, gates: base.gates, secondOpinion: own.gates }
  const opinion = { changed, gates: benchmarkGates(own.gates), waivers: ownWaivers }
  return {
    ...benchmarkStep(options, judged, context),
    judging: { waivers, notes: [], judgedOn, own: opinion },
  }
}

/** What a model of mlgate.yml asks to be timed, by its own words; null where it has no benchmark. */
export function askedOfProject(name: string, model: ModelConfig): AskedBenchmark | null {
  const { benchmark } = model
  if (benchmark === undefined) return null
  return { options: optionsOf(benchmark, model.onnx), question: questionOf(name, benchmark, model) }
}

/** Keys that say what is timed, and how well. */
const timedKeys = ['command', 'base-command', 'setup', 'threads', 'batch', 'pairs', 'max-minutes'] as const

function optionsOf(
  { command, 'base-command': baseCommand, setup, threads, batch }: BenchmarkConfig,
  onnx: string | undefined,
): BenchmarkOptions {
  return {
    ...(command === undefined ? (onnx === undefined ? {} : { model: onnx }) : { command }),
    ...(baseCommand === undefined ? {} : { baseCommand }),
    ...(setup === undefined ? {} : { setup }),
    ...(threads === undefined ? {} : { threads }),
    ...(batch === undefined ? {} : { batch }),
  }
}

function questionOf(
  name: string,
  { gates, pairs, 'max-minutes': maxMinutes, seed }: BenchmarkConfig,
  { baseline, parameters }: ModelConfig,
): BenchmarkQuestion {
  return {
    name,
    gates,
    ...(pairs === undefined ? {} : { pairs }),
    ...(maxMinutes === undefined ? {} : { maxMinutes }),
    ...(seed === undefined ? {} : { seed }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(parameters === undefined ? {} : { parameters }),
  }
}
