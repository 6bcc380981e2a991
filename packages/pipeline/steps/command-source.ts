import { randomUUID } from 'node:crypto'
import { extname, join } from 'node:path'
import type { CommandConfig } from '@mlgate/config'
import { hashFile } from '@mlgate/files'
import { killMarked } from '@mlgate/sandbox'
import { commandEnvironment } from '../commands/command-environment.ts'
import { commandMark } from '../commands/command-mark.ts'
import { fillWords, predictionsEnding } from '../commands/fill-words.ts'
import { requireLeave } from '../commands/leave.ts'
import type { Identified } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles } from '../subject-files.ts'
import type { EvaluationQuestion, Predicted, PredictionSource } from './evaluation-parts.ts'
import { type PredictionsOptions, predictionsSource } from './predictions-source.ts'

/** A command that reads held-out rows and writes predictions, as any program writes them. */
export interface CommandOptions extends Omit<PredictionsOptions, 'predictions'> {
  command: CommandConfig
  /** One or more locations of what `{data}` stands for. */
  data: string | string[]
}

type Truth = Awaited<ReturnType<ReturnType<typeof predictionsSource>['identify']>>['truth']

interface IdentifiedCommand extends Identified {
  data: IdentifiedFiles
  model: IdentifiedFiles | null
  truth: Truth
}

/** How the files end that `{model}` stands for; undefined where there are none. */
export function modelEndingOf(command: CommandConfig | undefined): string | undefined {
  const ending = extname(command?.model ?? '').toLowerCase()
  return ending === '' ? undefined : ending
}

/**
 * Predictions that a command writes, adopted as those of any program. What it is compared with is what main's own command
 * wrote: a base model that is run by the command of this change, code and all, is one only where the user names it.
 */
export function commandSource(
  options: CommandOptions,
  question: EvaluationQuestion,
  context: StepContext,
): PredictionSource<IdentifiedCommand> {
  const { command, data: locations, ...columns } = options
  const written = predictionsSource({ ...columns, predictions: [] }, question, context)

  async function run(
    { data, truth, subject, parameters }: IdentifiedCommand,
    model: string | undefined,
    stem: string,
  ): Promise<Predicted> {
    const name = `predictions${predictionsEnding(command.words)}`
    const output = `${stem}.${name}`
    const words = fillWords(command.words, { data: data.files, predictions: output, model })
    const token = randomUUID()
    const environment = commandEnvironment(process.env, command.env, process.platform)
    try {
      await context.runJob(
        'run-command',
        {
          words,
          folder: join(context.locations.folder, command.folder ?? '.'),
          environment: { ...environment, [commandMark]: token },
          output,
        },
        question.name,
      )
    } finally {
      await killMarked(commandMark, token)
    }
    const files = { files: [output], subject: [{ path: name, ...(await hashFile(output)) }] }
    const without = { ...subject, data: [] }
    return written.predict({ files, truth, subject: without, parameters }, stem)
  }

  return {
    async identify() {
      if (context.leaves !== undefined) requireLeave(context.leaves.commands, 'The command is not run here')
      const { truth, subject, parameters } = await written.identify()
      const data = await identifyFiles(locations, context.locations)
      const model = command.model === undefined ? null : await identifyFiles(command.model, context.locations)
      const [file] = model?.subject ?? []
      return {
        data,
        model,
        truth,
        parameters,
        subject: {
          ...subject,
          command: command.words,
          ...(file === undefined ? {} : { model: file }),
          data: [...data.subject, ...subject.data],
        },
      }
    },
    async predict(identified, stem) {
      const predicted = await run(identified, identified.model?.files[0], stem)
      return { ...predicted, subject: { ...predicted.subject, data: identified.subject.data } }
    },
    predictWithBase(identified, { file }, stem) {
      return identified.model === null
        ? null
        : run(identified, file, stem).then(({ predictions }) => predictions)
    },
    readBase: (files, { truth, subject, parameters }) =>
      written.readBase(files, { truth, subject, parameters, files: { files: [], subject: [] } }),
  }
}
