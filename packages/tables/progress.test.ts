import type { DuckDBConnection } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type QueryProgress, reportProgress } from './progress.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('reportProgress', () => {
  it('speaks only when the query moved, so that one that stands still is seen to', () => {
    const connection = { progress: { percentage: 0, rows_processed: 0n, total_rows_to_process: 100n } }
    const reports: QueryProgress[] = []
    const stop = reportProgress(connection as unknown as DuckDBConnection, (progress) =>
      reports.push(progress),
    )
    vi.advanceTimersByTime(10_000)
    expect(reports).toEqual([])
    connection.progress = { percentage: 40, rows_processed: 40n, total_rows_to_process: 100n }
    vi.advanceTimersByTime(10_000)
    expect(reports).toEqual([{ done: 40, total: 100 }])
    stop()
    connection.progress = { percentage: 90, rows_processed: 90n, total_rows_to_process: 100n }
    vi.advanceTimersByTime(10_000)
    expect(reports).toHaveLength(1)
  })
})
