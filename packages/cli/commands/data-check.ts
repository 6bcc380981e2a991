import { basename } from 'node:path'
import { dataStep, readSchemaFile, walkRoad } from '@mlgate/pipeline'
import { Command } from 'commander'
import { type Finish, finishWith } from '../finish.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { withSession } from '../session.ts'

interface DataCheckOptions extends CommonOptions {
  schema: string
  name?: string
  samples?: boolean
}

/** `mlgate data check`: files held against a data schema. */
export function dataCheckCommand(finish: Finish): Command {
  const command = new Command('check')
    .description('hold data files against a schema; several files are one table')
    .argument(
      '<files...>',
      'files, patterns or locations: CSV, TSV, JSON, NDJSON, Parquet, also gzipped text',
    )
    .requiredOption('--schema <file>', 'the data schema')
    .option('--name <name>', 'what the data is called in the report (default: the name of the first file)')
    .option('--samples', 'show offending values, not only where they are')
  return withCommonOptions(command).action((files: string[], options: DataCheckOptions) =>
    finishWith(finish, options, async () => {
      const surroundings = { folder: process.cwd(), outside: 'named' } as const
      const result = await withSession(options, surroundings, async ({ step: context, road }) => {
        const schema = await readSchemaFile(options.schema, context)
        const name = options.name ?? basename(files[0] as string)
        const step = dataStep({ name, data: files, schema, samples: options.samples ?? false }, context)
        return (await walkRoad(step, road)).result
      })
      return { results: [result], mode: 'enforce', onInconclusive: options.onInconclusive ?? 'pass' }
    }),
  )
}
