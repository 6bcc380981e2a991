import { benchmark } from '@mlgate/actions'
import { Command, InvalidArgumentError, Option } from 'commander'
import { baseHelp, duration, type Entrance, helpOf, parseList, withCommonOptions } from '../options.ts'
import type { BenchmarkOptions } from '../work/benchmark.ts'

const help = helpOf(benchmark)

/** `mlgate benchmark`: a model, a command or a server timed, in turns with its base when there is one. */
export function benchmarkCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('benchmark')
    .description('time a model, a command or a server in turns with its base, and judge its gates')
    .argument('[name]', 'a model of mlgate.yml; without one, the options say what to time')
    .option('--config <file>', 'the project file that knows the name (default: mlgate.yml in this folder)')
    .option('--base <ref>', `with a name: ${baseHelp}`)
    .option('--model <location>', help('model'))
    .option('--command <command>', help('command'))
    .addOption(
      new Option('--base-model <location>', 'the model, or the file of the command, to run in turns with it'),
    )
    .option('--base-command <command>', help('base-command').replace('`command`', '--command'))
    .option('--metrics-from <format>', help('metrics-from').replace('`command`', '--command'))
    .option(
      '--setup <command>',
      help('setup').replace('`command`', '--command').replace('`serve`', '--serve'),
    )
    .option('--url <url>', help('url'))
    .option('--base-url <url>', help('base-url').replace('`url`', '--url'))
    .option('--serve <command>', help('serve').replace('`url`', '--url'))
    .option('--base-serve <command>', help('base-serve').replace('`serve`', '--serve'))
    .option('--concurrency <number>', help('concurrency').replace('`url`', '--url'), parseCount)
    .addOption(
      new Option('--scenario <name>', help('scenario')).choices([...benchmark.inputs.scenario.choices]),
    )
    .option('--rate <number>', help('rate').replace('`server`', 'server'), parseRate)
    .option(
      '--latency-bound <duration>',
      help('latency-bound').replace('`server`', 'server').replace('`rate`', '--rate'),
      duration,
    )
    .option('--sweep <sizes>', help('sweep').replace('`benchmark.sweep`', 'benchmark.sweep'))
    .option('--soak <duration>', help('soak').replace('`max-minutes`', '--max-minutes'), duration)
    .option('--gates <file>', 'a file that holds the gates: mapping alone')
    .option('--threads <number>', help('threads'), parseCount)
    .option('--batch <number>', help('batch'), parseCount)
    .option('--provider <name>', help('provider'))
    .addOption(
      new Option('--optimization <level>', help('optimization')).choices([
        'all',
        'extended',
        'basic',
        'disabled',
      ]),
    )
    .option('--inter-threads <number>', help('inter-threads'), parseCount)
    .option('--data <location>', help('data'))
    .option('--features <columns>', help('features').replace('`data`', '--data'), parseList)
    .option('--price <price>', help('price').replace('`cost`', 'cost'))
    .option('--pairs <number>', help('pairs'), parseCount)
    .option('--max-minutes <number>', help('max-minutes'), parseCount)
    .option('--parameters <file>', help('parameters'))
    .option('--name <name>', 'what it is called in the report (default: its file name)')
    .option('--seed <number>', help('seed'), parseCount)
    .option('--calibrate', 'in place of a comparison: tell what margins are worth on this machine', false)
    .option('--write', 'with --calibrate: write the margins that hold here into mlgate.yml', false)
  return withCommonOptions(command).action(async (name: string | undefined, options: BenchmarkOptions) => {
    const { timeNamed } = await import('../work/benchmark.ts')
    finish(await timeNamed(name, { ...options, childEntry }))
  })
}

function parseRate(text: string): number {
  const rate = Number(text)
  if (!(rate > 0 && Number.isFinite(rate))) throw new InvalidArgumentError('Expected a number above 0.')
  return rate
}

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new InvalidArgumentError('Expected a whole number from 0 up.')
  }
  return count
}
