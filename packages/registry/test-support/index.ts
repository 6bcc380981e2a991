/** Helps tests of others: a registry in memory, and versions to put into it. */
export {
  type MemoryHost,
  type MemoryHostOptions,
  memoryRegistryHost,
  type UploadFate,
} from './memory-host.ts'
export { publishRequest, type SamplePublish } from './publish-request.ts'
export { type PutVersion, putVersion } from './put-version.ts'
export { releaseFaults } from './release-faults.ts'
export {
  hashOf,
  sampleEvaluation,
  sampleFacts,
  sampleFile,
  sampleManifest,
  sampleMetric,
  sampleSignature,
} from './sample-version.ts'
export { temporaryFolder } from './temporary-folder.ts'
