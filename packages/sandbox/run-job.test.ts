import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MlgateError } from '@mlgate/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type JobLimits, type Progress, runJob } from './index.ts'

const entry = fileURLToPath(new URL('./test-support/entry.ts', import.meta.url))
const limits: JobLimits = { timeoutMs: 60_000, memoryBytes: 2 ** 28 }

function run<Response>(job: string, request: unknown = null): Promise<Response> {
  return runJob<unknown, Response>({ entry, job, request, limits })
}

async function failureOf(promise: Promise<unknown>): Promise<MlgateError> {
  return promise.then(
    (value) => {
      throw new Error(`it answered ${JSON.stringify(value)}`)
    },
    (error: MlgateError) => error,
  )
}

describe('a job that answers', () => {
  it('gets its request and gives its answer, whatever the strings and numbers in them', async () => {
    const request = {
      numbers: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0.1],
      text: 'two\nlines, "quotes", \u2028 and 🦆',
      label: 'NaN',
    }
    expect(await run('echo', request)).toStrictEqual(request)
  })

  it('gets a request of 10 MB whole', async () => {
    expect(await run('size', 'é'.repeat(5_000_000))).toBe(5_000_000)
  })

  it('knows its memory and works in a folder of its own that is gone afterwards', async () => {
    type Context = { memoryBytes: number; temporaryFolder: string; folder: string }
    const context = await run<Context>('context')
    expect(context.memoryBytes).toBe(2 ** 28)
    expect(context.folder).toBe(context.temporaryFolder)
    expect(existsSync(context.folder)).toBe(false)
  })

  it('has its folder where it is told, as in the one that a runner empties', async () => {
    const temporaryParent = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-parent-')))
    onTestFinished(() => rmSync(temporaryParent, { recursive: true }))
    const options = { entry, job: 'context', request: null, limits, temporaryParent }
    const { folder } = await runJob<null, { folder: string }>(options)
    expect(dirname(folder)).toBe(temporaryParent)
    expect(readdirSync(temporaryParent)).toEqual([])
  })

  it('tells each stage, and only now and then how far it is within one', async () => {
    const seen: Progress[] = []
    await runJob({
      entry,
      job: 'stages',
      request: null,
      limits,
      onProgress: (progress) => seen.push(progress),
    })
    expect(seen.slice(0, 5)).toStrictEqual([
      { stage: 'stage 0', done: 0, total: 3 },
      { stage: 'stage 1', done: 1, total: 3 },
      { stage: 'stage 2', done: 2, total: 3 },
      { stage: 'stage 3', done: 3, total: 3 },
      { stage: 'busy', done: 0 },
    ])
    expect(seen.length).toBeLessThan(1000)
  })
})

describe('the environment of a job', () => {
  it('has no secret of the parent, and what the caller names', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghs_secret')
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'secret')
    vi.stubEnv('NODE_OPTIONS', '--no-deprecation')
    vi.stubEnv('TZ', 'UTC')
    const environment = { OMP_NUM_THREADS: '1' }
    const seen = await runJob<null, Record<string, string>>({
      ...{ entry, job: 'environment', request: null, limits, environment },
    }).finally(() => vi.unstubAllEnvs())
    expect(JSON.stringify(seen)).not.toMatch(/secret|GITHUB|ACTIONS|NODE_OPTIONS|PATH/)
    expect(seen).toMatchObject({ TZ: 'UTC', OMP_NUM_THREADS: '1' })
  })
})

describe('a job that raises an error', () => {
  it('sends an error of mlgate with all its fields', async () => {
    const error = await failureOf(run('expected'))
    expect(error).toMatchObject({
      name: 'MlgateError',
      code: 'MG1003',
      message: 'No such file.',
      hint: 'Look again.',
      place: { file: 'a.csv', line: 3, column: 4 },
    })
    expect(error.problems.map(({ code }) => code)).toStrictEqual(['MG1003', 'MG1005'])
    expect(error.cause).toContain('underneath')
  })

  it.each([
    { job: 'unexpected', words: 'TypeError: Cannot read properties of undefined' },
    { job: 'stray', words: 'TypeError: thrown where nobody waits' },
    { job: 'unheard-of', words: 'there is no job unheard-of' },
    { job: 'constructor', words: 'there is no job constructor' },
  ])('calls an unforeseen error ($job) a bug, with the stack kept for debugging', async ({ job, words }) => {
    const error = await failureOf(run(job))
    expect(error.code).toBe('MG3007')
    expect(error.message).toContain(words)
    expect(error.message).not.toContain('    at ')
    expect(error.cause).toContain('    at ')
  })
})

describe('an answer that is not one', () => {
  it('is refused when it is over 64 MiB', async () => {
    const roomy = { ...limits, memoryBytes: 2 ** 30 }
    const error = await failureOf(runJob({ entry, job: 'long answer', request: 100_000_000, limits: roomy }))
    expect(error.code).toBe('MG3005')
    expect(error.message).toBe(
      'The job long answer answered with more than 64 MiB, which is too much; it was ended and its answer thrown away.',
    )
  })

  it.each([
    '{"type":"result"\n',
    'null\n',
    '{"type":"progress"}\n',
    '{"type":"error","problems":[],"outOfMemory":false}\n',
    '{"type":"error","problems":[{"code":"XX1","message":"m"}],"outOfMemory":false}\n',
  ])('is refused when it is nonsense: %j', async (text) => {
    expect(await failureOf(run('nonsense', text))).toMatchObject({
      code: 'MG3005',
      message: 'The job nonsense answered with nonsense; it was ended and its answer thrown away.',
    })
  })

  it.each([0, 3])('is an error when the process just ends (exit code %i)', async (code) => {
    const error = await failureOf(run('exit', code))
    expect(error.code).toBe('MG3004')
    expect(error.message).toBe(`The job exit ended with exit code ${code} and without an answer.`)
  })

  it('is an error when there is no such entry file', async () => {
    const missing = runJob({ entry: `${entry}.missing`, job: 'echo', request: 'x'.repeat(1e7), limits })
    expect(await failureOf(missing)).toMatchObject({ code: 'MG3004' })
  })
})

describe('a child that never reads', () => {
  it('is ended when it stalls, however long its request is', async () => {
    const deaf = fileURLToPath(new URL('./test-support/deaf.ts', import.meta.url))
    const stalling = { ...limits, stallTimeoutMs: 500 }
    const error = await failureOf(
      runJob({ entry: deaf, job: 'echo', request: 'x'.repeat(1e7), limits: stalling }),
    )
    expect(error).toMatchObject({
      code: 'MG3001',
      message: 'The job echo made no progress for 500 ms and was ended.',
    })
  })
})

describe('output of a job', () => {
  it('of 100 MB is read away, and only its end is kept for debugging', async () => {
    const error = await failureOf(run('chatter', 100))
    expect(error.code).toBe('MG3004')
    expect(error.message).not.toContain('xxx')
    expect(String(error.cause).length).toBeLessThanOrEqual(64 * 1024)
    expect(error.cause).toMatch(/the last words$/)
  })
})
