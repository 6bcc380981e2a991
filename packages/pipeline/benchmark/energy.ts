import { energyOfUsed, type MachineObservation, untimedCalls, warmUp, withProcess } from '@mlgate/benchmark'
import { type Metric, MlgateError } from '@mlgate/core'
import type { Starter, TimedSource } from './benchmark-parts.ts'

/** Power is looked at ten times a second: so many milliseconds of it are worth a number. */
const enoughMs = 3000
const inferences = 1000

/** Energy of both sides, as metrics; why it is not known, where a process for it failed, is worth a note. */
export interface EnergyOfBoth {
  candidate: Metric[]
  base: Metric[]
  notes: string[]
}

/** @param base the side that ran in turns, where there is one. @throws MlgateError MG3006 */
export async function energyOfBoth(
  source: Pick<TimedSource, 'plan'>,
  own: Starter,
  base: Starter | null,
  machine: Pick<MachineObservation, 'gpus'>,
): Promise<EnergyOfBoth> {
  try {
    const candidate = await energyOf(source, own, machine)
    return { candidate, base: base === null ? [] : await energyOf(source, base, machine), notes: [] }
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code === 'MG3006') throw error
    return {
      candidate: [],
      base: [],
      notes: [`its energy could not be told: ${error.message.replace(/\.$/, '')}`],
    }
  }
}

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
