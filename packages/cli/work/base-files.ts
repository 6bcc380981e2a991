import { MlgateError } from '@mlgate/core'
import { findCommit, listCommitted, readCommittedText, repositoryRoot } from '@mlgate/files'
import type { BaseFiles } from '@mlgate/pipeline'

/** Most that a file of rules may hold. */
const mostBytes = 4 * 2 ** 20

/**
 * The files of a commit of the repository around a folder.
 *
 * @throws MlgateError MG1007 when there is no repository, or no such ref in it.
 */
export async function baseFilesAt(ref: string, folder: string): Promise<BaseFiles> {
  const place = { location: `--base ${ref}`, folder }
  const found = await findCommit(place, [ref])
  if (found === undefined) {
    throw new MlgateError({
      code: 'MG1007',
      message: `--base ${ref} cannot be read: there is no such ref in this clone.`,
      hint: `Fetch it: git fetch origin ${ref.replace(/^origin\//, '')}; or name another, such as origin/main.`,
    })
  }
  const { commit } = found
  return {
    name: ref,
    root: await repositoryRoot(place),
    read: (path) => readCommittedText(place, commit, path, mostBytes),
    list: async (below) => {
      const files = await listCommitted(place, commit, below === '' ? undefined : below)
      return files.map(({ path }) => path)
    },
  }
}
