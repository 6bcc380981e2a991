import { copyFile, link } from 'node:fs/promises'
import { describeTable, quoteIdentifier, quoteLiteral, relation } from '@mlgate/tables'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import { hashedIdSql } from './hash-ids.ts'
import { keepLosses } from './losses.ts'
import { predictionNames } from './prediction-columns.ts'
import { type PredictionsFile, sourceOf } from './predictions.ts'

/** Predictions files of mlgate's own, to be kept beside a result. */
export interface KeepRequest {
  files: PredictionsFile[]
  /** Paths of the Parquet files to write, one for each. */
  outputs: string[]
  /** What ids are hashed with. */
  salt: string
  /** Whether the ids of the files are hashed with it already. */
  areHashed?: boolean
  /** Metrics, in any spelling, whose losses are kept in place of truth and outputs. */
  losses?: string[]
}

/**
 * Writes predictions as they leave the job: the same rows in the same order, their ids hashed. Rows still meet by
 * them, and what an id says of a person stays behind.
 */
export async function keepPredictions(request: KeepRequest, context: WorkContext): Promise<void> {
  if (request.losses !== undefined) return keepLosses({ ...request, losses: request.losses }, context)
  const { files, outputs, salt, areHashed = false } = request
  const sources = files.map(sourceOf)
  await withEngine({ sources, outputs }, context, async (engine) => {
    for (const [index, source] of sources.entries()) {
      context.progress({ stage: 'keeping predictions', done: index, total: files.length })
      const [path = '', output = ''] = [files[index]?.path, outputs[index]]
      const table = await describeTable(engine, source)
      const id = table.columns.find(({ name }) => name === predictionNames.id)
      if (id === undefined || areHashed) {
        await link(path, output).catch(() => copyFile(path, output))
        continue
      }
      const name = quoteIdentifier(id.name)
      const hashed = hashedIdSql(`CAST(${name} AS VARCHAR)`, salt)
      await engine.run(
        `COPY (SELECT * REPLACE (${hashed} AS ${name}) FROM ${relation(table)}) TO ${quoteLiteral(output)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`,
      )
    }
  })
}
