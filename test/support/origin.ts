import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Content by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A real git repository, for what a fake GitHub and its runners bring out of it. */
export interface Origin {
  /** Runs git; what it printed. */
  git(...words: string[]): string
  /** Adds a commit to a branch, which starts at main; returns its id. */
  commit(branch: string, files?: Files): string
  /** The commit that a merge into main makes, on no branch, which is checked out then; returns its id. */
  mergeIntoMain(head: string): string
  /** Clones one commit and nothing of what was before it, as actions/checkout does. */
  checkOut(sha: string, folder: string): void
}

/** Starts a repository in a folder. */
export function openOrigin(folder: string): Origin {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
      .toString()
      .trim()
  const has = (branch: string) => git('branch', '--list', branch) !== ''
  git('init', '--quiet', '--initial-branch=main')
  return {
    git,
    commit(branch, files = {}) {
      if (has('main')) git('checkout', '--quiet', ...(has(branch) ? [branch] : ['-b', branch, 'main']))
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), content)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', `A change of ${branch}`)
      return git('rev-parse', 'HEAD')
    },
    mergeIntoMain(head) {
      git('checkout', '--quiet', '--detach', 'main')
      git('merge', '--quiet', '--no-ff', '--message', 'Merge', head)
      return git('rev-parse', 'HEAD')
    },
    checkOut(sha, place) {
      git('update-ref', 'refs/heads/checkout', sha)
      const from = `file://${encodeURI(folder)}`
      execFileSync('git', ['clone', '--quiet', '--depth', '1', '--branch', 'checkout', from, place])
      git('update-ref', '-d', 'refs/heads/checkout')
    },
  }
}
