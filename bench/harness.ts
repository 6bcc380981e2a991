import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closedLoop, decideSpeed, type ProcessPair, standardRule } from '@mlgate/benchmark'
import { inspectModel, openSession } from '@mlgate/onnx'
import { createRandom } from '@mlgate/stats'
import { type Line, median } from './measure.ts'

type Call = () => Promise<unknown>

const blocks = 2000
const warmBlocks = 300
const callsOfBlock = 100
const decisions = 31
const goal = 0.2

/**
 * What the loop that times calls costs beside the bare one, `for … await call()`, on calls that do nothing and on runs
 * of a small model; and how long a decision takes.
 */
export async function benchHarness(): Promise<Line[]> {
  return [
    ...(await overheadOn('calls that do nothing', async () => undefined)),
    ...(await withSmallModel((call) => overheadOn('runs of a small model', call))),
    decision(),
  ]
}

/**
 * By processor time, in short blocks in turns: the median of their differences is not moved by those that something else
 * disturbed.
 */
async function overheadOn(what: string, call: Call): Promise<Line[]> {
  const bare = async () => {
    for (let index = 0; index < callsOfBlock; index++) await call()
  }
  const loops = { timed: () => closedLoop({ query: call, count: callsOfBlock }), bare, again: bare }
  const names = Object.keys(loops) as (keyof typeof loops)[]
  const found: Record<keyof typeof loops, number[]> = { timed: [], bare: [], again: [] }
  for (let block = 0; block < warmBlocks + blocks; block++) {
    for (const index of names.keys()) {
      const name = names[(block + index) % names.length] as keyof typeof loops
      const before = process.cpuUsage()
      await loops[name]()
      const { user, system } = process.cpuUsage(before)
      if (block >= warmBlocks) found[name].push((user + system) / callsOfBlock)
    }
  }
  const line = (name: keyof typeof loops, words: string, limit: string): Line => ({
    what: words,
    measured: microseconds(median(found[name])),
    floor: microseconds(median(found.bare)),
    compared: difference(median(found[name].map((time, block) => time - (found.bare[block] as number)))),
    goal: limit,
  })
  return [
    line('timed', `a call in the timed loop, ${what}`, difference(goal)),
    line('again', '  the bare loop beside itself', ''),
  ]
}

async function withSmallModel<Value>(work: (call: Call) => Promise<Value>): Promise<Value> {
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'bench-harness-'))
  const path = join(import.meta.dirname, '../examples/digits/models/base.onnx')
  try {
    const facts = await inspectModel(path)
    const session = await openSession(path, facts, { threads: 1, temporaryFolder })
    const input = facts.inputs[0]?.name ?? ''
    const data = new Float32Array(64)
    const outputs = facts.outputs.map(({ name }) => name)
    const { call } = session.prepare({ [input]: { type: 'float32', dimensions: [1, 64], data } }, outputs)
    return await work(call)
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

const pairs = 10
const roundsOfPair = 10_000

/** Ten pairs of ten thousand rounds each, and as many to confirm, as one gate judges them. */
function decision(): Line {
  const random = createRandom('decision')
  const draw = (): ProcessPair[] =>
    Array.from({ length: pairs }, () => ({
      rounds: Array.from({ length: roundsOfPair }, () => ({
        base: 1 + random.float(),
        candidate: 1.1 + random.float(),
      })),
    }))
  const gated = [{ name: 'latency_p50', pairs: draw(), confirming: draw(), margin: 0.05 }]
  const times = Array.from({ length: decisions }, () => {
    const before = process.cpuUsage()
    decideSpeed(gated, standardRule)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return {
    what: `a decision on ${pairs} pairs of 10,000 rounds`,
    measured: `${median(times).toFixed(0)} ms`,
    floor: '',
    compared: '',
    goal: '50 ms',
  }
}

function difference(value: number): string {
  return `${value < 0 ? '−' : '+'} ${microseconds(Math.abs(value))}`
}

function microseconds(value: number): string {
  return `${value.toFixed(2)} µs`
}
