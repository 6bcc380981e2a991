import { MlgateError } from '@mlgate/core'
import { askGit, explainGitFailure, type GitPlace } from './git-failure.ts'
import { readBlob } from './git-history.ts'

/**
 * The text of a plain file as it was committed.
 *
 * @param path from the root of the repository, with forward slashes.
 * @returns null when the commit has no such file.
 * @throws MlgateError MG1007 when it cannot be read, MG1010 when it is not UTF-8.
 */
export async function readCommittedText(
  place: GitPlace,
  commit: string,
  path: string,
  mostBytes: number,
): Promise<string | null> {
  const { code, text, errors } = await askGit(place, ['ls-tree', '-z', '--full-tree', commit, '--', path])
  if (code !== 0) throw explainGitFailure(errors, place)
  const [, id] = /^100\d+ blob (\w+)\t/.exec(text) ?? []
  if (id === undefined) return null
  const bytes = await readBlob(place, id, mostBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new MlgateError(
      { code: 'MG1010', message: `${path} is not UTF-8 at ${commit.slice(0, 7)}.` },
      { cause },
    )
  }
}
