import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'
import { tooMany } from './client/failure.ts'

const tree = z.object({
  truncated: z.boolean(),
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
})
type Entry = z.output<typeof tree>['tree'][number]

/** Trees that one question asks for: GitHub lists 100,000 entries at once, so that hardly anybody needs more than one. */
const mostTrees = 300

/**
 * The paths of the files in a folder at a commit, those of its folders included; none where there is no such folder.
 * A repository that is too large for one list is listed folder by folder.
 *
 * @param folder empty for the root. @param depth as far down as this, at least.
 * @throws MlgateError MG8011 when that takes too many lists.
 */
export async function pathsBelow(
  client: GitHubClient,
  commit: string,
  folder: string,
  depth: number,
): Promise<string[]> {
  let asked = 0
  const list = async (sha: string, isDeep: boolean) => {
    asked += 1
    if (asked > mostTrees) throw tooMany({ does: 'list files', path: sha }, `fits into ${mostTrees} lists`)
    const way = isDeep ? { tree_sha: sha, recursive: '1' } : { tree_sha: sha }
    return client.call('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', way, tree)
  }
  const filesOf = async (sha: string, prefix: string, left: number): Promise<string[]> => {
    const all = await list(sha, left > 1)
    if (!all.truncated) return pathsOf(all.tree, 'blob', prefix)
    const here = await list(sha, false)
    const files = pathsOf(here.tree, 'blob', prefix)
    if (left === 1) return files
    for (const { path, sha: inner } of here.tree.filter(({ type }) => type === 'tree')) {
      files.push(...(await filesOf(inner, `${prefix}${path}/`, left - 1)))
    }
    return files
  }
  const all = await list(commit, true)
  const prefix = folder === '' ? '' : `${folder}/`
  if (!all.truncated) return pathsOf(all.tree, 'blob', '').filter((path) => path.startsWith(prefix))
  let at = commit
  for (const name of folder.split('/').filter(Boolean)) {
    const found = (await list(at, false)).tree.find(({ path, type }) => path === name && type === 'tree')
    if (found === undefined) return []
    at = found.sha
  }
  return filesOf(at, prefix, depth)
}

function pathsOf(entries: readonly Entry[], wanted: string, prefix: string): string[] {
  return entries.filter(({ type }) => type === wanted).map(({ path }) => `${prefix}${path}`)
}
