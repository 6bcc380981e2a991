import { describe, expect, it } from 'vitest'
import { add, commitAll, folderWith, git, run, useFolders } from '../support/histories.ts'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

useFolders()

const project = `version: 1
data:
  train: { path: data/train.csv }
  test: { path: data/test.csv, id: id, disjoint-from: train, rows: { of: train, min: 50% } }
  other: { path: data/other.csv, target: x }
`
const files = {
  'mlgate.yml': project,
  'test.schema.yml': 'version: 1\ncolumns: { id: { type: string }, x: { type: string } }\n',
  'data/train.csv': 'id,x\n01,a\n02,b\n03,c\n',
  'data/test.csv': 'id,x\n02,b\n2,d\n',
  'data/other.csv': 'id,x\n01,a\n',
}

describe('a data set that shares rows with another', () => {
  it('fails in `mlgate run`, with the rows', async () => {
    const ended = await runMlgate(['run', 'test', '--format', 'json'], { folder: await folderWith(files) })
    expect(ended.code, ended.stderr).toBe(1)
    const { checks, subject } = resultOf(ended)
    expect(checks.filter(({ status, severity }) => status === 'fail' && severity === 'error')).toMatchObject([
      { id: 'disjoint', column: 'id', rows: [1], line: 2, count: 1, share: 0.5 },
      { id: 'disjoint', rows: [1] },
    ])
    expect(subject.references).toMatchObject([{ name: 'train', path: 'data/train.csv' }])
  })

  it('fails in `mlgate data check`, which needs no project', async () => {
    const words = ['data', 'check', 'data/test.csv', '--schema', 'test.schema.yml', '--id', 'id']
    const folder = await folderWith(files)
    const ended = await runMlgate([...words, '--disjoint-from', 'data/train.csv'], { folder })
    expect(ended.code, ended.stderr).toBe(1)
    expect(ended.stdout).toContain('no "id" is also in "data/train.csv"')
    expect((await runMlgate(words, { folder })).code).toBe(0)
  })

  it('is concerned by a change of the other', async () => {
    const folder = await folderWith(files)
    await git(folder, 'init', '--quiet', '--initial-branch', 'main')
    await commitAll(folder, 'one')
    await git(folder, 'checkout', '--quiet', '-b', 'topic')
    await add(folder, { 'data/train.csv': 'id,x\n01,a\n' })
    await commitAll(folder, 'two')
    const { stdout } = await run(folder, 'list', '--changed', '--base', 'main', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject([{ kind: 'data', name: 'test' }])
  })
})
