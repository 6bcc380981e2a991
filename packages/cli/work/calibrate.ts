import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { withMargins } from '@mlgate/config'
import { MlgateError, stringifyDocument, suggest } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { inertLog } from '@mlgate/markup'
import {
  type AskedBenchmark,
  askedOfProject,
  type Calibration,
  calibrateBenchmark,
  readProject,
  type Session,
} from '@mlgate/pipeline'
import type { CommonOptions } from '../options.ts'
import { calibrationText, proposedMargins } from './calibration-text.ts'
import { colourOn } from './finish.ts'
import { withCommandSession } from './session.ts'

/** What the command line said of calibrating. */
export interface CalibrateOptions extends CommonOptions {
  config?: string
  calibrate?: boolean
  /** Whether what is proposed is written into the project file. */
  write?: boolean
  pairs?: number | undefined
  maxMinutes?: number | undefined
}

/**
 * Runs benchmarks of a project against themselves, prints what margins are worth here, and writes those that are
 * proposed where that is asked for.
 *
 * @param name of a model; every model with a benchmark when absent.
 */
export async function calibrateProject(name: string | undefined, options: CalibrateOptions): Promise<number> {
  refuseIdleWrite(options)
  const project = await readProject(options.config, process.cwd())
  const asked = Object.entries(project.models).flatMap(([own, model]) => {
    const found = name === undefined || name === own ? askedOfProject(own, model, project) : null
    return found === null ? [] : [{ ...found, question: timedAs(found.question, options) }]
  })
  if (asked.length === 0) throw nothingToCalibrate(name, Object.keys(project.models))
  const surroundings = { folder: project.folder, outside: 'refuse' } as const
  const calibrations = await withCommandSession(options, surroundings, (session) =>
    calibrateAll(asked, session),
  )
  tell(calibrations, options)
  if (options.write === true) await writeAll(calibrations, project)
  return 0
}

/** The same for what the command line itself says to time. */
export async function calibrateAsked(
  options: CalibrateOptions,
  ask: (session: Session) => Promise<AskedBenchmark>,
): Promise<number> {
  refuseIdleWrite(options)
  if (options.write === true) {
    const message = '--write changes mlgate.yml, and what is timed here is not said there.'
    throw new MlgateError({
      code: 'MG9007',
      message,
      hint: 'Name a model of mlgate.yml, or leave --write out.',
    })
  }
  const surroundings = { folder: process.cwd(), outside: 'named' } as const
  const calibrations = await withCommandSession(options, surroundings, async (session) =>
    calibrateAll([await ask(session)], session),
  )
  tell(calibrations, options)
  return 0
}

/** A comparison's number of pairs says nothing here. */
function timedAs(
  { pairs: _, ...question }: AskedBenchmark['question'],
  { pairs, maxMinutes }: CalibrateOptions,
): AskedBenchmark['question'] {
  return {
    ...question,
    ...(pairs === undefined ? {} : { pairs }),
    ...(maxMinutes === undefined ? {} : { maxMinutes }),
  }
}

function refuseIdleWrite({ calibrate, write }: CalibrateOptions): void {
  if (calibrate === true || write !== true) return
  const message = '--write writes what --calibrate proposes, and nothing is calibrated.'
  throw new MlgateError({ code: 'MG9007', message, hint: 'Add --calibrate, or leave --write out.' })
}

async function calibrateAll(asked: readonly AskedBenchmark[], { step }: Session): Promise<Calibration[]> {
  const calibrations: Calibration[] = []
  for (const { options, question } of asked)
    calibrations.push(await calibrateBenchmark(options, question, step))
  return calibrations
}

function tell(calibrations: readonly Calibration[], options: CalibrateOptions): void {
  process.stdout.write(
    options.format === 'json'
      ? `${stringifyDocument(calibrations, 2)}\n`
      : inertLog(calibrationText(calibrations, options.format, colourOn(process.stdout, options))),
  )
}

/** Writes what holds into the file of each; says which files it changed. */
async function writeAll(
  calibrations: readonly Calibration[],
  { file, files = {} }: { file: string; files?: Record<string, string> },
): Promise<void> {
  for (const { name, metrics } of calibrations) {
    const own = files[name] ?? file
    const before = await readFile(own, 'utf8')
    const after = withMargins(before, own, name, proposedMargins(metrics))
    if (after === before) continue
    await writeFileAtomically(resolve(own), after)
    process.stderr.write(inertLog(`${own} is changed: the gates of ${name}'s benchmark.\n`))
  }
}

function nothingToCalibrate(name: string | undefined, known: readonly string[]): MlgateError {
  const meant = name === undefined ? undefined : suggest(name, known)
  return new MlgateError({
    code: 'MG9001',
    message: `mlgate.yml has no model${name === undefined ? '' : ` called "${name}"`} with "benchmark".`,
    ...(meant === undefined || meant === name ? {} : { hint: `Did you mean "${meant}"?` }),
  })
}
