import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { commitId, type Sample, sampleResult } from '@mlgate/baseline/test-support'
import { type Result, stringifyDocument } from '@mlgate/core'
import { afterAll, beforeAll } from 'vitest'
import { runMlgate } from './run-mlgate.ts'
import type { Run } from './run-program.ts'

let root: string

/** Gives the tests of a file a place for their folders, which is removed after them. */
export function useFolders(): void {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'mlgate-history-'))
  })
  afterAll(() => rm(root, { recursive: true }))
}

/** What a runner says of an event, said by nobody. */
export const noGitHub = {
  GITHUB_EVENT_NAME: '',
  GITHUB_BASE_REF: '',
  GITHUB_REF: '',
  GITHUB_EVENT_PATH: '',
}

/** Runs the command line in a folder, outside of any workflow. */
export function run(folder: string, ...words: string[]): Promise<Run> {
  return runMlgate(words, { folder, env: { NO_COLOR: '1', ...noGitHub } })
}

/** A new folder with files. */
export async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(root, 'f-'))
  await add(folder, files)
  return folder
}

/** Writes files into a folder. */
export async function add(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Runs git in a folder; returns what it printed. */
export async function git(folder: string, ...words: string[]): Promise<string> {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...settings, ...words])
  return stdout.trim()
}

/** Commits everything in a folder; returns the commit. */
export async function commitAll(folder: string, message: string): Promise<string> {
  await git(folder, 'add', '--all')
  await git(folder, 'commit', '--quiet', '--message', message)
  return git(folder, 'rev-parse', 'HEAD')
}

/** A result of a commit and day of that number. */
export function measured(number: number, accuracy: number, more: Sample = {}): Result {
  return sampleResult({
    commit: commitId(number),
    accuracy,
    startedAt: `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`,
    parameters: { learning_rate: number / 10 },
    ...more,
  })
}

/** Results as a history keeps them. */
export function lines(results: readonly Result[]): string {
  return results.map((result) => `${stringifyDocument(result)}\n`).join('')
}
