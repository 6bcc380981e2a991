import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { afterEach, beforeEach } from 'vitest'
import { type BranchStoreOptions, branchStore } from '../stores/branch-store.ts'
import type { RefHost } from '../stores/hosts.ts'
import type { HistoryQuery } from '../stores/store.ts'
import { collect } from './collect.ts'
import type { Fault } from './faults.ts'

/** A host to be tested: fresh and empty, and with the means to disturb it. */
export interface RefHostUnderTest {
  host: RefHost
  faults: { strike(method: keyof RefHost, ...faults: Fault[]): void; calls: string[] }
}

/** The file that sample results belong to. */
export const november = 'results/2026-11.ndjson'
export const now = () => new Date('2026-11-21T03:00:00Z')

/** A branch store over a fresh host for each test, with short words for what tests do with it. */
export function branchBench(start: () => Promise<RefHostUnderTest>) {
  let folder: string
  let host: RefHost
  let faults: RefHostUnderTest['faults']

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-branch-'))
    const started = await start()
    host = started.host
    faults = started.faults
  })
  afterEach(() => rm(folder, { recursive: true }))

  const waits: number[] = []
  const options = (): BranchStoreOptions => ({
    host,
    now,
    random: () => 0.5,
    wait: async (milliseconds) => waits.push(milliseconds),
  })
  const store = (further: Partial<BranchStoreOptions> = {}) => branchStore({ ...options(), ...further })
  const add = (...results: Result[]) => store().write(results.map((result) => ({ result, predictions: [] })))
  const look = (shas: string[], series = { kind: 'evaluation', name: 'signs' } as const) =>
    store().read({ series, commits: shas.map((sha) => ({ sha })), folder })
  const text = async (path = november) => {
    const head = await host.readRef('mlgate')
    const bytes = head === null ? null : await host.readFile(head.commit, path, 1e9)
    return bytes === null ? null : Buffer.from(bytes).toString()
  }
  const put = async (path: string, content: string) => {
    const head = await host.readRef('mlgate')
    const tree = await host.createTree(head?.tree ?? null, [{ path, text: content }])
    const parents = head === null ? [] : [head.commit]
    const commit = await host.createCommit({ tree, parents, message: 'by hand' })
    if (head === null) await host.createRef('mlgate', commit)
    else await host.updateRef('mlgate', { from: head.commit, to: commit })
    return commit
  }
  const all = async (query: HistoryQuery = {}) => collect(store().history(query))
  return {
    /** For files of a test; also where predictions are put. */
    get folder() {
      return folder
    },
    get host() {
      return host
    },
    get faults() {
      return faults
    },
    /** How long the store has waited between attempts, in milliseconds. */
    waits,
    store,
    add,
    look,
    text,
    put,
    all,
  }
}
