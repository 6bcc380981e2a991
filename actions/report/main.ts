import {
  type Deps,
  failOnOf,
  readWalked,
  type StepMain,
  strictestOf,
  tellAll,
  type Walked,
  walkAll,
} from '@mlgate/kit'
import { isShard, type JudgedProject, readProject, requestedSteps } from '@mlgate/pipeline'
import type { report } from './inputs.ts'

/** Gathers what the steps of the job left. */
export const main: StepMain<typeof report.inputs> = async (inputs, deps) => {
  const { parts = [], whole = [] } = Object.groupBy(await readWalked(deps, inputs.results), ({ result }) =>
    isShard(result) ? 'parts' : 'whole',
  )
  const found = await Promise.all(
    whole.map(async (one) => ({ ...one, result: await deps.accept(one.result) })),
  )
  deps.tell(found)
  const joined = parts.length === 0 ? undefined : await joinParts(parts, inputs.config, deps)
  const walked = [...found, ...(joined?.walked ?? [])]
  const failOn = inputs['fail-on']
  // That this step is never red by itself says nothing of what it tells: that is as red as the steps that measured.
  const told = await tellAll(walked, inputs, deps, {
    failOn: failOn === 'never' ? strictestOf(walked.map(({ result }) => result)) : failOn,
    ...(joined === undefined ? {} : { project: joined.project }),
  })
  return { ...told, failOn, ...(joined === undefined ? {} : { project: joined.project }) }
}

/** Models that were scored in parts, each as if one job had scored it. */
async function joinParts(
  parts: readonly Walked[],
  config: string | undefined,
  deps: Deps,
): Promise<{ walked: Walked[]; project: JudgedProject }> {
  const project = await readProject(config, deps.folder, await deps.baseFiles())
  const shards = Map.groupBy(
    parts.map(({ result, path }) => ({ result, file: path })),
    ({ result }) => result.name,
  )
  const request = { names: [...shards.keys()], only: 'models', shards } as const
  const walked = await deps.inSession({ folder: project.folder, outside: 'refuse' }, async (session) =>
    walkAll(await requestedSteps(project, request, session.step), session, {
      ...deps,
      failOn: failOnOf({}, project),
    }),
  )
  return { walked, project }
}
