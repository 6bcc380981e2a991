import { connect, pathsBelow } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeGitHub, startFakeGitHub } from './start-fake-github.ts'

let github: FakeGitHub
beforeEach(async () => {
  github = await startFakeGitHub()
})
afterEach(() => github.close())

const files = Object.fromEntries(
  ['mlgate.yml', 'models/a/mlgate.yml', 'models/a/deep/x.csv', 'models/b/mlgate.yml', 'other/x/y.csv'].map(
    (path) => [path, path],
  ),
)

async function ask(folder: string, depth: number, mostTreeEntries?: number) {
  const repository = github.addRepository('octo/signs')
  const commit = github.push(repository, 'main', { files })
  if (mostTreeEntries !== undefined) repository.mostTreeEntries = mostTreeEntries
  const client = connect({
    token: github.addToken({ contents: 'read' }),
    repository: 'octo/signs',
    apiUrl: github.apiUrl,
    serverUrl: github.siteUrl,
  })
  const paths = await pathsBelow(client, commit, folder, depth)
  return { paths: paths.sort(), calls: github.seen.length }
}

describe('the paths below a folder of a commit', () => {
  const below = ['models/a/deep/x.csv', 'models/a/mlgate.yml', 'models/b/mlgate.yml']

  it('are told by one list', async () => {
    expect(await ask('models', 2)).toEqual({ paths: below, calls: 1 })
  })

  it('are told folder by folder where the repository is too large for one list', async () => {
    expect(await ask('models', Number.POSITIVE_INFINITY, 6)).toEqual({ paths: below, calls: 3 })
    expect(await ask('', Number.POSITIVE_INFINITY, 1)).toMatchObject({ paths: Object.keys(files).sort() })
  })

  it('are no more than were asked for where even folders are too large', async () => {
    const { paths } = await ask('models', 2, 1)
    expect(paths).toEqual(['models/a/mlgate.yml', 'models/b/mlgate.yml'])
  })

  it('are none where there is no such folder', async () => {
    expect(await ask('nothing', 2, 1)).toMatchObject({ paths: [] })
  })
})
