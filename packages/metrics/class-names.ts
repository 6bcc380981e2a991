import type { Columns } from './columns.ts'
import type { Undefined } from './outcome.ts'

/** The classes for a message, which has room for five. */
export function nameClasses({ classes }: Columns): string {
  return classes.slice(0, 5).join(', ') + (classes.length > 5 ? ', …' : '')
}

/** Says that there is no such class. */
export function unknownClass(columns: Columns, label: string | number | boolean): Undefined {
  return { why: `pos_label=${label} is none of the classes ${nameClasses(columns)}: name the one to score` }
}
