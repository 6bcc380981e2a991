import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setOutput, setSecret } from '@actions/core'
import { MlgateError, type Result } from '@mlgate/core'
import { formatDuration } from '@mlgate/markup'
import { type NativeProvider, nativeProvider } from '@mlgate/native'
import { type SessionOptions, withSession } from '@mlgate/pipeline'
import { annotationsOf, fewAnnotations, renderMarkdown, renderProblems } from '@mlgate/report'
import { baseFilesOf } from './base-gates.ts'
import { automaticBaselinesOf, baselineSettings } from './baselines.ts'
import { answerPullRequest, type CommentRequest } from './comment.ts'
import { type Finished, failOnOf, stepExitCode, type Walked } from './finished.ts'
import { gatePlaces } from './gate-places.ts'
import {
  type InputTable,
  type InputValues,
  type measuringInputs,
  type predictionInputs,
  readInputs,
  type tellingInputs,
} from './inputs/index.ts'
import { stepOutputs } from './outputs.ts'
import { progressLog } from './progress.ts'
import { recorded } from './record.ts'
import { isInside, type Runner, readLeg, readRunner, workingFolder } from './runner.ts'
import {
  addSummary,
  annotate,
  closeFold,
  openFold,
  printLog,
  printResults,
  printWords,
  type Remark,
  warn,
} from './say.ts'
import type { Deps, StepDefinition, StepMain } from './step.ts'
import { leaveResult, unfinishedResult } from './unfinished.ts'

/** What an entrance hands to the kit. */
export interface Entrance {
  /** The child's entry file, beside the entrance's own. */
  child: URL
  /** Whether native packages are brought on demand, as a bundle needs it; else children find them as any other. */
  bringNative: boolean
}

/** Inputs that the kit itself reads; a step that measures nothing has only some of them. */
type KitInputs = Partial<InputValues<typeof measuringInputs & typeof predictionInputs & typeof tellingInputs>>

/**
 * Runs a step for a runner: reads its inputs once, does its work, and tells what came of it as log, annotations,
 * outputs, summary and exit code. Nothing else talks to the runner.
 */
export async function runStep<Table extends InputTable>(
  definition: StepDefinition<Table>,
  main: StepMain<Table>,
  { child, bringNative }: Entrance,
): Promise<void> {
  const runner = readRunner(process.env)
  const told: Told = {}
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort()
  // What the runner sends when a job is cancelled, one after the other.
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    const inputs = readInputs(definition.inputs, process.env)
    const kitInputs: KitInputs = inputs
    told.inputs = kitInputs
    if (kitInputs['github-token'] !== undefined) setSecret(kitInputs['github-token'])
    told.leg = readLeg(kitInputs.leg)
    const folder = await enter(runner, kitInputs['working-directory'] ?? '.')
    const native = bringNative ? nativePackages(runner, kitInputs, cancelled.signal) : undefined
    told.comment = (walked, request) =>
      answerPullRequest(
        walked.map(({ result }) => result),
        request,
        {
          event: runner.event,
          environment: process.env,
          token: kitInputs['github-token'],
          signal: cancelled.signal,
          say: printWords,
          warn,
        },
      )
    const { leg, comment } = told
    const { signal } = cancelled
    const measures = baselineSettings(kitInputs, { runner, leg, folder, signal, say: printWords, warn })
    const baselines = measures && automaticBaselinesOf(measures)
    const deps = depsOf({ runner, folder, leg, inputs: kitInputs, native, child, comment, baselines, signal })
    try {
      const finished = await main(inputs, deps)
      await finish(measures === undefined ? finished : await recorded(finished, runner, measures), runner)
    } finally {
      await native?.finish()
    }
  } catch (error) {
    const mistake = cancelled.signal.aborted ? asCancelled(error) : error
    const isBug = !(mistake instanceof MlgateError)
    // Said first: telling may fail as well, and 1 would mean that a gate failed.
    process.exitCode = 2
    await tellMistake(definition, isBug ? asBug(mistake) : mistake, runner, told)
    if (isBug) process.exitCode = 2
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
  }
  // Whatever lets an undecided step pass does not let one pass that nobody waited for.
  if (cancelled.signal.aborted) process.exitCode = 2
}

/** What is known of a step when it goes wrong. */
interface Told {
  inputs?: KitInputs
  leg?: Result['leg']
  comment?: Deps['comment']
}

/** An error that somebody provoked by ending the job is no bug. */
function asCancelled(error: unknown): MlgateError {
  if (error instanceof MlgateError) return error
  return new MlgateError({ code: 'MG3006', message: 'The job was cancelled.' }, { cause: error })
}

async function enter(runner: Runner, folder: string): Promise<string> {
  const path = workingFolder(runner, folder)
  await refuseLinkedFolder(path, folder, runner)
  try {
    process.chdir(path)
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG1003',
        message: `The working directory ${folder} is not there.`,
        hint: 'It starts at the checkout: does a step before this one check the repository out?',
      },
      { cause },
    )
  }
  await mkdir(runner.resultsFolder, { recursive: true })
  return path
}

/** A link in the checkout must not say where a step works; a folder elsewhere that the workflow names may be. */
async function refuseLinkedFolder(path: string, folder: string, { workspace }: Runner): Promise<void> {
  const [real, home] = await Promise.all([path, workspace].map((each) => realpath(each).catch(() => each)))
  const isNamedInside = !relative(workspace, path).startsWith('..')
  if (!isNamedInside || !relative(home ?? '', real ?? '').startsWith('..')) return
  throw new MlgateError({
    code: 'MG1004',
    message: `The working directory ${folder} leads out of the workspace by a link.`,
    hint: 'Name the folder itself.',
  })
}

