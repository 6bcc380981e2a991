import { basename, extname } from 'node:path'
import { parseGates } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { splitMetricList } from '@mlgate/metrics'
import {
  type EvaluationStepOptions,
  evaluationStep,
  readLocation,
  type StepContext,
  walkRoad,
} from '@mlgate/pipeline'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type Finish, finishWith, type Outcome } from '../finish.ts'
import { type CommonOptions, parseList, withCommonOptions } from '../options.ts'
import { withSession } from '../session.ts'
import { runProject } from './run.ts'

interface EvaluateOptions extends CommonOptions {
  model?: string
  data?: string[]
  target?: string
  features?: string[]
  id?: string
  task?: 'classification' | 'regression'
  metrics?: string
  baseModel?: string
  baseline?: string
  gates?: string
  name?: string
  seed?: number
  config?: string
}

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
  return withCommonOptions(command).action((name: string | undefined, options: EvaluateOptions) =>
    finishWith(finish, options, () =>
      name === undefined ? evaluateFiles(options) : runProject([name], options),
    ),
  )
}

async function evaluateFiles(options: EvaluateOptions): Promise<Outcome> {
  const { model, data, target } = required(options)
  const surroundings = { folder: process.cwd(), outside: 'named' } as const
  const result = await withSession(options, surroundings, async ({ step: context, road }) => {
    const step: EvaluationStepOptions = {
      name: options.name ?? basename(model, extname(model)),
      model,
      data,
      target,
      metrics: options.metrics === undefined ? [] : splitMetricList(options.metrics),
      gates: options.gates === undefined ? {} : await readGates(options.gates, context),
      seed: options.seed ?? 0,
      ...only(options, ['features', 'id', 'task']),
    }
    const baseline = options.baseModel ?? options.baseline
    const compared = baseline === undefined ? step : { ...step, baseline }
    return (await walkRoad(evaluationStep(compared, context), road)).result
  })
  return { results: [result], mode: 'enforce', onInconclusive: options.onInconclusive ?? 'pass' }
}

function required({ model, data, target }: EvaluateOptions): {
  model: string
  data: string[]
  target: string
} {
  if (model !== undefined && data !== undefined && target !== undefined) return { model, data, target }
  const missing = Object.entries({ model, data, target }).flatMap(([key, value]) =>
    value === undefined ? [`--${key}`] : [],
  )
  throw new MlgateError({
    code: 'MG9002',
    message: `Nothing says what to score: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    hint: 'Name a model of mlgate.yml, or give --model, --data and --target.',
  })
}

async function readGates(location: string, { locations }: StepContext) {
  const { text, file } = await readLocation(location, locations)
  return parseGates(text, file)
}

function only<Source extends object, Key extends keyof Source>(source: Source, keys: readonly Key[]) {
  const said = keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]])
  return Object.fromEntries(said) as { [Name in Key]?: Exclude<Source[Name], undefined> }
}

function parseSeed(text: string): number {
  const seed = Number(text)
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new InvalidArgumentError('Expected a whole number from 0 up.')
  return seed
}
