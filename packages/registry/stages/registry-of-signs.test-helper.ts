import { type MemoryHost, memoryRegistryHost, putVersion } from '../test-support/index.ts'
import type { StageOrder, StageOutcome } from './order.ts'
import { type Promotion, promote } from './promote.ts'
import { registeredAt } from './registered-at.ts'
import { rollback } from './rollback.ts'
import { unassign } from './unassign.ts'

export const order: StageOrder = { who: 'ada', reason: 'It is better.' }

/** The run of a workflow in the registry of tests. */
export const sampleRun = {
  ...{ repository: 'octo/signs', id: 812, attempt: 1 },
  url: 'https://github.com/octo/signs/actions/runs/812/attempts/1',
}

/** A registry with versions 1.0.0, 1.1.0 and 1.2.0 of `signs`, at commits aaa…, bbb… and ccc…, and what people do to it. */
export interface Registry {
  memory: MemoryHost
  /** Promotes; to `production`, which asks for nothing, unless told otherwise. */
  put(
    reference: string,
    stage?: string,
    own?: Partial<Promotion>,
  ): Promise<StageOutcome & { approvedBy: readonly string[] }>
  back(): Promise<StageOutcome>
  take(): Promise<StageOutcome>
  /** The version in `production`. */
  held(): Promise<string | null>
  /** Lets somebody else act right before the first tag is made. */
  meanwhile(act: () => Promise<unknown>): void
}

export function registryOfSigns(): Registry {
  const memory = memoryRegistryHost()
  for (const [version, commit] of Object.entries({ '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c' })) {
    putVersion(memory, { version, commit })
  }
  const { host } = memory
  const production = { ...order, model: 'signs', stage: 'production' }
  return {
    memory,
    put: (reference, stage = 'production', own = {}) =>
      promote({ ...order, reference, stage, rules: { require: [], attestation: false }, ...own }, host),
    back: () => rollback(production, host),
    take: () => unassign(production, host),
    async held() {
      const [model] = (await registeredAt(host)).models
      return model?.stages.find(({ stage }) => stage === 'production')?.versions[0] ?? null
    },
    meanwhile(act) {
      let isFirst = true
      memory.before(async (method) => {
        if (method !== 'createTag' || !isFirst) return
        isFirst = false
        await act()
      })
    },
  }
}
