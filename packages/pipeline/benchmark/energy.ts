import { energyOfUsed, type MachineObservation, untimedCalls, warmUp, withProcess } from '@mlgate/benchmark'
import type { Metric } from '@mlgate/core'
import type { Starter, TimedSource } from './benchmark-parts.ts'

/** Power is looked at ten times a second: so many milliseconds of it are worth a number. */
const enoughMs = 3000
const inferences = 1000

/**
 * What a thousand inferences take of the GPUs' energy, by a fresh process that runs alone: in turns, it could not be
 * told whose the power was. What the GPUs draw without any work is in it. Queries that come at a rate do so here; where
 * a rate is searched, which would take minutes, they come as fast as they are answered.
 *
 * @returns nothing where no GPU was used meanwhile, or its power is not told.
 */
export async function energyOf(
  { plan }: Pick<TimedSource, 'plan'>,
  { start, facts }: Starter,
  { gpus }: Pick<MachineObservation, 'gpus'>,
): Promise<Metric[]> {
  return withProcess(start, async (process) => {
    const { calls, roundTime } = await warmUp(process, plan)
    const run = (plan.interval === undefined ? process.warm : undefined) ?? process.round
    // A single long round: after each one the process rests, and the GPUs draw power all the same.
    const asked = calls * Math.max(1, Math.ceil(enoughMs / Math.max(roundTime, 1)))
    const recorded = gpus.record()
    await run(asked)
    const energy = energyOfUsed(await recorded())
    await process.end()
    if (energy === null) return []
    // A command is warm by its first run.
    const untimed = plan.windows === 0 ? 0 : untimedCalls(asked)
    const samples = (asked + untimed) * (facts().rows ?? 1)
    return [
      { name: 'energy', value: (energy / samples) * inferences, unit: 'J', direction: 'lower', samples },
    ]
  })
}
