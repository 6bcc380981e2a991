import { type Direction, MlgateError, type Result, resultSchemaId } from '@mlgate/core'
import * as z from 'zod/mini'

const prefix = /^\uFEFF?\s*window\.BENCHMARK_DATA\s*=\s*/

const suiteSchema = z.array(
  z.looseObject({
    commit: z.looseObject({ id: z.string() }),
    /** Milliseconds since 1970. */
    date: z.number(),
    tool: z.string(),
    benches: z.array(
      z.looseObject({ name: z.string(), value: z.nullable(z.number()), unit: z.optional(z.string()) }),
    ),
  }),
)
const documentSchema = z.looseObject({ entries: z.record(z.string(), suiteSchema) })

/** Tools whose numbers are better when larger; those of all others that it knows are times. */
const largerIsBetter = new Set(['benchmarkjs', 'pytest', 'customBiggerIsBetter'])
const smallerIsBetter = new Set([
  'cargo',
  'go',
  'benchmarkluau',
  'googlecpp',
  'catch2',
  'julia',
  'jmh',
  'benchmarkdotnet',
  'customSmallerIsBetter',
])

/**
 * The history in `data.js` as github-action-benchmark keeps it on its branch: a result for each suite and run, the
 * oldest first.
 *
 * @param file name for messages.
 * @throws MlgateError MG6007 when the text is something else.
 */
export function importBenchmarks(text: string, file: string): Result[] {
  const { entries } = parseData(text, file)
  const results = Object.entries(entries).flatMap(([name, runs]) =>
    runs.map(({ commit, date, tool, benches }): Result => {
      const startedAt = dateOf(date, file)
      const direction = directionOf(tool)
      return {
        schema: resultSchemaId,
        kind: 'benchmark',
        name,
        subject: { data: [], commit: commit.id },
        environment: { importedFrom: 'github-action-benchmark', tool },
        parameters: {},
        metrics: benches.map((bench) => ({
          name: bench.name,
          value: bench.value ?? Number.NaN,
          unit: bench.unit ?? '1',
          direction,
          samples: 0,
        })),
        checks: [],
        gates: [],
        baseline: null,
        verdict: 'pass',
        startedAt,
        durationMs: 0,
      }
    }),
  )
  return results.toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1))
}

function directionOf(tool: string): Direction {
  if (largerIsBetter.has(tool)) return 'higher'
  return smallerIsBetter.has(tool) ? 'lower' : 'none'
}

function dateOf(milliseconds: number, file: string): string {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) throw notTheirs(file, `${milliseconds} is no date`)
  return date.toISOString()
}

function parseData(text: string, file: string): z.output<typeof documentSchema> {
  const json = text.replace(prefix, '').replace(/;\s*$/, '')
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch (cause) {
    throw notTheirs(file, (cause as Error).message, cause)
  }
  const parsed = z.safeParse(documentSchema, document)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw notTheirs(file, `${issue?.path.join('.') || 'it'} is not what github-action-benchmark writes`)
}

function notTheirs(file: string, reason: string, cause?: unknown): MlgateError {
  return new MlgateError(
    {
      code: 'MG6007',
      message: `${file} is not the data.js of github-action-benchmark: ${reason}.`,
      hint: 'Name dev/bench/data.js of the branch gh-pages, or where else the action was told to keep it.',
      place: { file },
    },
    { cause },
  )
}
