import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readZip } from '@mlgate/baseline/stores'
import { artifactHost } from '@mlgate/github'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveCache } from '../../../packages/native/test-support/cache-service.ts'
import { type Signs, startSigns } from '../../../test/contract/hosts.ts'
import { type Bundle, bundle } from '../bundle.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** More than one block of the upload, nothing at all, and a name beyond ASCII. */
const files: Readonly<Record<string, Buffer>> = {
  'large.parquet': randomBytes(9_000_000),
  'empty.json': Buffer.alloc(0),
  'inner/Größe 标志.json': Buffer.from('{}'),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`many/${number}.json`, Buffer.from('[]')]),
  ),
}

let folder: string
let signs: Signs
let built: Bundle
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-transfers-'))
  signs = await startSigns()
  const entries = { transfers: 'scripts/build/stand-ins/test-support/transfers.ts' }
  built = await bundle({ root, entries, chunks: 'chunks' })
  const written = [...built.files].map(([path, text]) => [join('bundle', path), text] as const)
  for (const [path, content] of [
    ...written,
    ...Object.entries(files).map(([path, bytes]) => [join('data', path), bytes] as const),
    ['bundle/package.json', '{ "type": "module" }'] as const,
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
})
afterAll(async () => {
  await signs.github.close()
  await rm(folder, { recursive: true })
})

test('a bundle uploads an artifact, saves a cache and brings it back, every file as it was', async () => {
  const run = signs.github.addRun(signs.repository, { headSha: signs.main, conclusion: null })
  const cache = await serveCache()
  const data = join(folder, 'data')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'bundle/transfers.js'), data, signs.github.apiUrl],
    {
      env: {
        PATH: process.env.PATH,
        ...signs.github.runtimeOf(run),
        CACHE_URL: cache.url,
        ACTIONS_CACHE_SERVICE_V2: 'true',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_WORKSPACE: folder,
        RUNNER_TEMP: folder,
      },
    },
  )
  expect(stdout).toContain('restored: signs')
  const host = artifactHost(signs.connect())
  const {
    artifacts: [found],
  } = await host.find('signs', 1)
  const zip = await host.download(found?.id ?? 0, 20_000_000)
  if (zip === 'gone') throw new Error('it was just uploaded')
  const uploaded = readZip(zip, 'it', { mostBytes: 20_000_000, mostFiles: 100 })
  expect([...uploaded.keys()].sort()).toEqual(Object.keys(files).sort())
  for (const [path, bytes] of Object.entries(files)) {
    expect(Buffer.compare(uploaded.get(path) ?? Buffer.alloc(1), bytes), path).toBe(0)
    expect(Buffer.compare(await readFile(join(data, path)), bytes), path).toBe(0)
  }
})

test('a bundle has one storage SDK, and none of what is never asked of the artifact client', () => {
  const packages = new Set(
    built.modules.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]),
  )
  const sdks = built.modules.filter((path) => path.endsWith('storage-blob/dist/esm/BlobServiceClient.js'))
  expect(sdks.length).toBeLessThanOrEqual(1)
  for (const name of ['@octokit/plugin-retry', '@actions/github', 'glob', 'tar-stream', 'readable-stream']) {
    expect(packages).not.toContain(name)
  }
})
