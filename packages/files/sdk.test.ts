import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isInstalled, sdksFrom } from './sdk.ts'

interface Packages {
  classic: { answer: number }
  modern: { answer: number }
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-sdk-'))
  await install('classic', { main: 'lib/index.js' }, 'lib/index.js', 'exports.answer = 42')
  await install(
    'modern',
    { type: 'module', main: 'lib/index.js', exports: { '.': { import: './lib/index.js' } } },
    'lib/index.js',
    'export const answer = 43',
  )
})
afterEach(() => rm(folder, { recursive: true }))

async function install(name: string, manifest: object, file: string, text: string): Promise<void> {
  const path = join(folder, 'node_modules', name)
  await mkdir(join(path, 'lib'), { recursive: true })
  await writeFile(join(path, 'package.json'), JSON.stringify({ name, ...manifest }))
  await writeFile(join(path, file), text)
}

describe('an SDK', () => {
  test('is loaded from the folder that it was brought to, whatever kind of module it is', async () => {
    const asked: string[] = []
    const sdks = sdksFrom<Packages>(async (name) => {
      asked.push(name)
      return folder
    })
    expect(asked).toEqual([])
    expect((await sdks('classic')).answer).toBe(42)
    expect((await sdks('modern')).answer).toBe(43)
    expect(asked).toEqual(['classic', 'modern'])
  })

  test('is found as any other package is where none was brought', async () => {
    const sdks = sdksFrom<{ ini: typeof import('ini') }>(async () => undefined)
    expect((await sdks('ini')).parse('a = b')).toEqual({ a: 'b' })
  })

  test('is installed beside a file when it lies in a node_modules above it', async () => {
    const from = join(folder, 'lib', 'child.js')
    expect(isInstalled('classic', from)).toBe(true)
    // It can be imported and not required: what it lets be resolved says nothing.
    expect(isInstalled('modern', from)).toBe(true)
    expect(isInstalled('missing', from)).toBe(false)
  })
})
