import { dirname, relative, resolve } from 'node:path'
import { findProjectConfig, type ProjectConfig, parseProjectConfig } from '@mlgate/config'
import { MlgateError, suggest } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
import { projectSteps, type Step, walkRoad } from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { finishWith, type Outcome } from './finish.ts'
import { withSession } from './session.ts'

/** What the command line said. */
export interface RunOptions extends CommonOptions {
  config?: string
  samples?: boolean
}

/** Most that a project file may hold. */
const mostBytes = 4 * 2 ** 20

/**
 * Walks the road for the steps of a project.
 *
 * @param names of data sets and models to look at; none means all.
 * @throws MlgateError MG9001 when the project has no step of such a name.
 */
export function runProject(names: readonly string[], options: RunOptions): Promise<number> {
  return finishWith(options, () => walkProject(names, options))
}

async function walkProject(names: readonly string[], options: RunOptions): Promise<Outcome> {
  const project = await readProject(options.config)
  const surroundings = { folder: project.folder, outside: 'refuse' } as const
  const results = await withSession(options, surroundings, async ({ step: context, road }) => {
    const steps = await projectSteps(project, { samples: options.samples ?? false }, context)
    if (steps.length === 0) {
      throw new MlgateError({
        code: 'MG9004',
        message: 'mlgate.yml asks for nothing to be checked: no data has a schema, and there is no model.',
        hint: 'Give a data set a "schema", or name a model.',
      })
    }
    const chosen = chooseSteps(steps, names)
    const walked = []
    for (const step of chosen) walked.push((await walkRoad(step, road)).result)
    return walked
  })
  return { results, mode: project.mode, onInconclusive: options.onInconclusive ?? project['on-inconclusive'] }
}

async function readProject(config: string | undefined): Promise<ProjectConfig> {
  const file = config === undefined ? await findProjectConfig(process.cwd()) : resolve(config)
  const project = parseProjectConfig(
    await readTextFile(file, mostBytes),
    relative(process.cwd(), file) || file,
  )
  return { ...project, folder: dirname(file) }
}

function chooseSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] {
  if (names.length === 0) return steps
  const known = steps.map(({ name }) => name)
  for (const name of names) {
    if (known.includes(name)) continue
    const meant = suggest(name, known)
    throw new MlgateError({
      code: 'MG9001',
      message: `mlgate.yml has no data set with a schema and no model called "${name}". It has: ${known.join(', ')}.`,
      ...(meant === undefined ? {} : { hint: `Did you mean "${meant}"?` }),
    })
  }
  return steps.filter(({ name }) => names.includes(name))
}
