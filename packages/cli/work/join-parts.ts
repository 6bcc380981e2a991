import { exitCodeOf, type Result, worstVerdict } from '@mlgate/core'
import { readProject, requestedSteps, type ShardResult, walkRoad } from '@mlgate/pipeline'
import type { RenderOptions } from './finish.ts'
import { withCommandSession } from './session.ts'

/** Models that were scored in parts, each judged as if one run had scored it, by mlgate.yml. */
export async function joinParts(
  parts: readonly ShardResult[],
  {
    config,
    childEntry,
    debug,
    all,
    color,
  }: Omit<RenderOptions, 'format'> & {
    config?: string
    childEntry: string
    debug: boolean
  },
): Promise<{ results: Result[]; exitCode: number }> {
  const project = await readProject(config, process.cwd())
  const shards = Map.groupBy(parts, ({ result }) => result.name)
  const request = { names: [...shards.keys()], only: 'models', shards } as const
  const options = { childEntry, debug, all, color, format: 'text' } as const
  const surroundings = { folder: project.folder, outside: 'refuse' } as const
  const results = await withCommandSession(options, surroundings, async ({ step, road }) => {
    const walked: Result[] = []
    for (const own of await requestedSteps(project, request, step)) {
      walked.push((await walkRoad(own, road)).result)
    }
    return walked
  })
  const rules = { mode: project.mode, onInconclusive: project['on-inconclusive'] }
  const verdict = worstVerdict(results.map((result) => result.verdict))
  return { results, exitCode: exitCodeOf(verdict, rules) }
}
