/** Runs whole workflows in act (https://github.com/nektos/act), on this machine and without a network. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { installTool } from '../../scripts/install-tools.ts'
import { ownVariables } from '../support/runner/environment.ts'
import type { Annotation } from '../support/runner.ts'

/** One step of a job, as far as it ran. */
export interface StepRun {
  id: string
  name: string
  conclusion: string
  lines: string[]
  annotations: Annotation[]
  outputs: Record<string, string>
  /** Markdown that it added to the job summary. */
  summary: string
}

export interface JobRun {
  /** Key of the job in the workflow. */
  id: string
  matrix: Readonly<Record<string, unknown>>
  conclusion: string
  /** The steps that ran, by id (act numbers those that have none). */
  steps: Record<string, StepRun>
}

export interface WorkflowRun {
  exitCode: number | null
  jobs: JobRun[]
  /** All that act printed, for messages of tests that fail. */
  output: string
}

export interface ActOptions {
  /** The git repository whose workflow runs. */
  repository: string
  /** `owner/repo@ref` of an action to the folder that holds it. */
  published?: Readonly<Record<string, string>>
  event?: string
  /** What GitHub tells of the event. */
  payload?: object
  /** `github.token`. */
  token?: string
  environment?: Readonly<Record<string, string>>
}

/** A machine that runs workflows: its tool cache stays from run to run. */
export interface WorkflowMachine {
  /** Runs a workflow that is committed in the repository. */
  run(workflowFile: string, options: ActOptions): Promise<WorkflowRun>
  close(): Promise<void>
}

export async function startMachine(): Promise<WorkflowMachine> {
  const act = await installTool('act')
  const home = await realpath(await mkdtemp(join(tmpdir(), 'act-')))
  await mkdir(join(home, '.cache'))
  await addPython(join(home, 'bin'))
  return {
    run: (workflowFile, options) => runAct(act, home, workflowFile, options),
    close: () => rm(home, { recursive: true, force: true }),
  }
}

/** `pip install` asks nobody; Python may be the system's. */
const withoutIndex = {
  PIP_NO_INDEX: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PIP_BREAK_SYSTEM_PACKAGES: '1',
}

/** Python under the names that workflows call it by: here, as on many machines, it may have one of them only. */
async function addPython(folder: string): Promise<void> {
  await mkdir(folder)
  for (const [name, command] of [
    ['python', 'python3'],
    ['pip', 'python3 -m pip'],
  ] as const) {
    await writeFile(join(folder, name), `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 })
  }
}

async function runAct(
  act: string,
  home: string,
  workflowFile: string,
  options: ActOptions,
): Promise<WorkflowRun> {
  const { repository, published = {}, event = 'push', payload = {}, environment = {} } = options
  const { token = 'hush-hush-token' } = options
  const eventFile = join(home, 'event.json')
  await writeFile(eventFile, JSON.stringify(payload))
  const pairs = (option: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
  const words = [
    event,
    '--json',
    ...['--workflows', workflowFile, '--eventpath', eventFile],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-offline-mode'],
    ...['--cache-server-addr', '127.0.0.1', '--artifact-server-addr', '127.0.0.1'],
    // Jobs of a matrix start together, whatever the number of processors.
    ...['--concurrent-jobs', '4'],
    ...['--secret', `GITHUB_TOKEN=${token}`],
    // Nothing listens there, so that no step can reach GitHub unless a test has one.
    ...pairs('--env', { GITHUB_API_URL: 'http://127.0.0.1:9', ...withoutIndex, ...environment }),
    ...pairs('--local-repository', published),
  ]
  const own = ownVariables()
  const env = {
    ...own,
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_CONFIG_HOME: join(home, '.config'),
    // act runs an action with the Node that it finds first.
    PATH: [dirname(process.execPath), join(home, 'bin'), own.PATH].join(delimiter),
  }
  return new Promise((resolve, reject) => {
    const child = spawn(act, words, { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, jobs: readJobs(output), output }))
  })
}

/** A line of act's JSON log, as far as it matters here. */
interface Entry {
  job: string
  jobID: string
  matrix?: Record<string, unknown>
  step?: string
  stepID?: string[]
  stage?: string
  msg: string
  raw_output?: boolean
  command?: string
  arg?: string
  name?: string
  content?: string
  kvPairs?: Record<string, string>
  stepResult?: string
  jobResult?: string
}

function readJobs(output: string): JobRun[] {
  const jobs = new Map<string, JobRun>()
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue
    const entry = JSON.parse(line) as Partial<Entry>
    if (entry.job === undefined || entry.jobID === undefined) continue
    const job = jobs.get(entry.job) ?? {
      id: entry.jobID,
      matrix: entry.matrix ?? {},
      conclusion: 'unfinished',
      steps: {},
    }
    jobs.set(entry.job, job)
    if (entry.jobResult !== undefined) job.conclusion = entry.jobResult
    const id = entry.stepID?.join('.')
    if (id === undefined || entry.stage !== 'Main') continue
    job.steps[id] ??= {
      id,
      name: entry.step ?? '',
      conclusion: 'unfinished',
      lines: [],
      annotations: [],
      outputs: {},
      summary: '',
    }
    readEntry(job.steps[id], entry)
  }
  // Legs run side by side: which speaks first is chance.
  return [...jobs].sort(([left], [right]) => left.localeCompare(right)).map(([, job]) => job)
}

function readEntry(step: StepRun, entry: Partial<Entry>): void {
  const { command, arg = '', kvPairs = {}, msg = '' } = entry
  if (entry.raw_output === true) step.lines.push(msg.replace(/\n$/, ''))
  if (entry.stepResult !== undefined) step.conclusion = entry.stepResult
  if (command === 'set-output') step.outputs[entry.name ?? ''] = arg
  if (command === 'summary') step.summary += entry.content ?? ''
  if (command === 'error' || command === 'warning' || command === 'notice') {
    const { file, line, title } = kvPairs
    step.annotations.push({
      level: command,
      message: arg,
      ...(title === undefined ? {} : { title }),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line: Number(line) }),
    })
  }
}
