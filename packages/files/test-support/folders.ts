import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { MlgateError } from '@mlgate/core'
import { onTestFinished } from 'vitest'

/** A fresh folder, by its real path, that lasts as long as the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-files-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files by their path below `folder`; a path with `link` is a symbolic link to that target. */
export function put(folder: string, files: Record<string, string | Buffer | { link: string }>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path)
    else writeFileSync(path, content)
  }
}

/** Runs git in a folder as a user of its own, away from the settings of whoever runs the tests. */
export function git(folder: string, ...command: string[]): string {
  const settings = [
    ...['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false', 'init.defaultBranch=main'],
    ...['core.autocrlf=false', 'protocol.file.allow=always'],
  ].flatMap((setting) => ['-c', setting])
  return execFileSync('git', [...settings, ...command], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      SystemRoot: process.env.SystemRoot,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()
}

/** A repository whose first commit on main holds these files; returns the commit's id. */
export function commitAll(folder: string): string {
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'one')
  return git(folder, 'rev-parse', 'HEAD')
}

/** The error of a promise that must fail. */
export async function failureOf(promise: Promise<unknown>): Promise<MlgateError> {
  return promise.then(
    (value) => {
      throw new Error(`it gave ${JSON.stringify(value)}`)
    },
    (error: MlgateError) => error,
  )
}
