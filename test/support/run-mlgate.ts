import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseResult, type Result } from '@mlgate/core'

/** Root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The digits example: real images, two real models. */
export const digits = join(root, 'examples/digits')

/** What a command came to. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the command line as a user does: a process of its own, in a folder, with the environment given. */
export function runMlgate(
  words: string[],
  { folder, env }: { folder: string; env?: Record<string, string> },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'packages/cli/bin/mlgate.js'), ...words], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const run: Run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      run.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      run.stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...run, code }))
  })
}

/** The single result document that `--format json` printed, read by the reader of documents. */
export function resultOf({ stdout, stderr }: Run): Result {
  if (stdout === '') throw new Error(`nothing on stdout; stderr was: ${stderr}`)
  return parseResult(stdout, 'stdout')
}
