import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'

/** Git takes milliseconds for most of what is asked here; a drive that hangs must not hold the run. */
const usualTimeoutMs = 120_000
const maxTextBytes = 16 * 2 ** 20
const maxErrorLength = 2000

/** Variables that git needs to find itself and the user's own settings, such as `safe.directory`. */
const inherited = ['PATH', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

/**
 * Options by which git only reads objects that are here: it runs no program that a configuration names, asks
 * nobody, fetches nothing, and takes no bare repository that lies about in the files for one.
 */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting])

function environment(workspace: string | undefined): Record<string, string> {
  const kept = inherited.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    ...(workspace === undefined ? {} : { GIT_CEILING_DIRECTORIES: dirname(workspace) }),
  }
}

/** How a git command ended that could be started. */
export interface GitOutcome {
  /** Exit code; null when it was killed because it took too long. */
  code: number | null
  /** What it wrote to standard error, cut. */
  errors: string
}

/** Where git is asked: a folder, and one above which it looks for no repository; up to the root when absent. */
export interface GitFolder {
  folder: string
  workspace?: string | undefined
  /** How long the command may take, in milliseconds; 2 min when absent. */
  timeoutMs?: number
  /** Ends the command. */
  signal?: AbortSignal | undefined
}

/**
 * Runs a git command that only reads, in the repository around `folder`, without a shell.
 *
 * @param consume takes standard output; the outcome waits for it.
 * @throws the system's error when git cannot be started, the reason of a `signal` that was given before, and what
 *   `consume` throws.
 */
export async function runGit(
  { folder, workspace, timeoutMs = usualTimeoutMs, signal }: GitFolder,
  command: string[],
  consume: (output: Readable) => Promise<void>,
): Promise<GitOutcome> {
  // A process that starts only to be killed may have done something by then.
  signal?.throwIfAborted()
  const git = spawn('git', ['--no-pager', '-C', folder, ...settings, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(workspace),
    // Windows looks for a program in the working folder first; the data's folder might hold a git.exe. This one is there
    // even where the temporary folder is not.
    cwd: dirname(process.execPath),
    timeout: timeoutMs,
    ...(signal === undefined ? {} : { signal }),
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  let errors = ''
  git.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString('utf8')).slice(0, maxErrorLength)
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    git.on('error', reject)
    git.on('close', resolve)
  })
  try {
    const [code] = await Promise.all([ended, consume(git.stdout)])
    return { code, errors }
  } finally {
    git.kill('SIGKILL')
  }
}

/** What a git command prints, as text, with its outcome. */
export async function gitText(place: GitFolder, command: string[]): Promise<GitOutcome & { text: string }> {
  const chunks: Buffer[] = []
  let length = 0
  const outcome = await runGit(place, command, async (output) => {
    for await (const chunk of output) {
      length += (chunk as Buffer).length
      if (length > maxTextBytes) throw new RangeError(`git printed more than ${maxTextBytes} bytes`)
      chunks.push(chunk as Buffer)
    }
  })
  return { ...outcome, text: Buffer.concat(chunks).toString('utf8') }
}
