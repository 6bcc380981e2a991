import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandConfig } from '@mlgate/config'
import type { BenchmarkRequest, SessionOptions } from '@mlgate/pipeline'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { isThere } from '../support/processes.ts'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'
import { numberOf, timeBenchmark } from '../support/time-benchmark.ts'

const models = fileURLToPath(new URL('../../examples/digits/models/', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'mlgate benchmark ')))
  await cp(models, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const time = (request: BenchmarkRequest, session?: Partial<SessionOptions>) =>
  timeBenchmark(folder, { name: 'digits', ...request }, session)

const command = (...words: string[]): CommandConfig => ({ words, env: [] })
const node = (script: string) => command(process.execPath, '-e', script)

describe('a model that is timed', () => {
  it('alone has numbers of its own, with their units, and bounds on them count', async () => {
    const result = await time({
      model: 'candidate.onnx',
      threads: 1,
      batch: 8,
      gates: { latency_p50: { max: 10_000 }, size: { max: 1000 }, throughput: { 'max-regression': '5%' } },
    })
    const units = Object.fromEntries(result.metrics.map(({ name, unit }) => [name, unit]))
    expect(units).toMatchObject({
      latency_p50: 'ms',
      latency_p90: 'ms',
      throughput: '1/s',
      load_time: 'ms',
      first_inference: 'ms',
      peak_memory: 'bytes',
      size: 'bytes',
    })
    expect(result).toMatchObject({ kind: 'benchmark', baseline: null, verdict: 'fail' })
    expect(result.parameters).toMatchObject({ provider: 'cpu', threads: 1, batch: 8 })
    expect(result.gates.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ['latency_p50', 'pass'],
      ['size', 'fail'],
      ['throughput', 'inconclusive'],
    ])
    expect(numberOf(result, 'size')).toBe(28265)
    // A call takes in eight rows, so that there are about eight times as many rows as calls in a second.
    const calls = 1000 / numberOf(result, 'latency_p50')
    expect(numberOf(result, 'throughput') / calls).toBeGreaterThan(1)
    expect(numberOf(result, 'throughput') / calls).toBeLessThan(8.5)
  })

  it('in turns with its base has both sides, and what each process saw', async () => {
    const result = await time({
      model: 'candidate.onnx',
      threads: 1,
      baseModel: 'base.onnx',
      gates: { latency_p50: { 'max-regression': '5%' }, size: { 'max-regression': '10%' } },
    })
    expect(result.baseline).toMatchObject({ how: 'file', location: 'base.onnx' })
    expect(result.baseline?.metrics.map(({ name }) => name)).toContain('latency_p50')
    expect(result.timings?.map(({ metric }) => metric)).toEqual([
      'latency_p50',
      'throughput',
      'load_time',
      'peak_memory',
    ])
    expect(result.timings?.[0]).toMatchObject({ base: [expect.any(Number)], candidate: [expect.any(Number)] })
    const [latency, size] = result.gates
    // One pair can decide nothing, whatever it saw.
    expect(latency).toMatchObject({ verdict: 'inconclusive', reasonCode: 'not-shown' })
    expect(latency?.reason).toContain('it takes 7')
    expect(size).toMatchObject({ verdict: 'fail', difference: { value: 7266, method: 'exact' } })
  })

  it('that is its base byte for byte is not compared with itself', async () => {
    const result = await time({
      model: 'base.onnx',
      threads: 1,
      baseModel: 'base.onnx',
      gates: { latency_p50: { 'max-regression': '5%' } },
    })
    expect(result.gates).toMatchObject([{ verdict: 'pass', reasonCode: 'same-model' }])
  })

  it('is not compared with a base that nobody named and that cannot be run; the reason is told', async () => {
    await writeFile(join(folder, 'broken.onnx'), 'no model')
    const found = { how: 'first-parent', location: 'broken.onnx', sha256: '00' }
    const file = join(folder, 'broken.onnx')
    const baselines = () => ({
      find: async () => ({ found: { ...found, model: { file, bytes: 8 } }, passedOver: [] }),
    })
    const gates = { latency_p50: { 'max-regression': '5%' } }
    const result = await time({ model: 'base.onnx', threads: 1, gates }, { baselines })
    expect(result.gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'incomparable' }])
    expect(result.gates[0]?.reason).toContain('the base cannot be run here')
    expect(numberOf(result, 'latency_p50')).toBeGreaterThan(0)
    const named = await time({ model: 'base.onnx', gates, baseModel: 'broken.onnx' })
    expect(named).toMatchObject({ verdict: 'error', metrics: [] })
  })

  it('F37: is never compared with times that were taken in another job', async () => {
    const stored = { how: 'ancestor', location: 'branch', sha256: '00', metrics: [] }
    const baselines = () => ({ find: async () => ({ found: stored, passedOver: [] }) })
    const gates = { latency_p50: { 'max-regression': '5%' } }
    const result = await time({ model: 'base.onnx', threads: 1, gates }, { baselines })
    expect(result.gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'no-baseline' }])
    expect(result.baseline?.passedOver).toMatchObject([
      { how: 'ancestor', reason: expect.stringContaining('another job') },
    ])
  })
})

