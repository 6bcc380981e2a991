import { parseBenchmarkGates } from '@mlgate/config'
import { failOnOf, type StepMain, walkAll } from '@mlgate/kit'
import {
  type BenchmarkRequest,
  readBenchmarkGates,
  readBenchmarkTexts,
  readProject,
  refuseBesideBenchmark,
  requestedBenchmark,
  requestedSteps,
  type StepContext,
} from '@mlgate/pipeline'
import { renderBrief } from '@mlgate/report'
import type { benchmark } from './inputs.ts'

type Main = StepMain<typeof benchmark.inputs>
type Inputs = Parameters<Main>[0]

/** Times what the inputs name, or models of mlgate.yml. */
export const main: Main = (inputs, deps) => {
  const isSaidHere = [inputs.model, inputs.command, inputs.url].some((said) => said !== undefined)
  return isSaidHere ? timeFiles(inputs, deps) : timeProject(inputs, deps)
}

const timeProject: Main = async (inputs, deps) => {
  refuseBesideBenchmark(inputs.name ?? 'every model', saidOf(inputs), inputName)
  const project = await readProject(inputs.config, deps.folder, await deps.baseFiles())
  const failOn = failOnOf(inputs, project)
  const names = inputs.name === undefined ? [] : [inputs.name]
  const walked = await deps.inSession({ folder: project.folder, outside: 'refuse' }, async (session) =>
    walkAll(await requestedSteps(project, { names, only: 'benchmarks' }, session.step), session, {
      ...deps,
      failOn,
    }),
  )
  return { walked, failOn, summary: renderBrief(walked.map(({ result }) => result)), project }
}

const timeFiles: Main = async (inputs, deps) => {
  const failOn = failOnOf(inputs)
  const walked = await deps.inSession({ folder: deps.folder, outside: 'named' }, async (session) => {
    const request: BenchmarkRequest = {
      ...saidOf(inputs),
      ...readBenchmarkTexts(saidOf(inputs), (key) => `input ${inputName(key)}`),
      gates: await gatesOf(inputs.gates, session.step),
    }
    return walkAll([requestedBenchmark(request, session.step, inputName)], session, { ...deps, failOn })
  })
  return { walked, failOn, summary: renderBrief(walked.map(({ result }) => result)) }
}

function saidOf(inputs: Inputs) {
  return {
    ...inputs,
    baseModel: inputs['base-model'],
    baseCommand: inputs['base-command'],
    metricsFrom: inputs['metrics-from'],
    baseUrl: inputs['base-url'],
    baseServe: inputs['base-serve'],
    maxMinutes: inputs['max-minutes'],
    latencyBound: inputs['latency-bound'],
    interThreads: inputs['inter-threads'],
  }
}

/** A mapping in YAML, or in a single word the file that holds it. */
async function gatesOf(text: string | undefined, context: StepContext) {
  if (text === undefined) return undefined
  return /[:{\n]\s/.test(text) || text.includes('{')
    ? parseBenchmarkGates(text, 'input gates')
    : readBenchmarkGates(text, context)
}

function inputName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
