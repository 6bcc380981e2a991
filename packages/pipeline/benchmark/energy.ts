import { energyOfUsed, type MachineObservation, warmUp } from '@mlgate/benchmark'
import type { Metric } from '@mlgate/core'
import type { Starter, TimedSource } from './benchmark-parts.ts'

/** Power is looked at ten times a second: so many milliseconds of it are worth a number. */
const enoughMs = 3000
const inferences = 1000

/**
 * What a thousand inferences take of the GPUs' energy, by a fresh process that runs alone: in turns, it could not be
 * told whose the power was. What the GPUs draw without any work is in it.
 *
 * @returns nothing where no GPU was used meanwhile, or its power is not told.
 */
export async function energyOf(
  { plan }: Pick<TimedSource, 'plan'>,
  { start, facts }: Starter,
  { gpus }: Pick<MachineObservation, 'gpus'>,
): Promise<Metric[]> {
  const { process, calls, roundTime } = await warmUp(await start(), plan)
  const recorded = gpus.record()
  const rounds = Math.max(1, Math.ceil(enoughMs / Math.max(roundTime, 1)))
  for (let round = 0; round < rounds; round++) await process.round(calls)
  const energy = energyOfUsed(await recorded())
  await process.end()
  if (energy === null) return []
  const samples = rounds * calls * (facts().rows ?? 1)
  return [{ name: 'energy', value: (energy / samples) * inferences, unit: 'J', direction: 'lower', samples }]
}
