import { MlgateError } from '@mlgate/core'
import { failOnOf, type StepMain, walkAll } from '@mlgate/kit'
import { readProject, requestedDataCheck, requestedSteps } from '@mlgate/pipeline'
import { renderBrief } from '@mlgate/report'
import type { validateData } from './inputs.ts'

type Main = StepMain<typeof validateData.inputs>

/** Checks the files that the inputs name, or the data sets of mlgate.yml. */
export const main: Main = (inputs, deps) =>
  inputs.data === undefined ? checkProject(inputs, deps) : checkFiles(inputs, deps)

const checkProject: Main = async (inputs, deps) => {
  const idle = (['schema', 'disjoint-from', 'id', 'target'] as const).find((key) => inputs[key] !== undefined)
  if (idle !== undefined) {
    throw new MlgateError({
      code: 'MG9003',
      message: `mlgate.yml says what a data set is held to; the input "${idle}" would have no effect.`,
      hint: `Give "data" as well, or leave "${idle}" out.`,
    })
  }
  const project = await readProject(inputs.config, deps.folder, await deps.baseFiles())
  const failOn = failOnOf(inputs, project)
  const request = {
    names: inputs.name ?? [],
    only: 'data',
    samples: inputs.samples,
    sample: inputs.sample,
  } as const
  const walked = await deps.inSession({ folder: project.folder, outside: 'refuse' }, async (session) =>
    walkAll(await requestedSteps(project, request, session.step), session, { ...deps, failOn }),
  )
  const summary = renderBrief(walked.map(({ result }) => result))
  return { walked, failOn, summary, project }
}

const checkFiles: Main = async (inputs, deps) => {
  const {
    data = [],
    schema,
    environment,
    name = [],
    id,
    target,
    'disjoint-from': disjointFrom,
    samples = 0,
    sample,
  } = inputs
  const [first, ...others] = data
  if (first === undefined || schema === undefined) {
    throw new MlgateError({
      code: 'MG9002',
      message: 'The input "schema" is missing: nothing says what the data should be.',
      hint: 'Give "schema", or name a data set of mlgate.yml that has one.',
    })
  }
  if (name.length > 1) {
    throw new MlgateError({
      code: 'MG9101',
      message: `The input "name" has to be one line beside "data", whose name it is; it has ${name.length} lines.`,
      hint: 'Keep one line, or leave "data" out to check data sets of mlgate.yml.',
    })
  }
  const request = {
    data: [first, ...others],
    schema,
    environment,
    name: name[0],
    id,
    target,
    disjointFrom,
    samples,
    sample,
  } as const
  const failOn = failOnOf(inputs)
  const walked = await deps.inSession({ folder: deps.folder, outside: 'named' }, async (session) =>
    walkAll([await requestedDataCheck(request, session.step)], session, { ...deps, failOn }),
  )
  return { walked, failOn, summary: renderBrief(walked.map(({ result }) => result)) }
}
