/** Measuring a registered version again: loaded by the command that does so. */
export { reproduceFetched, reproduceReleased } from './reproduce-released.ts'
export type { Reproduction } from './reproduction.ts'
