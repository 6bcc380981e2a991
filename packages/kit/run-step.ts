import { setSecret } from '@actions/core'
import { MlgateError } from '@mlgate/core'
import { machineFault } from '@mlgate/files'
import { automaticBaselinesOf, baselineSettings } from './baselines.ts'
import type { GitHubAccess } from './github-access.ts'
import { type InputTable, readInputs } from './inputs/index.ts'
import { leavesByLink, prepareResults } from './linked.ts'
import { notJudgedHere } from './not-judged.ts'
import { onGitHub } from './on-github.ts'
import { recorded } from './record.ts'
import { type Runner, readLeg, readRunner, withLegs, workingFolder } from './runner.ts'
import { printWords, warn } from './say.ts'
import { shareResults } from './share.ts'
import type { KitInputs, StepDefinition, StepMain } from './step.ts'
import { depsOf, nativePackages } from './step-deps.ts'
import { asBug, asCancelled, finish, type Known, tellMistake, tellNotJudged } from './tell-step.ts'

/** What an entrance hands to the kit. */
export interface Entrance {
  /** The child's entry file, beside the entrance's own. */
  child: URL
  /** Whether native packages are brought on demand, as a bundle needs it; else children find them as any other. */
  bringNative: boolean
}

/**
 * Runs a step for a runner: reads its inputs once, does its work, and tells what came of it as log, annotations,
 * outputs, summary and exit code. Nothing else talks to the runner.
 */
export async function runStep<Table extends InputTable>(
  definition: StepDefinition<Table>,
  main: StepMain<Table>,
  { child, bringNative }: Entrance,
): Promise<void> {
  const known: Known = { runner: readRunner(process.env), outputs: definition.outputs }
  const cancelled = new AbortController()
  const cancel = () => cancelled.abort()
  // What the runner sends when a job is cancelled, one after the other.
  process.once('SIGINT', cancel).once('SIGTERM', cancel)
  try {
    const inputs = readInputs(definition.inputs, process.env)
    const kitInputs: KitInputs = inputs
    known.inputs = kitInputs
    if (kitInputs['github-token'] !== undefined) setSecret(kitInputs['github-token'])
    known.leg = readLeg(kitInputs.leg)
    known.runner = withLegs(known.runner, kitInputs.strategy)
    const { runner, leg } = known
    const folder = await enter(runner, kitInputs['working-directory'] ?? '.')
    const { signal } = cancelled
    const token = kitInputs['github-token']
    const access: GitHubAccess = { environment: process.env, token, signal, say: printWords, opened: {} }
    const host = onGitHub(kitInputs, runner, leg, access)
    known.comment = host.comment
    const { share } = kitInputs
    if (share !== undefined)
      known.share = (walked) => shareResults(walked, share, { ...access, runner, leg, warn })
    const notJudged = notJudgedHere(definition.name, kitInputs, { runner, leg, environment: process.env })
    if (notJudged !== undefined) return await tellNotJudged(notJudged, known)
    const native = bringNative ? nativePackages(runner, kitInputs, signal) : undefined
    const { temporaryFolder } = runner
    const measures = baselineSettings(kitInputs, { ...access, leg, folder, temporaryFolder, warn })
    const baselines = measures && automaticBaselinesOf(measures)
    const deps = depsOf({ runner, folder, leg, inputs: kitInputs, native, child, host, baselines, access })
    try {
      const finished = await main(inputs, deps)
      const { mistake } = finished
      if (mistake !== undefined) return await tellMistake(definition, mistake, known, finished)
      await finish(measures === undefined ? finished : await recorded(finished, runner, measures), known)
    } finally {
      await native?.finish()
    }
  } catch (error) {
    const seen = machineFault(error) ?? error
    const mistake = cancelled.signal.aborted ? asCancelled(seen) : seen
    const isBug = !(mistake instanceof MlgateError)
    // Said first: telling may fail as well, and 1 would mean that a gate failed.
    process.exitCode = 2
    await tellMistake(definition, isBug ? asBug(mistake) : mistake, known)
    if (isBug) process.exitCode = 2
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel)
  }
  // Whatever lets an undecided step pass does not let one pass that nobody waited for.
  if (cancelled.signal.aborted) process.exitCode = 2
}

async function enter(runner: Runner, folder: string): Promise<string> {
  const path = workingFolder(runner, folder)
  if (await leavesByLink(path, runner.workspace)) {
    throw new MlgateError({
      code: 'MG1004',
      message: `The working directory ${folder} leads out of the workspace by a link.`,
      hint: 'Name the folder itself.',
    })
  }
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
  await prepareResults(runner)
  return path
}
