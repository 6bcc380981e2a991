import { availableParallelism } from 'node:os'
import { type ModelRun, playOf } from '@mlgate/benchmark'
import type { SubjectFile } from '@mlgate/core'
import { searchBaseline } from '../../baselines/search.ts'
import type { StepContext } from '../../step-context.ts'
import { identifiedWith } from '../../steps/predictions-subject.ts'
import { identifyFiles } from '../../subject-files.ts'
import type {
  BenchmarkOptions,
  BenchmarkQuestion,
  IdentifiedBenchmark,
  TimedSource,
} from '../benchmark-parts.ts'
import { starterOf } from '../live-process.ts'
import { lacksOf, scenarioParameters, singleStream } from '../scenario-of.ts'
import { timeForSearch } from '../take-timings.ts'
import { baselineRequest } from './baseline-request.ts'
import { identifyRows, writeRowInputs } from './row-inputs.ts'

/** Rows of a call where all there are come at once, unless they are said. */
const offlineBatch = 32

/** A model in ONNX: its calls within fresh processes of our own. */
export function timedModel(
  { model: location, ...options }: BenchmarkOptions & { model: string },
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const { seed = 0 } = question
  const { threads = availableParallelism(), rows, scenario = singleStream } = options
  const { arrivals, plan, samples } = playOf(scenario, { longest: timeForSearch(question) })
  const { batch = samples ?? (scenario.name === 'offline' ? offlineBatch : 1) } = options
  const { provider = 'cpu', optimization = 'all', interThreads = 1 } = options
  const settings = { provider, threads, interThreads, optimization, batch }
  const modelOf = ({ model }: IdentifiedBenchmark) => ({
    file: model?.file ?? '',
    name: model?.subject.path ?? location,
  })
  const runOf = (model: { file: string; name: string }, inputs: string | undefined): ModelRun => ({
    model: model.file,
    name: model.name,
    ...settings,
    seed,
    ...(inputs === undefined ? {} : { inputs }),
  })
  /** Inputs of a model, which both its processes and its profile are fed; none where they are made up. */
  const inputsFor = async (model: { file: string; name: string }, { rows: found }: IdentifiedBenchmark) =>
    rows === undefined || found === undefined ? undefined : writeRowInputs(rows, found, model, batch, context)
  return {
    plan,
    lacks: lacksOf(scenario),
    async identify() {
      const { files, subject } = await identifyFiles(location, context.locations)
      const model = { file: files[0] as string, subject: subject[0] as SubjectFile }
      const found = rows === undefined ? undefined : await identifyRows(rows, context)
      const about = { model: model.subject, data: found?.subject ?? [] }
      const identified = await identifiedWith(about, question, context)
      const parameters = {
        ...identified.parameters,
        ...settings,
        ...scenarioParameters(scenario),
        ...(rows === undefined ? {} : { data: rows.name }),
      }
      return { ...identified, parameters, model, ...(found === undefined ? {} : { rows: found }) }
    },
    starter(identified, model = modelOf(identified)) {
      let inputs: ReturnType<typeof inputsFor> | undefined
      let binding: string | undefined
      const starter = starterOf(async (onQuestion) => {
        inputs ??= inputsFor(model, identified)
        const written = await inputs
        binding = written?.binding
        const run = {
          ...runOf(model, written?.path),
          arrivals,
          ...(samples === undefined ? {} : { samples }),
        }
        return context.runJob('time-model', run, model.name, onQuestion)
      })
      return {
        ...starter,
        facts: () => ({ ...starter.facts(), ...(binding === undefined ? {} : { binding }) }),
      }
    },
    async operators(identified, model = modelOf(identified)) {
      const inputs = await inputsFor(model, identified)
      return (await context.runJob('profile-model', runOf(model, inputs?.path), model.name)).operators
    },
    findBaseline: () => searchBaseline(baselineRequest(question, context, location), context),
  }
}
