/** Registries of other tools, registered here: loaded only where one is imported. */
export { type GtoMeans, planFromGto } from './gto.ts'
export {
  type Imported,
  type ImportedStage,
  type ImportedVersion,
  type ImportMeans,
  importVersions,
} from './import-versions.ts'
export { type CountedVersion, numberVersions } from './number-versions.ts'
export type { ImportPlan, PlannedVersion } from './plan.ts'
