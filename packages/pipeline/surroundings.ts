import { availableParallelism, cpus, totalmem } from 'node:os'
import type { Result } from '@mlgate/core'
import { nativeVersions } from '@mlgate/sandbox'

/** The fingerprint of the machine, as far as a number may depend on it. */
export function describeEnvironment(): Result['environment'] {
  return {
    platform: process.platform,
    architecture: process.arch,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.versions.node,
    ...nativeVersions,
  }
}
