import { mkdir } from 'node:fs/promises'
import { type MlgateError, type Result, resultSchemaId } from '@mlgate/core'
import { describeEnvironment, writeResult } from '@mlgate/pipeline'
import type { Runner } from './runner.ts'

const kinds: Readonly<Record<string, Result['kind']>> = { 'validate-data': 'data' }

/**
 * The result of what ended before it could have one: inputs or a project that cannot be read, a document that is
 * none. A report of the job tells it as any other that could not be judged.
 *
 * @param name of the step, or of the document.
 */
export function unfinishedResult(
  name: string,
  error: MlgateError,
  { run, leg, head }: Pick<Result, 'run' | 'leg'> & { head?: string | undefined },
): Result {
  return {
    schema: resultSchemaId,
    kind: kinds[name] ?? 'evaluation',
    name,
    ...(leg == null ? {} : { leg }),
    subject: { data: [], ...(head === undefined ? {} : { head }) },
    ...(run === undefined ? {} : { run }),
    environment: describeEnvironment(),
    parameters: {},
    metrics: [],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'error',
    problems: error.problems.map(({ code, message, hint, place }) => ({
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(place === undefined ? {} : { place: { ...place } }),
    })),
    startedAt: new Date().toISOString(),
    durationMs: 0,
  }
}

/** Leaves the result where a report of the job looks; that this fails as well changes nothing. */
export async function leaveResult({ resultsFolder }: Runner, result: Result): Promise<string | undefined> {
  try {
    await mkdir(resultsFolder, { recursive: true })
    return await writeResult(resultsFolder, result, [], { keepFormer: true })
  } catch {
    return undefined
  }
}
