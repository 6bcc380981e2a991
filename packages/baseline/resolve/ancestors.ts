import type { CommitFacts } from './commit-host.ts'

/**
 * The ancestors of a commit, nearest first: those that its branch pointed to (first parents) before those that were
 * merged into it, since mostly the former were measured.
 *
 * @param history the commit and its ancestors, newest first.
 */
export function nearestAncestors(sha: string, history: readonly CommitFacts[], most: number): CommitFacts[] {
  const bySha = new Map(history.map((commit) => [commit.sha, commit]))
  const line: CommitFacts[] = []
  const seen = new Set([sha])
  let at = bySha.get(sha)?.parents[0]
  while (at !== undefined && !seen.has(at)) {
    const commit = bySha.get(at)
    if (commit === undefined) break
    seen.add(at)
    line.push(commit)
    at = commit.parents[0]
  }
  return [...line, ...history.filter((commit) => !seen.has(commit.sha))].slice(0, most)
}
