import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundleOf, nativeManifest } from '../../packages/native/manifest.ts'
import { root } from '../support/run-mlgate.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(() => {
  stage.registry.requested.length = 0
})
afterAll(() => stage.close())

const files = {
  'a.csv': 'id\nA1\n',
  's.yml': 'version: 1\ncolumns: { id: { type: string } }\n',
}
/** What checking data needs here, and the files that a registry is asked for. */
const duckdb = bundleOf(nativeManifest, '@duckdb/node-api', `${process.platform}-${process.arch}`).packages
const tarballs = duckdb
  .map(({ name, published }) => `${name.split('/').at(-1)}-${published.version}.tgz`)
  .toSorted()
const step = { with: { data: 'a.csv', schema: 's.yml' } }

/** Node finds no package near the bundle: whatever a step loads, it brought itself. */
describe('native packages of a step', () => {
  it('come from the registry into an empty tool cache, and from there into the next job', async () => {
    const workspace = await stage.workspace(files)
    const toolCache = join(workspace, '..', 'empty tool cache')
    const first = await stage.job({ workspace, toolCache })
    const cold = await first.uses(stage.action('validate-data'), step)
    expect(cold, cold.raw).toMatchObject({ exitCode: 0 })
    expect(stage.registry.requested.toSorted()).toEqual(tarballs)
    stage.registry.requested.length = 0
    const next = await stage.job({ workspace, toolCache })
    const warm = await next.uses(stage.action('validate-data'), step)
    expect(warm, warm.raw).toMatchObject({ exitCode: 0, outputs: cold.outputs && { verdict: 'pass' } })
    expect(stage.registry.requested).toEqual([])
  })

  it('are brought once for two steps of a job without a tool cache', async () => {
    const workspace = await stage.workspace(files)
    const job = await stage.job({ workspace, toolCache: join(workspace, '..', 'another tool cache') })
    await job.uses(stage.action('validate-data'), step)
    await rm(job.toolCache, { recursive: true })
    const second = await job.uses(stage.action('validate-data'), step)
    expect(second.exitCode, second.raw).toBe(0)
    expect(stage.registry.requested.toSorted()).toEqual(tarballs)
  })

  it('come from the folder that native-packages names, without a network', async () => {
    const workspace = await stage.workspace(files)
    for (const { name } of duckdb) {
      await cp(join(root, 'node_modules', name), join(workspace, 'packages/node_modules', name), {
        recursive: true,
      })
    }
    const job = await stage.job({ workspace, toolCache: join(workspace, '..', 'third tool cache') })
    const given = await job.uses(stage.action('validate-data'), {
      with: { ...step.with, 'native-packages': 'packages' },
    })
    expect(given.exitCode, given.raw).toBe(0)
    expect(stage.registry.requested).toEqual([])
  })

  it('that no registry has are an error that says what to do, and the step does not pass', async () => {
    const workspace = await stage.workspace(files)
    const job = await stage.job({
      workspace,
      toolCache: join(workspace, '..', 'fourth tool cache'),
      environment: { npm_config_registry: `${stage.registry.url}nothing-here/` },
    })
    const broken = await job.uses(stage.action('validate-data'), step)
    expect(broken, broken.raw).toMatchObject({ exitCode: 2, outcome: 'failure' })
    expect(broken.outputs.verdict).toBe('error')
    expect(broken.annotations.map(({ message }) => message).join()).toContain('native-packages')
  })
})
