/** Hosts in memory, faults, sample results, and the behaviour that every implementation of a host has to allow. */
export type { RefHostUnderTest } from './branch-bench.ts'
export { branchStoreBehaviour } from './branch-store-behaviour.ts'
export { type Fault, Faults } from './faults.ts'
export {
  type Disturbed,
  memoryArtifactHost,
  memoryCacheHost,
  memoryCommitHost,
  memoryRefHost,
} from './memory-hosts.ts'
export { memoryReleaseHost, type ReleaseSeed } from './memory-releases.ts'
export { commitId, type Sample, sampleEntry, sampleResult } from './sample-results.ts'
export { type ZipEntry, zipOf } from './zip-of.ts'
