/**
 * Brings the tools that are no npm packages, each in its exact version, into a cache folder of the user's:
 * `node scripts/install-tools.ts [NAME…]` prints where each one lies. What is there already is not brought again.
 */
import { spawnSync } from 'node:child_process'
import { access, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Tool {
  version: string
  /** Puts the program into a folder, with commands that check what they bring against known hashes. */
  bring(tool: Tool, folder: string): Promise<void>
  /** Go module, or file of pinned Python packages. */
  source: string
}

export const tools = {
  act: { version: '0.2.89', bring: buildWithGo, source: 'github.com/nektos/act' },
  actionlint: { version: '1.7.12', bring: buildWithGo, source: 'github.com/rhysd/actionlint/cmd/actionlint' },
  zizmor: { version: '1.32.0', bring: installWithPip, source: 'tools/zizmor.txt' },
} as const satisfies Record<string, Tool>

export type ToolName = keyof typeof tools

const onWindows = process.platform === 'win32'
const programEnding = onWindows ? '.exe' : ''

/** Outside the checkout, so that a fresh clone doesn't build everything again. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'mlgate-tools')
}

/**
 * The path of a tool's program, which is built or downloaded when this machine has it not yet. Safe for several
 * processes at once: each builds in a folder of its own, and the first to finish gives its name to the result.
 *
 * @throws Error with what to install when Go or Python is missing, or with what they said when they failed.
 */
export async function installTool(name: ToolName): Promise<string> {
  const tool: Tool = tools[name]
  const cache = cacheFolder()
  const home = join(cache, `${name}-${tool.version}-${process.platform}-${process.arch}`)
  const program = join(home, `${name}${programEnding}`)
  if (await exists(program)) return program
  await mkdir(cache, { recursive: true })
  const building = await mkdtemp(join(cache, `.${name}-`))
  try {
    process.stderr.write(`Bringing ${name} ${tool.version} …\n`)
    await tool.bring(tool, building)
    await rename(building, home).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && takenCodes.has(String(error.code)))) throw error
    })
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  if (!(await exists(program))) throw new Error(`${name} was brought, but ${program} is not there.`)
  return program
}

/** What a system says when the folder that a result is renamed to is there already. */
const takenCodes = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM'])

async function buildWithGo({ version, source }: Tool, folder: string): Promise<void> {
  const lacking = 'Go is not installed: install Go 1.25 or newer (https://go.dev/doc/install)'
  run('go', ['install', `${source}@v${version}`], lacking, { GOBIN: folder, GOFLAGS: '-trimpath' })
}

async function installWithPip({ source }: Tool, folder: string): Promise<void> {
  const lacking = 'Python is not installed: install Python 3.10 or newer (https://www.python.org/downloads/)'
  const environment = join(folder, 'venv')
  run(onWindows ? 'python' : 'python3', ['-m', 'venv', environment], lacking)
  const programs = join(environment, onWindows ? 'Scripts' : 'bin')
  const requirements = fileURLToPath(new URL(source, import.meta.url))
  const options = [
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--only-binary=:all:',
    '--require-hashes',
  ]
  run(
    join(programs, `python${programEnding}`),
    ['-m', 'pip', 'install', ...options, '-r', requirements],
    lacking,
  )
  // The program is native and needs nothing of the environment, whose own paths would break when it is renamed.
  await cp(join(programs, `zizmor${programEnding}`), join(folder, `zizmor${programEnding}`))
  await rm(environment, { recursive: true, force: true })
}

function run(
  command: string,
  parameters: readonly string[],
  lacking: string,
  environment: Record<string, string> = {},
): void {
  const { error, status, stdout, stderr } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') throw new Error(`${lacking}.`)
  if (error !== undefined) throw error
  if (status !== 0) {
    throw new Error(`${command} ${parameters.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name)
}

if (import.meta.main) {
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(tools)
  try {
    for (const name of wanted) {
      if (!isToolName(name)) throw new Error(`No tool is named ${name}: ${Object.keys(tools).join(', ')}.`)
      process.stdout.write(`${await installTool(name)}\n`)
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
