import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const answerMs = 10_000
/** More than the largest answer: sixteen GPUs told in full are about 1 MB. */
const longestAnswer = 8 * 2 ** 20

/** A program that is not there, or fails, answers nothing. */
export async function askProgram(program: string, words: readonly string[]): Promise<string> {
  const options = {
    timeout: answerMs,
    maxBuffer: longestAnswer,
    killSignal: 'SIGKILL',
    env: toolEnvironment(),
    windowsHide: true,
  } as const
  const { stdout } = await promisify(execFile)(program, [...words], options).catch(() => ({ stdout: '' }))
  return stdout
}

/** What it takes to be found and to load a library; no token is any business of such a program. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH, SystemRoot } = process.env
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    LC_ALL: 'C',
  }
}
