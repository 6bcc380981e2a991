import {
  parseCommand,
  parseMetricsFrom,
  parseServe,
  parseSetup,
  parseSweep,
  parseTimedUrl,
} from '@mlgate/config'
import type { BenchmarkRequest } from './benchmark-request.ts'

/** How each key of a benchmark is read that a person writes as text, or as YAML in one; `said` names it in messages. */
const readers = {
  command: (text: string, said: string) => parseCommand(text, said, 'timed'),
  baseCommand: (text: string, said: string) => parseCommand(text, said, 'timed'),
  metricsFrom: parseMetricsFrom,
  setup: parseSetup,
  url: parseTimedUrl,
  baseUrl: parseTimedUrl,
  serve: parseServe,
  baseServe: parseServe,
  sweep: parseSweep,
} as const satisfies {
  [Key in keyof BenchmarkRequest]?: (text: string, said: string) => BenchmarkRequest[Key]
}

/** What inputs of a step, or options of a command, say of a benchmark as text. */
export type BenchmarkTexts = { [Key in keyof typeof readers]?: string | undefined }

type ReadTexts = { [Key in keyof typeof readers]: BenchmarkRequest[Key] }

/**
 * Reads what is said as text.
 *
 * @param nameOf an input or option by its key, as messages call it.
 * @throws MlgateError of the first that cannot be read.
 */
export function readBenchmarkTexts(texts: BenchmarkTexts, nameOf: (key: string) => string): ReadTexts {
  const entries = Object.entries(readers).map(([key, read]) => {
    const text = texts[key as keyof BenchmarkTexts]
    return [key, text === undefined ? undefined : read(text, nameOf(key))]
  })
  return Object.fromEntries(entries) as ReadTexts
}
