import { createHash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { matches } from '@mlgate/baseline'
import { MlgateError } from '@mlgate/core'
import { folderInRepository, hashFile, listCommitted, repositoryRoot } from '@mlgate/files'
import type { StepContext } from './step-context.ts'

/** What a model is made from, by paths and patterns from the folder of its project. */
export interface ModelInputs {
  /** What a retraining depends on. */
  changedBy: readonly string[]
  /** The model, or what stands for it: it counts where it is committed, for then it changes by itself. */
  sources: readonly string[]
}

/**
 * SHA-256 over what a project says that a model is made from, and over path and content of those files; where two measurements have
 * the same, training had no reason to come to something else. Files that git does not know are the job's own and
 * do not count.
 *
 * @returns undefined when nobody can tell: outside of a repository, or when no file is what `changedBy` names.
 * @throws MlgateError MG1006 when a file cannot be read.
 */
export async function inputsHash(
  { changedBy, sources }: ModelInputs,
  { commit, locations }: Pick<StepContext, 'commit' | 'locations'>,
): Promise<string | undefined> {
  if (commit === undefined) return undefined
  const place = { location: 'What the model depends on', folder: locations.folder }
  const [root, prefix, files] = await knownToGit(commit, place)
  const within = (patterns: readonly string[]) => patterns.map((pattern) => posix.join(prefix, pattern))
  const [inputs, own] = [within(changedBy), within(sources)]
  const isOne = (path: string, patterns: readonly string[]) =>
    patterns.some((pattern) => matches(path, pattern))
  // A pattern that names nothing would be the same for ever, and every comparison would pass.
  if (!files.some((path) => isOne(path, inputs))) return undefined
  // What is said counts too: a change that says less must not look like one that changes nothing.
  const hash = createHash('sha256').update(JSON.stringify([inputs.toSorted(), own.toSorted()]))
  for (const path of files.filter((file) => isOne(file, inputs) || isOne(file, own)).sort()) {
    const file = join(root, path)
    const isFile = (await lstat(file).catch(() => null))?.isFile() === true
    hash.update(`${path}\0${isFile ? (await hashFile(file)).sha256 : 'none'}\0`)
  }
  return hash.digest('hex')
}

async function knownToGit(
  commit: string,
  place: { location: string; folder: string },
): Promise<[root: string, prefix: string, files: string[]]> {
  try {
    const files = await listCommitted(place, commit)
    return [await repositoryRoot(place), await folderInRepository(place), files.map(({ path }) => path)]
  } catch (error) {
    // Only a comparison that could be spared hangs on it.
    if (error instanceof MlgateError && error.code === 'MG1007') return ['', '', []]
    throw error
  }
}
