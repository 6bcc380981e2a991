import { evaluateModel } from '@mlgate/actions'
import { Command, InvalidArgumentError, Option } from 'commander'
import { baseHelp, type Entrance, helpOf, parseList, withCommonOptions } from '../options.ts'
import type { EvaluateOptions } from '../work/evaluate.ts'

const help = helpOf(evaluateModel)

/** `mlgate evaluate`: a model scored on held-out rows, and compared with its base when one is named. */
export function evaluateCommand({ childEntry, finish }: Entrance): Command {
  const command = new Command('evaluate')
    .description(
      'score a model on held-out rows, or its predictions, compare it with its base and judge its gates',
    )
    .argument('[name]', 'a model of mlgate.yml; without one, the options say what to score')
    .option('--config <file>', 'the project file that knows the name (default: mlgate.yml in this folder)')
    .option('--base <ref>', `with a name: ${baseHelp}`)
    .option('--model <location>', help('model'))
    .option('--data <locations...>', help('data').replace(', one a line', ''))
    .option('--images <folder>', help('images'))
    .option('--image <column>', help('image'))
    .option('--preprocess <mapping>', help('preprocess'))
    .option('--features <columns>', help('features').replace('in order', 'in order, as a,b,…'), parseList)
    .option('--endpoint <url>', help('endpoint'))
    .option('--command <command>', help('command'))
    .option('--predictions <locations...>', help('predictions'))
    .option('--prediction <column>', help('prediction'))
    .option(
      '--probabilities <columns>',
      'columns of probabilities, as a,b,… by sorted class or CLASS=a,CLASS=b',
      parseColumns,
    )
    .option('--sample-weight <column>', help('sample-weight'))
    .option('--score <columns>', help('score'), parseList)
    .option('--metrics-file <location>', help('metrics-file'))
    .option('--threshold <number>', help('threshold'), parseNumber)
    .option('--group <column>', help('group'))
    .option('--truth <location>', help('truth'))
    .option('--target <column>', help('target').replace('`task: multilabel`', '--task multilabel'))
    .option('--id <column>', help('id'))
    .addOption(new Option('--task <task>', help('task')).choices(evaluateModel.inputs.task.choices ?? []))
    .option('--slices <columns>', `${help('slices')}, as a,b,…`, parseList)
    .option('--min-samples <number>', help('min-samples'), parseCount)
    .option('--slice-gates <file>', 'a file that holds the gates of each slice: a mapping alone')
    .option('--checks <mapping>', help('checks'))
    .option('--folds <column>', help('folds'))
    .option('--metrics <list>', 'metrics to show, as "accuracy_score, f1_score(average=macro)"')
    .addOption(
      new Option('--base-model <location>', help('base-model')).conflicts(['basePredictions', 'baseline']),
    )
    .addOption(new Option('--base-predictions <location>', help('base-predictions')).conflicts('baseline'))
    .option('--baseline <location>', help('baseline'))
    .option('--gates <file>', 'a file that holds the gates: mapping alone')
    .option('--parameters <file>', help('parameters'))
    .option('--name <name>', 'what the model is called in the report (default: its file name)')
    .option('--shard <part>', help('shard'))
    .option('--seed <number>', help('seed'), parseCount)
  return withCommonOptions(command).action(async (name: string | undefined, options: EvaluateOptions) => {
    const { evaluate } = await import('../work/evaluate.ts')
    finish(await evaluate(name, { ...options, childEntry }))
  })
}

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new InvalidArgumentError('Expected a whole number from 0 up.')
  }
  return count
}

function parseNumber(text: string): number {
  const number = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(number)) throw new InvalidArgumentError('Expected a number.')
  return number
}

/** `a,b` is a list, `cat=a,dog=b` names the class of each column. */
function parseColumns(text: string): string[] | Record<string, string> {
  const entries = parseList(text)
  if (!entries.every((entry) => entry.includes('='))) return entries
  return Object.fromEntries(
    entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )
}
