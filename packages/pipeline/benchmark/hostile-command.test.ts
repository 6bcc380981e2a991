import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Result } from '@mlgate/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { walkRoad } from '../road.ts'
import { withSession } from '../session.ts'
import type { BenchmarkOptions } from './benchmark-parts.ts'
import { benchmarkStep } from './benchmark-step.ts'

const childEntry = fileURLToPath(new URL('../../child/index.ts', import.meta.url))

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a program as the command of a benchmark. */
async function timed(code: string, { words = [], ...options }: BenchmarkOptions & { words?: string[] } = {}) {
  writeFileSync(join(folder, 'program.mjs'), code)
  const session = {
    childEntry,
    folder,
    outside: 'refuse',
    resultsFolder: join(folder, 'results'),
    limits: {},
  } as const
  const command = { words: [process.execPath, 'program.mjs', ...words], env: ['OF_THE_COMMAND'] }
  const question = { name: 'train', gates: {}, pairs: 1 }
  const { result } = await withSession(session, ({ step, road }) =>
    walkRoad(benchmarkStep({ ...options, command }, question, step), road),
  )
  return result
}
const written = (name: string) => readFileSync(join(folder, name), 'utf8')
const latencyOf = ({ metrics }: Result) => metrics.find(({ name }) => name === 'latency_p50')?.value

it.runIf(process.platform === 'linux')(
  'F31: what a command leaves behind ends with its benchmark',
  async () => {
    const result = await timed(`
    import { spawn } from 'node:child_process'
    import { appendFileSync } from 'node:fs'
    const left = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
    left.unref()
    appendFileSync('left.txt', left.pid + '\\n')`)
    expect(latencyOf(result)).toBeGreaterThan(0)
    const left = written('left.txt').trim().split('\n').map(Number)
    expect(left.length).toBeGreaterThan(1)
    await expect.poll(() => left.filter(isAlive)).toEqual([])
  },
)

it('F32: metacharacters of shells in an argument are the argument', async () => {
  const words = ['$(touch a)', '`touch b`', '; touch c', '%PATH%', '*', 'a b', '"\'', '\\', '|']
  await timed(
    `import { writeFileSync } from 'node:fs'
    writeFileSync('words.json', JSON.stringify(process.argv.slice(2)))`,
    { words },
  )
  expect(JSON.parse(written('words.json'))).toEqual(words)
})

it('F33: a command finds no token in its environment, and what it is given', async () => {
  for (const name of [
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'INPUT_GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
  ]) {
    vi.stubEnv(name, 'a-secret')
  }
  vi.stubEnv('OF_THE_COMMAND', 'meant')
  await timed(`import { writeFileSync } from 'node:fs'
    writeFileSync('environment.json', JSON.stringify(process.env))`)
  expect(written('environment.json')).not.toContain('a-secret')
  expect(JSON.parse(written('environment.json'))).toMatchObject({ OF_THE_COMMAND: 'meant' })
})

it('F34: a command that prints without an end is kept in bounds, and its last words are read', async () => {
  const result = await timed(
    `import { writeSync } from 'node:fs'
    const line = Buffer.from('x'.repeat(2 ** 16 - 1) + '\\n')
    for (let written = 0; written < 2 ** 26; written += line.length) {
      for (let at = 0; at < line.length; ) {
        try { at += writeSync(1, line, at) } catch (error) { if (error.code !== 'EAGAIN') throw error }
      }
    }
    console.log('loss=0.5')`,
    { metricsFrom: { format: 'regex', pattern: 'loss=(?<loss>\\S+)' } },
  )
  expect(result.problems).toBeUndefined()
  expect(result.metrics).toContainEqual(expect.objectContaining({ name: 'loss', value: 0.5 }))
})

function isAlive(pid: number): boolean {
  try {
    // What has ended and nobody has asked for is still listed.
    return !/\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
