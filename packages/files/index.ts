/** Files as mlgate may touch them: found inside the workspace, hashed, read within bounds, written whole or not at all. */
export { readCommit } from './commit.ts'
export { fileFailure, machineFault } from './failure.ts'
export type { GitPlace } from './git-failure.ts'
export {
  type CommittedEntry,
  type CommittedFile,
  changedFiles,
  type FileVersion,
  fileVersions,
  findCommit,
  folderInRepository,
  type GitTag,
  listCommitted,
  listEntries,
  readBlob,
  readTags,
  remoteAddress,
  repositoryRoot,
  sharedCommit,
  taggedCommits,
} from './git-history.ts'
export { readCommittedText } from './git-text.ts'
export { addWorktree, removeWorktree } from './git-worktree.ts'
export { assertModest, type GlobPattern, parseGlob } from './glob.ts'
export { hashFile } from './hash-file.ts'
export { type LargeFile, readPointer } from './lfs-pointer.ts'
export { parseLocation, type RemoteLocation } from './location.ts'
export { makeFolder } from './make-folder.ts'
export { type PieceWriter, pieceWriter } from './piece-writer.ts'
export { cutToBytes, portableName } from './portable-name.ts'
export type { BroughtFile, RemoteFiles } from './remote-files.ts'
export { type ResolvedLocation, type ResolveOptions, resolveLocation } from './resolve-location.ts'
export { readResultFile, writeNewResultFile, writeResultFile } from './result-file.ts'
export { isInstalled, type ProvideSdk, type Sdks, sdksFrom } from './sdk.ts'
export { readTextFile } from './text-file.ts'
export { isInside } from './workspace.ts'
export { placeFile, writeFileAtomically } from './write-file.ts'
