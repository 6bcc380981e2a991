import type { DataSchema } from '@mlgate/config'
import {
  countRejects,
  describeTable,
  openDuckDb,
  quoteIdentifier,
  reachColumns,
  relation,
  type SqlEngine,
  type TableSource,
} from '@mlgate/tables'
import type { DataCheckContext } from '../check-data.ts'
import { stagesOf } from '../stages.ts'
import { surveySource } from '../survey-source.ts'
import { adders, type ColumnSketch, emptySketch, profileOf } from './column-sketch.ts'
import { type ColumnPlan, planColumns } from './plan-columns.ts'
import { type DataProfile, profileSchemaId } from './profile.ts'

export interface DataProfileRequest {
  name: string
  source: TableSource
  /** What the files are called in messages, in the order of the source's files. */
  names: string[]
  /** Says types, how files are written, and what is private; without it files of texts are tried as several types. */
  schema?: DataSchema
  /** Columns whose values are not told, besides those that the schema calls private. */
  hidden?: string[]
}

/**
 * Looks at all rows once and says what each column holds: how many values and which, their range, mean and
 * distribution. Rows of text files that do not fit their header are left out and counted.
 *
 * @throws MlgateError MG4001, MG4002, MG4008, MG4010 when the data can't be read as what it is said to be, MG4004 and
 * MG4005 when memory or time ran out.
 */
export async function profileData(
  request: DataProfileRequest,
  context: DataCheckContext,
): Promise<DataProfile> {
  const { name, names, schema, hidden = [] } = request
  const { format } = schema ?? {}
  const source = {
    ...request.source,
    names,
    ...(format === undefined ? {} : { dialect: { ...request.source.dialect, ...format } }),
  }
  const stages = stagesOf(context)
  const { memoryBytes, temporaryFolder, signal } = context
  const engine = await openDuckDb({
    ...{ sources: [source], memoryBytes, temporaryFolder, onProgress: stages.move },
    ...(signal === undefined ? {} : { signal }),
  })
  try {
    await surveySource(engine.prepared(source), context)
    const stored = await describeTable(engine, source)
    const description = await reachColumns(engine, stored, Object.keys(schema?.columns ?? {}))
    const plans = planColumns(description, schema, hidden)
    stages.enter('looking at rows')
    const { rows, sketches } = await readColumns(engine, plans, relation(description, { rejects: 'store' }))
    const rejected = await countRejects(engine, description)
    return {
      ...{ schema: profileSchemaId, name, rows },
      rejectedRows: rejected.reduce((sum, count) => sum + count, 0),
      columns: sketches.map((sketch) => profileOf(sketch, rows)),
    }
  } finally {
    engine.close()
  }
}

async function readColumns(
  engine: SqlEngine,
  plans: readonly ColumnPlan[],
  table: string,
): Promise<{ rows: number; sketches: ColumnSketch[] }> {
  const sketches = plans.map(emptySketch)
  const read = sketches.flatMap((sketch) =>
    Object.entries(sketch.plan.parts).map(([part, sql]) => ({
      sql,
      sketch,
      add: adders[part as keyof ColumnPlan['parts']],
    })),
  )
  const items = read.map(({ sql }, index) => `${sql} AS ${quoteIdentifier(`p${index}`)}`)
  let rows = 0
  for await (const batch of engine.stream(`SELECT ${items.join(', ') || 'NULL'} FROM ${table}`)) {
    rows += batch.rows
    for (const [index, { add, sketch }] of read.entries()) {
      const column = batch.columns[index]
      if (column !== undefined) add(sketch, column)
    }
  }
  return { rows, sketches }
}
