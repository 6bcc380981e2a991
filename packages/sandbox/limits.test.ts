import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { type JobOptions, runJob } from './index.ts'
import { containments } from './test-support/containments.ts'
import { isAlive, untilGone } from './test-support/processes.ts'

const entry = fileURLToPath(new URL('./test-support/entry.ts', import.meta.url))
const parent = fileURLToPath(new URL('./test-support/parent.ts', import.meta.url))
const limits = { timeoutMs: 60_000, memoryBytes: 2 ** 27 }

describe.each(containments)('under $name', ({ name, containment }) => {
  function options(job: string, changes: Partial<JobOptions<unknown>> = {}): JobOptions<unknown> {
    return { entry, job, request: null, limits, containment, ...changes }
  }

  async function failureOf(given: JobOptions<unknown>): Promise<MlgateError> {
    return runJob(given).then(
      (value) => {
        throw new Error(`it answered ${JSON.stringify(value)}`)
      },
      (error: MlgateError) => error,
    )
  }

  async function failureAndStages(
    given: JobOptions<unknown>,
    onStage: () => void = () => undefined,
  ): Promise<{ error: MlgateError; stages: string[] }> {
    const stages: string[] = []
    const onProgress = ({ stage }: { stage: string }): void => {
      stages.push(stage)
      onStage()
    }
    return { error: await failureOf({ ...given, onProgress }), stages }
  }

  it('F16: a job past its deadline may interrupt what it runs before it is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mlgate-test-'))
    const trace = join(folder, 'trace')
    const error = await failureOf(
      options('interruptible', { request: { trace }, limits: { ...limits, timeoutMs: 2000 } }),
    )
    expect(error).toMatchObject({
      code: 'MG3002',
      message: 'The job interruptible was not done after 2 s and was ended.',
    })
    expect(await readFile(trace, 'utf8')).toBe('interrupted')
    await rm(folder, { recursive: true })
  })

  it('F16: a job that lives but does not end is killed at its deadline', async () => {
    const error = await failureOf(
      options('sleep with signs of life', { limits: { ...limits, timeoutMs: 2500, stallTimeoutMs: 2000 } }),
    )
    expect(error).toMatchObject({ code: 'MG3002', message: expect.stringContaining('during "counting"') })
  })

  it('F19: an endless loop that blocks the process is killed at the deadline', async () => {
    const { error, stages } = await failureAndStages(
      options('loop', { limits: { ...limits, timeoutMs: 3000 } }),
    )
    const pid = Number(stages[0]?.split(' ').at(-1))
    expect(error.code).toBe('MG3002')
    expect(error.message).toBe(
      `The job loop was not done after 3 s during "looping as ${pid}", 2 of 5 done and was ended.`,
    )
    expect(await isAlive(pid)).toBe(false)
  })

  it('a job without progress is killed', async () => {
    const error = await failureOf(options('block', { limits: { ...limits, stallTimeoutMs: 3000 } }))
    expect(error).toMatchObject({
      code: 'MG3001',
      message: 'The job block made no progress for 3 s during "blocking" and was ended.',
    })
  })

  it.each([
    { job: 'buffers', during: ' during "filling buffers"' },
    { job: 'array buffers', during: '' },
    { job: 'heap', during: ' during "filling the heap"' },
  ])(
    'F17, F20: a job that allocates without end ($job) is an error that names the limit',
    async ({ job, during }) => {
      const error = await failureOf(options(job, { about: 'models/big.onnx' }))
      expect(error.code).toBe('MG3003')
      expect(error.message).toBe(
        `The job ${job} on models/big.onnx ran out of memory${during}: its limit is 128 MiB.`,
      )
    },
  )

  it.each(['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGKILL'])(
    'F29: a crash by %s is named',
    async (signal) => {
      const error = await failureOf(options('die', { request: signal }))
      expect(error).toMatchObject({ code: 'MG3004', message: expect.stringContaining(`died of ${signal} (`) })
    },
  )

  it('F29: an abort is named, with the stage it happened in', async () => {
    const error = await failureOf(options('abort'))
    expect(error.code).toBe('MG3004')
    expect(error.message).toMatch(/died of SIGABRT \(.*\) during "about to abort"\./)
  })

  it.each([
    { code: 139, signal: 'SIGSEGV' },
    { code: 134, signal: 'SIGABRT' },
  ])('F29: exit code $code means $signal too', async ({ code, signal }) => {
    const error = await failureOf(options('exit', { request: code }))
    expect(error.message).toContain(`died of ${signal} (`)
  })

  it.each([true, false])('the folder of a job is removed, also when it was killed (%s)', async (fails) => {
    const stages: string[] = []
    const onProgress = ({ stage }: { stage: string }) => void stages.push(stage)
    await runJob(options('litter', { request: { fails }, onProgress })).catch(() => undefined)
    expect(stages).toHaveLength(1)
    expect(existsSync(stages[0] ?? '')).toBe(false)
  })

  it.each([
    { job: 'loop', dies: 'the job' },
    { job: 'grandchild', dies: 'a process that the job started' },
  ])('when a job is cancelled, $dies dies', async ({ job }) => {
    const cancel = new AbortController()
    const { error, stages } = await failureAndStages(options(job, { signal: cancel.signal }), () =>
      cancel.abort(),
    )
    expect(error.code).toBe('MG3006')
    await untilGone(Number(stages[0]?.split(' ').at(-1)))
  })

  it('a job that was cancelled before it began never starts', async () => {
    expect(await failureOf(options('echo', { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'MG3006',
    })
  })

  it.each(['sleep', 'loop'])('a job dies when its parent is killed (%s)', async (job) => {
    const folder = await mkdtemp(join(tmpdir(), 'mlgate-test-'))
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
    const killed = spawn(process.execPath, [parent, job, name.includes('portable') ? 'portable' : 'best'], {
      ...{ stdio: ['ignore', 'pipe', 'inherit'], env },
    })
    const [line] = (await once(
      createInterface(killed.stdout as NonNullable<typeof killed.stdout>),
      'line',
    )) as [string]
    const pid = Number(line.split(' ').at(-1))
    expect(await isAlive(pid)).toBe(true)
    killed.kill('SIGKILL')
    await untilGone(pid)
    await rm(folder, { recursive: true })
  })
})
