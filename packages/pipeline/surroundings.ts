import { execFile } from 'node:child_process'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { promisify } from 'node:util'
import type { Result } from '@mlgate/core'

const run = promisify(execFile)

/** The fingerprint of the machine, as far as a number may depend on it. */
export function describeEnvironment(): Result['environment'] {
  return {
    platform: process.platform,
    architecture: process.arch,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.versions.node,
  }
}

/** The commit checked out in a folder, or undefined where there is none (no repository, no git, no commit). */
export async function readCommit(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--verify', 'HEAD'], { cwd: folder, timeout: 10_000 })
    return stdout.trim()
  } catch {
    return undefined
  }
}
