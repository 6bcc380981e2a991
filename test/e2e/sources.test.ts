import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type OipOptions, type OipTensor, startOipServer } from '../support/oip-server.ts'
import { isThere } from '../support/processes.ts'
import { accuracyOfReadings, classifyReadings, readingsCsv, readingsPredictor } from '../support/readings.ts'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'

/** Scores of the classes go and stop, as a model gives them that answers in binary. */
function scores(inputs: OipTensor[]): OipTensor[] {
  const labels = classifyReadings(inputs)[0]?.data ?? []
  const data = labels.flatMap((label) => (label === 'stop' ? [0.2, 0.8] : [0.8, 0.2]))
  return [{ name: 'probabilities', datatype: 'FP64', shape: [labels.length, 2], data }]
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate sources '))
  await write('data.csv', readingsCsv)
  await write('predict.mjs', readingsPredictor)
  await write('model.txt', '0')
  await write('base.txt', '0.4')
})
afterAll(() => rm(folder, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const run = (words: string[], env: Record<string, string> = {}) =>
  runMlgate(['evaluate', ...words, '--format', 'json'], { folder, env: { GITHUB_EVENT_NAME: '', ...env } })

describe('an endpoint', () => {
  const ask = async (options: Partial<OipOptions>, said: string, env: Record<string, string> = {}) => {
    const server = await startOipServer({ manner: 'kserve', predict: classifyReadings, ...options })
    onTestFinished(() => server.close())
    const endpoint = `{ url: ${server.url}, wait: 5s ${said} }`
    const table = ['--data', 'data.csv', '--target', 'label', '--id', 'id']
    return { server, ran: await run(['--endpoint', endpoint, ...table], env) }
  }

  it.each(['mlserver', 'kserve'] as const)(
    'in the manner of %s is scored as a model of its own',
    async (manner) => {
      const { server, ran } = await ask(
        { manner, version: () => '3', failures: [503] },
        ', batch-rows: 20, concurrency: 3',
      )
      const result = resultOf(ran)
      expect(result.metrics.find(({ name }) => name === 'accuracy_score')).toMatchObject({
        value: accuracyOfReadings,
        samples: 250,
      })
      expect(result.subject).toMatchObject({
        endpoint: { url: server.url, version: '3' },
        target: 'label',
        data: [{ path: 'data.csv', rows: 250 }],
        predictions: { rows: 250, id: 'id' },
      })
      expect(server.seen.map(({ rows: count }) => count).sort()).toEqual([
        10,
        ...Array.from({ length: 12 }, () => 20),
      ])
      // How many meet hangs on how fast they are answered; never more than were allowed.
      expect([2, 3]).toContain(server.mostAtOnce)
    },
  )

  it('is sent tensors in binary where it says that it knows them', async () => {
    const { server, ran } = await ask({ saysBinary: true, predict: scores }, '')
    expect(server.seen[0]?.headers['inference-header-content-length']).toMatch(/^\d+$/)
    expect(resultOf(ran).metrics.find(({ name }) => name === 'accuracy_score')?.value).toBe(
      accuracyOfReadings,
    )
  })

  it('is let in by a secret that stands nowhere in what is written', async () => {
    const headers = ', headers: { Authorization: "Bearer env:SIGNS_TOKEN" }'
    const env = { SIGNS_TOKEN: 'sup3r-s3cret' }
    const { server, ran } = await ask({ authorization: 'Bearer sup3r-s3cret' }, headers, env)
    expect(ran.code).toBe(0)
    expect(server.seen).toHaveLength(3)
    expect(ran.stdout + ran.stderr).not.toContain('s3cret')
  })

  it.each(['mlserver', 'kserve'] as const)(
    'that refuses its input says why, in the manner of %s',
    async (manner) => {
      const { ran } = await ask(
        {
          manner,
          inputs: [{ name: 'x', datatype: 'FP64', shape: [-1, 2] }],
          predict: () => {
            throw new Error('::error::no')
          },
        },
        '',
      )
      expect(ran.code).toBe(2)
      expect(resultOf(ran).checks[0]?.observed ?? ran.stdout).toMatch(/status 500: ValueError ?: ::error::no/)
    },
  )

  it('whose version changes while it is asked is an error', async () => {
    let version = 0
    const { ran } = await ask({ version: () => String(version++) }, '')
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain('answered after')
  })

  it('F33: is not asked in pull_request_target, unless the user allows it', async () => {
    const { server, ran } = await ask({}, '', { GITHUB_EVENT_NAME: 'pull_request_target' })
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain('The endpoint is not asked here')
    expect(server.seen).toEqual([])
  })
})

describe('a command', () => {
  const { execPath } = process
  const evaluate = (
    command: string | string[] | object,
    words: string[] = [],
    env: Record<string, string> = {},
  ) => run(['--command', JSON.stringify(command), '--data', 'data.csv', '--id', 'id', ...words], env)
  const script = async (name: string, text: string) => {
    await write(name, text)
    return [execPath, name, '{data}', '{predictions}']
  }

  it('writes predictions that are adopted as those of any program, and pair with those of the base model', async () => {
    const words = [execPath, 'predict.mjs', '{data}', '{predictions}', '{model}']
    const ran = await evaluate({ run: words, model: 'model.txt' }, ['--base-model', 'base.txt'])
    const { metrics, subject, baseline } = resultOf(ran)
    expect(metrics.find(({ name }) => name === 'accuracy_score')?.value).toBe(accuracyOfReadings)
    expect(subject).toMatchObject({
      command: words,
      model: { path: 'model.txt' },
      data: [{ path: 'data.csv' }],
    })
    expect(baseline?.pairing).toMatchObject({ rows: 250, shared: 250, by: 'id' })
    expect(baseline?.pairing?.wrongToRight).toBeGreaterThan(0)
  })

  it('F30: that prints commands to the runner gives it none, and its last line says why it failed', async () => {
    const words = await script(
      'noisy.mjs',
      `console.log('::set-output name=x::y\\n::error::boom'); process.exit(3)`,
    )
    const ran = await runMlgate(['evaluate', '--command', JSON.stringify(words), '--data', 'data.csv'], {
      folder,
    })
    expect(ran.code).toBe(2)
    expect(ran.stdout + ran.stderr).toMatch(/ended with exit code 3/)
    expect(ran.stdout + ran.stderr).not.toMatch(/^\s*::/m)
  })

  it('F31: leaves nothing behind, also what has left its process group', async () => {
    const words = await script(
      'daemon.mjs',
      `import { spawn } from 'node:child_process'
       import { writeFileSync } from 'node:fs'
       const wait = ['-e', 'setTimeout(() => {}, 60000)']
       const pids = [true, false].map((detached) => spawn(process.execPath, wait, { detached, stdio: 'inherit' }).pid)
       writeFileSync(process.argv[3], 'id,target,prediction\\nr0,a,a\\nr1,b,b\\n')
       writeFileSync(${JSON.stringify(join(folder, 'pids'))}, pids.join(' '))
       process.exit(0)`,
    )
    expect((await evaluate(words)).code).toBe(0)
    const pids = (await readFile(join(folder, 'pids'), 'utf8')).split(' ').map(Number)
    // The killed are there until whoever took them over has looked at how they ended.
    for (const pid of pids) await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false)
  })

  it('F33: finds no token, no secret, and no way to answer for the job', async () => {
    const words = await script(
      'spy.mjs',
      `import { readdirSync, writeFileSync } from 'node:fs'
       writeFileSync(process.argv[3], 'id,target,prediction\\nr0,a,a\\nr1,b,b\\n')
       let pipe = 'closed'
       try { writeFileSync(3, '{"type":"result"}\\n'); pipe = 'open' } catch {}
       writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify({ env: process.env, pipe }))`,
    )
    const secrets = {
      GITHUB_TOKEN: 'ghs_secret',
      ACTIONS_RUNTIME_TOKEN: 'rt_secret',
      MY_KEY: 'my_secret',
      HF_HOME: '/hf',
    }
    expect((await evaluate({ run: words, env: ['HF_HOME'] }, [], secrets)).code).toBe(0)
    const seen = await readFile(join(folder, 'seen.json'), 'utf8')
    expect(seen).not.toContain('secret')
    expect(JSON.parse(seen)).toMatchObject({ env: { HF_HOME: '/hf' }, pipe: 'closed' })
  })

  it.each(['pull_request_target', 'workflow_run'])(
    'F33: is not run in %s, unless the user allows it',
    async (event) => {
      const words = [execPath, 'predict.mjs', '{data}', '{predictions}']
      const refused = await evaluate(words, [], { GITHUB_EVENT_NAME: event })
      expect(refused.code).toBe(2)
      expect(refused.stdout).toContain('The command is not run here')
      expect((await evaluate(words, ['--allow-commands'], { GITHUB_EVENT_NAME: event })).code).toBe(0)
    },
  )

  it('F34: that prints without end is ended at its deadline', async () => {
    const words = await script(
      'endless.mjs',
      `for (;;) await new Promise((done) => process.stdout.write('x'.repeat(65536), done))`,
    )
    const ran = await evaluate(words, ['--timeout', '4s'])
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain('was not done after 4 s during')
    expect(ran.stdout.length).toBeLessThan(20_000)
  })

  it.each([
    ['does not exist', ['no-such-program', '{data}', '{predictions}'], 'there is no such program'],
    ['writes nothing', [execPath, '-e', '0', '{data}', '{predictions}'], 'wrote no predictions'],
  ])('that %s is an error that says so', async (_, words, message) => {
    const ran = await evaluate(words)
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain(message)
  })
})
