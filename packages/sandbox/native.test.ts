import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { loadNative, nativeEnvironment } from './native.ts'

afterEach(() => vi.unstubAllEnvs())

function folderWith(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate native-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function bring(folders: Record<string, string>): void {
  for (const [name, value] of Object.entries(nativeEnvironment(folders))) vi.stubEnv(name, value)
}

it('a native package is the installed one where none was brought', async () => {
  expect(await loadNative('onnxruntime-node')).toHaveProperty('InferenceSession')
})

it('a native package that was brought is loaded from its folder, with the packages beside it', async () => {
  const folder = folderWith({
    'node_modules/onnxruntime-node/package.json': '{"main":"dist/index.js"}',
    'node_modules/onnxruntime-node/dist/index.js': "exports.common = require('onnxruntime-common').version",
    'node_modules/onnxruntime-common/package.json': '{"main":"index.js"}',
    'node_modules/onnxruntime-common/index.js': "exports.version = 'brought'",
  })
  bring({ 'onnxruntime-node': folder })
  expect(await loadNative('onnxruntime-node')).toMatchObject({ common: 'brought' })
})

it('a package that was not brought is not looked for elsewhere', async () => {
  bring({ '@duckdb/node-api': folderWith({}) })
  await expect(loadNative('onnxruntime-node')).rejects.toThrow('onnxruntime-node was not brought')
})

it('a folder that lacks the package is not left for the folders above it', async () => {
  const above = folderWith({
    'node_modules/onnxruntime-node/package.json': '{"main":"index.js"}',
    'node_modules/onnxruntime-node/index.js': 'exports.found = true',
    'below/x': '',
  })
  bring({ 'onnxruntime-node': join(above, 'below') })
  await expect(loadNative('onnxruntime-node')).rejects.toThrow(/Cannot find module/)
})
