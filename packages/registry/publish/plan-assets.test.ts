import { createHash } from 'node:crypto'
import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishRequest } from '../test-support/publish-request.ts'
import { temporaryFolder } from '../test-support/temporary-folder.ts'
import { planAssets } from './plan-assets.ts'
import type { VersionFile } from './request.ts'

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

async function filesOf(files: Record<string, string | Buffer>): Promise<readonly VersionFile[]> {
  return (await publishRequest(temporaryFolder(), { files })).files
}

describe('a plan of assets', () => {
  it('F53: splits a file that is larger than a part, and says which bytes each part has', async () => {
    const content = Buffer.from('0123456789abcdef0123')
    const [file] = await planAssets(await filesOf({ 'm/signs.onnx': content }), { partBytes: 8 })
    expect(file).toStrictEqual({
      ...{ path: 'm/signs.onnx', role: 'model', bytes: 20, sha256: hash(content) },
      assets: [
        { name: 'signs.onnx.part-001-of-003', bytes: 7, sha256: hash(content.subarray(0, 7)) },
        { name: 'signs.onnx.part-002-of-003', bytes: 7, sha256: hash(content.subarray(7, 14)) },
        { name: 'signs.onnx.part-003-of-003', bytes: 6, sha256: hash(content.subarray(14)) },
      ],
    })
  })

  it('F53: without a limit of its own splits at 2 GB, below the 2 GiB that a release takes', async () => {
    const file = join(temporaryFolder(), 'large.onnx')
    await writeFile(file, '')
    await truncate(file, 2_000_000_001)
    const sha256 = hash('')
    const plan = planAssets([{ path: 'large.onnx', role: 'model', file, bytes: 2_000_000_000, sha256 }])
    await expect(plan).rejects.toMatchObject({ code: 'MG6517' })
    await truncate(file, 2_000_000_000)
    const [whole] = await planAssets([
      { path: 'large.onnx', role: 'model', file, bytes: 2_000_000_000, sha256 },
    ])
    expect(whole?.assets).toStrictEqual([{ name: 'large.onnx', bytes: 2_000_000_000, sha256 }])
  })

  it.each([0, 1.5, Number.NaN, 2 ** 31])('F53: parts of %s bytes are refused', async (partBytes) => {
    const plan = planAssets(await filesOf({ 'signs.onnx': 'model' }), { partBytes })
    await expect(plan).rejects.toMatchObject({ code: 'MG6513' })
  })

  it('F61: what needs more assets than a release takes is refused, parts and all', async () => {
    const files = await filesOf({ 'signs.onnx': '0123456789', 'a.txt': 'a' })
    expect(await planAssets(files, { partBytes: 5, mostAssets: 5 })).toHaveLength(2)
    await expect(planAssets(files, { partBytes: 4, mostAssets: 5 })).rejects.toMatchObject({
      code: 'MG6513',
      message: 'The version needs 6 assets for 2 files, the manifest and the checksums; a release takes 5.',
    })
  })

  it('has no asset for an empty file, which no release takes', async () => {
    const [file] = await planAssets(await filesOf({ 'package/__init__.py': '' }))
    expect(file).toMatchObject({ path: 'package/__init__.py', bytes: 0, sha256: hash(''), assets: [] })
  })

  it('refuses a file that has changed since it was hashed', async () => {
    const [file] = await filesOf({ 'signs.onnx': '0123456789' })
    const { file: path } = file as VersionFile
    await writeFile(path, '012345678X')
    await expect(planAssets([file as VersionFile], { partBytes: 5 })).rejects.toMatchObject({
      code: 'MG6517',
      message: 'signs.onnx changed while it was being registered: its bytes are others than before.',
    })
    await writeFile(path, 'short')
    await expect(planAssets([file as VersionFile])).rejects.toMatchObject({
      code: 'MG6517',
      message: 'signs.onnx changed while it was being registered: it has 5 bytes and had 10.',
    })
  })
})
