import type { SampleSize } from '@mlgate/core/units'
import { requestedDataCheck, walkRoad } from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { finishWith } from './finish.ts'
import { withCommandSession } from './session.ts'

/** What the command line said. */
export interface DataCheckOptions extends CommonOptions {
  schema: string
  environment?: string
  name?: string
  disjointFrom?: string[]
  id?: string
  target?: string
  samples?: number
  sample?: SampleSize
}

/** Holds files against a schema, prints what came of it and returns the exit code. */
export function checkFiles(files: [string, ...string[]], options: DataCheckOptions): Promise<number> {
  return finishWith(options, async () => {
    const { schema, environment, name, disjointFrom, id, target, samples = 0, sample } = options
    const surroundings = { folder: process.cwd(), outside: 'named' } as const
    const result = await withCommandSession(options, surroundings, async ({ step: context, road }) => {
      const step = await requestedDataCheck(
        { data: files, schema, environment, name, disjointFrom, id, target, samples, sample },
        context,
      )
      return (await walkRoad(step, road)).result
    })
    return {
      results: [result],
      mode: options.mode ?? 'enforce',
      onInconclusive: options.onInconclusive ?? 'pass',
    }
  })
}
