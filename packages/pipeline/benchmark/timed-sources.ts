import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type BaselineSearch, namedLocation } from '@mlgate/baseline'
import { callPlan, commandPlan } from '@mlgate/benchmark'
import type { CommandConfig } from '@mlgate/config'
import type { SubjectFile } from '@mlgate/core'
import { killMarked } from '@mlgate/sandbox'
import { type BaselineRequest, namedBaseline, searchBaseline } from '../baselines/search.ts'
import { commandEnvironment } from '../commands/command-environment.ts'
import { commandMark } from '../commands/command-mark.ts'
import { fillWords } from '../commands/fill-words.ts'
import { requireLeave } from '../commands/leave.ts'
import type { StepContext } from '../step-context.ts'
import { modelEndingOf } from '../steps/command-source.ts'
import { identifiedWith } from '../steps/predictions-subject.ts'
import { identifyFiles } from '../subject-files.ts'
import type {
  BenchmarkOptions,
  BenchmarkQuestion,
  SideFacts,
  Starter,
  TimedSource,
} from './benchmark-parts.ts'
import { liveProcess, numberOf, startTimesOf } from './live-process.ts'

/** What is timed, as its options say. */
export function timedSource(
  options: BenchmarkOptions,
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const { model, command } = options
  if (command !== undefined) return commandSource({ ...options, command }, question, context)
  if (model !== undefined) return modelSource({ ...options, model }, question, context)
  throw new TypeError(`nothing says what ${question.name} times`)
}

function modelSource(
  { model: location, threads = availableParallelism(), batch = 1 }: BenchmarkOptions & { model: string },
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const { seed = 0 } = question
  return {
    plan: callPlan,
    lacks: {},
    async identify() {
      const { files, subject } = await identifyFiles(location, context.locations)
      const model = { file: files[0] as string, subject: subject[0] as SubjectFile }
      const identified = await identifiedWith({ model: model.subject, data: [] }, question, context)
      const parameters = { ...identified.parameters, provider: 'cpu', threads, batch }
      return { ...identified, parameters, model }
    },
    starter({ model: own }, model = { file: own?.file ?? '', name: own?.subject.path ?? location }) {
      const request = { model: model.file, name: model.name, threads, batch, seed }
      return starterOf((onQuestion) => context.runJob('time-model', request, model.name, onQuestion))
    },
    findBaseline: () => searchBaseline(baselineRequest(question, context, location), context),
  }
}

function commandSource(
  { command, baseCommand }: BenchmarkOptions & { command: CommandConfig },
  question: BenchmarkQuestion,
  context: StepContext,
): TimedSource {
  const fileOf = async ({ model }: CommandConfig) =>
    model === undefined ? null : await identifyFiles(model, context.locations)
  const starterWith = (config: CommandConfig, model?: string) =>
    starterOf(async (onQuestion) => {
      const file = model ?? (await fileOf(config))?.files[0]
      return runMarked(config, file, question.name, onQuestion, context)
    })
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
    findBaseline: async () =>
      isAboutModel
        ? searchBaseline(baselineRequest(question, context, command.model, modelEndingOf(command)), context)
        : nothing,
  }
}

function baselineRequest(
  { name, baseline }: BenchmarkQuestion,
  { locations }: StepContext,
  model: string | undefined,
  ending?: string,
): BaselineRequest {
  const location = namedBaseline(baseline)
  return {
    need: { kind: 'benchmark', name },
    baseline,
    named: location === undefined ? [] : [namedLocation(location, locations, undefined, ending)],
    model,
  }
}

type RunTiming = Parameters<typeof liveProcess>[0]

/** Starts processes by a job; what the first of them tells of the model holds for all. */
function starterOf(run: RunTiming): Starter {
  let facts: SideFacts = { rows: null, bytes: null, externalData: [] }
  return {
    async start() {
      return liveProcess(run, (said) => {
        const { rows, bytes, externalData } = said
        if (rows !== undefined) {
          const files = Array.isArray(externalData)
            ? externalData.filter((file) => typeof file === 'string')
            : []
          facts = { rows: numberOf(rows), bytes: numberOf(bytes), externalData: files }
        }
        return startTimesOf(said)
      })
    },
    facts: () => facts,
  }
}

/** Runs a command's job, and ends whatever the command has left behind. */
async function runMarked(
  { words, env, folder = '.' }: CommandConfig,
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
      },
      name,
      onQuestion,
    )
  } finally {
    await killMarked(commandMark, token)
  }
}
