import { Command, InvalidArgumentError, Option } from 'commander'
import { type Finish, parseList, withCommonOptions } from '../options.ts'
import type { EvaluateOptions } from '../work/evaluate.ts'

/** `mlgate evaluate`: a model scored on held-out rows, and compared with its base when one is named. */
export function evaluateCommand(finish: Finish): Command {
  const command = new Command('evaluate')
    .description(
      'score a model on held-out rows, or its predictions, compare it with its base and judge its gates',
    )
    .argument('[name]', 'a model of mlgate.yml; without one, the options say what to score')
    .option('--config <file>', 'the project file that knows the name (default: mlgate.yml in this folder)')
    .option('--model <location>', 'the ONNX model: a path, file:PATH or git:REF:PATH')
    .option('--data <locations...>', 'held-out rows for the model: files, patterns or locations')
    .option(
      '--features <columns>',
      'columns that the model is fed, in order, as a,b,… (default: all but target, id and slices)',
      parseList,
    )
    .option(
      '--predictions <locations...>',
      'in place of a model: predictions of any framework, a file for each training',
    )
    .option('--prediction <column>', 'the column of the predicted label or value (default: prediction)')
    .option(
      '--probabilities <columns>',
      'columns of probabilities, as a,b,… by sorted class or CLASS=a,CLASS=b',
      parseColumns,
    )
    .option('--sample-weight <column>', 'the column of row weights')
    .option('--metrics-file <location>', 'in place of both: a JSON file of numbers')
    .option('--target <column>', 'the column that holds the truth')
    .option('--id <column>', 'the column that names each row')
    .addOption(
      new Option('--task <task>', 'what the model does, where that is not plain').choices([
        'classification',
        'regression',
      ]),
    )
    .option('--slices <columns>', 'columns whose values are looked at by themselves, as a,b,…', parseList)
    .option('--min-samples <number>', 'slices of fewer rows have no effect (default: 0)', parseCount)
    .option('--metrics <list>', 'metrics to show, as "accuracy_score, f1_score(average=macro)"')
    .addOption(
      new Option('--base-model <location>', 'the model to compare with').conflicts([
        'basePredictions',
        'baseline',
      ]),
    )
    .addOption(
      new Option('--base-predictions <location>', 'the predictions to compare with').conflicts('baseline'),
    )
    .option('--baseline <location>', 'a model, predictions or a result document to compare with')
    .option('--gates <file>', 'a file that holds the gates: mapping alone')
    .option('--parameters <file>', 'a file of what the model was made with, recorded with the result')
    .option('--name <name>', 'what the model is called in the report (default: its file name)')
    .option('--seed <number>', 'seed of every resampling (default: 0)', parseCount)
  return withCommonOptions(command).action(async (name: string | undefined, options: EvaluateOptions) => {
    const { evaluate } = await import('../work/evaluate.ts')
    finish(await evaluate(name, options))
  })
}

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new InvalidArgumentError('Expected a whole number from 0 up.')
  }
  return count
}

/** `a,b` is a list, `cat=a,dog=b` names the class of each column. */
function parseColumns(text: string): string[] | Record<string, string> {
  const entries = parseList(text)
  if (!entries.every((entry) => entry.includes('='))) return entries
  return Object.fromEntries(
    entries.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )
}
