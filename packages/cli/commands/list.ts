import { Command, Option } from 'commander'
import type { Entrance } from '../options.ts'
import type { ListOptions } from '../work/list/list.ts'

/** `mlgate list`: what mlgate.yml names, and what of it a change concerns. */
export function listCommand({ finish }: Entrance): Command {
  return new Command('list')
    .description(
      'list the models and data sets of one or several mlgate.yml, or those that a change concerns',
    )
    .option(
      '--include <patterns...>',
      "project files, such as 'models/*/mlgate.yml' (default: mlgate.yml in this folder)",
    )
    .option('--changed', 'only what the commits since the base concern', false)
    .option(
      '--base <ref>',
      'the commit or branch to compare with (default: what a pull request merges into, the commit before a push, else the main branch of origin)',
    )
    .addOption(new Option('--only <kind>', 'only models, or only data sets').choices(['models', 'data']))
    .addOption(
      new Option('--format <format>', 'text, JSON, or the matrix of a workflow')
        .choices(['text', 'json', 'matrix'])
        .default('text'),
    )
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (options: ListOptions) => {
      const { list } = await import('../work/list/list.ts')
      finish(await list(options))
    })
}
