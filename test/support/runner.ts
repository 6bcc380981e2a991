/**
 * Runs a bundled action as GitHub's runner runs it (NodeScriptActionHandler.cs of actions/runner): Node on the
 * script that action.yml names, `INPUT_…` from its defaults, environment files, and nothing else of this
 * repository near it.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, glob, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { root } from './run-mlgate.ts'
import { LogReader, type ReadLog } from './runner/commands.ts'
import { ownVariables } from './runner/environment.ts'
import { parseEnvironmentFile } from './runner/environment-files.ts'
import { inputVariables, readManifest, unexpectedInputs } from './runner/manifest.ts'

export type { Annotation, ReadLog, WorkflowCommand } from './runner/commands.ts'

export interface JobOptions {
  /** What actions/checkout would have left. */
  workspace: string
  /** The matrix of this leg. */
  matrix?: Readonly<Record<string, unknown>>
  /** Its place among the others: `job-index`, `job-total`. */
  strategy?: Readonly<Record<string, unknown>>
  /** `github.token`. */
  token?: string
  event?: { name: string; payload: unknown }
  /** `env:` of the job. */
  environment?: Readonly<Record<string, string>>
  /** A tool cache that outlives the job; an empty one of its own otherwise. */
  toolCache?: string
}

export interface StepOptions {
  with?: Readonly<Record<string, string>>
  /** `env:` of the step. */
  env?: Readonly<Record<string, string>>
  /** Cancels the workflow at the first line that this accepts. */
  cancelAt?: (line: string) => boolean
}

/** What a step came to, as the runner sees it. */
export interface StepOutcome extends ReadLog {
  /** Null when the process ended by a signal. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  outcome: 'success' | 'failure' | 'cancelled'
  outputs: Readonly<Record<string, string>>
  /** What it wrote to GITHUB_ENV and GITHUB_PATH for the steps after it. */
  exported: Readonly<Record<string, string>>
  addedPaths: readonly string[]
  state: Readonly<Record<string, string>>
  /** Markdown for the job summary. */
  summary: string
  /** Everything that came on stdout and stderr, untouched. */
  raw: string
}

/** One job on a runner: its steps share a temporary folder, a tool cache and what they export. */
export interface Job {
  readonly workspace: string
  /** RUNNER_TEMP. */
  readonly temporaryFolder: string
  /** RUNNER_TOOL_CACHE. */
  readonly toolCache: string
  /** Runs the action in a folder as the next step. */
  uses(action: string, step?: StepOptions): Promise<StepOutcome>
  close(): Promise<void>
}

const runnerSystems: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' }

