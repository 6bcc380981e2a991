import { beforeEach, describe, expect, it } from 'vitest'
import { commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'

useFolders()

describe('mlgate model', () => {
  let folder: string
  beforeEach(async () => {
    folder = await folderWith({ 'README.md': 'one' })
    await git(folder, 'init', '--quiet', '--initial-branch', 'main')
    await commitAll(folder, 'one')
    for (const tag of ['signs@v1.0.0', 'signs#production#1']) await tagNow(tag)
    await git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'two')
    for (const tag of ['signs@v1.1.0', 'signs#production#2', 'v7']) await tagNow(tag)
    await git(folder, 'tag', 'vision=cats@v0.1.0')
  })
  const tagNow = (name: string) => git(folder, 'tag', '--annotate', name, '--message', 'Because.')

  it('list tells each model of the clone with its newest version and where it serves', async () => {
    const { code, stdout } = await run(folder, 'model', 'list', '--format', 'markdown')
    expect(code).toBe(0)
    expect(
      stdout.split('\n').map((line) =>
        line
          .replace(/\d{4}-\d\d-\d\d/, 'DAY')
          .replace(/ +/g, ' ')
          .replaceAll('\u2060', ''),
      ),
    ).toEqual([
      '| model | newest | registered | stages |',
      '| :- | :- | :- | :- |',
      '| vision:cats | 0.1.0 | DAY | |',
      '| signs | 1.1.0 | DAY | production: 1.1.0 |',
      '',
    ])
  })

  it('list NAME tells its versions', async () => {
    const { stdout } = await run(folder, 'model', 'list', 'signs', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject([
      {
        name: 'signs',
        versions: [
          { version: '1.1.0', stages: ['production'] },
          { version: '1.0.0', stages: [] },
        ],
      },
    ])
  })

  it('show tells of one version what its stages were on before', async () => {
    const { stdout } = await run(folder, 'model', 'show', 'signs#production')
    expect(stdout).toMatch(
      /^signs 1\.1\.0\nRegistered on \S+ by \S.*, at commit [0-9a-f]{7}\. It is in production\.\n/,
    )
    expect(stdout).toMatch(/1\.1\.0 .*signs#production#2\n *1\.0\.0 .*signs#production#1\n/)
  })

  it('what is not registered is an error that names what is', async () => {
    const { code, stderr } = await run(folder, 'model', 'show', 'signs@^2')
    expect(code).toBe(2)
    expect(stderr).toContain('No version of signs is within ^2. Its newest is 1.1.0.')
  })
})
