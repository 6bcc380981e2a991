import { Command } from 'commander'
import type { Entrance } from '../options.ts'
import type { PullOptions } from '../work/pull/pull.ts'
import { parseCount } from './history.ts'

/** `mlgate pull`: the results of a pull request, brought here. */
export function pullCommand({ finish }: Entrance): Command {
  return new Command('pull')
    .description(
      'bring the results of a pull request and their predictions here, with those they were compared with',
    )
    .requiredOption('--pr <number>', 'the pull request', parseCount)
    .option('--repository <owner/name>', 'whose (default: GITHUB_REPOSITORY, else the remote origin)')
    .option('--branch <name>', 'the branch that holds the history', 'mlgate')
    .option('--output <folder>', 'where they are written (default: .mlgate/results/pr-NUMBER, emptied first)')
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .addHelpText('after', '\nThe token is taken from GITHUB_TOKEN or GH_TOKEN.')
    .action(async (options: PullOptions) => {
      const { pull } = await import('../work/pull/pull.ts')
      finish(await pull(options))
    })
}
