import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { count, type Known, optional, text } from './fields.ts'

const numbers = z.array(documentNumber)

/**
 * What each process of a benchmark saw of one metric, in the metric's unit: its median over rounds. Place by place,
 * `candidate` and `base` ran in turns; without `base`, only the candidate was run.
 */
export const timingSchema = z.looseObject({
  metric: text,
  candidate: numbers,
  base: optional(numbers),
  /** Of each pair: how much more the candidate cost than the base, as ln(candidate / base), its median over rounds. */
  effects: optional(numbers),
  /** The first so many pairs decided; those after them were run afresh to confirm that something got worse. */
  firstRun: count,
})
export type Timing = Known<z.output<typeof timingSchema>>
