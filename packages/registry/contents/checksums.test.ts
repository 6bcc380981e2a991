import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../test-support/index.ts'
import { checksums, checksumsName } from './checksums.ts'

const run = promisify(execFile)
const contents = { 'signs.onnx': 'a model', 'mlgate.json': '{}', 'signs.onnx.part-001-of-002': '' }
const text = checksums(Object.entries(contents).map(([name, file]) => ({ name, sha256: hashOf(file) })))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-checksums-'))
  await writeFile(join(folder, checksumsName), text)
  for (const [name, file] of Object.entries(contents)) await writeFile(join(folder, name), file)
})
afterEach(() => rm(folder, { recursive: true }))

describe('the checksums of a release', () => {
  it('are in the order of their names', () => {
    expect(text.split('\n').map((line) => line.slice(66))).toEqual([
      'mlgate.json',
      'signs.onnx',
      'signs.onnx.part-001-of-002',
      '',
    ])
  })

  it.runIf(process.platform === 'linux')('are what sha256sum checks files against', async () => {
    const check = () => run('sha256sum', ['--check', '--strict', checksumsName], { cwd: folder })
    expect((await check()).stdout).toContain('signs.onnx: OK')
    await writeFile(join(folder, 'signs.onnx'), 'another')
    await expect(check()).rejects.toMatchObject({ stdout: expect.stringContaining('signs.onnx: FAILED') })
  })
})
