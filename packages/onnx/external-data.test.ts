import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildModel, externalTensor, node, value } from '../../test/support/build-onnx.ts'
import { inspectModel, openSession } from './index.ts'

let folder: string
let model: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-external-'))
  await mkdir(join(folder, 'model'))
  await writeFile(join(folder, 'secret'), new Uint8Array(8))
  model = join(folder, 'model/model.onnx')
})
afterEach(() => rm(folder, { recursive: true }))

/** A model that adds the two numbers in the file `location` to its input. */
async function writeModel(location: string) {
  await writeFile(
    model,
    buildModel({
      nodes: [node('Add', ['x', 'w'], ['y'])],
      initializers: [externalTensor('w', [2], location)],
      inputs: [value('x', 'float32', [null, 2])],
      outputs: [value('y', 'float32', [null, 2])],
    }),
  )
}

const paths: [string, string][] = [
  ['../secret', 'leaves the model’s folder'],
  ['sub/../../secret', 'leaves the model’s folder'],
  ['sub\\..\\..\\secret', 'leaves the model’s folder'],
  ['/etc/passwd', 'is an absolute path'],
  ['C:\\secret', 'is an absolute path'],
  ['C:secret', 'is an absolute path'],
  ['\\\\server\\share', 'is an absolute path'],
  ['*/_ORT_MEM_ADDR_/*', 'stands for an address in memory'],
  ['weights\0/../../secret', 'holds a NUL character'],
  ['', 'is no file name'],
  ['absent.bin', 'does not exist'],
  ['.', 'is a link that leaves'],
]
it.each(paths)('F21: external data in %j is refused before loading', async (location, says) => {
  await writeModel(location)
  const error = await inspectModel(model).catch((cause: unknown) => cause)
  expect(error).toMatchObject({ code: 'MG5007' })
  expect((error as Error).message).toContain(says)
})

it('F21: a symlink that leaves the model’s folder is refused, of the file or of a folder before it', async () => {
  await symlink(join(folder, 'secret'), join(folder, 'model/weights.bin'))
  await writeModel('weights.bin')
  await expect(inspectModel(model)).rejects.toThrow('is a link that leaves the model’s folder')
  await symlink(folder, join(folder, 'model/sub'))
  await writeModel('sub/secret')
  await expect(inspectModel(model)).rejects.toThrow('is a link that leaves the model’s folder')
})

it('F21: a broken symlink is refused', async () => {
  await symlink('nowhere', join(folder, 'model/weights.bin'))
  await writeModel('weights.bin')
  await expect(inspectModel(model)).rejects.toThrow('is a broken link')
})

it('F21: a hard link, which may be any file of the machine, is refused', async () => {
  await link(join(folder, 'secret'), join(folder, 'model/weights.bin'))
  await writeModel('weights.bin')
  await expect(inspectModel(model)).rejects.toThrow('is a hard link (the file has 2 names)')
})

it('F21: a folder in place of the file is refused', async () => {
  await mkdir(join(folder, 'model/weights.bin'))
  await writeModel('weights.bin')
  await expect(inspectModel(model)).rejects.toThrow('is not a plain file')
})

it('names every refused file at once', async () => {
  await writeFile(
    model,
    buildModel({ initializers: [externalTensor('a', [1], '../a'), externalTensor('b', [1], '/b')] }),
  )
  const error = await inspectModel(model).catch((cause: unknown) => cause)
  expect(error).toMatchObject({ problems: [{ code: 'MG5007' }, { code: 'MG5007' }] })
})

it('accepts a plain file in the model’s folder, and the runtime finds it there', async () => {
  await mkdir(join(folder, 'model/weights'))
  await writeFile(join(folder, 'model/weights/w.bin'), new Uint8Array(Float32Array.of(10, 20).buffer))
  await writeModel('weights/w.bin')
  const facts = await inspectModel(model)
  expect(facts.externalData).toEqual(['weights/w.bin'])
  for (const expose of [[], ['w']]) {
    const session = await openSession(model, facts, { threads: 1, temporaryFolder: folder, expose })
    const data = Float32Array.of(1, 2)
    const { y } = await session.run({ x: { type: 'float32', dimensions: [1, 2], data } }, ['y'])
    expect(y?.data).toEqual(Float32Array.of(11, 22))
    await session.close()
  }
})
