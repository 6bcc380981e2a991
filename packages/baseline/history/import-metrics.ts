import { type Metric, MlgateError, type Result, resultSchemaId } from '@mlgate/core'

/** A file of numbers as it was at one commit. */
export interface CommittedText {
  commit: string
  /** When it was committed, in any form that JavaScript reads. */
  date: string
  text: string
}

/** A history of numbers, and the commits that could not be read. */
export interface ImportedMetrics {
  /** In the order of the commits. */
  results: Result[]
  skipped: { commit: string; reason: string }[]
}

/**
 * The history of a file of numbers, such as the metrics.json of DVC or CML, from the commits that changed it. A commit
 * at which it was broken is skipped and told: one slip years ago is no reason to forget the rest.
 *
 * @param name of the model that the numbers are of.
 * @param read the numbers in a text, or an MlgateError.
 */
export async function importMetrics(
  commits: Iterable<CommittedText> | AsyncIterable<CommittedText>,
  name: string,
  read: (text: string, file: string) => Metric[],
): Promise<ImportedMetrics> {
  const results: Result[] = []
  const skipped: ImportedMetrics['skipped'] = []
  for await (const { commit, date, text } of commits) {
    const time = new Date(date)
    try {
      if (Number.isNaN(time.getTime())) throw new RangeError(`${JSON.stringify(date)} is no date`)
      const metrics = read(text, `metrics at ${commit.slice(0, 7)}`)
      results.push(resultOf(name, commit, time.toISOString(), metrics))
    } catch (error) {
      if (!(error instanceof MlgateError) && !(error instanceof RangeError)) throw error
      skipped.push({ commit, reason: error.message })
    }
  }
  return { results, skipped }
}

function resultOf(name: string, commit: string, startedAt: string, metrics: Metric[]): Result {
  return {
    schema: resultSchemaId,
    kind: 'metrics',
    name,
    subject: { data: [], commit },
    environment: { importedFrom: 'git' },
    parameters: {},
    metrics,
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt,
    durationMs: 0,
  }
}
