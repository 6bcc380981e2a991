import { basename } from 'node:path'
import { readSchemaFile } from '../project-steps.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { dataStep } from '../steps/data-step.ts'

/** Files to hold against a schema, said without a project. */
export interface DataRequest {
  data: readonly [string, ...string[]]
  /** Location of the data schema. */
  schema: string
  /** What the data is called in reports; the name of the first file when absent. */
  name?: string | undefined
  /** Whether offending values are shown. */
  samples: boolean
}

/** The step that a request asks for. */
export async function requestedDataCheck(
  { data, schema: location, name, samples }: DataRequest,
  context: StepContext,
): Promise<Step> {
  const schema = await readSchemaFile(location, context)
  return dataStep({ name: name ?? basename(data[0]), data: [...data], schema, samples }, context)
}
