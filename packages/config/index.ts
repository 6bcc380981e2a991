/** Reads what users write: mlgate.yml, data schemas and gates, with every problem named at its place. */
export type { GateRules, RuleSet, Waiver } from '@mlgate/gates'
export { loadFaults, type SaidLoad } from './benchmark-load-faults.ts'
export { type LoadConfig, parseSweep, type Sweep } from './benchmark-load-keys.ts'
export { type BenchmarkConfig, parseBenchmarkGates } from './benchmark-reader.ts'
export { runtimeFaults, type SaidRuntime } from './benchmark-runtime-faults.ts'
export { type SaidServer, serverFaults } from './benchmark-url-faults.ts'
export {
  endpointAt,
  parseServe,
  parseTimedUrl,
  portPlace,
  type ServeConfig,
  type TimedModelUrl,
  type TimedRequestUrl,
  type TimedUrl,
} from './benchmark-url-reader.ts'
export { type CommandConfig, parseCommand, predictionsPlace } from './command-reader.ts'
export type {
  Amount,
  Bound,
  Bounds,
  ColumnSchema,
  ColumnType,
  DataSchema,
  Order,
  OutlierLimit,
  Rule,
  ShareLimit,
  StatisticLimits,
  TableLimits,
  TextEncodingName,
  TextFormat,
  TextLimits,
  ValueLimits,
} from './data-schema.ts'
export { columnTypes } from './data-schema.ts'
export { parseDataSchema } from './data-schema-reader.ts'
export { type EndpointConfig, environmentReference, parseEndpoint } from './endpoint-reader.ts'
export { schemaIn } from './environments.ts'
export { type GateName, gatePlace } from './gate-place.ts'
export { parseGates } from './gates-reader.ts'
export { withIncluded } from './include.ts'
export { dataSchemaJson, gatesJson, type JsonSchema, projectJson, waiversJson } from './json-schema.ts'
export {
  type Bins,
  type ExpectationConfig,
  type ModelChecksConfig,
  parseChecks,
  type SegmentsConfig,
  type SlicesConfig,
} from './judging-reader.ts'
export { type MetricsFromConfig, parseMetricsFrom, printedFaults } from './metrics-from-keys.ts'
export { parseParameters } from './parameters-reader.ts'
export { parsePreprocess, preprocessOf } from './preprocess-reader.ts'
export {
  type DataConfig,
  dataOf,
  type EvaluateConfig,
  findProjectConfig,
  type ModelConfig,
  type ProjectConfig,
  parseProjectConfig,
  projectFileNames,
} from './project.ts'
export { type RegisterConfig, registeredModelOf, type StageConfig } from './register-reader.ts'
export {
  type AfterOther,
  anyColumns,
  type DataRelations,
  type DisjointFrom,
  othersOf,
  type Reference,
  type RelativeRows,
  relationsOf,
  type Suspicion,
  type Suspicions,
} from './relations-reader.ts'
export { relationPlaces, type SchemaCheck, schemaPlaces } from './schema-places.ts'
export { parseSetup, type SetupConfig } from './setup-reader.ts'
export {
  type ColumnKey,
  modelTasks,
  type SaidOfColumns,
  type Task,
  type TaskProblem,
  taskProblems,
  taskSaid,
  tasks,
} from './task-keys.ts'
export { parseWaivers, waiversFileName } from './waivers-reader.ts'
export { withMargins } from './write-margins.ts'
