import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { actionsCacheHost } from '../../packages/kit/cache-host.ts'
import { type CacheService, serveCache } from '../../packages/native/test-support/cache-service.ts'
import { temporaryFolder } from '../../packages/native/test-support/folders.ts'

let service: CacheService
let entry: string
/** What the client writes to the log; it does so itself. */
let written: string[]

beforeEach(async () => {
  service = await serveCache()
  const temporary = temporaryFolder()
  entry = join(temporary, 'entry')
  written = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const variables = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_CACHE_MODE: '',
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: 'runtime-token',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: temporary,
    RUNNER_TEMP: temporary,
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function fill(content: string): void {
  rmSync(entry, { recursive: true, force: true })
  mkdirSync(entry, { recursive: true })
  writeFileSync(join(entry, 'result.json'), content)
}
const content = () => readFileSync(join(entry, 'result.json'), 'utf8')

describe('the Actions cache as a store of baselines', () => {
  it('gives back what was saved under one of the keys', async () => {
    const host = await actionsCacheHost(process.env)
    fill('of main')
    expect(await host.save('signs-b', entry)).toBe('saved')
    rmSync(entry, { recursive: true })
    expect(await host.restore(['signs-a', 'signs-b'], entry)).toBe('signs-b')
    expect(content()).toBe('of main')
  })

  it('leaves an entry of that key as it is', async () => {
    const host = await actionsCacheHost(process.env)
    fill('first')
    await host.save('signs-a', entry)
    fill('second')
    expect(await host.save('signs-a', entry)).toBe('exists')
    rmSync(entry, { recursive: true })
    await host.restore(['signs-a'], entry)
    expect(content()).toBe('first')
  })

  it('takes an entry of another key for none, though the service gives it', async () => {
    const host = await actionsCacheHost(process.env)
    fill('of main')
    await host.save('signs-ab', entry)
    expect(await host.restore(['signs', 'signs-a'], entry)).toBeNull()
  })

  it('F81: says when the cache took nothing', async () => {
    const host = await actionsCacheHost(process.env)
    service.refuse = 'cache write denied: read-only token'
    fill('of main')
    expect(await host.save('signs-a', entry)).toMatchObject({ refused: expect.stringContaining('warning') })
    expect(written.join('')).toContain('read-only token')
  })

  it('has nothing and takes nothing where a runner offers no cache', async () => {
    const host = await actionsCacheHost({})
    expect(await host.restore(['signs-a'], entry)).toBeNull()
    expect(await host.save('signs-a', entry)).toEqual({ refused: 'this runner offers none' })
  })
})
