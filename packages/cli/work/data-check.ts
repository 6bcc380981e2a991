import { basename } from 'node:path'
import { dataStep, readSchemaFile, walkRoad } from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { finishWith } from './finish.ts'
import { withSession } from './session.ts'

/** What the command line said. */
export interface DataCheckOptions extends CommonOptions {
  schema: string
  name?: string
  samples?: boolean
}

/** Holds files against a schema, prints what came of it and returns the exit code. */
export function checkFiles(files: [string, ...string[]], options: DataCheckOptions): Promise<number> {
  return finishWith(options, async () => {
    const surroundings = { folder: process.cwd(), outside: 'named' } as const
    const result = await withSession(options, surroundings, async ({ step: context, road }) => {
      const schema = await readSchemaFile(options.schema, context)
      const name = options.name ?? basename(files[0])
      const step = dataStep({ name, data: files, schema, samples: options.samples ?? false }, context)
      return (await walkRoad(step, road)).result
    })
    return { results: [result], mode: 'enforce', onInconclusive: options.onInconclusive ?? 'pass' }
  })
}
