import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { add, commitAll, folderWith, git, noGitHub, run, useFolders } from '../support/histories.ts'
import { runMlgate } from '../support/run-mlgate.ts'

useFolders()

const project = (changedBy: string) =>
  `version: 1
data:
  test: { path: data/test.csv, schema: test.schema.yml }
models:
  signs:
    onnx: model.onnx
${changedBy}    evaluate: { data: test, target: label }
`

describe('mlgate list', () => {
  /** A repository with two projects, a commit on main and a branch that is checked out. */
  async function repository(changedBy = '    changed-by: [src/**]\n'): Promise<string> {
    const folder = await folderWith({
      'models/a/mlgate.yml': project(changedBy),
      'models/a/src/train.py': '1',
      'models/b/mlgate.yml': project(changedBy),
      'models/b/src/train.py': '1',
      'models/b/notes.md': 'x',
      'README.md': 'x',
    })
    await git(folder, 'init', '--quiet', '--initial-branch', 'main')
    await commitAll(folder, 'one')
    await git(folder, 'checkout', '--quiet', '-b', 'topic')
    return folder
  }
  const include = ['--include', 'models/*/mlgate.yml']

  it('lists the models and the data sets with a schema of several projects', async () => {
    const { code, stdout } = await run(await repository(), 'list', ...include, '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(
      ['a', 'b'].flatMap((name) => {
        const place = { folder: `models/${name}`, file: `models/${name}/mlgate.yml` }
        return [
          { kind: 'data', name: 'test', ...place },
          { kind: 'model', name: 'signs', ...place },
        ]
      }),
    )
  })

  it.each([
    ['models/a/src/train.py', ['signs models/a']],
    ['models/b/mlgate.yml', ['test models/b', 'signs models/b']],
    ['models/b/data/test.csv', ['test models/b', 'signs models/b']],
    ['models/b/notes.md', []],
    ['README.md', []],
  ])('lists what a change of %s concerns', async (file, expected) => {
    const folder = await repository()
    await add(folder, { [file]: `${file === 'models/b/mlgate.yml' ? project('') : 'new'}` })
    await commitAll(folder, 'two')
    const { stdout } = await run(
      folder,
      'list',
      ...include,
      '--changed',
      '--base',
      'main',
      '--format',
      'matrix',
    )
    const { include: legs } = JSON.parse(stdout) as { include: { name: string; folder: string }[] }
    expect(legs.map((leg) => `${leg.name} ${leg.folder}`)).toEqual(expected)
  })

  it('takes every change in its folder for one of a model that does not say what it depends on', async () => {
    const folder = await repository('')
    await add(folder, { 'models/b/notes.md': 'y' })
    await commitAll(folder, 'two')
    const words = [...include, '--changed', '--base', 'main', '--only', 'models']
    const { stdout } = await run(folder, 'list', ...words)
    expect(stdout).toMatch(/signs +model +models\/b\/mlgate\.yml +models\/b\/notes\.md\n$/)
    expect(stdout).not.toContain('models/a')
  })

  it('compares a merge made by GitHub with what it merges into, and a push with the commit before it', async () => {
    const folder = await repository()
    const before = await git(folder, 'rev-parse', 'HEAD')
    await add(folder, { 'models/a/src/train.py': '2' })
    await commitAll(folder, 'two')
    await git(folder, 'checkout', '--quiet', 'main')
    await add(folder, { 'models/b/src/train.py': '2' })
    await commitAll(folder, 'three')
    await git(folder, 'merge', '--quiet', '--no-edit', 'topic')
    const legs = async (env: Record<string, string>) => {
      const words = ['list', ...include, '--changed', '--only', 'models', '--format', 'matrix']
      const { stdout } = await runMlgate(words, { folder, env: { ...noGitHub, ...env } })
      return (JSON.parse(stdout) as { include: { folder: string }[] }).include.map((leg) => leg.folder)
    }
    expect(await legs({ GITHUB_REF: 'refs/pull/7/merge' })).toEqual(['models/a'])
    const event = join(folder, 'event.json')
    await writeFile(event, JSON.stringify({ before }))
    const push = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event }
    expect(await legs(push)).toEqual(['models/a', 'models/b'])
    await writeFile(event, JSON.stringify({ before: '0'.repeat(40) }))
    expect(await legs(push)).toEqual(['models/a', 'models/b'])
  })

  it('says what to do in a clone that is too shallow', async () => {
    const folder = await repository()
    const { code, stderr } = await run(folder, 'list', ...include, '--changed')
    expect(code).toBe(2)
    expect(stderr).toContain('MG1007')
    expect(stderr).toContain('fetch-depth: 0')
  })
})
