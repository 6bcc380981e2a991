import type * as z from 'zod/mini'
import type { Path } from './finding.ts'

type Schema = z.core.$ZodTypes

/**
 * The keys that a schema knows at a place inside the values it describes; empty where it describes no mapping
 * with fixed keys.
 */
export function knownKeys(schema: z.ZodMiniType, path: Path): string[] {
  return below(schema as unknown as Schema, path).flatMap((inner) => {
    const { def } = inner._zod
    return def.type === 'object' ? Object.keys(def.shape) : []
  })
}

/** The schemas that may describe what stands at a path; a union has several. */
function below(schema: Schema, path: Path): Schema[] {
  const { def } = schema._zod
  if (def.type === 'optional' || def.type === 'default') return below(def.innerType as Schema, path)
  if (def.type === 'pipe') return below(def.in as Schema, path)
  if (def.type === 'union') return def.options.flatMap((option) => below(option as Schema, path))
  const [step, ...rest] = path
  if (step === undefined) return [schema]
  if (def.type === 'object' && Object.hasOwn(def.shape, step)) return below(def.shape[step] as Schema, rest)
  if (def.type === 'record') return below(def.valueType as Schema, rest)
  if (def.type === 'array') return below(def.element as Schema, rest)
  return []
}
