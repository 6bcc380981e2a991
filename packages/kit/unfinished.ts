import { mkdir } from 'node:fs/promises'
import { type MlgateError, type Result, resultSchemaId } from '@mlgate/core'
import { describeEnvironment, writeResult } from '@mlgate/pipeline'
import type { Runner } from './runner.ts'

const kinds: Readonly<Record<string, Result['kind']>> = { 'validate-data': 'data' }

/**
 * The result of a step that ended before it could have one: its inputs or its project cannot be read. A report of the
 * job tells it as any other that could not be judged.
 *
 * @param step name of the step, which stands for the name of what it would have measured.
 */
export function unfinishedResult(
  step: string,
  error: MlgateError,
  { run, leg }: Pick<Result, 'run' | 'leg'>,
): Result {
  return {
    schema: resultSchemaId,
    kind: kinds[step] ?? 'evaluation',
    name: step,
    ...(leg == null ? {} : { leg }),
    subject: { data: [] },
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
