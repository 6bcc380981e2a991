/** The model registry: which versions of which models there are, where they serve, and what comes next. */
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
  UnsureOutcome,
  UploadOutcome,
} from './host.ts'
export {
  type FileRole,
  type Manifest,
  type ManifestAsset,
  type ManifestFile,
  manifestName,
  manifestSchemaId,
  type Signature,
  type SignatureValue,
} from './manifest/manifest.ts'
export { type RegistryTag, readTag, writeTag } from './tags/grammar.ts'
export {
  type Assignment,
  type DatedTag,
  type RegisteredModel,
  type RegisteredStage,
  type RegisteredVersion,
  registeredModels,
} from './tags/registered-models.ts'
export { type FoundVersion, findModel, findVersion, fullName } from './versions/find-version.ts'
