import { benchmark } from '@mlgate/actions'
import { Command, InvalidArgumentError, Option } from 'commander'
import { baseHelp, type Entrance, helpOf, withCommonOptions } from '../options.ts'
import type { BenchmarkOptions } from '../work/benchmark.ts'

const help = helpOf(benchmark)

/** `mlgate benchmark`: a model or a command timed, in turns with its base when there is one. */
export function benchmarkCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('benchmark')
    .description('time a model or a command in turns with its base, and judge its gates')
    .argument('[name]', 'a model of mlgate.yml; without one, the options say what to time')
    .option('--config <file>', 'the project file that knows the name (default: mlgate.yml in this folder)')
    .option('--base <ref>', `with a name: ${baseHelp}`)
    .option('--model <location>', help('model'))
    .option('--command <command>', help('command'))
    .addOption(
      new Option('--base-model <location>', 'the model, or the file of the command, to run in turns with it'),
    )
    .option('--base-command <command>', help('base-command').replace('`command`', '--command'))
    .option('--setup <command>', help('setup').replaceAll('`command`', '--command'))
    .option('--gates <file>', 'a file that holds the gates: mapping alone')
    .option('--threads <number>', help('threads'), parseCount)
    .option('--batch <number>', help('batch'), parseCount)
    .option('--pairs <number>', help('pairs'), parseCount)
    .option('--max-minutes <number>', help('max-minutes'), parseCount)
    .option('--parameters <file>', help('parameters'))
    .option('--name <name>', 'what it is called in the report (default: its file name)')
    .option('--seed <number>', help('seed'), parseCount)
  return withCommonOptions(command).action(async (name: string | undefined, options: BenchmarkOptions) => {
    const { timeNamed } = await import('../work/benchmark.ts')
    finish(await timeNamed(name, { ...options, childEntry }))
  })
}

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new InvalidArgumentError('Expected a whole number from 0 up.')
  }
  return count
}
