import { type ChildProcess, spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import type { WorkContext } from '../work-context.ts'

/** A command whose paths are filled in. */
export interface CommandRequest {
  /** Program and arguments, each handed over as it is. */
  words: [string, ...string[]]
  /** Where it runs. */
  folder: string
  /** All variables that it gets beside those of temporary folders. */
  environment: Readonly<Record<string, string>>
  /** The file that it has to write. */
  output: string
}

export interface CommandResponse {
  bytes: number
}

const tailBytes = 16 * 1024
const tickMs = 2000
/** Pipes of a command that has ended may be held open by what it left behind. */
const pipeGraceMs = 500

/**
 * Runs a command without a shell, in the process group of this job, which ends with it. What it prints goes to this
 * job's own error output, of which only the end is ever kept.
 *
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it fails or writes no predictions.
 */
export async function runCommand(
  { words, folder, environment, output }: CommandRequest,
  { progress, temporaryFolder }: Pick<WorkContext, 'progress' | 'temporaryFolder'>,
): Promise<CommandResponse> {
  const [program, ...rest] = words
  const startedAt = Date.now()
  const tell = () =>
    progress({ stage: 'the command runs', done: Math.round((Date.now() - startedAt) / 1000) })
  tell()
  const ticks = setInterval(tell, tickMs)
  try {
    const command = spawn(program, rest, {
      cwd: folder,
      env: { ...environment, TMPDIR: temporaryFolder, TEMP: temporaryFolder, TMP: temporaryFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const said = outputOf(command)
    const { code, signal } = await ended(command, program)
    if (code !== 0) {
      const how = signal === null ? `ended with exit code ${code}` : `died of ${signal}`
      throw failed(`The command ${program} ${how}`, said(), 'Run it by hand to see all that it says.')
    }
    const bytes = await stat(output).then(
      (file) => (file.isFile() ? file.size : 0),
      () => 0,
    )
    if (bytes === 0)
      throw failed(
        `The command ${program} ended well and wrote no predictions`,
        said(),
        'It has to write them to the path that stands for {predictions}.',
      )
    return { bytes }
  } finally {
    clearInterval(ticks)
  }
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
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof ended>>>()
  const closed = new Promise((done) => command.on('close', done))
  command.on('error', (cause) => reject(cannotStart(program, cause)))
  command.on('exit', (code, signal) => resolve({ code, signal }))
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

function failed(what: string, said: string, hint: string): MlgateError {
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
