/** Files as mlgate may touch them: found inside the workspace, hashed, read within bounds, written whole or not at all. */
export { readCommit } from './commit.ts'
export type { GitPlace } from './git-failure.ts'
export {
  type CommittedFile,
  changedFiles,
  type FileVersion,
  fileVersions,
  findCommit,
  folderInRepository,
  listCommitted,
  readBlob,
  remoteAddress,
  repositoryRoot,
} from './git-history.ts'
export { readCommittedText } from './git-text.ts'
export { hashFile } from './hash-file.ts'
export { type ResolvedLocation, type ResolveOptions, resolveLocation } from './resolve-location.ts'
export { readResultFile, writeResultFile } from './result-file.ts'
export { readTextFile } from './text-file.ts'
export { placeFile, writeFileAtomically } from './write-file.ts'
