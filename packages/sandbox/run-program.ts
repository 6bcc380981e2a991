import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import type { Progress } from './job.ts'

/** A command of the user's whose paths are filled in. */
export interface Program {
  /** Program and arguments, each handed over as it is. */
  words: readonly [string, ...string[]]
  /** Where it runs. */
  folder: string
  /** All variables that it gets beside those of temporary folders. */
  environment: Readonly<Record<string, string>>
}

/** A command that ended well. */
export interface EndedProgram {
  /** From just before it was started until it had ended, in milliseconds. */
  wallTime: number
  /** The end of what it printed. */
  said: string
}

const tailBytes = 16 * 1024
/** Pipes of a command that has ended may be held open by what it left behind. */
const pipeGraceMs = 500

/**
 * Runs a command without a shell, in the process group of this job, which ends with it. What it prints goes to this
 * job's own error output, of which only the end is ever kept.
 *
 * @param onStart is told its process id, and what gives the end of what it has printed so far.
 * @param onPrinted hears what it writes to its standard output, piece by piece.
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails.
 */
export async function runProgram(
  { words, folder, environment }: Program,
  temporaryFolder: string,
  onStart?: (pid: number, said: () => string) => void,
  onPrinted?: (chunk: Buffer) => void,
): Promise<EndedProgram> {
  const [program, ...rest] = words
  const startedAt = performance.now()
  const command = spawn(program, rest, {
    cwd: folder,
    env: { ...environment, TMPDIR: temporaryFolder, TEMP: temporaryFolder, TMP: temporaryFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const said = outputOf(command)
  if (onPrinted !== undefined) command.stdout.on('data', onPrinted)
  if (command.pid !== undefined) onStart?.(command.pid, said)
  const { code, signal, endedAt } = await ended(command, program)
  if (code !== 0) {
    const how = signal === null ? `ended with exit code ${code}` : `died of ${signal}`
    throw programFailed(`The command ${program} ${how}`, said(), 'Run it by hand to see all that it says.')
  }
  return { wallTime: endedAt - startedAt, said: said() }
}

function outputOf({ stdout, stderr }: ChildProcess): () => string {
  let tail = Buffer.alloc(0)
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk)
      tail = Buffer.from(Buffer.concat([tail, chunk.subarray(-tailBytes)]).subarray(-tailBytes))
    })
  }
  return () => tail.toString('utf8')
}

async function ended(
  command: ChildProcess,
  program: string,
): Promise<{ code: number | null; signal: NodeJS.Signals | null; endedAt: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof ended>>>()
  const closed = new Promise((done) => command.on('close', done))
  command.on('error', (cause) => reject(cannotStart(program, cause)))
  command.on('exit', (code, signal) => resolve({ code, signal, endedAt: performance.now() }))
  const ending = await promise
  await Promise.race([closed, delay(pipeGraceMs)])
  return ending
}

function cannotStart(program: string, cause: Error): MlgateError {
  const { code } = cause as NodeJS.ErrnoException
  const why =
    code === 'ENOENT'
      ? 'there is no such program, neither on PATH nor from the folder of the project'
      : code === 'EACCES'
        ? 'it is no program that may be run'
        : cause.message
  return new MlgateError(
    {
      code: 'MG5035',
      message: `The command ${program} cannot be started: ${why}.`,
      hint: 'Does a step before this one install it? No shell looks for it: aliases and functions are unknown here.',
    },
    { cause },
  )
}

/**
 * The error of a command that did not do what it should, with the last line that it printed.
 *
 * @param said the end of what it printed.
 */
export function programFailed(what: string, said: string, hint: string): MlgateError {
  const last = lastLine(said)
  return new MlgateError(
    {
      code: 'MG5036',
      message: last === '' ? `${what}; it said nothing.` : `${what}; the last that it said: ${last}`,
      hint,
    },
    { cause: said },
  )
}

const mostCharacters = 300

/** The last line that is not blank: of a traceback, the one that tells. */
function lastLine(said: string): string {
  const line =
    said
      .trimEnd()
      .split(/\r?\n|\r/)
      .at(-1)
      ?.trim() ?? ''
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters).toWellFormed()}…` : line
}

const tickMs = 2000

/** Says every two seconds that a command runs, and for how long: it may take longer than the silence that ends a job. */
export async function tellingThatItRuns<Value>(
  progress: (message: Progress) => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const startedAt = Date.now()
  const tell = () =>
    progress({ stage: 'the command runs', done: Math.round((Date.now() - startedAt) / 1000) })
  tell()
  const ticks = setInterval(tell, tickMs)
  try {
    return await work()
  } finally {
    clearInterval(ticks)
  }
}
