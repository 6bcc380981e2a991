import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type ResolveOptions, resolveLocation } from './index.ts'
import { commitAll, failureOf, git, put, temporaryFolder } from './test-support/folders.ts'

const model = Buffer.from([0x08, 0x00, 0xff, 0x0d, 0x0a, 0x1a])

/** A repository whose main has these files, and options to resolve locations in it. */
function repository(files: Parameters<typeof put>[1]): {
  folder: string
  commit: string
  options: ResolveOptions
} {
  const folder = temporaryFolder()
  put(folder, files)
  const commit = commitAll(folder)
  const options = {
    folder,
    workspace: folder,
    outside: 'refuse' as const,
    temporaryFolder: temporaryFolder(),
  }
  return { folder, commit, options }
}

describe('git:REF:PATH', () => {
  it('is the file as committed there, under its own name, with the full id of the commit', async () => {
    const { folder, commit, options } = repository({ 'models/signs.onnx': model })
    put(folder, { 'models/signs.onnx': 'changed since' })
    const { files, ...rest } = await resolveLocation('git:main:models/signs.onnx', options)
    expect(rest).toStrictEqual({ location: 'git:main:models/signs.onnx', scheme: 'git', commit })
    expect(basename(files[0] as string)).toBe('signs.onnx')
    expect(files[0]?.startsWith(options.temporaryFolder)).toBe(true)
    expect(await readFile(files[0] as string)).toStrictEqual(model)
  })

  it('takes whatever git takes for a commit', async () => {
    const { folder, commit, options } = repository({ a: '1' })
    git(folder, 'tag', '--annotate', '--message', 'v', 'v1')
    put(folder, { a: '2' })
    git(folder, 'commit', '--quiet', '--all', '--message', 'two')
    for (const ref of ['v1', 'HEAD~1', 'main^', commit.slice(0, 10), 'refs/tags/v1']) {
      const found = await resolveLocation(`git:${ref}:a`, options)
      expect(found.commit, ref).toBe(commit)
      expect(await readFile(found.files[0] as string, 'utf8'), ref).toBe('1')
    }
  })

  it('starts at the root of the repository, or at the folder with ./ or ../', async () => {
    const { folder, options } = repository({ 'a.csv': 'root', 'sub/a.csv': 'sub', 'other/a.csv': 'other' })
    const from = { ...options, folder: join(folder, 'sub') }
    const read = async (path: string) =>
      readFile((await resolveLocation(`git:main:${path}`, from)).files[0] as string, 'utf8')
    expect(await read('a.csv')).toBe('root')
    expect(await read('./a.csv')).toBe('sub')
    expect(await read('../other/a.csv')).toBe('other')
  })

  const names =
    process.platform === 'win32'
      ? ['a[1].csv', 'with space .csv', '-rf.csv', 'ä.csv']
      : [
          'a[1].csv',
          'a*.csv',
          'what?.csv',
          `it's "quoted".csv`,
          'with space .csv',
          '-rf.csv',
          ':(top)a.csv',
          'ä.csv',
        ]

  it.each(names)('F6: %j is exactly that file', async (name) => {
    const { options } = repository({
      [name]: 'exactly this',
      'a1.csv': 'decoy',
      'a.csv': 'decoy',
      'whatx.csv': 'decoy',
    })
    const { files } = await resolveLocation(`git:main:${name}`, options)
    expect(basename(files[0] as string)).toBe(name)
    expect(await readFile(files[0] as string, 'utf8')).toBe('exactly this')
  })

  it('does not run the filters and text conversions that the repository asks for', async () => {
    const { folder, options } = repository({
      'a.bin': 'raw\r\n',
      '.gitattributes': '*.bin filter=evil diff=evil text eol=lf',
    })
    const trace = join(options.temporaryFolder, 'trace')
    for (const key of [
      'filter.evil.smudge',
      'diff.evil.textconv',
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
    ]) {
      git(folder, 'config', key, `touch '${trace}'; cat`)
    }
    const committed = git(folder, 'rev-parse', 'main:a.bin')
    const { files } = await resolveLocation('git:main:a.bin', options)
    expect(git(folder, 'hash-object', '--no-filters', files[0] as string)).toBe(committed)
    expect(existsSync(trace)).toBe(false)
  })

  it('does not go where a replaced object or the environment would lead it', async () => {
    const { folder, options } = repository({ a: 'true' })
    put(folder, { b: 'forged' })
    const forged = git(folder, 'hash-object', '-w', 'b')
    git(folder, 'replace', git(folder, 'rev-parse', 'main:a'), forged)
    vi.stubEnv('GIT_DIR', join(temporaryFolder(), 'elsewhere'))
    const { files } = await resolveLocation('git:main:a', options).finally(() => vi.unstubAllEnvs())
    expect(await readFile(files[0] as string, 'utf8')).toBe('true')
  })
})

