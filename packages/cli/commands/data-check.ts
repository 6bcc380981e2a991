import { Command } from 'commander'
import { type Entrance, withCommonOptions } from '../options.ts'
import type { DataCheckOptions } from '../work/data-check.ts'

/** `mlgate data check`: files held against a data schema. */
export function dataCheckCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('check')
    .description('hold data files against a schema; several files are one table')
    .argument(
      '<files...>',
      'files, patterns or locations: CSV, TSV, JSON, NDJSON, Parquet, also gzipped text',
    )
    .requiredOption('--schema <file>', 'the data schema')
    .option('--name <name>', 'what the data is called in the report (default: the name of the first file)')
    .option('--samples', 'show offending values, not only where they are')
  return withCommonOptions(command).action(
    async (files: [string, ...string[]], options: DataCheckOptions) => {
      const { checkFiles } = await import('../work/data-check.ts')
      finish(await checkFiles(files, { ...options, childEntry }))
    },
  )
}
