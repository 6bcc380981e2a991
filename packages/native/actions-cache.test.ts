import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openActionsCache } from './actions-cache.ts'
import { type CacheService, serveCache } from './test-support/cache-service.ts'
import { temporaryFolder } from './test-support/folders.ts'
import { scene, treeOf } from './test-support/scene.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** What the client writes to the log; it does so itself. */
let written: string[] = []

/** The variables that a runner gives to actions, for a service on loopback. */
function onRunner(service: CacheService, temporary: string): void {
  written = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const workspace = join(temporary, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const variables = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_CACHE_MODE: '',
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: 'runtime-token',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
}

/** What the library brings is what a job has under the same paths: the second job of the same runner. */
describe('the Actions cache, through its own client', () => {
  it('gives the next job what the registry gave to the first', async () => {
    const service = await serveCache()
    const { job, registry } = await scene()
    const temporaryOfRunner = temporaryFolder()
    onRunner(service, temporaryOfRunner)
    const first = job()
    const given = { temporaryFolder: temporaryOfRunner, cache: true }
    const [folder = ''] = Object.values(await first.provide(given))
    const files = treeOf(folder)
    expect(first.warnings).toStrictEqual([])
    expect([...service.entries.keys()]).toStrictEqual([
      expect.stringMatching(/\/mlgate-duckdb-node-api-1\.0\.0-/),
    ])
    const asked = registry.asked.length

    rmSync(join(temporaryOfRunner, 'mlgate'), { recursive: true })
    const second = job()
    const [restored = ''] = Object.values(await second.provide(given))
    expect(second.lines).toStrictEqual([expect.stringContaining('from the Actions cache')])
    expect(treeOf(restored)).toStrictEqual(files)
    expect(registry.asked).toHaveLength(asked)
  })

  it('only warns where the run may not write to it', async () => {
    const service = await serveCache()
    service.refuse = 'cache write denied: read-only token'
    const { job } = await scene()
    const temporary = temporaryFolder()
    onRunner(service, temporary)
    const { provide } = job()
    const folders = await provide({ temporaryFolder: temporary, cache: true })
    expect(treeOf(Object.values(folders)[0] ?? '')).toHaveLength(6)
    expect(written.join('')).toMatch(/::warning::Failed to save: .*cache write denied/)
    expect(service.entries.size).toBe(0)
  })

  it('is left alone where an entry is no archive: the registry is asked', async () => {
    const service = await serveCache()
    const { job } = await scene()
    const temporary = temporaryFolder()
    onRunner(service, temporary)
    await job().provide({ temporaryFolder: temporary, cache: true })
    for (const [, content] of service.entries) content.fill(0)
    rmSync(join(temporary, 'mlgate'), { recursive: true })
    const { provide, lines } = job()
    await provide({ temporaryFolder: temporary, cache: true })
    expect(lines).toStrictEqual([expect.stringContaining('from the registry')])
  })

  it('is not there outside of a runner', async () => {
    expect(await openActionsCache({})).toBeUndefined()
    expect(await openActionsCache({ ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' })).toBeUndefined()
  })
})
