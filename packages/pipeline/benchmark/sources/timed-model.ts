import { availableParallelism } from 'node:os'
import { callPlan } from '@mlgate/benchmark'
import type { SubjectFile } from '@mlgate/core'
import { searchBaseline } from '../../baselines/search.ts'
import type { StepContext } from '../../step-context.ts'
import { identifiedWith } from '../../steps/predictions-subject.ts'
import { identifyFiles } from '../../subject-files.ts'
import type { BenchmarkOptions, BenchmarkQuestion, TimedSource } from '../benchmark-parts.ts'
import { starterOf } from '../live-process.ts'
import { baselineRequest } from './baseline-request.ts'

/** A model in ONNX: its calls within fresh processes of our own. */
export function timedModel(
  { model: location, threads = availableParallelism(), batch = 1 }: BenchmarkOptions & { model: string },
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const { seed = 0 } = question
  return {
    plan: callPlan,
    lacks: {},
    async identify() {
      const { files, subject } = await identifyFiles(location, context.locations)
      const model = { file: files[0] as string, subject: subject[0] as SubjectFile }
      const identified = await identifiedWith({ model: model.subject, data: [] }, question, context)
      const parameters = { ...identified.parameters, provider: 'cpu', threads, batch }
      return { ...identified, parameters, model }
    },
    starter({ model: own }, model = { file: own?.file ?? '', name: own?.subject.path ?? location }) {
      const request = { model: model.file, name: model.name, threads, batch, seed }
      return starterOf((onQuestion) => context.runJob('time-model', request, model.name, onQuestion))
    },
    findBaseline: () => searchBaseline(baselineRequest(question, context, location), context),
  }
}
