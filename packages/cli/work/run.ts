import { type ProjectRequest, parseShard, readProject, requestedSteps, walkRoad } from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { baseFilesAt } from './base-files.ts'
import { finishWith, type Outcome } from './finish.ts'
import { withCommandSession } from './session.ts'

/** What the command line said. */
export interface RunOptions extends CommonOptions {
  config?: string
  /** What it would be merged onto: its rules decide. */
  base?: string
  samples?: number
  /** The part of the rows that models score, as 3/16. */
  shard?: string
}

/**
 * Walks the road for the steps of a project.
 *
 * @param names of data sets and models to look at; none means all.
 */
export function runProject(
  names: readonly string[],
  options: RunOptions,
  only?: ProjectRequest['only'],
): Promise<number> {
  return finishWith(options, () => walkProject(names, options, only))
}

async function walkProject(
  names: readonly string[],
  options: RunOptions,
  only: ProjectRequest['only'],
): Promise<Outcome> {
  const base = options.base === undefined ? undefined : await baseFilesAt(options.base, process.cwd())
  const project = await readProject(options.config, process.cwd(), base)
  const surroundings = { folder: project.folder, outside: 'refuse', base: options.base } as const
  const request = {
    names,
    samples: options.samples,
    ...(only === undefined ? {} : { only }),
    ...(options.shard === undefined ? {} : { shard: parseShard(options.shard, '--shard') }),
  }
  const results = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
    const walked = []
    for (const step of await requestedSteps(project, request, context)) {
      walked.push((await walkRoad(step, road)).result)
    }
    return walked
  })
  return {
    results,
    mode: options.mode ?? project.mode,
    onInconclusive: options.onInconclusive ?? project['on-inconclusive'],
  }
}
