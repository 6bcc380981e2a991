/** Holds data against a schema: every check counted in one scan, the first offending rows found in a second. Says what it looks like. */
export type { DataSchema } from '@mlgate/config'
export { type CheckKind, checkCatalogue, type PeerNames, typesOf } from './catalogue.ts'
export {
  checkData,
  type DataCheckContext,
  type DataCheckReport,
  type DataCheckRequest,
  explainCheck,
} from './check-data.ts'
export { edgesOf } from './profile/histogram.ts'
export { mergeProfiles } from './profile/merge-profiles.ts'
export {
  type ColumnProfile,
  type DataProfile,
  type DistinctProfile,
  type NumberProfile,
  type ProfileHistogram,
  type ProfileType,
  profileSchemaId,
} from './profile/profile.ts'
export { type DataProfileRequest, profileData } from './profile/profile-data.ts'
