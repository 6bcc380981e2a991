import { mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inTurn, type ModelRun } from './model-run.ts'
import { leftToOthers, profiledOperators } from './profile-events.ts'
import { profileModel, readProfile } from './profile-model.ts'

const digits: ModelRun = {
  model: join(import.meta.dirname, '../../../examples/digits/models/candidate.onnx'),
  name: 'digits',
  threads: 1,
  batch: 1,
  seed: 0,
}

function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'profile-model-')))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

describe('the profile of a model', () => {
  it('tells which operators take the most time, of the graph as the runtime rewrote it', async () => {
    const work = () => ({ progress: () => undefined, temporaryFolder: folder() })
    const { operators } = await profileModel(digits, work())
    expect(operators.map(({ type }) => type)).toContain('FusedGemm')
    expect(operators.every(({ provider }) => provider === 'CPUExecutionProvider')).toBe(true)
    const times = operators.map(({ milliseconds }) => milliseconds)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(operators.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
    const { operators: unfused } = await profileModel({ ...digits, optimization: 'disabled' }, work())
    expect(unfused.map(({ type }) => type)).not.toContain('FusedGemm')
  })
})

it('a profile that is too large to be read, or is not there, is told and is no profile without operators', async () => {
  const empty = folder()
  await expect(readProfile(empty, 'digits')).rejects.toMatchObject({
    code: 'MG3005',
    message: expect.stringContaining('wrote no profile of digits'),
  })
  const file = join(empty, 'profile_1.json')
  writeFileSync(file, '[]')
  expect(await readProfile(empty, 'digits')).toEqual([])
  truncateSync(file, 65 * 2 ** 20)
  await expect(readProfile(empty, 'digits')).rejects.toMatchObject({
    code: 'MG3005',
    message:
      'The profile of digits has 65 MiB, and 64 are read at most: which provider ran which operator was not looked at.',
  })
})

describe('events of a profile', () => {
  const node = (name: string, provider: string, ts: number, dur: number) => ({
    cat: 'Node',
    name: `${name}_kernel_time`,
    ts,
    dur,
    args: { op_name: name.replace(/\d/, ''), provider },
  })
  const call = (ts: number, dur: number) => ({ cat: 'Session', name: 'model_run', ts, dur })
  const events = [
    node('Conv1', 'CUDAExecutionProvider', 0, 9000),
    call(0, 10_000),
    node('Conv1', 'CUDAExecutionProvider', 20_000, 300),
    node('Shape2', 'CPUExecutionProvider', 20_300, 100),
    call(20_000, 500),
    node('Conv1', 'CUDAExecutionProvider', 30_000, 500),
    node('Shape2', 'CPUExecutionProvider', 30_500, 100),
    call(30_000, 700),
  ]

  it('count a call each, without the first ones', () => {
    expect(profiledOperators(events, 1).operators).toEqual([
      { name: 'Conv1', type: 'Conv', provider: 'CUDAExecutionProvider', milliseconds: 0.4, share: 0.8 },
      { name: 'Shape2', type: 'Shape', provider: 'CPUExecutionProvider', milliseconds: 0.1, share: 0.2 },
    ])
  })

  it('tell what another provider ran than the one that was asked for', () => {
    const profiled = profiledOperators(events, 1)
    expect(leftToOthers(profiled, 'cuda')).toEqual(['Shape'])
    expect(leftToOthers(profiled, 'cpu')).toEqual(['Conv'])
  })

  it('are none in anything else than a profile', () => {
    for (const other of [null, {}, [null, 1, 'x', { cat: 'Node' }], [call(0, 1)]]) {
      expect(profiledOperators(other, 0).operators).toEqual([])
    }
  })

  it('of a large graph are told down to the fifteenth', () => {
    const many = Array.from({ length: 40 }, (_, index) => node(`Add ${index}`, 'CPU', index, index + 1))
    const { operators } = profiledOperators([...many, call(0, 100)], 0)
    expect(operators).toHaveLength(15)
    expect(operators[0]?.name).toBe('Add 39')
  })
})

it('calls in turn begin anew when they are told to', async () => {
  const called: number[] = []
  const calls = inTurn([0, 1, 2].map((index) => async () => called.push(index)))
  for (let call = 0; call < 4; call++) await calls.call()
  calls.restart()
  await calls.call()
  expect(called).toEqual([0, 1, 2, 0, 0])
})
