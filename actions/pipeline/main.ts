import { failOnOf, type StepMain, tellAll, walkAll } from '@mlgate/kit'
import { readProject, requestedSteps } from '@mlgate/pipeline'
import type { pipeline } from './inputs.ts'

/** Runs the steps of mlgate.yml and tells their results. */
export const main: StepMain<typeof pipeline.inputs> = async (inputs, deps) => {
  const project = await readProject(inputs.config, deps.folder, await deps.baseFiles())
  const judged = { failOn: failOnOf(inputs, project), project }
  const request = { names: inputs.name ?? [], samples: inputs.samples }
  const walked = await deps.inSession({ folder: project.folder, outside: 'refuse' }, async (session) =>
    walkAll(await requestedSteps(project, request, session.step), session, { ...deps, ...judged }),
  )
  return { ...(await tellAll(walked, inputs, deps, judged)), ...judged }
}
