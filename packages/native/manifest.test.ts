import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleOf, nativeManifest, nativeNames } from './manifest.ts'
import { thisHost } from './platform.ts'
import { temporaryFolder } from './test-support/folders.ts'
import { provideInstalled } from './test-support/provided.ts'
import { treeOf } from './test-support/scene.ts'

/** All packages at work in a process that has nothing but these folders. */
function answerOf(folders: Readonly<Record<string, string>>): string {
  const script = `
    const [duckdb, onnx, sharp] = ${JSON.stringify(nativeNames.map((name) => join(folders[name] ?? '', 'node_modules', name)))}.map(require)
    const main = async () => {
      const connection = await (await duckdb.DuckDBInstance.create()).connect()
      const reader = await connection.runAndReadAll('select 42')
      const backends = onnx.listSupportedBackends().map(({ name }) => name)
      const image = await sharp({ create: { width: 7, height: 1, channels: 3, background: 'red' } }).raw().toBuffer({ resolveWithObject: true })
      process.stdout.write(reader.getRows()[0][0] + ' ' + backends.includes('cpu') + ' ' + image.info.width)
    }
    main()`
  return execFileSync(process.execPath, ['-e', script], {
    cwd: temporaryFolder(),
    env: { SystemRoot: process.env.SystemRoot },
    encoding: 'utf8',
  })
}

const library = /\.(so(\.\d+)*|dylib|dll)$/

describe('the manifest of native packages', () => {
  it.each(nativeManifest.platforms)(
    'has code, one binding and a library of each package for %s',
    (platform) => {
      for (const name of nativeNames) {
        const paths = Object.keys(bundleOf(nativeManifest, name, platform).files)
        expect(paths).toContain(`node_modules/${name}/package.json`)
        expect(paths.filter((path) => path.endsWith('.node'))).toHaveLength(1)
        expect(paths.filter((path) => library.test(path))).not.toHaveLength(0)
        expect(
          paths.filter((path) => !/\.(c?js|json|node)$|\/LICENSE(\.md)?$/.test(path) && !library.test(path)),
        ).toStrictEqual([])
      }
    },
  )

  it('gives every platform and every package a key of its own', () => {
    const keys = nativeNames.flatMap((name) =>
      nativeManifest.platforms.map((platform) => bundleOf(nativeManifest, name, platform).key),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('describes what package-lock.json has installed here, file by file', async () => {
    const folders = await provideInstalled(nativeNames)
    const { platform, arch } = thisHost()
    expect(answerOf(folders)).toBe('42 true 7')
    for (const name of nativeNames) {
      const { files } = bundleOf(nativeManifest, name, `${platform}-${arch}`)
      expect(treeOf(folders[name] ?? '')).toStrictEqual(Object.keys(files).sort())
    }
  })
})
