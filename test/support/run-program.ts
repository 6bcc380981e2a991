import { spawn } from 'node:child_process'

/** What a program came to. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a program in a folder, with the environment given beside that of this process. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  { folder, env }: { folder: string; env?: Record<string, string> },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
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
