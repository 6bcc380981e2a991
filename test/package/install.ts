import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOutput } from '../../scripts/build/output.ts'
import { buildPackage } from '../../scripts/build/package.ts'
import { digits, root } from '../support/run-mlgate.ts'

/** What a command came to. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The digits example as a project of a user's, with the packed package installed in it. */
export interface Project {
  folder: string
  remove(): Promise<void>
}

/**
 * Packs the package and installs the tarball in a folder whose name holds a blank. No install script runs: what
 * needs one would not work for those who forbid them.
 */
export async function installPackage(): Promise<Project> {
  const top = await mkdtemp(join(tmpdir(), 'mlgate-package-'))
  const remove = () => rm(top, { recursive: true, force: true })
  try {
    const staging = join(top, 'staging')
    await writeOutput(await buildPackage(root), staging)
    succeed(run('npm pack --pack-destination ..', staging))
    const folder = join(top, 'a project')
    await cp(digits, folder, { recursive: true, filter: (path) => !path.endsWith('.mlgate') })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    const [tarball] = (await readdir(top)).filter((name) => name.endsWith('.tgz'))
    succeed(run(`npm install --ignore-scripts --prefer-offline ../${tarball}`, folder))
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** A Node of some version, from the package that holds just its program for this platform. */
export async function installNode(version: string, folder: string): Promise<string> {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  succeed(run(`npm install --ignore-scripts --prefer-offline ${name}@${version}`, folder))
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Runs one command line of ours through a shell, which npm needs on Windows. */
export function run(command: string, folder: string): Ended {
  return ended(spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8', env: quiet() }))
}

/** Runs a program as it is, with more of an environment where that is given. */
export function runProgram(
  program: string,
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Ended {
  const env = { ...quiet(), ...environment }
  return ended(spawnSync(program, words, { cwd: folder, encoding: 'utf8', env }))
}

const quiet = () => ({ ...process.env, NO_COLOR: '1' })

function ended({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): Ended {
  return { code: status, stdout, stderr }
}

function succeed({ code, stdout, stderr }: Ended): void {
  if (code !== 0) throw new Error(`ended with ${code}:\n${stdout}${stderr}`)
}
