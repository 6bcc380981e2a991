import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SetupConfig } from '@mlgate/config'
import type { Result } from '@mlgate/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BaselineFinder } from '../baselines/search.ts'
import { walkRoad } from '../road.ts'
import { withSession } from '../session.ts'
import type { BenchmarkOptions } from './benchmark-parts.ts'
import { benchmarkStep } from './benchmark-step.ts'

const childEntry = fileURLToPath(new URL('../../child/index.ts', import.meta.url))

let folder: string
let base: string
const git = (...words: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...words], {
    encoding: 'utf8',
  })
const write = (path: string, text: string) => writeFileSync(join(folder, 'signs', path), text)
const worktrees = () => git('worktree', 'list').trim().split('\n').length

/** What the program waits for, in milliseconds, is built from a file of its own by `build.mjs`. */
const build = `import { readFileSync, writeFileSync } from 'node:fs'
const wait = Number(readFileSync('wait.txt', 'utf8'))
if (Number.isNaN(wait)) { console.error('wait.txt holds no number'); process.exit(3) }
writeFileSync('built.mjs', 'await new Promise((done) => setTimeout(done, ' + wait + '))')
`
const command = { words: [process.execPath, 'built.mjs'], env: [] }
const setup: SetupConfig = { words: [process.execPath, 'build.mjs'], env: [], timeoutMs: 60_000 }

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'worktree-')))
  git('init', '--quiet')
  mkdirSync(join(folder, 'signs'))
  write('build.mjs', build)
  write('wait.txt', '150')
  commit()
  base = git('rev-parse', 'HEAD').trim()
  write('wait.txt', '0')
  commit()
  execFileSync(process.execPath, ['build.mjs'], { cwd: join(folder, 'signs') })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function commit(): void {
  git('add', '.')
  git('commit', '--quiet', '--message', 'change')
}

async function timed(
  { sha = base, ...more }: Partial<SetupConfig> & { sha?: string } = {},
  whenStarted?: (temporary: string) => Promise<void>,
  options: BenchmarkOptions = { command },
): Promise<Result> {
  const temporaryParent = join(folder, 'temporary')
  mkdirSync(temporaryParent)
  const baselines: BaselineFinder = {
    find: async () => ({ found: null, passedOver: [] }),
    commit: async () => ({ base: { sha, how: 'first-parent', branch: 'main' }, passedOver: [] }),
  }
  const session = {
    childEntry,
    folder: join(folder, 'signs'),
    outside: 'refuse',
    temporaryParent,
    resultsFolder: join(folder, 'results'),
    limits: {},
    baselines: () => baselines,
  } as const
  const question = { name: 'signs', gates: { latency_p50: { 'max-regression': '5%' } }, pairs: 1 } as const
  const started = whenStarted?.(temporaryParent)
  const { result } = await withSession(session, ({ step, road }) =>
    walkRoad(benchmarkStep({ ...options, setup: { ...setup, ...more } }, question, step), road),
  )
  await started
  expect(worktrees()).toBe(1)
  expect(readdirSync(temporaryParent)).toEqual([])
  return result
}

it('a command is compared with itself at the base, which is checked out and built in a folder of its own', async () => {
  const result = await timed()
  expect(result.baseline).toMatchObject({
    how: 'first-parent',
    commit: base,
    location: `git:${base}`,
    branch: 'main',
  })
  const [latency] = result.timings ?? []
  expect(latency?.base?.[0]).toBeGreaterThan(150)
  expect(latency?.candidate[0]).toBeLessThan(latency?.base?.[0] ?? 0)
  expect(latency?.effects?.[0]).toBeLessThan(0)
})

it('a server of the base is asked what that of the change is, whatever the base has in its place', async () => {
  const seen = join(folder, 'seen.txt')
  write('request.txt', 'of the change')
  write(
    'serve.mjs',
    `import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'
createServer(async (request, response) => {
  const body = (await request.toArray()).join('')
  appendFileSync(process.argv[3], 'change: ' + body + '\\n')
  response.end('{}')
}).listen(Number(process.argv[2]), '127.0.0.1')
`,
  )
  const setup = `import { readFileSync, writeFileSync } from 'node:fs'
writeFileSync('request.txt', 'of the base')
writeFileSync('serve.mjs', readFileSync(${JSON.stringify(join(folder, 'signs', 'serve.mjs'))}, 'utf8').replace('change: ', 'base: '))`
  const asked = { headers: {}, timeoutMs: 10_000, waitMs: 10_000 }
  const url = 'http://127.0.0.1:{port}/'
  const words = [process.execPath, 'serve.mjs', '{port}', seen]
  const result = await timed({ words: [process.execPath, '--input-type=module', '-e', setup] }, undefined, {
    url: { kind: 'request', url, method: 'POST', bodyFile: 'request.txt', ...asked },
    serve: { words, env: [], waitMs: 10_000 },
  })
  expect(result.baseline).toMatchObject({ commit: base })
  const lines = new Set(readFileSync(seen, 'utf8').trim().split('\n'))
  expect([...lines].sort()).toEqual(['base: of the change', 'change: of the change'])
})

it('a base that cannot be built is told with the last that its setup said, and is no fault of the change', async () => {
  write('wait.txt', 'soon')
  commit()
  const result = await timed({ sha: git('rev-parse', 'HEAD').trim() })
  expect(result.verdict).toBe('inconclusive')
  expect(result.gates).toMatchObject([{ reasonCode: 'incomparable' }])
  expect(result.gates[0]?.reason).toMatch(
    /^the base \(\w{7}\) cannot be built here: .*wait\.txt holds no number/,
  )
})

it('a setup that takes too long is ended', async () => {
  const words = [process.execPath, '-e', 'setInterval(() => {}, 1000)']
  const result = await timed({ words, timeoutMs: 1000 })
  expect(result.gates[0]?.reason).toContain('was still running after 1 s')
})

it('a base that is not in the clone is told with what fetches it', async () => {
  const result = await timed({ sha: '1234567'.padEnd(40, '0') })
  expect(result.gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'incomparable' }])
  expect(result.gates[0]?.reason).toContain(
    '1234567 is not in this clone: give actions/checkout fetch-depth: 0',
  )
})

it('F38: a run that is cancelled leaves no work tree behind, and no number', async () => {
  const words = [process.execPath, '-e', 'setInterval(() => {}, 1000)']
  const result = await timed({ words }, async () => {
    const metadata = join(folder, '.git', 'worktrees')
    while (!existsSync(metadata)) await delay(20)
    await delay(300)
    process.emit('SIGTERM')
  })
  expect(result.verdict).toBe('error')
  expect(result.metrics).toEqual([])
})
