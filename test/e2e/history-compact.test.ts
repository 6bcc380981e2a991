import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { folderStore } from '@mlgate/baseline/stores'
import { describe, expect, it } from 'vitest'
import { startFakeGitHub } from '../contract/start-fake-github.ts'
import { folderWith, lines, measured, noGitHub, run, useFolders } from '../support/histories.ts'
import { runMlgate } from '../support/run-mlgate.ts'

useFolders()

const old = (year: number) => measured(year - 2000, 0.8, { startedAt: `${year}-01-05T10:00:00.000Z` })

describe('mlgate history compact', () => {
  it('drops what is too old, by mlgate.yml and by what is said beside it; the newest stays', async () => {
    const folder = await folderWith({
      'mlgate.yml':
        'version: 1\nretention: { days: 100000, results: 2 }\nmodels: { signs: { metrics: m.json, evaluate: {} } }\n',
    })
    const store = folderStore(join(folder, '.mlgate/history'))
    for (const year of [2010, 2011, 2012]) await store.write([{ result: old(year), predictions: [] }])
    const first = await run(folder, 'history', 'compact')
    expect([first.code, first.stdout]).toEqual([0, '1 results dropped.\n'])
    const again = await run(folder, 'history', 'compact')
    expect(again.stdout).toBe('Everything is kept.\n')
    const second = await run(folder, 'history', 'compact', '--days', '30')
    expect(second.stdout).toBe('1 results dropped.\n')
    const { stdout } = await run(folder, 'history', '--columns', 'measured_at')
    expect(stdout).toContain('2012-01-05')
  })

  it('keeps what a tag of the clone is on', async () => {
    const folder = await folderWith({ 'a.txt': '1' })
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
        cwd: folder,
        encoding: 'utf8',
      }).trim()
    git('init', '--quiet')
    git('add', 'a.txt')
    git('commit', '--quiet', '--message', 'x')
    git('tag', '--annotate', 'signs@v1.0.0', '--message', 'x')
    const released = old(2010)
    released.subject.commit = git('rev-parse', 'HEAD')
    const store = folderStore(join(folder, '.mlgate/history'))
    for (const result of [released, old(2011), old(2012)]) await store.write([{ result, predictions: [] }])
    const { code, stdout, stderr } = await run(folder, 'history', 'compact', '--days', '30')
    expect([code, stdout], stderr).toEqual([0, '1 results dropped.\n'])
  })

  it('refuses to choose between two project files', async () => {
    const text = 'version: 1\nmodels: { signs: { metrics: m.json, evaluate: {} } }\n'
    const folder = await folderWith({ 'mlgate.yml': text, 'mlgate.yaml': text })
    const { code, stderr } = await run(folder, 'history', 'compact')
    expect(code).toBe(2)
    expect(stderr).toContain('There are both mlgate.yml and mlgate.yaml')
  })

  it('compacts the branch on GitHub, and keeps what a tag is on', async () => {
    const github = await startFakeGitHub()
    try {
      const repository = github.addRepository('octo/signs')
      const results = { 'results/2010-01.ndjson': lines([old(2010), old(2011), old(2012)]) }
      github.push(repository, 'mlgate', { files: results, parents: [] })
      repository.refs.set('refs/tags/signs@v1.0.0', old(2010).subject.commit ?? '')
      const before = repository.refs.get('refs/heads/mlgate')
      const { code, stdout, stderr } = await runMlgate(
        ['history', 'compact', '--store', 'branch', '--repository', 'octo/signs', '--days', '30'],
        {
          folder: await folderWith({}),
          env: {
            ...noGitHub,
            NO_COLOR: '1',
            GITHUB_TOKEN: github.addToken({ contents: 'write' }),
            GITHUB_API_URL: github.apiUrl,
            GITHUB_SERVER_URL: 'http://github.localhost',
          },
        },
      )
      expect([code, stdout], stderr).toEqual([0, '1 results dropped.\n'])
      expect(repository.refs.get('refs/heads/mlgate')).not.toBe(before)
    } finally {
      await github.close()
    }
  })
})
