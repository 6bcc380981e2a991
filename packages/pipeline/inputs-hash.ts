import { createHash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { matches } from '@mlgate/baseline'
import { MlgateError } from '@mlgate/core'
import { type CommittedEntry, folderInRepository, hashFile, listEntries, repositoryRoot } from '@mlgate/files'
import type { StepContext } from './step-context.ts'

/** What a model is made from, by paths and patterns from the folder of its project. */
export interface ModelInputs {
  /** What a retraining depends on. */
  changedBy: readonly string[]
  /** The model, or what stands for it: it counts where it is committed, for then it changes by itself. */
  sources: readonly string[]
  /** What makes predictions of it, in words that count as files do: those of a command. */
  said?: readonly string[] | undefined
}

/**
 * SHA-256 over what a project says that a model is made from, and over path, mode and content of those files; of links
 * and submodules where they lead counts. Where two measurements have the same, training had no reason to come to
 * something else. Files that git does not know are the job's own and do not count.
 *
 * @returns undefined when nobody can tell: outside of a repository, or when no file is what `changedBy` names.
 * @throws MlgateError MG1006 when a file cannot be read.
 */
export async function inputsHash(
  { changedBy, sources, said }: ModelInputs,
  { commit, locations }: Pick<StepContext, 'commit' | 'locations'>,
): Promise<string | undefined> {
  if (commit === undefined) return undefined
  const place = { location: 'What the model depends on', folder: locations.folder }
  const [root, prefix, entries] = await knownToGit(commit, place)
  const within = (patterns: readonly string[]) => patterns.map((pattern) => posix.join(prefix, pattern))
  const [inputs, own] = [within(changedBy), within(sources)]
  const isOne = (entry: CommittedEntry, patterns: readonly string[]) =>
    patterns.some((pattern) => concerns(pattern, entry))
  // A pattern that names nothing would be the same for ever, and every comparison would pass.
  if (!entries.some((entry) => isOne(entry, inputs))) return undefined
  // What is said counts too: a change that says less must not look like one that changes nothing.
  const hash = createHash('sha256').update(JSON.stringify([inputs.toSorted(), own.toSorted(), said]))
  const counted = entries.filter((entry) => isOne(entry, inputs) || isOne(entry, own))
  for (const entry of counted.sort((left, right) => (left.path < right.path ? -1 : 1))) {
    hash.update(`${entry.path}\0${entry.mode} ${await contentOf(entry, root)}\0`)
  }
  return hash.digest('hex')
}

const isFile = ({ mode }: CommittedEntry) => mode.startsWith('100')

/** Whether a pattern names an entry, or what lies behind it: of a link or a submodule git lists no more than itself. */
function concerns(pattern: string, entry: CommittedEntry): boolean {
  if (matches(entry.path, pattern)) return true
  if (isFile(entry)) return false
  const [steps, way] = [pattern.split('/'), entry.path.split('/')]
  const deep = steps.indexOf('**')
  const shared = deep < 0 ? way.length : Math.min(deep, way.length)
  return (
    steps.length > shared && way.slice(0, shared).every((name, index) => matches(name, steps[index] ?? ''))
  )
}

/** A file as it lies there, for it may not be committed yet; what else there is by what git says of it. */
async function contentOf(entry: CommittedEntry, root: string): Promise<string> {
  if (!isFile(entry)) return entry.id
  const file = join(root, entry.path)
  const isThere = (await lstat(file).catch(() => null))?.isFile() === true
  return isThere ? (await hashFile(file)).sha256 : 'none'
}

async function knownToGit(
  commit: string,
  place: { location: string; folder: string },
): Promise<[root: string, prefix: string, entries: CommittedEntry[]]> {
  try {
    const entries = await listEntries(place, commit)
    return [await repositoryRoot(place), await folderInRepository(place), entries]
  } catch (error) {
    // Only a comparison that could be spared hangs on it.
    if (error instanceof MlgateError && error.code === 'MG1007') return ['', '', []]
    throw error
  }
}
