import { askGit, explainGitFailure, type GitPlace } from './git-failure.ts'

/** To write a large repository takes minutes, and so do its filters, which may load files from elsewhere. */
const longestCheckoutMs = 30 * 60_000

/**
 * Checks a commit out into a folder of its own, as a work tree of the repository around `place.folder`: hooks do not
 * run; filters do that the user's git knows, such as Git LFS's.
 *
 * @param place one with a `signal` is given up when that says so.
 * @param commit its full id. @param folder absolute; made, and must not be there yet.
 * @throws MlgateError MG1007.
 */
export async function addWorktree(place: GitPlace, commit: string, folder: string): Promise<void> {
  const patient = { timeoutMs: longestCheckoutMs, ...place }
  const { code, errors } = await askGit(patient, ['worktree', 'add', '--detach', '--quiet', folder, commit])
  if (code !== 0) throw explainGitFailure(errors, place)
}

/** Takes such a folder away with all that is in it, and what the repository knows of it. @throws MlgateError MG1007. */
export async function removeWorktree(place: GitPlace, folder: string): Promise<void> {
  const { code, errors } = await askGit(place, ['worktree', 'remove', '--force', folder])
  if (code !== 0) throw explainGitFailure(errors, place)
}
