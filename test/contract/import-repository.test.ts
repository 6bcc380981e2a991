import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitHost, refHost } from '@mlgate/github'
import { expect, test } from 'vitest'
import { startSigns } from './hosts.ts'
import { importRepository } from './import-repository.ts'

test('a real repository keeps its names in the fake, and what is written on top is a child of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-import-'))
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A B', '-c', 'user.email=a@example.org', ...words])
      .toString()
      .trim()
  git('init', '-q', '-b', 'main')
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'test.csv'), 'a,b\n1,2\n')
  git('add', '-A')
  git('commit', '-q', '-m', 'First')
  git('commit', '-q', '--allow-empty', '-m', 'Second')
  const [second, first] = git('rev-list', 'HEAD').split('\n')

  const signs = await startSigns()
  const repository = signs.github.addRepository('octo/real')
  importRepository(repository, folder)
  await rm(folder, { recursive: true })
  const client = signs.connect(undefined, { repository: 'octo/real' })
  const refs = refHost(client)
  expect((await commitHost(client).history('main', 10)).map(({ sha }) => sha)).toEqual([second, first])
  expect(`${await refs.readFile('main', 'data/test.csv', 100)}`).toBe('a,b\n1,2\n')
  const head = await refs.readRef('main')
  const tree = await refs.createTree(head?.tree ?? null, [{ path: 'new', text: 'x' }])
  const commit = await refs.createCommit({ tree, parents: [second ?? ''], message: 'Third' })
  expect(await refs.updateRef('main', { from: second ?? '', to: commit })).toBe(true)
  expect((await refs.listFiles(tree)).map(({ path }) => path)).toEqual(['data/test.csv', 'new'])
  await signs.github.close()
})
