import { Command, Option } from 'commander'
import type { Entrance } from '../options.ts'
import type { ReplayOptions } from '../work/replay/replay.ts'
import { parseCount, withSourceOptions } from './history.ts'

/** `mlgate replay`: today's gates held against results of the past. */
export function replayCommand({ finish }: Entrance): Command {
  const command = new Command('replay')
    .description(
      "hold today's gates against stored results: how many would have been red, how many undecided",
    )
    .option('--last <number>', 'how many results, the newest', parseCount, 50)
    .option('--config <file>', 'the project file that has the gates (default: mlgate.yml in this folder)')
    .option('--name <name>', 'only results of this model')
  return withSourceOptions(command)
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .option('--no-color', 'no colours, also by NO_COLOR')
    .option('--debug', 'show what lies behind an error', false)
    .action(async (options: ReplayOptions) => {
      const { replay } = await import('../work/replay/replay.ts')
      finish(await replay(options))
    })
}