describe('a command that is timed', () => {
  it('has the time of whole runs, processor time and memory, in turns with another one', async () => {
    const busy = 'const end = Date.now() + 150; while (Date.now() < end); const held = Buffer.alloc(80e6, 1)'
    const result = await time({
      command: node(busy),
      baseCommand: node(''),
      gates: { latency_p50: { 'max-regression': '5%', min: 150 } },
    })
    expect(result.subject.command).toEqual([process.execPath, '-e', busy])
    expect(result.baseline).toMatchObject({ how: 'command' })
    expect(numberOf(result, 'latency_p50')).toBeGreaterThan(150)
    expect(result.metrics.map(({ name }) => name)).not.toContain('throughput')
    if (process.platform === 'linux') {
      expect(numberOf(result, 'cpu_time')).toBeGreaterThan(100)
      const base = result.baseline?.metrics.find(({ name }) => name === 'peak_memory')?.value ?? Number.NaN
      expect(numberOf(result, 'peak_memory') - base).toBeGreaterThan(60e6)
    }
  })

  it('is run with the file of the base in turns, where it names one', async () => {
    await writeFile(join(folder, 'own.txt'), 'own')
    await writeFile(join(folder, 'before.txt'), 'before')
    const script = `require('fs').appendFileSync(${JSON.stringify(join(folder, 'read'))}, require('fs').readFileSync(process.argv[1]) + '\\n')`
    const words = [process.execPath, '-e', script, '{model}']
    const result = await time({ command: { words, env: [], model: 'own.txt' }, baseModel: 'before.txt' })
    expect(result.subject.model).toMatchObject({ path: 'own.txt' })
    const read = (await readFile(join(folder, 'read'), 'utf8')).trim().split('\n')
    expect(read.filter((line) => line === 'own')).toHaveLength(6)
    expect(read.filter((line) => line === 'before')).toHaveLength(6)
  })

  it('is not compared with the file of a base that nobody named and that makes it fail', async () => {
    for (const file of ['own.js', 'before.js']) await writeFile(join(folder, file), '')
    await writeFile(join(folder, 'before.js'), 'process.exit(7)')
    const model = { file: join(folder, 'before.js'), bytes: 15 }
    const found = { how: 'first-parent', location: 'before.js', sha256: '00', model }
    const baselines = () => ({ find: async () => ({ found, passedOver: [] }) })
    const words = [process.execPath, '{model}']
    const gates = { latency_p50: { 'max-regression': '5%' } }
    const result = await time({ command: { words, env: [], model: 'own.js' }, gates }, { baselines })
    expect(result.gates).toMatchObject([{ verdict: 'inconclusive', reasonCode: 'incomparable' }])
    expect(result.gates[0]?.reason).toContain('exit code 7')
  })

  it('F30: prints what it likes, and none of it is obeyed or kept', async () => {
    const printed = vi.spyOn(process.stdout, 'write')
    onTestFinished(() => printed.mockRestore())
    const result = await time({ command: node('console.log("::set-output name=x::y\\n::add-mask::a")') })
    expect(result.verdict).toBe('pass')
    expect(JSON.stringify(result.metrics)).not.toContain('::')
    expect(printed.mock.calls.flat().join('')).not.toContain('::set-output')
  })

  it('F31: leaves nothing running', async () => {
    const daemon = `
      const fs = require('fs')
      const written = ${JSON.stringify(join(folder, 'pid-'))}
      const code = 'require("fs").writeFileSync(' + JSON.stringify(written) + ' + process.pid, ""); setInterval(() => {}, 1000)'
      const { pid } = require('child_process').spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' })
      // Until the daemon is up: a process that ends before proves nothing.
      const wait = setInterval(() => fs.existsSync(written + pid) && process.exit(), 10)`
    await time({ command: node(daemon) })
    const pids = (await readdir(folder)).flatMap((name) => /^pid-(\d+)$/.exec(name)?.[1] ?? [])
    expect(pids.length).toBeGreaterThan(0)
    for (const pid of pids) await expect.poll(() => isThere(Number(pid)), { timeout: 10_000 }).toBe(false)
  })

  it('F32: gets its arguments as they stand, whatever a shell would do with them', async () => {
    const script = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'seen'))}, process.argv[1])`
    const argument = '$(touch x); `id` && * > y | "z"'
    await time({ command: command(process.execPath, '-e', script, argument) })
    expect(await readFile(join(folder, 'seen'), 'utf8')).toBe(argument)
  })

  it('F33: has no secret in its environment, and is refused where a run holds secrets beside code of others', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghs_secret')
    onTestFinished(() => void vi.unstubAllEnvs())
    const script = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'seen'))}, JSON.stringify(process.env))`
    await time({ command: node(script) })
    expect(await readFile(join(folder, 'seen'), 'utf8')).not.toContain('ghs_secret')
    vi.stubEnv('GITHUB_EVENT_NAME', 'pull_request_target')
    const refused = await time({ command: node('') })
    expect(refused).toMatchObject({ verdict: 'error', problems: [{ code: 'MG5037' }] })
  })

  it('F34: may print without end: only the end of it is kept', async () => {
    const script = 'for (let i = 0; i < 300; i++) console.log("x".repeat(1e5)); process.exit(3)'
    const result = await time({ command: node(`${script}`) })
    expect(result).toMatchObject({ verdict: 'error', problems: [{ code: 'MG5036' }] })
    expect(result.problems?.[0]?.message.length).toBeLessThan(1000)
  })

  it('F38: that is cancelled leaves a result without numbers that says so, and nothing running', async () => {
    const pidFile = join(folder, 'pid')
    const script = `require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`
    const walked = time({ command: node(script), baseCommand: node(script) })
    const pid = await vi.waitFor(
      async () => {
        const text = await readFile(pidFile, 'utf8')
        expect(text).not.toBe('')
        return Number(text)
      },
      { timeout: 30_000 },
    )
    process.emit('SIGTERM')
    const result = await walked
    expect(result).toMatchObject({ verdict: 'error', metrics: [], problems: [{ code: 'MG3006' }] })
    expect(await readdir(join(folder, 'out'))).toEqual(['benchmark-digits.json'])
    await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false)
  })
})

