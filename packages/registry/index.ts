/** The model registry: which versions of which models there are, where they serve, and what comes next. */
export type { CycloneDx } from './contents/bill-of-materials.ts'
export type { AttestationVerifier, Attested, AttestedFile, ExpectedOrigin } from './fetch/attestation.ts'
export type { AttestationMode, OriginMeans } from './fetch/attested.ts'
export { diffManifests, type VersionDiff } from './fetch/diff-manifests.ts'
export { diffVersions } from './fetch/diff-versions.ts'
export { type FetchedRange, fetchRange, type RangeRequest } from './fetch/fetch-range.ts'
export { type Fetched, type FetchedFile, type FetchRequest, fetchVersion } from './fetch/fetch-version.ts'
export {
  type Verification,
  type VerifiedAsset,
  type VerifyRequest,
  verifyVersion,
} from './fetch/verify-version.ts'
export type { FileChoice } from './fetch/wanted-files.ts'
export type {
  CreatedTag,
  HostedAsset,
  HostedRelease,
  HostedTag,
  NewAsset,
  NewDraft,
  RegistryHost,
  ReleaseChange,
  TagDescription,
  UploadOutcome,
} from './host.ts'
export {
  buildManifest,
  type FiledResult,
  modelFiles,
  type VersionFacts,
} from './manifest/build-manifest.ts'
export { contentHash } from './manifest/content-hash.ts'
export {
  type FileRole,
  fileRoles,
  type Manifest,
  type ManifestAsset,
  type ManifestFile,
  type ManifestMetric,
  type ManifestResult,
  manifestName,
  manifestSchemaId,
  type Signature,
  type SignatureValue,
} from './manifest/manifest.ts'
export { formatManifest, mostManifestBytes, parseManifest } from './manifest/read-manifest.ts'
export type { Mirror, Mirrored, MirroredVersion } from './mirrors/mirror.ts'
export { publishVersion } from './publish/publish-version.ts'
export { type ReleasedManifest, readManifest } from './publish/read-manifest.ts'
export type { Published, PublishLimits, PublishRequest, VersionFile } from './publish/request.ts'
export type {
  ApprovalHost,
  ApprovedRun,
  EnvironmentProtection,
  EnvironmentReview,
} from './stages/approval.ts'
export { type Deprecation, type DeprecationOutcome, deprecate } from './stages/deprecate.ts'
export { type StageEvent, stageHistory } from './stages/history.ts'
export type { RuleMeans } from './stages/meets-rules.ts'
export {
  formatStageMessage,
  parseStageMessage,
  type StageMessage,
  type TaggingRun,
} from './stages/message.ts'
export type { StageRequest } from './stages/named-stage.ts'
export type { StageOrder, StageOutcome } from './stages/order.ts'
export { type Promotion, promote } from './stages/promote.ts'
export { type Registered, registeredAt } from './stages/registered-at.ts'
export { rollback } from './stages/rollback.ts'
export { type StageRules, usualRules } from './stages/rules.ts'
export { unassign } from './stages/unassign.ts'
export {
  type Assignment,
  type DatedTag,
  type RegisteredModel,
  type RegisteredStage,
  type RegisteredVersion,
  type RegistryTag,
  readTag,
  registeredModels,
  writeTag,
} from './tags/index.ts'
export { type FoundVersion, findModel, findVersion, fullName } from './versions/find-version.ts'
export {
  type Bump,
  type NextVersion,
  type ProposedVersion,
  proposeVersion,
} from './versions/propose-version.ts'
