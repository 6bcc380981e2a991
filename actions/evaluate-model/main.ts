import { parseChecks, parseCommand, parseEndpoint, parseGates, parsePreprocess } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { failOnOf, type StepMain, walkAll } from '@mlgate/kit'
import {
  type EvaluationRequest,
  parseShard,
  readGates,
  readProject,
  refuseBesideName,
  requestedEvaluation,
  requestedSteps,
  type StepContext,
} from '@mlgate/pipeline'
import { renderBrief } from '@mlgate/report'
import type { evaluateModel } from './inputs.ts'

type Main = StepMain<typeof evaluateModel.inputs>
type Inputs = Parameters<Main>[0]

/** Scores what the inputs name, or models of mlgate.yml. */
export const main: Main = (inputs, deps) => {
  const { model, endpoint, command, predictions } = inputs
  const isSaidHere = [model, endpoint, command, predictions, inputs['metrics-file']].some(
    (source) => source !== undefined,
  )
  return isSaidHere ? evaluateFiles(inputs, deps) : evaluateProject(inputs, deps)
}

const evaluateProject: Main = async (inputs, deps) => {
  refuseBesideName(inputs.name ?? 'every model', requestOf(inputs), inputName)
  const project = await readProject(inputs.config, deps.folder, await deps.baseFiles())
  const failOn = failOnOf(inputs, project)
  const names = inputs.name === undefined ? [] : [inputs.name]
  const part = inputs.shard === undefined ? {} : { shard: parseShard(inputs.shard, 'shard') }
  const walked = await deps.inSession({ folder: project.folder, outside: 'refuse' }, async (session) =>
    walkAll(await requestedSteps(project, { names, only: 'models', ...part }, session.step), session, {
      ...deps,
      failOn,
    }),
  )
  const summary = renderBrief(walked.map(({ result }) => result))
  return { walked, failOn, summary, project }
}

const evaluateFiles: Main = async (inputs, deps) => {
  if (inputs.shard !== undefined) throw shardWithoutName()
  const failOn = failOnOf(inputs)
  const walked = await deps.inSession({ folder: deps.folder, outside: 'named' }, async (session) => {
    const request: EvaluationRequest = {
      ...requestOf(inputs),
      preprocess: preprocessOf(inputs.preprocess),
      endpoint: inputs.endpoint === undefined ? undefined : parseEndpoint(inputs.endpoint, 'input endpoint'),
      command: inputs.command === undefined ? undefined : parseCommand(inputs.command, 'input command'),
      checks: inputs.checks === undefined ? undefined : parseChecks(inputs.checks, 'input checks'),
      gates: await gatesOf(inputs.gates, 'gates', session.step),
      sliceGates: await gatesOf(inputs['slice-gates'], 'slice-gates', session.step),
    }
    return walkAll([requestedEvaluation(request, session.step, inputName)], session, { ...deps, failOn })
  })
  return { walked, failOn, summary: renderBrief(walked.map(({ result }) => result)) }
}

function shardWithoutName(): MlgateError {
  return new MlgateError({
    code: 'MG9007',
    message: 'shard splits the scoring of a model of mlgate.yml, and here the inputs say what to score.',
    hint: 'Name the model in mlgate.yml: `report` judges all parts by what stands there.',
  })
}

function requestOf(inputs: Inputs) {
  return {
    ...inputs,
    sampleWeight: inputs['sample-weight'],
    metricsFile: inputs['metrics-file'],
    minSamples: inputs['min-samples'],
    sliceGates: inputs['slice-gates'],
    baseModel: inputs['base-model'],
    basePredictions: inputs['base-predictions'],
  }
}

function preprocessOf(text: string | undefined): EvaluationRequest['preprocess'] {
  return text === undefined ? undefined : parsePreprocess(text, 'input preprocess')
}

/** A mapping in YAML, or in a single word the file that holds it. */
async function gatesOf(text: string | undefined, input: string, context: StepContext) {
  if (text === undefined) return undefined
  return /[:{\n]\s/.test(text) || text.includes('{')
    ? parseGates(text, `input ${input}`)
    : readGates(text, context)
}

function inputName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
