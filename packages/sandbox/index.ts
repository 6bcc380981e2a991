/** Child processes that can be trusted to die, and the one loader of native packages. */
export { type Containment, chooseContainment, type Host } from './containment.ts'
export type { JobContext, JobFunction, JobTable, Progress } from './job.ts'
export { killMarked } from './marked.ts'
export { defaultMemoryBytes } from './memory.ts'
export { loadNative, type NativeName, nativeEnvironment } from './native.ts'
export { nativeVersions } from './native-versions.ts'
export { type JobLimits, type JobOptions, runJob } from './run-job.ts'
export {
  type EndedProgram,
  type Program,
  programFailed,
  runProgram,
  tellingThatItRuns,
} from './run-program.ts'
export { serveJob } from './serve-job.ts'
