import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { mebibyte } from './memory.ts'

/** Two tools of util-linux by absolute path, found to work here with the cap that is wanted. */
export interface LinuxTools {
  setpriv: string
  prlimit: string
}

/** What the choice of a containment depends on. */
export interface Host {
  platform: NodeJS.Platform
  tools: LinuxTools | null
}

/**
 * How a child is held: by the kernel, which caps its memory and kills it when its parent dies; or by hand,
 * where the parent watches its resident memory and a watchdog process waits for the parent's death.
 */
export type Containment =
  | { kind: 'kernel'; tools: LinuxTools }
  /** `group`: the child leads a process group that is killed as a whole, also by a watchdog. */
  | { kind: 'portable'; group: boolean }

/**
 * The best containment that a host offers. On Windows there are no process groups: the tree is killed by
 * `taskkill`, and the job object that libuv puts undetached children in ends them with their parent.
 */
export function chooseContainment({ platform, tools }: Host): Containment {
  if (platform === 'linux' && tools !== null) return { kind: 'kernel', tools }
  return { kind: 'portable', group: platform !== 'win32' }
}

/** Private writable memory that Node 24 asks for before a job has allocated anything: it aborts with less. */
const nodeDataBytes = 640 * mebibyte
/** Resident memory of Node 24 with its libraries loaded, rounded up. */
const nodeResidentBytes = 128 * mebibyte

/** RLIMIT_DATA that leaves a job its allowance, in bytes. */
export function dataCap(memoryBytes: number): number {
  return nodeDataBytes + memoryBytes
}

/** Resident size from which a job is over its allowance, in bytes. */
export function residentCap(memoryBytes: number): number {
  return nodeResidentBytes + memoryBytes
}

/** The command line that starts `node` with these arguments under a containment. */
export function launchCommand(
  containment: Containment,
  { node, nodeArguments, memoryBytes }: { node: string; nodeArguments: string[]; memoryBytes: number },
): { command: string; commandArguments: string[] } {
  if (containment.kind === 'portable') return { command: node, commandArguments: nodeArguments }
  const { setpriv, prlimit } = containment.tools
  return {
    command: setpriv,
    commandArguments: [
      '--pdeathsig',
      'KILL',
      prlimit,
      ...limitArguments(memoryBytes),
      node,
      ...nodeArguments,
    ],
  }
}

function limitArguments(memoryBytes: number): string[] {
  // A core file would hold the data, and writing gigabytes of it would outlast every deadline.
  return [`--data=${dataCap(memoryBytes)}`, '--core=0']
}

/** What this machine offers for a job with this allowance, found by trying. */
export async function surveyHost(memoryBytes: number): Promise<Host> {
  const { platform } = process
  if (platform !== 'linux') return { platform, tools: null }
  const [setpriv, prlimit] = await Promise.all(['setpriv', 'prlimit'].map(findTool))
  if (setpriv === undefined || prlimit === undefined) return { platform, tools: null }
  const tools = { setpriv, prlimit }
  return { platform, tools: (await toolsWork(tools, memoryBytes)) ? tools : null }
}

/** Fixed folders, not PATH: what contains untrusted work must not itself be looked up in the work's folder. */
const toolFolders = ['/usr/bin', '/bin', '/usr/sbin', '/sbin']

async function findTool(name: string): Promise<string | undefined> {
  for (const path of toolFolders.map((folder) => join(folder, name))) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return path
  }
  return undefined
}

/** Busybox's tools know fewer options, and a container's own hard limit may lie below the cap. */
async function toolsWork({ setpriv, prlimit }: LinuxTools, memoryBytes: number): Promise<boolean> {
  const trial = ['--pdeathsig', 'KILL', prlimit, ...limitArguments(memoryBytes), prlimit, '--version']
  return promisify(execFile)(setpriv, trial, { timeout: 5000, env: {} }).then(
    () => true,
    () => false,
  )
}
