import { Command, Option } from 'commander'
import { type Entrance, formats, withJobOptions } from '../options.ts'
import type { DataProfileOptions } from '../work/data-profile/profile.ts'

/** `mlgate data profile`: what the columns of files hold. */
export function dataProfileCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('profile')
    .description('say what each column of data files holds: values, ranges, distributions')
    .argument(
      '<files...>',
      'files, patterns or locations: CSV, TSV, JSON, NDJSON, Parquet, Excel; text also packed by gzip or zstd',
    )
    .option('--schema <file>', 'a data schema, for types, how files are written, and what is private')
    .option('--name <name>', 'what the data is called (default: the name of the first file)')
    .option(
      '--hide <columns...>',
      'columns whose values are not told, as of those that the schema calls private',
    )
    .addOption(new Option('--format <format>', 'how it is printed').choices(formats).default('text'))
  return withJobOptions(command)
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (files: [string, ...string[]], options: Omit<DataProfileOptions, 'childEntry'>) => {
      const { profileFiles } = await import('../work/data-profile/profile.ts')
      finish(await profileFiles(files, { ...options, childEntry }))
    })
}
