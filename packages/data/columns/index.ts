import { classes, distinct } from './classes.ts'
import type { DemandMaker } from './demand.ts'
import { format } from './format.ts'
import { order } from './order.ts'
import { outliers } from './outliers.ts'
import { quantiles } from './quantiles.ts'
import { statistics } from './statistics.ts'
import { text } from './text.ts'
import { time } from './time.ts'
import { enumeration, length, pattern, range, unique } from './value-limits.ts'

/** Every kind of limit on the values of a column, in the order of a report. */
export const demandMakers: readonly DemandMaker[] = [
  format,
  range,
  enumeration,
  length,
  pattern,
  unique,
  distinct,
  classes,
  statistics,
  quantiles,
  outliers,
  time,
  order,
  text,
]
