/** Holds data against a schema: every check counted in one scan, the first offending rows found in a second. */
export type { DataSchema } from '@mlgate/config'
export { type CheckKind, checkCatalogue, type PeerNames, typesOf } from './catalogue.ts'
export {
  checkData,
  type DataCheckContext,
  type DataCheckReport,
  type DataCheckRequest,
  explainCheck,
} from './check-data.ts'
