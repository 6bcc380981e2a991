import type { Case } from './case.ts'
import { covered } from './covered.ts'
import { decided } from './decided.ts'
import { equallyGood } from './equal.ts'
import { identical } from './identical.ts'
import { power } from './power.ts'
import { retrained } from './retrained.ts'
import type { Trainings } from './trainings.ts'

/** How thorough a simulation is: all of it in minutes, or a share of it in seconds. */
export type Effort = 'full' | 'quick'

/** Every case, in the order of the table. The same in every thread, so that a case is known by its place. */
export function casesOf(effort: Effort, trainings: Trainings): Case[] {
  const share = effort === 'full' ? 1 : 1 / 20
  const scale = (sets: number) => Math.max(10, Math.round(sets * share))
  return [
    ...identical(scale),
    ...equallyGood(scale),
    ...retrained(trainings, scale),
    ...power(scale, effort === 'full' ? 2000 : 400),
    ...decided(scale),
    // Without a promise, and slow: nothing that a quick simulation could hold against.
    ...(effort === 'full' ? covered(scale) : []),
  ]
}
