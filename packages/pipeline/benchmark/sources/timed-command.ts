import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { BaselineSearch } from '@mlgate/baseline'
import { commandPlan } from '@mlgate/benchmark'
import type { CommandConfig, MetricsFromConfig } from '@mlgate/config'
import { killMarked } from '@mlgate/sandbox'
import { namedBaseline, searchBaseline } from '../../baselines/search.ts'
import { commandEnvironment } from '../../commands/command-environment.ts'
import { commandMark } from '../../commands/command-mark.ts'
import { fillWords } from '../../commands/fill-words.ts'
import { requireLeave } from '../../commands/leave.ts'
import type { StepContext } from '../../step-context.ts'
import { modelEndingOf } from '../../steps/command-source.ts'
import { identifiedWith } from '../../steps/predictions-subject.ts'
import { identifyFiles } from '../../subject-files.ts'
import { isTimedMetric } from '../benchmark-metrics.ts'
import type { BenchmarkOptions, BenchmarkQuestion, TimedSource } from '../benchmark-parts.ts'
import { type RunTiming, starterOf } from '../live-process.ts'
import { askedNumbers, printedOf } from '../printed-metrics.ts'
import { type BaseCheckout, checkOutBase } from '../worktree.ts'
import { baselineRequest } from './baseline-request.ts'

/** A command: each call is a whole run of it. */
export function timedCommand(
  { command, baseCommand, setup, metricsFrom }: BenchmarkOptions & { command: CommandConfig },
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const fileOf = async ({ model }: CommandConfig) =>
    model === undefined ? null : await identifyFiles(model, context.locations)
  const asked = askedNumbers(question.secondOpinion ?? {}, question.gates)
  const printed = (said: unknown) => printedOf(said, asked, isTimedMetric)
  const runOf = (config: CommandConfig) => ({ ...config, metricsFrom })
  const starterWith = (config: CommandConfig, model?: string) =>
    starterOf(async (onQuestion) => {
      const file = model ?? (await fileOf(config))?.files[0]
      return runMarked(runOf(config), file, question.name, onQuestion, context)
    }, printed)
  /** The same command in another tree, with the file that lies there where the user names no other. */
  const starterAt = ({ root, folder }: BaseCheckout, found: BaselineSearch['found']) => {
    const named = namedBaseline(question.baseline) === undefined ? undefined : found?.model?.file
    const there = { ...context, locations: { ...context.locations, folder, workspace: root } }
    return starterOf(async (onQuestion) => {
      const own = command.model === undefined ? null : await identifyFiles(command.model, there.locations)
      return runMarked(runOf(command), named ?? own?.files[0], question.name, onQuestion, there)
    }, printed)
  }
  const isAboutModel = command.model !== undefined
  const nothing: BaselineSearch = { found: null, passedOver: [] }
  return {
    plan: commandPlan,
    lacks: {
      throughput: 'a command is run one time after the other: its latency says all',
      load_time: 'a command loads what it loads within its time',
      size: 'of a command there is no size',
    },
    async identify() {
      if (context.leaves !== undefined) requireLeave(context.leaves.commands, 'The command is not run here')
      const found = await fileOf(command)
      const [file] = found?.files ?? []
      const [subject] = found?.subject ?? []
      const model = file === undefined || subject === undefined ? null : { file, subject }
      const about = { command: command.words, data: [], ...(model && { model: model.subject }) }
      return { ...(await identifiedWith(about, question, context)), model }
    },
    starter: ({ model: own }, model) => starterWith(command, model?.file ?? own?.file),
    ...(baseCommand && {
      base: { location: baseCommand.words.join(' '), starter: starterWith(baseCommand) },
    }),
    ...(setup && {
      async prepareBase(found) {
        const checkout = await checkOutBase(setup, question.name, context)
        if ('reason' in checkout) return checkout
        const { told, remove } = checkout
        return { told, remove, starter: starterAt(checkout, found) }
      },
    }),
    findBaseline: async () =>
      isAboutModel
        ? searchBaseline(baselineRequest(question, context, command.model, modelEndingOf(command)), context)
        : nothing,
  }
}

/** Runs a command's job, and ends whatever the command has left behind. */
async function runMarked(
  { words, env, folder = '.', metricsFrom }: CommandConfig & { metricsFrom: MetricsFromConfig | undefined },
  model: string | undefined,
  name: string,
  onQuestion: Parameters<RunTiming>[0],
  context: StepContext,
): ReturnType<RunTiming> {
  const token = randomUUID()
  const environment = commandEnvironment(process.env, env, process.platform)
  try {
    return await context.runJob(
      'time-command',
      {
        words: fillWords(words, { data: [], predictions: '', model }),
        folder: join(context.locations.folder, folder),
        environment: { ...environment, [commandMark]: token },
        ...(metricsFrom && { metricsFrom }),
      },
      name,
      onQuestion,
    )
  } finally {
    await killMarked(commandMark, token)
  }
}
