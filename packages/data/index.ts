/** Holds data against a schema: every check counted in one scan, the first offending rows found in a second. */
export type { DataSchema } from '@mlgate/config'
export {
  checkData,
  type DataCheckContext,
  type DataCheckReport,
  type DataCheckRequest,
  explainCheck,
} from './check-data.ts'
