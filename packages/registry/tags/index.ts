/** What tags register: all that is needed of the registry to find a release, without the rest of it. */
export { type RegistryTag, readTag, writeTag } from './grammar.ts'
export {
  type Assignment,
  type DatedTag,
  type RegisteredModel,
  type RegisteredStage,
  type RegisteredVersion,
  registeredModels,
} from './registered-models.ts'
