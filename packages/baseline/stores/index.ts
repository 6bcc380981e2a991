/** Where results are kept over time, and what each store needs from the outside. */
export { type ArtifactStoreOptions, artifactStore, baselineArtifactName } from './artifact-store.ts'
export { type BranchStoreOptions, branchStore } from './branch-store.ts'
export { type CacheStoreOptions, cacheKey, cacheStore } from './cache-store.ts'
export {
  type HistoryReader,
  historyFromStores,
  isDamage,
  readFromStores,
  type StoreReader,
  writeToStores,
} from './chain.ts'
export { type Access, chooseStores, type Permissions, type StoreChoice } from './choose-store.ts'
export { folderStore } from './folder-store.ts'
export type {
  ArtifactHost,
  CacheHost,
  FoundArtifact,
  RefHead,
  RefHost,
  TreeChange,
  TreeFile,
} from './hosts.ts'
export { defaultRetention, type RetentionPolicy, retain } from './retention.ts'
export { isOfSeries, legId, type Series, seriesId, seriesSlug } from './series.ts'
export {
  type BaselineStore,
  type HistoryQuery,
  isPassedOver,
  isUsable,
  type PassedOver,
  type SoughtCommit,
  type Stored,
  type StoredResult,
  type StoreEntry,
  type StoreKind,
  type StoreQuery,
  storeKinds,
} from './store.ts'
export { readZip, type ZipLimits } from './zip.ts'
