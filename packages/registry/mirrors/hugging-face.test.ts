import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileRole } from '../manifest/manifest.ts'
import { formatManifest, parseManifest } from '../manifest/read-manifest.ts'
import { hashOf, sampleManifest, temporaryFolder } from '../test-support/index.ts'
import { huggingFaceMirror } from './hugging-face.ts'
import { withLargeFiles } from './large-files.ts'
import type { MirroredVersion } from './mirror.ts'

/** A version with these files, which lie in a folder of their own. */
function version(number: string, contents: Record<string, string>): MirroredVersion {
  const folder = temporaryFolder()
  const files = Object.entries(contents).map(([path, text]) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    const role: FileRole = path === 'CARD.md' ? 'card' : path.endsWith('.txt') ? 'other' : 'model'
    return { path, file, role, bytes: text.length, sha256: hashOf(text) }
  })
  const manifest = sampleManifest({
    version: number,
    files: files.map(({ file: _, ...facts }) => ({
      ...facts,
      assets: [{ name: `of-${facts.path.replaceAll('/', '-')}`, bytes: facts.bytes, sha256: facts.sha256 }],
    })),
    results: [],
  })
  return { manifest, files, tag: `signs@v${number}`, url: 'https://github.com/octo/signs/releases/1' }
}

const first = { 'onnx/signs.onnx': 'graph', 'vocab.txt': 'a b', 'CARD.md': '---\nlicense: mit\n---\n# Signs' }

