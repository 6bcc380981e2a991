import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withSession } from '../session.ts'
import { gatherModel, requireModel } from './model-files.ts'

const childEntry = fileURLToPath(new URL('../../child/index.ts', import.meta.url))
const digits = fileURLToPath(new URL('../../../examples/digits/models/candidate.onnx', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate-model-')))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `content of ${path}`)
  }
}

const gather = (model: string, beside?: string[]) =>
  withSession({ childEntry, folder, outside: 'refuse', resultsFolder: folder, limits: {} }, ({ step }) =>
    gatherModel({ model, beside }, step),
  )
const pathsOf = ({ files }: Awaited<ReturnType<typeof gather>>) =>
  files.map(({ path, role }) => `${role} ${path}`)

describe('the files of a model', () => {
  it('of an ONNX model have its signature with them', async () => {
    await mkdir(join(folder, 'models'))
    await cp(digits, join(folder, 'models/digits.onnx'))
    const gathered = await gather('models/digits.onnx')
    expect(gathered.files).toMatchObject([
      { path: 'digits.onnx', role: 'model', sha256: expect.stringMatching(/^463994d/) },
    ])
    expect(gathered.signature?.inputs).toMatchObject([{ type: 'float32', shape: [null, 64] }])
    expect(gathered.notes).toEqual([])
  })

  it('are called by their paths from the folder of the model, those elsewhere by that from the project', async () => {
    await write('models/signs.bin', 'models/vocab/a.txt', 'models/vocab/b.txt', 'config.json')
    const gathered = await gather('models/signs.bin', ['models/vocab', 'config.json', 'models/signs.bin'])
    expect(pathsOf(gathered)).toEqual([
      'model signs.bin',
      'other vocab/a.txt',
      'other vocab/b.txt',
      'other config.json',
    ])
    expect(gathered.signature).toBeNull()
  })

  it('of a folder keep its name and their paths; hidden ones stay behind', async () => {
    await write(
      'out/saved_model/saved_model.pb',
      'out/saved_model/variables/v.index',
      'out/saved_model/.cache',
    )
    expect(pathsOf(await gather('out/saved_model/'))).toEqual([
      'model saved_model/saved_model.pb',
      'model saved_model/variables/v.index',
    ])
  })

  it('of which one is a pickle are told to run code', async () => {
    await write('signs.joblib')
    const { notes } = await gather('signs.joblib')
    expect(notes).toEqual([
      expect.stringMatching(/^signs\.joblib: whoever loads a pickle runs the code that is in it\./),
    ])
  })

  it.skipIf(process.platform === 'win32')('never lead out of the workspace', async () => {
    await symlink('/etc/passwd', join(folder, 'model.onnx'))
    await expect(gather('model.onnx')).rejects.toMatchObject({ code: 'MG1004' })
  })

  it('that nobody named are an error that says where to name them', () => {
    expect(() => requireModel(undefined, 'signs')).toThrow('which file is the model signs')
  })
})
