import { Command } from 'commander'
import { baseHelp, type Entrance, samplesOption, withCommonOptions } from '../options.ts'
import type { RunOptions } from '../work/run.ts'

/** `mlgate run`: everything that mlgate.yml asks for. */
export function runCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('run')
    .description('check the data, score the models and judge the gates that mlgate.yml names')
    .argument('[names...]', 'data sets and models to look at (default: all)')
    .option('--config <file>', 'the project file (default: mlgate.yml in this folder)')
    .option('--base <ref>', baseHelp)
    .addOption(samplesOption())
  return withCommonOptions(command).action(async (names: string[], options: RunOptions) => {
    const { runProject } = await import('../work/run.ts')
    finish(await runProject(names, { ...options, childEntry }))
  })
}