function nativePackages(runner: Runner, inputs: KitInputs, signal: AbortSignal): NativeProvider {
  const { temporaryFolder, toolCache } = runner
  const folder = inputs['native-packages']
  return nativeProvider({
    temporaryFolder,
    cache: true,
    ...(folder === undefined ? {} : { folder }),
    ...(toolCache === undefined ? {} : { toolCache }),
    signal,
    log: printWords,
    warn,
  })
}

interface DepsOptions {
  runner: Runner
  folder: string
  leg: Result['leg']
  inputs: KitInputs
  native: NativeProvider | undefined
  child: URL
  comment: Deps['comment']
  baselines: SessionOptions['baselines']
  signal: AbortSignal
}

function depsOf(options: DepsOptions): Deps {
  const { runner, folder, leg, inputs, native, child, comment, baselines, signal } = options
  const { timeout, memory } = inputs
  const stall = inputs['stall-timeout']
  const session = {
    childEntry: fileURLToPath(child),
    ...(isInside(folder, runner.workspace) ? { workspace: runner.workspace } : {}),
    resultsFolder: runner.resultsFolder,
    keepFormer: true,
    limits: {
      ...(timeout === undefined ? {} : { timeoutMs: timeout }),
      ...(stall === undefined ? {} : { stallTimeoutMs: stall }),
      ...(memory === undefined ? {} : { memoryBytes: memory }),
    },
    onProgress: progressLog(printWords),
    ...(native === undefined ? {} : { provideNative: native.provide }),
    ...(baselines === undefined ? {} : { baselines }),
    run: runner.run,
    ...(runner.event.head === undefined ? {} : { head: runner.event.head }),
    ...(leg === undefined ? {} : { leg }),
  }
  return {
    runner,
    folder,
    inSession: (surroundings, work) =>
      rebased(surroundings.folder, folder, () => withSession({ ...session, ...surroundings }, work)),
    async fold(title, work) {
      openFold(title)
      const startedAt = performance.now()
      try {
        return await work()
      } finally {
        printLog(`This took ${formatDuration(performance.now() - startedAt)}.`)
        closeFold()
      }
    },
    baseFiles: () =>
      baseFilesOf({
        environment: process.env,
        token: inputs['github-token'],
        folder,
        workspace: runner.workspace,
        signal,
        say: printWords,
      }),
    comment,
    tell: (walked) => printResults(walked.map(({ result }) => result)),
    say: printWords,
  }
}

/** Does work whose errors name files from one folder on, as if they were named from another on. */
async function rebased<Value>(from: string, to: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MlgateError) || from === to) throw error
    const problems = error.problems.map(({ place, ...problem }) => {
      if (place === undefined) return problem
      const file = resolve(from, place.file)
      // What is no file here, such as a location in git, is named as it was.
      return { ...problem, place: existsSync(file) ? { ...place, file: relative(to, file) } : place }
    })
    throw MlgateError.ofProblems(problems, error)
  }
}

async function finish(finished: Finished, runner: Runner): Promise<void> {
  const { walked, failOn, summary } = finished
  await tellAtFiles(finished, runner)
  for (const [name, { text }] of Object.entries(stepOutputs)) setOutput(name, text(finished))
  await addSummary(summary)
  process.exitCode = stepExitCode(
    walked.map(({ result }) => result),
    failOn,
  )
}

async function tellAtFiles({ walked, project }: Finished, runner: Runner): Promise<void> {
  const placeOfGate = await gatePlaces(project)
  const remarks = walked.flatMap(({ result, folder, isTold = false }): Remark[] => {
    if (isTold) return []
    const annotations = annotationsOf(result, (gate) => placeOfGate(result.name, gate))
    return annotations.map((annotation) => ({ ...annotation, folder }))
  })
  annotate(fewAnnotations(remarks), runner.workspace)
}

/** What the user can mend: told in the log, at its place, in the summary and as a result; never with a stack. */
async function tellMistake(
  { name, tells = false }: Pick<StepDefinition<InputTable>, 'name' | 'tells'>,
  error: MlgateError,
  runner: Runner,
  { inputs = {}, leg, comment }: Told,
): Promise<void> {
  const result = unfinishedResult(name, error, {
    run: runner.run,
    head: runner.event.head,
    ...(leg == null ? {} : { leg }),
  })
  const path = tells ? '' : ((await leaveResult(runner, result)) ?? '')
  printLog(renderProblems(error.problems, { format: 'terminal', colour: true }))
  const walked: Walked[] = [{ result, path, folder: process.cwd() }]
  // What had nothing to tell has no news for the pull request.
  const request = tells ? undefined : commentRequest(inputs)
  const commentUrl = request && (await comment?.(walked, request))
  const finished = { walked, failOn: failOnOf(inputs), summary: renderMarkdown([result]) }
  await finish({ ...finished, ...(commentUrl === undefined ? {} : { commentUrl }) }, runner)
}

/** What a step was asked to say on the pull request; undefined for one that has no say there. */
function commentRequest({ comment, 'comment-key': key }: KitInputs): CommentRequest | undefined {
  return comment === undefined || key === undefined ? undefined : { mode: comment, key }
}

/** What nobody foresaw: the stack in the log, and for whoever reports the job a result that says so. */
function asBug(error: unknown): MlgateError {
  printWords(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new MlgateError(
    {
      code: 'MG9105',
      message: 'mlgate failed in a way that it did not foresee.',
      hint: 'Please report it with the log of this step: https://github.com/mlgate/mlgate/issues',
    },
    { cause: error },
  )
}
