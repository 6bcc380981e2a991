import { type MachineObservation, memoryGrowth, type Price, type TimedProcess } from '@mlgate/benchmark'
import type { Starter } from './benchmark-parts.ts'

/**
 * Processes whose use of GPUs is watched: the memory that the driver says a process holds before it ends, or else what
 * the GPUs held more while it started and ran the first time. The other side rests meanwhile, so that what grows is its
 * own, unless somebody else uses them.
 *
 * @param price of the machine, where it is known: a side costs what its calls take of it.
 */
export function watchedStarter(
  { start, facts }: Starter,
  { gpus }: Pick<MachineObservation, 'gpus'>,
  price: Price | undefined,
): Starter {
  return {
    start: gpus.hasGpus ? () => startWatched(start, gpus) : start,
    facts: () => ({ ...facts(), ...(price === undefined ? {} : { price }) }),
  }
}

async function startWatched(
  start: Starter['start'],
  gpus: MachineObservation['gpus'],
): Promise<TimedProcess> {
  const recorded = gpus.record()
  const process = await start()
  const growth = memoryGrowth(await recorded())
  return {
    ...process,
    async end() {
      const { pid } = process.started
      const told = pid === undefined ? null : await gpus.memoryOf(pid)
      const held = told ?? growth
      // What grew by nothing was not put there: the process runs elsewhere.
      return { ...(await process.end()), ...(held === null || held === 0 ? {} : { gpuMemory: held }) }
    },
  }
}
