/** Registering models: what the registry, the road and the jobs do together. Loaded by who works with versions. */

export { type FetchModelRequest, fetchModel, modelHash, requireReference } from './fetch-model.ts'
export { tellMirrorsOfStage } from './mirrors.ts'
export { signatureAmong } from './model-files.ts'
export type { RegistryPlace } from './place.ts'
export { modelMeant, projectHere } from './project-here.ts'
export {
  type Promoted,
  type PromoteRequest,
  promoteModel,
  rollBackModel,
  unassignModel,
} from './promote-model.ts'
export {
  modelNamed,
  type Registered,
  type RegisterRequest,
  type RegisterSurroundings,
  registerModel,
} from './register-model.ts'
export type { MeasuredResult } from './results.ts'
export type { ProjectPlace } from './stage-rules.ts'