/** Starts a job. Its home folder is empty, so that nobody's npm settings count but those of `environment`. */
export async function startJob(options: JobOptions): Promise<Job> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'runner ')))
  const workspace = await realpath(options.workspace)
  const temporaryFolder = join(folder, '_temp')
  const toolCache = options.toolCache ?? join(folder, '_tool')
  const home = join(folder, 'home')
  for (const path of [temporaryFolder, toolCache, home]) await mkdir(path, { recursive: true })
  const eventFile = join(folder, 'event.json')
  await writeFile(eventFile, JSON.stringify(options.event?.payload ?? {}))

  const github = {
    token: options.token ?? '',
    workspace,
    repository: 'owner/repo',
    event_name: options.event?.name ?? 'push',
    ref: 'refs/heads/main',
    ref_name: 'main',
    sha: '0'.repeat(40),
    run_id: '1',
    run_attempt: '1',
    run_number: '1',
    job: 'gate',
    workflow: 'Model',
    actor: 'octocat',
    server_url: 'https://github.com',
    // Nothing listens there: a test that needs GitHub says where it is.
    api_url: 'http://127.0.0.1:9',
  }
  const runner = {
    os: runnerSystems[process.platform] ?? 'Linux',
    arch: process.arch.toUpperCase(),
    name: 'runner',
    temp: temporaryFolder,
    tool_cache: toolCache,
    environment: 'github-hosted',
    workspace: dirname(workspace),
  }
  const { token: _, ...shownGithub } = github
  const standing: Record<string, string> = {
    ...ownVariables(),
    HOME: home,
    USERPROFILE: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: eventFile,
    ...prefixed('GITHUB', shownGithub),
    ...prefixed('RUNNER', runner),
    ...options.environment,
  }
  let steps = 0

  return {
    workspace,
    temporaryFolder,
    toolCache,
    async uses(action, step = {}) {
      steps += 1
      const manifest = readManifest(action)
      const given = step.with ?? {}
      const files = await environmentFiles(join(temporaryFolder, '_runner_file_commands'), steps)
      const environment = {
        ...standing,
        ...step.env,
        ...inputVariables(manifest, given, {
          github,
          runner,
          matrix: options.matrix ?? null,
          strategy: options.strategy ?? null,
        }),
        ...files,
        GITHUB_ACTION: `step${steps}`,
      }
      const reader = new LogReader((file) => relativeTo(workspace, file))
      const unexpected = unexpectedInputs(manifest, given)
      if (unexpected !== undefined) reader.take(`::warning::${unexpected}`)
      const ended = await runScript(manifest.main, { workspace, environment, reader, step })
      const outcome = { ...reader.log, ...ended, ...(await readFiles(files)) }
      Object.assign(standing, outcome.exported)
      if (outcome.addedPaths.length > 0) {
        standing.PATH = [...outcome.addedPaths.toReversed(), standing.PATH].join(delimiter)
      }
      const failed = ended.exitCode !== 0 || outcome.refused.length > 0
      return { ...outcome, outcome: ended.cancelled ? 'cancelled' : failed ? 'failure' : 'success' }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * Copies what a workflow gets of this repository's actions into a folder: each action.yml and dist/. Steps are run
 * from there, where no `node_modules` can be found.
 *
 * @throws Error when a folder above has packages: a bundle could find what it must bring along.
 */
export async function publishActions(into: string): Promise<string> {
  for (let folder = into; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) throw new Error(`${folder} has packages`)
  }
  for await (const path of glob(['action.yml', 'actions/*/action.yml', 'dist'], { cwd: root })) {
    await cp(join(root, path), join(into, path), { recursive: true })
  }
  return into
}

function prefixed(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]),
  )
}

const fileVariables = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const

async function environmentFiles(folder: string, step: number): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true })
  const files: Record<string, string> = {}
  for (const name of fileVariables) {
    const path = join(folder, `${name.toLowerCase()}_${step}`)
    await writeFile(path, '')
    files[`GITHUB_${name}`] = path
  }
  return files
}

async function readFiles(files: Record<string, string>) {
  const read = (name: (typeof fileVariables)[number]) => readFile(files[`GITHUB_${name}`] ?? '', 'utf8')
  return {
    outputs: parseEnvironmentFile(await read('OUTPUT')),
    exported: parseEnvironmentFile(await read('ENV')),
    state: parseEnvironmentFile(await read('STATE')),
    addedPaths: (await read('PATH')).split('\n').filter(Boolean),
    summary: await read('STEP_SUMMARY'),
  }
}

/** As the runner does it: `/` on all systems, and a path outside the workspace stays as it is. */
function relativeTo(workspace: string, file: string): string {
  const path = relative(workspace, file)
  return isAbsolute(file) && !path.startsWith('..') ? path.replaceAll(sep, '/') : file
}

/** The runner waits so long after SIGINT and then after SIGTERM, in milliseconds. */
const patience = { SIGTERM: 7_500, SIGKILL: 10_000 } as const

interface ScriptRun {
  workspace: string
  environment: Record<string, string>
  reader: LogReader
  step: StepOptions
}

function runScript(
  script: string,
  { workspace, environment, reader, step }: ScriptRun,
): Promise<Pick<StepOutcome, 'exitCode' | 'signal' | 'raw'> & { cancelled: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const timers: NodeJS.Timeout[] = []
    let raw = ''
    let cancelled = false
    const take = (line: string) => {
      reader.take(line)
      if (cancelled || !step.cancelAt?.(line)) return
      cancelled = true
      child.kill('SIGINT')
      for (const [signal, wait] of Object.entries(patience)) {
        timers.push(setTimeout(() => child.kill(signal as keyof typeof patience), wait))
      }
    }
    // Both streams are read for commands, and a lone carriage return ends a line too.
    for (const stream of [child.stdout, child.stderr]) {
      let rest = ''
      stream.setEncoding('utf8').on('data', (text: string) => {
        raw += text
        const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
        rest = lines.pop() ?? ''
        lines.forEach(take)
      })
      stream.on('end', () => {
        for (const line of rest === '' ? [] : rest.split('\r')) take(line)
      })
    }
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      timers.forEach(clearTimeout)
      resolve({ exitCode, signal, raw, cancelled })
    })
  })
}
