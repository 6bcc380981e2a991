import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BundledPackage, bundledPackages, licenseFile } from './licenses.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mlgate-licenses-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Installs a package that has one module, and returns the module's path. */
async function install(path: string, manifest: object, files: Record<string, string> = {}): Promise<string> {
  const folder = join(root, 'node_modules', path)
  await mkdir(join(folder, 'lib'), { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return join(folder, 'lib', 'index.js')
}

const mit: BundledPackage = { name: 'good', version: '1.0.0', license: 'MIT', texts: ['The text.'] }

describe('the packages that bundled modules belong to', () => {
  test('are read from the nearest package, with licence and notices, sorted', async () => {
    const zebra = await install(
      'zebra',
      { name: 'zebra', version: '2.0.0', license: 'MIT' },
      { 'LICENSE.md': 'Do\r\nas you like.  \r\n', 'NOTICE.txt': 'Made by Z.\n' },
    )
    const ant = await install(
      '@a/ant',
      { name: '@a/ant', version: '1.0.0', license: 'ISC' },
      { licence: 'A' },
    )
    expect(await bundledPackages([zebra, ant])).toEqual([
      { name: '@a/ant', version: '1.0.0', license: 'ISC', texts: ['A'] },
      { name: 'zebra', version: '2.0.0', license: 'MIT', texts: ['Do\nas you like.', 'Made by Z.'] },
    ])
  })

  test('are two when two versions are bundled, and one when the same is installed twice', async () => {
    const license = { LICENSE: 'Free.' }
    const versions = ['1.0.0', '2.0.0', '2.0.0']
    const modules = await Promise.all(
      versions.map((version, index) =>
        install(`user-${index}/node_modules/twice`, { name: 'twice', version, license: 'MIT' }, license),
      ),
    )
    const found = await bundledPackages(modules)
    expect(found.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0'])
  })

  test('leave our own modules out and name the bundler, which puts in helpers of its own', async () => {
    const found = await bundledPackages([join(root, 'packages/core/index.ts'), '\0rolldown/runtime.js'])
    expect(found.map(({ name }) => name)).toEqual(['rolldown'])
  })
})

describe('the file of licences', () => {
  test('gives name, version, licence and text of each', () => {
    const file = licenseFile([mit])
    expect(file).toMatch(/\ngood 1\.0\.0\nLicense: MIT\n-+\n\nThe text\.\n$/)
  })

  test('is refused for a licence that is not on the list, alone or within an expression', () => {
    for (const license of ['GPL-3.0-only', '(MIT OR GPL-3.0-only)']) {
      expect(() => licenseFile([mit, { ...mit, name: 'bad', license }])).toThrow(
        'bad 1.0.0: GPL-3.0-only is not on the list',
      )
    }
  })

  test('is refused for a package that names no licence, or comes without its text', () => {
    const silent = { ...mit, name: 'silent', license: '' }
    const empty = { ...mit, name: 'empty', texts: [] }
    expect(() => licenseFile([silent, empty])).toThrow(
      'silent 1.0.0 names no licence.\nempty 1.0.0 comes without the text of its licence.',
    )
  })
})
