import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseResult, type Result } from '@mlgate/core'
import { LogReader, type ReadLog } from '../../../test/support/runner/commands.ts'
import { ownVariables } from '../../../test/support/runner/environment.ts'
import { parseEnvironmentFile } from '../../../test/support/runner/environment-files.ts'

const fable = fileURLToPath(new URL('./fable.ts', import.meta.url))

export interface RunOptions {
  /** Sent to the step once it has told something. */
  signal?: NodeJS.Signals
  /** Variables that are otherwise than on a sound runner; undefined for one that is absent. */
  environment?: Readonly<Record<string, string | undefined>>
}

/** What a step said, as a runner reads it. */
export interface Told extends ReadLog {
  exitCode: unknown
  raw: string
  outputs: Record<string, string>
  summary: string
}

/** A runner's folders, and steps of their own processes in them. */
export interface Stage {
  workspace: string
  temporary: string
  run(inputs: Readonly<Record<string, string>>, options?: RunOptions): Promise<Told>
  /** The results that steps left for a report. */
  leftResults(): Promise<Result[]>
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'kit workspace ')))
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'kit temporary ')))
  const files = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary') }
  return {
    workspace,
    temporary,
    async run(inputs, { signal, environment = {} } = {}) {
      for (const file of Object.values(files)) await writeFile(file, '')
      const child = spawn(process.execPath, [fable], {
        cwd: workspace,
        env: {
          ...ownVariables(),
          ...files,
          GITHUB_WORKSPACE: workspace,
          RUNNER_TEMP: temporary,
          GITHUB_RUN_ID: '7',
          GITHUB_JOB: 'gate',
          ...Object.fromEntries(
            Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
          ),
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let raw = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          raw += text
          if (signal !== undefined && text.includes('::endgroup::')) child.kill(signal)
        })
      }
      const exitCode = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
      const reader = new LogReader((file) => file)
      for (const line of raw.split(/\r\n|[\n\r]/)) reader.take(line)
      const outputs = parseEnvironmentFile(await readFile(files.GITHUB_OUTPUT, 'utf8'))
      const summary = await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')
      return { exitCode, raw, outputs, summary, ...reader.log }
    },
    async leftResults() {
      const folder = join(temporary, 'mlgate', 'results')
      const names = await readdir(folder).catch(() => [])
      return Promise.all(
        names.map(async (name) => parseResult(await readFile(join(folder, name), 'utf8'), name)),
      )
    },
    async close() {
      for (const folder of [workspace, temporary]) await rm(folder, { recursive: true })
    },
  }
}
