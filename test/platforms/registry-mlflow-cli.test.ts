import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openRegistryStory, type RegistryStory } from '../support/registry-story.ts'
import { mlflow, type Server, start } from './servers.ts'

let server: Server
let story: RegistryStory
beforeAll(async () => {
  server = await start(mlflow)
  story = await openRegistryStory()
  vi.stubEnv('MLFLOW_TRACKING_URI', server.url)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await story?.close()
  await server?.stop()
})

async function ask<Said>(path: string, body: object): Promise<Said> {
  const answer = await fetch(`${server.url}/api/2.0/mlflow/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Said
}

/** Registers a model in MLflow, as its own clients do. */
async function registerThere(model: Uint8Array, commit: string): Promise<void> {
  const { run } = await ask<{ run: { info: { run_id: string; artifact_uri: string } } }>('runs/create', {
    experiment_id: '0',
    start_time: 1,
    tags: [{ key: 'mlflow.source.git.commit', value: commit }],
  })
  const { run_id: id, artifact_uri: uri } = run.info
  await ask('runs/log-batch', {
    run_id: id,
    metrics: [{ key: 'accuracy', value: 0.97, timestamp: 1, step: 0 }],
    params: [{ key: 'rate', value: '0.1' }],
  })
  const root = uri.replace('mlflow-artifacts:/', '')
  const place = `${server.url}/api/2.0/mlflow-artifacts/artifacts/${root}/model/model.onnx`
  const put = await fetch(place, { method: 'PUT', body: Buffer.from(model) })
  expect(put.ok).toBe(true)
  await ask('registered-models/create', { name: 'digits' })
  await ask('model-versions/create', { name: 'digits', source: `${uri}/model`, run_id: id })
  await ask('registered-models/alias', { name: 'digits', alias: 'production', version: '1' })
}

describe('the command line and MLflow', () => {
  it('imports a registry, after it has said what it would do', async () => {
    const commit = story.commit({ 'readme.txt': 'x' })
    await registerThere(await story.model('candidate'), commit)
    const planned = await story.mlgate('model', 'import', 'mlflow:digits', '--dry-run')
    expect(planned.stdout, planned.stderr).toContain('digits would get')
    expect(planned.stdout).toMatch(new RegExp(`1\\.0\\.0 +mlflow:digits/1 +${commit.slice(0, 7)}`))
    expect(planned.stdout).toContain('production would be on 1.0.0.')

    const imported = await story.mlgate('model', 'import', 'mlflow:digits')
    expect(imported.stdout, imported.stderr).toMatch(/1\.0\.0 +mlflow:digits\/1 +registered\n/)
    expect(imported.stdout).toContain('production is on 1.0.0.')
    expect(imported.code).toBe(0)
    const again = await story.mlgate('model', 'import', 'mlflow:digits')
    expect(again.stdout, again.stderr).toMatch(/1\.0\.0 +mlflow:digits\/1 +registered before\n/)
  })

  it('fetches what was imported: the same bytes, its numbers and what it takes and gives', async () => {
    const to = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-mlflow-')))
    onTestFinished(() => rmSync(to, { recursive: true, force: true }))
    const fetched = await story.mlgate('model', 'fetch', 'digits#production', '--to', to, '--format', 'json')
    expect(fetched.code, fetched.stderr).toBe(0)
    const { manifest } = JSON.parse(fetched.stdout)
    expect(manifest).toMatchObject({
      metrics: [{ name: 'accuracy', value: 0.97 }],
      parameters: { rate: '0.1' },
      signature: { inputs: [expect.anything()] },
    })
    expect(readFileSync(join(to, 'model.onnx')).equals(Buffer.from(await story.model('candidate')))).toBe(
      true,
    )
  })

  it('mirrors a version with its stages, and says when it was there', async () => {
    const mirrored = await story.mlgate('model', 'mirror', 'digits@1.0.0', 'mlflow', '--as', 'digits-mirror')
    expect(mirrored.stdout, mirrored.stderr).toContain('digits 1.0.0 is in mlflow')
    expect(mirrored.stdout).toContain(`${server.url}/#/models/digits-mirror/versions/1`)
    expect(mirrored.stdout).toContain('production is on it there.')
    const again = await story.mlgate('model', 'mirror', 'digits', 'mlflow', '--as', 'digits-mirror')
    expect(again.stdout, again.stderr).toContain('digits 1.0.0 was in mlflow already')
  })

  it('lays a version out as Hugging Face does', async () => {
    const to = join(realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-hub-'))), 'digits')
    const mirrored = await story.mlgate('model', 'mirror', 'digits#production', 'hugging-face', '--to', to)
    expect(mirrored.stdout, mirrored.stderr).toContain('digits 1.0.0 is in hugging-face')
    expect(readFileSync(join(to, 'README.md'), 'utf8')).toMatch(/^---\n/)
    rmSync(to, { recursive: true, force: true })
  })

  it.each([
    [['mirror', 'digits', 'hugging-face'], 'Nothing says where the folder is.'],
    [['mirror', 'digits', 'mlfow'], '"mlfow" is no mirror.'],
    [['import', 'wandb:digits'], '"wandb:digits" is no registry.'],
    [['import', 'mlflow:cats'], 'the server has no model of this name'],
  ])('says what is wrong with %j', async (words, message) => {
    const said = await story.mlgate('model', ...words)
    expect(said.stderr).toContain(message)
    expect(said.code).toBe(2)
  })
})
