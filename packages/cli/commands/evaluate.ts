import { Command, InvalidArgumentError, Option } from 'commander'
import { type Finish, parseList, withCommonOptions } from '../options.ts'
import type { EvaluateOptions } from '../work/evaluate.ts'

/** `mlgate evaluate`: a model scored on held-out rows, and compared with its base when one is named. */
export function evaluateCommand(finish: Finish): Command {
  const command = new Command('evaluate')
    .description('score a model on held-out rows, compare it with its base and judge its gates')
    .argument('[name]', 'a model of mlgate.yml; without one, --model, --data and --target say what to score')
    .option('--config <file>', 'the project file that knows the name (default: mlgate.yml in this folder)')
    .option('--model <location>', 'the ONNX model: a path, file:PATH or git:REF:PATH')
    .option('--data <locations...>', 'held-out rows: files, patterns or locations')
    .option('--target <column>', 'the column that holds the truth')
    .option(
      '--features <columns>',
      'columns that the model is fed, in order, as a,b,… (default: all but target and id)',
      parseList,
    )
    .option('--id <column>', 'the column that names each row')
    .addOption(
      new Option('--task <task>', 'what the model does, where that is not plain').choices([
        'classification',
        'regression',
      ]),
    )
    .option('--metrics <list>', 'metrics to show, as "accuracy_score, f1_score(average=macro)"')
    .addOption(new Option('--base-model <location>', 'the model to compare with').conflicts('baseline'))
    .option('--baseline <location>', 'a model, predictions or a result document to compare with')
    .option('--gates <file>', 'a file that holds the gates: mapping alone')
    .option('--name <name>', 'what the model is called in the report (default: its file name)')
    .option('--seed <number>', 'seed of every resampling (default: 0)', parseSeed)
  return withCommonOptions(command).action(async (name: string | undefined, options: EvaluateOptions) => {
    const { evaluate } = await import('../work/evaluate.ts')
    finish(await evaluate(name, options))
  })
}

function parseSeed(text: string): number {
  const seed = Number(text)
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new InvalidArgumentError('Expected a whole number from 0 up.')
  return seed
}
