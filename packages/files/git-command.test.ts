import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitText } from './git-command.ts'
import { addWorktree } from './git-worktree.ts'

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'git-command-')))
  execFileSync('git', ['init', '--quiet', folder])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('a git command without an end', () => {
  /** Git waits until somebody writes there, and nobody does. */
  const endless = () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    return ['hash-object', pipe]
  }

  it('is ended when its time is over', async () => {
    expect(await gitText({ folder, timeoutMs: 100 }, endless())).toMatchObject({ code: null, text: '' })
  })

  it('is ended when whoever asks gives it up', async () => {
    const asked = new AbortController()
    const told = gitText({ folder, signal: asked.signal }, endless())
    asked.abort()
    await expect(told).rejects.toThrow('aborted')
  })
})

it('a checkout that is given up makes no work tree', async () => {
  const commit = ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet']
  execFileSync('git', [...commit, '--allow-empty', '--message', 'first'])
  const head = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  const place = { location: 'The base', folder }
  const gone = addWorktree({ ...place, signal: AbortSignal.abort() }, head, join(folder, 'gone'))
  await expect(gone).rejects.toMatchObject({ code: 'MG1007' })
  await addWorktree(place, head, join(folder, 'there'))
  const known = execFileSync('git', ['-C', folder, 'worktree', 'list'], { encoding: 'utf8' })
  expect(known.trim().split('\n')).toHaveLength(2)
})
