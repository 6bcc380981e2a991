import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleResult } from '@mlgate/baseline/test-support'
import { formatResult } from '@mlgate/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importRepository } from '../contract/import-repository.ts'
import { type FakeGitHub, type Repository, startFakeGitHub } from '../contract/start-fake-github.ts'
import { add, commitAll, folderWith, git, useFolders } from '../support/histories.ts'
import { runMlgate } from '../support/run-mlgate.ts'

useFolders()

const project = `version: 1
models:
  signs:
    predictions: p.csv
    evaluate: {}
    register: { model: signs.bin, files: [vocab.txt], card: CARD.md }
`

let github: FakeGitHub
let repository: Repository
let folder: string

beforeAll(async () => {
  github = await startFakeGitHub()
})
afterAll(() => github.close())
let count = 0
beforeEach(async () => {
  count += 1
  repository = github.addRepository(`octo/signs${count}`)
  folder = await folderWith({
    'mlgate.yml': project,
    'signs.bin': 'first weights',
    'vocab.txt': 'a\nb\n',
    'CARD.md': '---\nlanguage: en\n---\n# Signs\n\nMade at {{ commit }}.\n\n{{ metrics }}\n',
    '.mlgate/results/evaluation-signs.json': formatResult(sampleResult()),
    '.gitignore': '.mlgate\n',
  })
  await git(folder, 'init', '--quiet', '--initial-branch', 'main')
  await commit('one')
})

/** A commit that GitHub has as well. */
async function commit(message: string): Promise<string> {
  const sha = await commitAll(folder, message)
  importRepository(repository, folder)
  return sha
}

const model = (...words: string[]) =>
  runMlgate(['model', ...words], {
    folder,
    env: {
      NO_COLOR: '1',
      GITHUB_ACTIONS: '',
      GITHUB_TOKEN: github.addToken({ contents: 'write', attestations: 'read' }, 'ada'),
      GH_TOKEN: '',
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.siteUrl,
      GITHUB_REPOSITORY: repository.fullName,
    },
  })

/** Another training, measured and published. */
async function publishAgain(weights: string, ...words: string[]): Promise<void> {
  await add(folder, { 'signs.bin': weights })
  await commit(weights)
  const { code, stderr } = await model('publish', ...words)
  expect(code, stderr).toBe(0)
}

describe('mlgate model', { timeout: 600_000 }, () => {
  it('publish --dry-run says which version it would become and what it would hold, and does nothing', async () => {
    const { code, stdout, stderr } = await model('publish', '--dry-run')
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^signs 1\.0\.0 would be registered\nIt is the first version\.\n/)
    expect(stdout).toMatch(/signs\.bin +model[\s\S]*vocab\.txt +other/)
    expect(repository.releases.size).toBe(0)
  })

  it('publish releases the model with the results of .mlgate/results and a card of one’s own', async () => {
    const { code, stdout, stderr } = await model('publish', '--format', 'json')
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'published', model: 'signs', version: '1.0.0' })
    const fetched = await model('fetch', 'signs', '--to', 'here', '--files', 'card', '--files', 'vocab.txt')
    expect(fetched.code, fetched.stderr).toBe(0)
    expect(await readFile(join(folder, 'here/vocab.txt'), 'utf8')).toBe('a\nb\n')
    const card = await readFile(join(folder, 'here/README.md'), 'utf8')
    expect(card).toMatch(/^---\n[\s\S]*language: en[\s\S]*# Signs\n\nMade at `[0-9a-f]{40}`\./)
    expect(card).toContain('accuracy_score')
  })

  it('publish --version says it otherwise, and diff tells what became other', async () => {
    await publishAgain('weights')
    await publishAgain('others', '--version', 'minor')
    const { stdout, stderr } = await model('diff', 'signs@1.0.0', '1.1.0')
    expect(stdout, stderr).toMatch(/^signs 1\.0\.0 and signs 1\.1\.0\nThe model files are others\./)
    expect(stdout).toMatch(/signs\.bin +model +7 B [0-9a-f]+ +6 B [0-9a-f]+/)
  })

  it('verify ends with 1 when a file is not what the manifest says', async () => {
    await publishAgain('weights')
    const sound = await model('verify', 'signs@1.0.0')
    expect(sound.stdout, sound.stderr).toContain('signs 1.0.0 is what its manifest says')
    expect(sound.code).toBe(0)
    const wanted = await model('verify', 'signs@1.0.0', '--attestation', 'require')
    expect(wanted.code).toBe(1)
    const [release] = repository.releases.values()
    if (release === undefined) expect.fail('there is no release')
    release.assets = release.assets.filter(({ name }) => name !== 'signs.bin')
    const broken = await model('verify', 'signs@1.0.0', '--quick')
    expect(broken).toMatchObject({ code: 1, stdout: expect.stringContaining('signs.bin is not there') })
  })

  it('promote ends with 1 and everything that is missing when the version does not meet its stage', async () => {
    await publishAgain('weights')
    const { code, stderr } = await model('promote', 'signs', 'production')
    expect(code).toBe(1)
    for (const lack of ['data', 'benchmark', 'environment', 'attestation']) expect(stderr).toContain(lack)
    expect([...repository.refs.keys()].filter((ref) => ref.includes('production'))).toEqual([])
  })

  it('read writes some bytes of a file and nothing else', async () => {
    await publishAgain('weights')
    const part = await model('read', 'signs', 'signs.bin', '2-5')
    expect(part).toMatchObject({
      code: 0,
      stdout: 'igh',
      stderr: expect.stringContaining('was not verified'),
    })
    expect(await model('read', 'signs', 'signs.bin', '0-7')).toMatchObject({ stdout: 'weights', stderr: '' })
    for (const bytes of ['5', '0-8']) {
      const { code, stderr } = await model('read', 'signs', 'signs.bin', bytes)
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('MG1009') })
    }
  })

  it('unassign takes a stage away, once', async () => {
    await publishAgain('weights')
    expect((await model('promote', 'signs', 'canary')).code).toBe(0)
    const take = () => model('unassign', 'signs', 'canary', '--reason', 'done')
    expect((await take()).stdout).toMatch(/^canary of signs is on nothing now, after 1\.0\.0\n/)
    expect(repository.refs.has('refs/tags/signs#canary!#2')).toBe(true)
    expect((await take()).stdout).toMatch(/^canary of signs was on nothing already\n/)
  })

  it('deprecate leaves a version to those who name it, and to nobody else', async () => {
    await publishAgain('weights')
    await publishAgain('others')
    const { code, stdout } = await model('deprecate', 'signs@1.0.1', '--reason', 'wrong at night')
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('signs 1.0.1 is deprecated'),
    })
    const { stdout: shown } = await model('show', 'signs', '--repository', repository.fullName)
    expect(shown).toMatch(/^signs 1\.0\.0\n/)
  })

  it('without a token says what it needs', async () => {
    const { code, stderr } = await runMlgate(['model', 'publish'], {
      folder,
      env: { GITHUB_TOKEN: '', GH_TOKEN: '', GITHUB_REPOSITORY: 'octo/signs' },
    })
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('MG8013') })
  })
})
