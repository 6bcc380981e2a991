/** Reads what users write: mlgate.yml, data schemas and gates, with every problem named at its place. */
export type { GateRules, RuleSet, Waiver } from '@mlgate/gates'
export type {
  Bound,
  ColumnSchema,
  ColumnType,
  DataSchema,
  NullLimit,
  Rule,
  TextEncodingName,
  TextFormat,
  ValueLimits,
} from './data-schema.ts'
export { columnTypes } from './data-schema.ts'
export { parseDataSchema } from './data-schema-reader.ts'
export { type GateName, gatePlace } from './gate-place.ts'
export { parseGates } from './gates-reader.ts'
export { dataSchemaJson, gatesJson, type JsonSchema, projectJson, waiversJson } from './json-schema.ts'
export { parseParameters } from './parameters-reader.ts'
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
export { parseWaivers, waiversFileName } from './waivers-reader.ts'