describe('a git location that cannot be read', () => {
  it.each([
    { location: 'git:main', why: 'is not a git location' },
    { location: 'git::a.csv', why: 'is not a git location' },
    { location: 'git:main:', why: 'is not a git location' },
    { location: 'git:--output=x:a.csv', why: '"--output=x" is not a ref' },
    { location: 'git:main\n:a.csv', why: '"main\\n" is not a ref' },
    { location: 'git:nowhere:a.csv', why: 'there is no ref nowhere in this clone' },
    { location: 'git:main:sub', why: 'it is a folder there' },
    { location: 'git:main:link.csv', why: 'it is a symbolic link there' },
  ])('says why: $location', async ({ location, why }) => {
    const { folder, options } = repository({
      'a.csv': 'a',
      'sub/b.csv': 'b',
      'link.csv': { link: '/etc/passwd' },
    })
    const error = await failureOf(resolveLocation(location, options))
    expect(error.code).toBe('MG1007')
    expect(error.message).toContain(why)
    expect(readdirSync(folder).sort()).toStrictEqual(['.git', 'a.csv', 'link.csv', 'sub'])
  })

  it('guesses the file that was meant', async () => {
    const { commit, options } = repository({ 'models/signs.onnx': model })
    expect(await failureOf(resolveLocation('git:main:models/sings.onnx', options))).toMatchObject({
      code: 'MG1007',
      message: `git:main:models/sings.onnx cannot be read: commit ${commit.slice(0, 12)} has no file models/sings.onnx.`,
      hint: 'Did you mean models/signs.onnx?',
    })
  })

  it('points to the branch of the remote that a checkout has instead', async () => {
    const { folder } = repository({ 'a.csv': 'a' })
    const clone = temporaryFolder()
    git(clone, 'clone', '--quiet', folder, '.')
    git(clone, 'checkout', '--quiet', '-b', 'topic')
    git(clone, 'branch', '--quiet', '--delete', 'main')
    const options = {
      folder: clone,
      workspace: clone,
      outside: 'refuse' as const,
      temporaryFolder: temporaryFolder(),
    }
    expect(await failureOf(resolveLocation('git:main:a.csv', options))).toMatchObject({
      hint: 'Did you mean git:origin/main:…?',
    })
    expect((await resolveLocation('git:origin/main:a.csv', options)).files).toHaveLength(1)
  })

  it.each(['git:main:../a.csv', 'git:main:sub/../../a.csv', 'git:main:/etc/passwd'])(
    'F12: %s is refused, because it leaves the repository',
    async (location) => {
      const { options } = repository({ 'a.csv': 'a' })
      expect(await failureOf(resolveLocation(location, options))).toMatchObject({ code: 'MG1004' })
    },
  )

  it('says that there is no repository', async () => {
    const folder = temporaryFolder()
    const options = { folder, workspace: folder, outside: 'refuse' as const, temporaryFolder: folder }
    const error = await failureOf(resolveLocation('git:main:a.csv', options))
    expect(error).toMatchObject({
      code: 'MG1007',
      message: expect.stringContaining('is not in a git repository'),
    })
  })

  it('says that git is missing', async () => {
    const { options } = repository({ 'a.csv': 'a' })
    vi.stubEnv('PATH', options.temporaryFolder)
    const error = await failureOf(resolveLocation('git:main:a.csv', options)).finally(() =>
      vi.unstubAllEnvs(),
    )
    expect(error).toMatchObject({ code: 'MG1007', message: expect.stringContaining('git is not installed') })
  })

  it('names a Git LFS pointer as one, and says how to get the file', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
    const { options } = repository({ 'model.onnx': pointer })
    expect(await failureOf(resolveLocation('git:main:model.onnx', options))).toMatchObject({
      code: 'MG1008',
      hint: expect.stringContaining('lfs: true'),
    })
  })

  it('takes no repository that lies about in the files for one', async () => {
    const folder = temporaryFolder()
    put(folder, { 'inner/a.csv': 'a' })
    commitAll(join(folder, 'inner'))
    git(folder, 'clone', '--quiet', '--bare', 'inner', 'bare')
    chmodSync(join(folder, 'bare'), 0o755)
    const options = { workspace: folder, outside: 'refuse' as const, temporaryFolder: folder }
    const error = await failureOf(
      resolveLocation('git:main:a.csv', { ...options, folder: join(folder, 'bare') }),
    )
    expect(error.code).toBe('MG1007')
  })
})
