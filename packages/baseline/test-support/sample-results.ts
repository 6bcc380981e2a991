import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import type { StoreEntry } from '../stores/store.ts'

/** A commit id that reads like its number. */
export function commitId(number: number): string {
  return number.toString(16).padStart(8, '0').repeat(5)
}

/** What a sample result is made of; all of it has a default. */
export interface Sample extends Partial<Result> {
  commit?: string
  accuracy?: number
}

/** A result of a model that was measured at a commit. */
export function sampleResult({ commit = commitId(1), accuracy = 0.9, ...rest }: Sample = {}): Result {
  return {
    schema: 'mlgate/result@1',
    kind: 'evaluation',
    name: 'signs',
    subject: { data: [{ path: 'test.csv', sha256: 'd'.repeat(64) }], commit },
    environment: { platform: 'linux', cpu: 'a', cores: 2 },
    parameters: {},
    metrics: [
      { name: 'accuracy_score', value: accuracy, unit: '1', direction: 'higher', samples: 100, slice: null },
    ],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: '2026-11-20T10:00:00.000Z',
    durationMs: 5,
    ...rest,
  }
}

/** An entry with predictions beside it, which are written into a folder. */
export async function sampleEntry(folder: string, sample: Sample, rows: string): Promise<StoreEntry> {
  const sha256 = createHash('sha256').update(rows).digest('hex')
  const file = join(folder, `${sha256.slice(0, 8)}.parquet`)
  await writeFile(file, rows)
  const result = sampleResult(sample)
  const predictions = { path: `${result.name}.parquet`, sha256, rows: 4, id: 'id' }
  return { result: { ...result, subject: { ...result.subject, predictions } }, predictions: [file] }
}
