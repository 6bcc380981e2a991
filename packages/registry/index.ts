/** The model registry: which versions of which models there are, where they serve, and what comes next. */
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