describe('mlgate benchmark', () => {
  const run = (...words: string[]) => runMlgate(['benchmark', ...words], { folder })

  it('times a model of mlgate.yml in turns with its baseline', async () => {
    const project = `version: 1
data: { test: { path: data.csv } }
models:
  digits:
    onnx: candidate.onnx
    baseline: base.onnx
    evaluate: { data: test, target: label }
    benchmark: { threads: 1, pairs: 1, gates: { size: { max-regression: 50% } } }
`
    await writeFile(join(folder, 'mlgate.yml'), project)
    const ran = await run('digits', '--format', 'json')
    expect(resultOf(ran)).toMatchObject({
      kind: 'benchmark',
      verdict: 'pass',
      baseline: { location: 'base.onnx' },
      gates: [{ metric: 'size', value: 28265, base: 20999 }],
    })
    expect(ran.code).toBe(0)
    expect((await run('digit')).stderr).toContain('Did you mean "digits"?')
  })

  it('times what the command line says, and ends with 1 when a gate fails', async () => {
    await writeFile(join(folder, 'gates.yml'), 'size: { max: 20000 }\n')
    const options = ['--model', 'base.onnx', '--gates', 'gates.yml', '--threads', '1', '--pairs', '1']
    const ran = await run(...options)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('latency_p50')
    expect((await run('--model', 'base.onnx', '--command', 'node')).code).toBe(2)
  })
})
