import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { unusable } from '../predictions/unusable.ts'
import type { ForeignFile } from './foreign-scores.ts'
import { isRecord, type ScoredRow, scoreIn } from './scored-rows.ts'

/** Fields of a sample that are no metrics; versions before 0.4.5 do not list those that are. */
const otherFields = new Set([
  'doc_id',
  'doc',
  'target',
  'arguments',
  'resps',
  'filtered_resps',
  'filter',
  'metrics',
  'doc_hash',
  'prompt_hash',
  'target_hash',
])

/**
 * Reads `samples_TASK_*.jsonl` of lm-evaluation-harness: a line for each document and each filter of its answers. A
 * document is one row; a metric is called as in the harness's table of results, `exact_match,strict-match`, and by its
 * name alone where nothing filters. A metric that is no number per document (a perplexity) is left out, as it is no
 * mean of rows.
 *
 * @returns null when the first line is no such sample.
 * @throws MlgateError MG5021 when a later line is none.
 */
export async function readHarnessSamples(path: string, name: string): Promise<ForeignFile | null> {
  const rows = new Map<string, { id: string; scores: Record<string, number>; facts: ScoredRow['facts'] }>()
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  let line = 0
  try {
    for await (const text of lines) {
      line++
      if (text.trim() === '') continue
      const sample = parseLine(text)
      if (!isSample(sample)) {
        if (rows.size === 0) return null
        throw unusable(
          'MG5021',
          `Line ${line} of ${name} is no sample of lm-evaluation-harness, as those before it are.`,
          'Write the samples again, with --log_samples.',
          name,
        )
      }
      // The same document at the same place: a later release of a task has other questions there.
      const hash = typeof sample.doc_hash === 'string' ? `/${sample.doc_hash.slice(0, 16)}` : ''
      const id = `${sample.doc_id}${hash}`
      const known = rows.get(id)
      const row = known ?? { id, scores: {}, facts: isRecord(sample.doc) ? sample.doc : {} }
      if (known === undefined) rows.set(id, row)
      Object.assign(row.scores, scoresOf(sample))
    }
  } finally {
    lines.close()
  }
  return rows.size === 0 ? null : { tool: 'samples of lm-evaluation-harness', rows: [...rows.values()] }
}

interface Sample extends Record<string, unknown> {
  doc_id: number | string
}

function isSample(value: unknown): value is Sample {
  return (
    isRecord(value) &&
    ['number', 'string'].includes(typeof value.doc_id) &&
    ('filtered_resps' in value || 'resps' in value)
  )
}

function scoresOf(sample: Sample): Record<string, number> {
  const names = Array.isArray(sample.metrics)
    ? sample.metrics.filter((metric) => typeof metric === 'string')
    : Object.keys(sample).filter((field) => !otherFields.has(field))
  const { filter } = sample
  const suffix = typeof filter === 'string' && filter !== 'none' ? `,${filter}` : ''
  return Object.fromEntries(
    names.flatMap((metric): [string, number][] => {
      const score = scoreIn(sample[metric])
      return score === null ? [] : [[metric + suffix, score]]
    }),
  )
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
