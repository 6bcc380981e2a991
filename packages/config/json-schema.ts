import * as z from 'zod/mini'
import { dataSchemaKeys } from './data-schema-keys.ts'
import { gatesKeys } from './gates-keys.ts'
import { projectKeys } from './project-keys.ts'
import { waiversKeys } from './waivers-keys.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** JSON Schema of mlgate.yml as people write it, for editors and for the reference. */
export function projectJson(): JsonSchema {
  return jsonSchema(projectKeys, 'mlgate.yml', 'What mlgate checks in this repository, and when it says no.')
}

/** JSON Schema of a data schema file. */
export function dataSchemaJson(): JsonSchema {
  return jsonSchema(dataSchemaKeys, 'Data schema of mlgate', 'What a data set must look like.')
}

/** JSON Schema of a gates file. */
export function gatesJson(): JsonSchema {
  return jsonSchema(gatesKeys, 'Gates of mlgate', "Rules on a model's metrics.")
}

/** JSON Schema of waivers.yml. */
export function waiversJson(): JsonSchema {
  return jsonSchema(waiversKeys, 'Waivers of mlgate', 'Failing gates that are let through for a while.')
}

function jsonSchema(keys: z.ZodMiniType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(keys, { io: 'input', target: 'draft-2020-12', override: tidy })
  return { $schema, title, description, ...rest } as JsonSchema
}

/** Limits of safe integers that the library adds to every whole number say nothing to a person. */
function tidy({ jsonSchema: schema }: { jsonSchema: JsonSchema }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
}
