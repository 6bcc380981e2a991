import type { TableDescription } from './describe-table.ts'
import type { SqlEngine } from './engine.ts'
import { rejectScansTable, rejectsTable } from './relation.ts'
import { isTextFormat } from './source.ts'

/** A record of a text file that doesn't fit its header. */
export interface RejectedRecord {
  /** Index of the file in the source. */
  file: number
  /** Counts records and blank lines from 1; the header is 1. */
  ordinal: number
  kind: 'too few fields' | 'too many fields' | 'broken quotes' | 'too long' | 'not in its encoding'
  fieldsExpected?: number
  fieldsFound?: number
}

const kinds: Record<string, RejectedRecord['kind']> = {
  'MISSING COLUMNS': 'too few fields',
  'TOO MANY COLUMNS': 'too many fields',
  'UNQUOTED VALUE': 'broken quotes',
  'LINE SIZE OVER MAXIMUM': 'too long',
  'INVALID ENCODING': 'not in its encoding',
}

const distinctRejects = `SELECT scans.file_path AS path, rejects.line AS ordinal, min(rejects.error_type)::VARCHAR AS kind, min(rejects.error_message) AS message
  FROM ${rejectsTable} rejects JOIN ${rejectScansTable} scans ON rejects.scan_id = scans.scan_id AND rejects.file_id = scans.file_id
  GROUP BY ALL`

/** How many records of each file were left out by the one query that ran with `rejects: 'store'`. */
export async function countRejects(engine: SqlEngine, { source }: TableDescription): Promise<number[]> {
  const counts = source.files.map(() => 0)
  if (!isTextFormat(source.format)) return counts
  const rows = await engine.query(`SELECT path, count(*) AS count FROM (${distinctRejects}) GROUP BY path`)
  for (const { path, count } of rows) counts[source.files.indexOf(String(path))] = Number(count)
  return counts
}

/** The first records that were left out, at most `limit`, in the order of the files. */
export async function readRejects(
  engine: SqlEngine,
  { source }: TableDescription,
  limit: number,
): Promise<RejectedRecord[]> {
  if (!isTextFormat(source.format)) return []
  const rows = await engine.query(`${distinctRejects} ORDER BY path, ordinal LIMIT ${limit}`)
  return rows
    .map(({ path, ordinal, kind, message }): RejectedRecord => {
      const fields = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(String(message))
      return {
        file: source.files.indexOf(String(path)),
        ordinal: Number(ordinal),
        kind: kinds[String(kind)] ?? 'broken quotes',
        ...(fields === null ? {} : { fieldsExpected: Number(fields[1]), fieldsFound: Number(fields[2]) }),
      }
    })
    .sort((left, right) => left.file - right.file || left.ordinal - right.ordinal)
}
