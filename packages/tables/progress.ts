import type { DuckDBConnection } from '@duckdb/node-api'

/** How far a query is, in rows as the engine counts them. */
export interface QueryProgress {
  done: number
  total: number
}

const pollMilliseconds = 250

/**
 * Reports a connection's progress while a query runs, and only when it moved: a query that stands still
 * reports nothing, so that whoever listens can tell.
 *
 * @returns a function that ends the reports.
 */
export function reportProgress(
  connection: DuckDBConnection,
  report: (progress: QueryProgress) => void,
): () => void {
  let last = ''
  const timer = setInterval(() => {
    const { percentage, rows_processed: done, total_rows_to_process: total } = connection.progress
    const now = `${percentage} ${done}`
    if (percentage < 0 || now === last) return
    // The first look only notes where the query stands.
    if (last !== '') report({ done: Number(done), total: Number(total) })
    last = now
  }, pollMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
