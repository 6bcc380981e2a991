import { basename } from 'node:path'
import { relationsOf, schemaIn } from '@mlgate/config'
import type { SampleSize } from '@mlgate/core/units'
import { readSchemaFile } from '../read-schema.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { dataStep } from '../steps/data-step.ts'

/** Files to hold against a schema, said without a project. */
export interface DataRequest {
  data: readonly [string, ...string[]]
  /** Location of the data schema. */
  schema: string
  /** One of the environments of the schema. */
  environment?: string | undefined
  /** What the data is called in reports; the name of the first file when absent. */
  name?: string | undefined
  /** The column that names each row, and the one that holds the label. */
  id?: string | undefined
  target?: string | undefined
  /** Locations of data that shares no row with this one; each is read as this one is. */
  disjointFrom?: readonly string[] | undefined
  /** Offending values that each check shows, 0 … 100. */
  samples: number
  /** The part of the rows that is checked; all when absent. */
  sample?: SampleSize | undefined
}

/** The step that a request asks for. */
export async function requestedDataCheck(
  { data, schema: location, environment, name, samples, sample, id, target, disjointFrom = [] }: DataRequest,
  context: StepContext,
): Promise<Step> {
  const { schema: written, lines } = await readSchemaFile(location, context)
  const schema = schemaIn(written, environment)
  const relations = relationsOf({
    ...(id === undefined ? {} : { id }),
    ...(target === undefined ? {} : { target }),
    'disjoint-from': [...disjointFrom],
  })
  return dataStep(
    {
      name: name ?? basename(data[0]),
      data: [...data],
      schema,
      lines,
      samples,
      ...(sample === undefined ? {} : { sample }),
      ...(relations === undefined
        ? {}
        : { relations, others: disjointFrom.map((other) => ({ name: other, data: [other], schema })) }),
    },
    context,
  )
}
