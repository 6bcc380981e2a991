import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { childJobRunner, type JobRunnerOptions } from './job-runner.ts'

const runPredict = (options: Partial<JobRunnerOptions>): Promise<unknown> =>
  childJobRunner({
    entry: fileURLToPath(new URL('./test-support/tell-native.ts', import.meta.url)),
    limits: { timeoutMs: 60_000, stallTimeoutMs: 60_000, memoryBytes: 2 ** 30 },
    ...options,
  })('predict', {} as never, 'a test')

it('a job’s native packages are brought before its child starts, which is told where they lie', async () => {
  const asked: (readonly string[])[] = []
  const told = await runPredict({
    provideNative: async (names) => {
      asked.push(names)
      return { 'onnxruntime-node': '/a', '@duckdb/node-api': '/b' }
    },
  })
  expect(asked).toStrictEqual([['@duckdb/node-api', 'onnxruntime-node']])
  expect(JSON.parse(String(told))).toStrictEqual({ 'onnxruntime-node': '/a', '@duckdb/node-api': '/b' })
})

it('where nobody brings native packages, a child is told nothing', async () => {
  expect(await runPredict({})).toBe('nothing')
})

it('a job whose native packages cannot be brought is not started', async () => {
  const provideNative = () => Promise.reject(new Error('no registry'))
  await expect(runPredict({ provideNative })).rejects.toThrow('no registry')
})
