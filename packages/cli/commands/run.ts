import { dirname, relative, resolve } from 'node:path'
import { findProjectConfig, type ProjectConfig, parseProjectConfig } from '@mlgate/config'
import { MlgateError, suggest } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
import { projectSteps, type Step, walkRoad } from '@mlgate/pipeline'
import { Command } from 'commander'
import { type Finish, finishWith, type Outcome } from '../finish.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { withSession } from '../session.ts'

export interface RunOptions extends CommonOptions {
  config?: string
  samples?: boolean
}

/** Most that a project file may hold. */
const mostBytes = 4 * 2 ** 20

/** `mlgate run`: everything that mlgate.yml asks for. */
export function runCommand(finish: Finish): Command {
  const command = new Command('run')
    .description('check the data, score the models and judge the gates that mlgate.yml names')
    .argument('[names...]', 'data sets and models to look at (default: all)')
    .option('--config <file>', 'the project file (default: mlgate.yml in this folder)')
    .option('--samples', 'show offending values of data, not only where they are')
  return withCommonOptions(command).action((names: string[], options: RunOptions) =>
    finishWith(finish, options, () => runProject(names, options)),
  )
}

/**
 * Walks the road for the steps of a project.
 *
 * @param names of data sets and models to look at; none means all.
 * @throws MlgateError MG9001 when the project has no step of such a name.
 */
export async function runProject(names: readonly string[], options: RunOptions): Promise<Outcome> {
  const project = await readProject(options.config)
  const surroundings = { folder: project.folder, outside: 'refuse' } as const
  const results = await withSession(options, surroundings, async ({ step: context, road }) => {
    const steps = await projectSteps(project, { samples: options.samples ?? false }, context)
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
