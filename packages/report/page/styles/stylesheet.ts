import { base } from './base.ts'
import { charts } from './charts.ts'
import { media } from './media.ts'
import { dark, light, properties } from './palette.ts'
import { tables } from './tables.ts'

/** The page's one stylesheet. Paper is always light. */
export const stylesheet = `
:root { color-scheme: light; ${properties(light)} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${properties(dark)} } }
${base}${tables}${charts}${media}`
