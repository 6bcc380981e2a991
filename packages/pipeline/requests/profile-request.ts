import { basename } from 'node:path'
import type { DataProfile } from '@mlgate/data'
import { readSchemaFile } from '../read-schema.ts'
import type { StepContext } from '../step-context.ts'
import { identifyFiles, namesInWords, tableOf } from '../subject-files.ts'

/** Files to profile; all are one table. */
export interface ProfileRequest {
  data: readonly [string, ...string[]]
  /** Location of a data schema: what it says of types, formats and private columns. */
  schema?: string | undefined
  /** What the data is called; the name of the first file when absent. */
  name?: string | undefined
  /** Columns whose values are not told. */
  hidden?: readonly string[] | undefined
}

/** Profiles files in a child process. */
export async function requestedProfile(
  { data, schema: location, name = basename(data[0]), hidden = [] }: ProfileRequest,
  context: StepContext,
): Promise<DataProfile> {
  const schema = location === undefined ? undefined : (await readSchemaFile(location, context)).schema
  const identified = await identifyFiles([...data], context.locations)
  const names = identified.subject.map(({ path }) => path)
  return context.runJob(
    'profile-data',
    {
      ...{ name, names, hidden: [...hidden] },
      source: tableOf(identified, schema?.format),
      ...(schema === undefined ? {} : { schema }),
    },
    namesInWords(names),
  )
}
