import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../../scripts/install-tools.ts'
import { type Run, runProgram } from '../support/run-program.ts'

const requirements = fileURLToPath(new URL('./requirements.txt', import.meta.url))
const onWindows = process.platform === 'win32'

/**
 * The folder of the programs of a virtual environment that has the pinned packages; in the user's cache, made once for
 * each list of pins and version of Python.
 */
export async function preparePython(): Promise<string> {
  const python = process.env.PYTHON ?? (onWindows ? 'python' : 'python3')
  const { stdout: version } = await succeed(runProgram(python, ['-VV'], { folder: '.' }))
  const pins = await readFile(requirements)
  const key = createHash('sha256').update(pins).update(version).digest('hex').slice(0, 12)
  const cache = cacheFolder()
  const environment = join(cache, `recipes-${key}`)
  const programs = join(environment, onWindows ? 'Scripts' : 'bin')
  const done = join(environment, 'mlgate-ready')
  if (existsSync(done)) return programs
  process.stderr.write(`Bringing the packages of the recipes into ${environment} …\n`)
  // Programs of an environment name its folder, so that it can't be made elsewhere and renamed.
  await rm(environment, { recursive: true, force: true })
  await mkdir(cache, { recursive: true })
  await succeed(runProgram(python, ['-m', 'venv', environment], { folder: cache }))
  const options = ['--quiet', '--disable-pip-version-check', '--only-binary=:all:']
  const install = ['-m', 'pip', 'install', ...options, '--requirement', requirements]
  await succeed(runProgram(join(programs, 'python'), install, { folder: cache }))
  await writeFile(done, '')
  return programs
}

/** Runs a program of the environment as a shell in which it is active would. */
export function runPython(programs: string, words: readonly string[], folder: string): Promise<Run> {
  const [program = '', ...parameters] = words
  const env = {
    PATH: `${programs}${delimiter}${process.env.PATH}`,
    IPYTHONDIR: join(folder, '.ipython'),
  }
  return runProgram(join(programs, program), parameters, { folder, env })
}

async function succeed(running: Promise<Run>): Promise<Run> {
  const run = await running
  if (run.code !== 0) throw new Error(`Python ended with ${run.code}:\n${run.stdout}${run.stderr}`)
  return run
}
