import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerModel } from '../register-model/inputs.ts'
import { main as register } from '../register-model/main.ts'
import { commitAll, type RegistryForTests, registryForTests } from '../registry-for-tests.ts'
import { given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { fetchModel } from './inputs.ts'
import { main } from './main.ts'

let bench: Workbench
let registry: RegistryForTests
beforeEach(async () => {
  bench = await openWorkbench({ 'out/signs.bin': 'weights', 'out/vocab/a.txt': 'a' })
  commitAll(bench.folder)
  registry = registryForTests(bench.folder)
  const inputs = { name: 'signs', model: 'out/', 'allow-unevaluated': 'true', promote: 'staging' }
  await register(given(registerModel, inputs), { ...bench.deps(), registry: registry.registry })
})
afterEach(() => bench.close())

const run = (inputs: Parameters<typeof given<typeof fetchModel.inputs>>[1]) =>
  main(given(fetchModel, inputs), { ...bench.deps(), registry: registry.registry })

describe('fetch-model', () => {
  it('brings the model at its paths, and hands them on', async () => {
    const { outputs, summary } = await run({ reference: 'signs#staging' })
    const file = join(bench.folder, 'model/out/signs.bin')
    expect(outputs).toMatchObject({
      version: '1.0.0',
      tag: 'signs@v1.0.0',
      path: file,
      paths: [file, join(bench.folder, 'model/out/vocab/a.txt')].join('\n'),
      'manifest-path': join(bench.folder, 'model/mlgate.json'),
    })
    expect(await readFile(file, 'utf8')).toBe('weights')
    expect(summary).toContain('`signs 1.0.0` fetched')
  })

  it('brings other files by their roles and paths', async () => {
    const { outputs } = await run({ reference: 'signs', files: 'card\nout/vocab/*', to: 'card' })
    expect(outputs?.paths?.split('\n')).toEqual([
      join(bench.folder, 'card/out/vocab/a.txt'),
      join(bench.folder, 'card/README.md'),
    ])
  })

  it('F64: hands nothing on when bytes are others than the manifest says', async () => {
    const release = registry.memory.releases.find(({ isDraft }) => !isDraft)
    const asset = release?.assets.find(({ name }) => name === 'signs.bin')
    if (asset === undefined) expect.fail('the model is not there')
    registry.memory.bytes.set(asset.id, Buffer.from('WEIGHTS'))
    await expect(run({ reference: 'signs' })).rejects.toMatchObject({ code: 'MG6515' })
    await expect(readFile(join(bench.folder, 'model/out/signs.bin'))).rejects.toThrow('ENOENT')
  })

  it('F65: wants an attestation where it is told to', async () => {
    await expect(run({ reference: 'signs', attestation: 'require' })).rejects.toMatchObject({
      code: 'MG6519',
    })
  })

  it('writes nowhere else than in the workspace and the temporary folder of the job', async () => {
    await expect(run({ reference: 'signs', to: '../../elsewhere' })).rejects.toMatchObject({ code: 'MG1004' })
  })

  it('wants a reference', async () => {
    await expect(run({})).rejects.toMatchObject({ code: 'MG9101' })
  })
})
