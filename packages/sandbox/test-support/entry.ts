/** Entry file of a child whose jobs misbehave in every way that a parser or a runtime could. */
import { spawn } from 'node:child_process'
import { writeFileSync, writeSync } from 'node:fs'
import { MlgateError } from '@mlgate/core'
import { type JobFunction, type JobTable, serveJob } from '../index.ts'

const forever = new Int32Array(new SharedArrayBuffer(4))
const mebibyte = 2 ** 20

const jobs: Record<string, JobFunction<never, unknown>> = {
  echo: async (request) => request,
  size: async (request: string) => request.length,
  context: async (_, { memoryBytes, temporaryFolder }) => ({
    memoryBytes,
    temporaryFolder,
    folder: process.cwd(),
    pid: process.pid,
  }),
  environment: async () => process.env,
  stages: async (_, { progress }) => {
    for (let done = 0; done <= 3; done++) progress({ stage: `stage ${done}`, done, total: 3 })
    for (let done = 0; done < 10_000; done++) progress({ stage: 'busy', done })
  },
  expected: async () => {
    throw new MlgateError(
      {
        code: 'MG1003',
        message: 'No such file.',
        hint: 'Look again.',
        place: { file: 'a.csv', line: 3, column: 4 },
      },
      { cause: new Error('underneath'), further: [{ code: 'MG1005', message: 'And another thing.' }] },
    )
  },
  unexpected: async () => (undefined as unknown as { missing: { property: number } }).missing.property,
  stray: () =>
    new Promise(() => {
      setTimeout(() => {
        throw new TypeError('thrown where nobody waits')
      })
    }),
  count: async (first: number, { ask }) => {
    let sum = first
    for (let word = await ask(sum); typeof word === 'number'; word = await ask(sum)) sum += word
    return sum
  },
  'ask, then sleep': async (_, { ask }) => {
    await ask('may I?')
    await new Promise(() => setInterval(() => undefined, 1000))
  },
  sleep: async (_, { progress }) => {
    progress({ stage: `sleeping as ${process.pid}` })
    await new Promise(() => setInterval(() => undefined, 1000))
  },
  'sleep with signs of life': (_, { progress }) =>
    new Promise(() => setInterval(() => progress({ stage: 'counting' }), 150)),
  loop: async (_, { progress }) => {
    progress({ stage: `looping as ${process.pid}`, done: 2, total: 5 })
    for (;;);
  },
  block: async (_, { progress }) => {
    progress({ stage: 'blocking' })
    Atomics.wait(forever, 0, 0)
  },
  interruptible: (request: { trace: string }, { signal }) =>
    new Promise((_, reject) => {
      setInterval(() => undefined, 1000)
      signal.addEventListener('abort', () => {
        writeFileSync(request.trace, 'interrupted')
        reject(new Error('the query was interrupted'))
      })
    }),
  buffers: async (_, { progress }) => {
    progress({ stage: 'filling buffers' })
    for (const kept: Buffer[] = []; ; ) kept.push(Buffer.alloc(8 * mebibyte, 1))
  },
  'array buffers': async () => {
    for (const kept: Uint8Array[] = []; ; ) kept.push(new Uint8Array(8 * mebibyte).fill(1))
  },
  heap: async (_, { progress }) => {
    progress({ stage: 'filling the heap' })
    for (const kept: object[] = []; ; ) kept.push({ value: Math.random(), text: `row ${kept.length}` })
  },
  die: async (signal: NodeJS.Signals) => {
    process.kill(process.pid, signal)
    Atomics.wait(forever, 0, 0)
  },
  abort: async (_, { progress }) => {
    progress({ stage: 'about to abort' })
    process.abort()
  },
  exit: async (code: number) => process.exit(code),
  grandchild: async (_, { progress }) => {
    const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
      stdio: 'ignore',
    })
    progress({ stage: `${grandchild.pid}` })
    await new Promise(() => undefined)
  },
  litter: async ({ fails }: { fails: boolean }, { temporaryFolder, progress }) => {
    writeFileSync('left-behind', 'x')
    progress({ stage: temporaryFolder })
    if (fails) process.kill(process.pid, 'SIGKILL')
    return null
  },
  chatter: async (mebibytes: number) => {
    const line = `${'x'.repeat(mebibyte - 1)}\n`
    for (let count = 0; count < mebibytes; count++) writeSync(1, line)
    writeSync(1, 'the last words')
    process.kill(process.pid, 'SIGSEGV')
  },
  'long answer': async (bytes: number) => 'x'.repeat(bytes),
  nonsense: async (text: string) => {
    writeSync(3, text)
    await new Promise(() => setInterval(() => undefined, 1000))
  },
}

const table: JobTable = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, async () => job]))
await serveJob(table)