describe('a version in a folder as Hugging Face lays out a model', () => {
  it('has its files at their paths, the card as README.md, large files in Git LFS, and its manifest', async () => {
    const folder = join(temporaryFolder(), 'signs')
    const mirrored = await huggingFaceMirror(folder).publish(version('1.0.0', first))
    expect(mirrored).toEqual({ where: folder, outcome: 'created', notes: [] })
    const read = (path: string) => readFileSync(join(folder, path), 'utf8')
    expect(read('onnx/signs.onnx')).toBe('graph')
    expect(read('vocab.txt')).toBe('a b')
    expect(read('README.md')).toBe('---\nlicense: mit\n---\n# Signs')
    expect(read('.gitattributes')).toBe('*.onnx filter=lfs diff=lfs merge=lfs -text\n')
    expect(parseManifest(read('mlgate.json'), 'mlgate.json').version).toBe('1.0.0')
    expect(existsSync(join(folder, 'CARD.md'))).toBe(false)
  })

  it('is written once: the second time nothing is', async () => {
    const folder = temporaryFolder()
    const mirror = huggingFaceMirror(folder)
    await mirror.publish(version('1.0.0', first))
    const before = statSync(join(folder, 'mlgate.json')).mtimeMs
    expect(await mirror.publish(version('1.0.0', first))).toMatchObject({ outcome: 'unchanged' })
    expect(statSync(join(folder, 'mlgate.json')).mtimeMs).toBe(before)
  })

  it('takes the place of the version before, and leaves what is not its own', async () => {
    const folder = temporaryFolder()
    const mirror = huggingFaceMirror(folder)
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main')
    writeFileSync(join(folder, '.gitattributes'), '*.png filter=lfs diff=lfs merge=lfs -text\n')
    writeFileSync(join(folder, 'README.md'), 'written by hand')
    writeFileSync(join(folder, 'notes.md'), 'by hand as well')
    await mirror.publish(version('1.0.0', first))
    const { 'vocab.txt': _, ...second } = { ...first, 'onnx/signs.onnx': 'better', 'onnx/weights.bin': 'w' }
    expect(await mirror.publish(version('1.1.0', second))).toMatchObject({
      outcome: 'created',
      notes: ['1 file of 1.0.0 was taken away.'],
    })
    expect(existsSync(join(folder, 'vocab.txt'))).toBe(false)
    expect(readFileSync(join(folder, 'onnx/signs.onnx'), 'utf8')).toBe('better')
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe('by hand as well')
    expect(readFileSync(join(folder, '.git', 'HEAD'), 'utf8')).toBe('ref: refs/heads/main')
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8').split('\n')).toEqual([
      ...['*.png', '*.onnx', '*.bin'].map((pattern) => `${pattern} filter=lfs diff=lfs merge=lfs -text`),
      '',
    ])
  })

  it('that broke off is made whole by mirroring it again', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'onnx'))
    writeFileSync(join(folder, 'onnx/signs.onnx'), 'graph')
    expect(await huggingFaceMirror(folder).publish(version('1.0.0', first))).toMatchObject({
      outcome: 'created',
    })
  })

  it("does not write over somebody else's files", async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'vocab.txt'), 'by hand')
    await expect(huggingFaceMirror(folder).publish(version('1.0.0', first))).rejects.toMatchObject({
      code: 'MG6530',
      message: `${join(folder, 'vocab.txt')} is there already, and was not written by mlgate.`,
    })
    expect(readFileSync(join(folder, 'vocab.txt'), 'utf8')).toBe('by hand')
    expect(existsSync(join(folder, 'mlgate.json'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('does not write through a link', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(elsewhere, join(folder, 'onnx'))
    await expect(huggingFaceMirror(folder).publish(version('1.0.0', first))).rejects.toMatchObject({
      code: 'MG6530',
    })
    expect(existsSync(join(elsewhere, 'signs.onnx'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('takes nothing away through a link', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
    await huggingFaceMirror(folder).publish(version('1.0.0', { ...first, 'link/notes.txt': 'mine' }))
    rmSync(join(folder, 'link'), { recursive: true })
    writeFileSync(join(elsewhere, 'notes.txt'), 'mine')
    symlinkSync(elsewhere, join(folder, 'link'))
    expect(await huggingFaceMirror(folder).publish(version('1.1.0', first))).toMatchObject({
      notes: ['1 file of 1.0.0 was left: changed since, or behind a link.'],
    })
    expect(readFileSync(join(elsewhere, 'notes.txt'), 'utf8')).toBe('mine')
  })

  it("takes nothing of git's away, whatever the manifest there says", async () => {
    const folder = temporaryFolder()
    const { manifest } = version('1.0.0', { ...first, '.git/HEAD': 'ref: refs/heads/main' })
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main')
    writeFileSync(join(folder, 'mlgate.json'), formatManifest(manifest))
    await huggingFaceMirror(folder).publish(version('1.1.0', first))
    expect(readFileSync(join(folder, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main')
  })

  it('leaves a file of the version before that somebody changed, and takes the pointer of Git LFS for its file', async () => {
    const folder = temporaryFolder()
    const more = { ...first, 'a.txt': 'as it was', 'b.txt': 'the large one' }
    await huggingFaceMirror(folder).publish(version('1.0.0', more))
    writeFileSync(join(folder, 'a.txt'), 'by hand')
    writeFileSync(
      join(folder, 'b.txt'),
      `version https://git-lfs.github.com/spec/v1\noid sha256:${hashOf('the large one')}\nsize 13\n`,
    )
    expect(await huggingFaceMirror(folder).publish(version('1.1.0', first))).toMatchObject({
      notes: [
        '1 file of 1.0.0 was taken away.',
        '1 file of 1.0.0 was left: changed since, or behind a link.',
      ],
    })
    expect(existsSync(join(folder, 'b.txt'))).toBe(false)
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('by hand')
  })

  it.skipIf(process.platform === 'win32').each(['.gitattributes', 'mlgate.json'])(
    'reads no %s that leads elsewhere',
    async (name) => {
      const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()]
      writeFileSync(join(elsewhere, 'secret'), 'secret')
      symlinkSync(join(elsewhere, 'secret'), join(folder, name))
      await expect(huggingFaceMirror(folder).publish(version('1.0.0', first))).rejects.toMatchObject({
        ...{ code: 'MG6530', message: `${join(folder, name)} is a link.` },
      })
    },
  )

  it.each([
    ['.git/hooks/post-checkout', '.git/hooks/post-checkout would lie where git keeps its own files.'],
    ['sub/.GIT/config', 'sub/.GIT/config would lie where git keeps its own files.'],
    ['.gitattributes', '.gitattributes is a file of the version, and of this layout as well.'],
    ['README.md', 'README.md is a file of the version, and of this layout as well.'],
  ])('is refused with a file at %s', async (path, message) => {
    const folder = temporaryFolder()
    const asked = huggingFaceMirror(folder).publish(version('1.0.0', { ...first, [path]: 'x' }))
    await expect(asked).rejects.toMatchObject({ code: 'MG6530', message })
  })
})

describe('.gitattributes', () => {
  const lfs = (pattern: string) => `${pattern} filter=lfs diff=lfs merge=lfs -text\n`

  it('names a large file by its path, whatever is in it', () => {
    const bytes = 11 * 2 ** 20
    expect(withLargeFiles('', [{ path: 'data/a b[1]*.json', bytes }])).toBe(
      lfs('"/data/a b\\\\[1\\\\]\\\\*.json"'),
    )
    expect(withLargeFiles('', [{ path: 'model', bytes }])).toBe(lfs('/model'))
    expect(withLargeFiles('', [{ path: 'small.json', bytes: 5 }])).toBe('')
  })
})
