import { type MlgateError, type Result, resultSchemaId } from '@mlgate/core'
import { describeEnvironment, writeResult } from '@mlgate/pipeline'
import { prepareResults } from './linked.ts'
import type { Runner } from './runner.ts'

const kinds: Readonly<Record<string, Result['kind']>> = { 'validate-data': 'data' }

/** What is known of a result that measured nothing. */
export type AboutResult = Pick<Result, 'run' | 'leg'> & { head?: string | undefined }

/**
 * The result of what ended before it could have one: inputs or a project that cannot be read, a document that is
 * none. A report of the job tells it as any other that could not be judged.
 *
 * @param name of the step, or of the document.
 */
export function unfinishedResult(name: string, error: MlgateError, about: AboutResult): Result {
  return {
    ...emptyResult(name, name, about),
    verdict: 'error',
    problems: error.problems.map(({ code, message, hint, place }) => ({
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(place === undefined ? {} : { place: { ...place } }),
    })),
  }
}

/**
 * The result of what a run has no means to judge: no verdict on what was changed, and no failure either.
 *
 * @param reason a clause without its full stop.
 */
export function notJudgedResult(
  name: string,
  { step, reason }: { step: string; reason: string },
  about: AboutResult,
): Result {
  return { ...emptyResult(name, step, about), verdict: 'inconclusive', notJudged: reason }
}

function emptyResult(name: string, step: string, { run, leg, head }: AboutResult): Omit<Result, 'verdict'> {
  return {
    schema: resultSchemaId,
    kind: kinds[step] ?? 'evaluation',
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
    startedAt: new Date().toISOString(),
    durationMs: 0,
  }
}

/** Leaves the result where a report of the job looks; that this fails as well changes nothing. */
export async function leaveResult(runner: Runner, result: Result): Promise<string | undefined> {
  try {
    await prepareResults(runner)
    return await writeResult(runner.resultsFolder, result, [], { keepFormer: true })
  } catch {
    return undefined
  }
}
