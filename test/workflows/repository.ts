import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A git repository as a user has it: what checkout brings into the workspace. */
export interface Repository {
  readonly folder: string
  /** Writes files (path to content) and commits all that changed. */
  commit(files: Readonly<Record<string, string>>): Promise<void>
  remove(): Promise<void>
}

/** A new repository with a copy of the folders given, each at its place. */
export async function createRepository(copies: Readonly<Record<string, string>>): Promise<Repository> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'repository-')))
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'A user')
  git('config', 'user.email', 'user@example.com')
  git('config', 'commit.gpgsign', 'false')
  git('remote', 'add', 'origin', 'https://github.com/someone/model')
  const commit = async (files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    git('add', '--all', '--force')
    git('commit', '--quiet', '--allow-empty', '--message', 'A commit')
  }
  for (const [path, source] of Object.entries(copies)) {
    await cp(source, join(folder, path), { recursive: true })
  }
  await commit({})
  return { folder, commit, remove: () => rm(folder, { recursive: true, force: true }) }
}
