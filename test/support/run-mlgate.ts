import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseResult, type Result } from '@mlgate/core'
import { type Run, runProgram } from './run-program.ts'

/** Root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The digits example: real images, two real models. */
export const digits = join(root, 'examples/digits')

/** Runs the command line as a user does: a process of its own, in a folder, with the environment given. */
export function runMlgate(
  words: string[],
  options: { folder: string; env?: Record<string, string> },
): Promise<Run> {
  return runProgram(process.execPath, [join(root, 'packages/cli/bin/mlgate.js'), ...words], options)
}

/** The single result document that `--format json` printed, read by the reader of documents. */
export function resultOf({ stdout, stderr }: Run): Result {
  if (stdout === '') throw new Error(`nothing on stdout; stderr was: ${stderr}`)
  return parseResult(stdout, 'stdout')
}
