import { Command } from 'commander'
import { type Entrance, sampleOption, samplesOption, withCommonOptions } from '../options.ts'
import type { DataCheckOptions } from '../work/data-check.ts'

/** `mlgate data check`: files held against a data schema. */
export function dataCheckCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('check')
    .description('hold data files against a schema; several files are one table')
    .argument(
      '<files...>',
      'files, patterns or locations: CSV, TSV, JSON, NDJSON, Parquet, Excel; text also packed by gzip or zstd',
    )
    .requiredOption('--schema <file>', 'the data schema')
    .option('--environment <name>', 'which of the environments of the schema the data is from')
    .option('--name <name>', 'what the data is called in the report (default: the name of the first file)')
    .option(
      '--disjoint-from <locations...>',
      'data that shares no row with it, by the id where one is given and by what the rows hold',
    )
    .option('--id <column>', 'the column that names each row')
    .option(
      '--target <column>',
      'the column that holds the label; turns on the checks for conflicting labels and leakage',
    )
    .addOption(samplesOption())
    .addOption(sampleOption())
  return withCommonOptions(command).action(
    async (files: [string, ...string[]], options: DataCheckOptions) => {
      const { checkFiles } = await import('../work/data-check.ts')
      finish(await checkFiles(files, { ...options, childEntry }))
    },
  )
}
