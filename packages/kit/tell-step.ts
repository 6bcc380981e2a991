import { MlgateError, type Result } from '@mlgate/core'
import { markdownCode, md } from '@mlgate/markup'
import { annotationsOf, fewAnnotations, renderMarkdown, renderProblems } from '@mlgate/report'
import type { CommentRequest } from './comment.ts'
import { type Finished, failOnOf, stepExitCode, type Walked } from './finished.ts'
import { gatePlaces } from './gate-places.ts'
import { type OutputFacts, outputTexts } from './outputs.ts'
import type { Runner } from './runner.ts'
import { addSummary, annotate, handOn, printLog, printResults, printWords, type Remark } from './say.ts'
import type { Deps, KitInputs } from './step.ts'
import { leaveResult, unfinishedResult } from './unfinished.ts'

/** What is known of a step, more and more of it until its work begins. */
export interface Known {
  runner: Runner
  inputs?: KitInputs
  leg?: Result['leg']
  /** Outputs that the step has in place of those of every step. */
  outputs?: OutputFacts | undefined
  comment?: Deps['comment']
  /** Shares results with other jobs, where that is asked for. */
  share?(walked: readonly Walked[]): Promise<void>
}

/** Tells what came of a step as annotations, artifacts, outputs, summary and exit code. */
export async function finish(finished: Finished, { runner, share, outputs }: Known): Promise<void> {
  const { walked, failOn, summary } = finished
  await tellAtFiles(finished, runner)
  await share?.(walked)
  const isHandedOn = handOn(outputTexts(finished, outputs))
  await addSummary(summary)
  const results = walked.map(({ result }) => result)
  // Steps after this one would decide by what they were not told.
  process.exitCode = isHandedOn || failOn === 'never' ? stepExitCode(results, failOn) : 2
}

async function tellAtFiles({ walked, project }: Finished, runner: Runner): Promise<void> {
  const placeOfGate = await gatePlaces(project)
  const remarks = walked.flatMap(({ result, folder, isTold = false }): Remark[] => {
    if (isTold) return []
    const annotations = annotationsOf(result, (gate) => placeOfGate(result.name, gate))
    return annotations.map((annotation) => ({ ...annotation, folder }))
  })
  annotate(fewAnnotations(remarks), runner.workspace)
}

/**
 * What the user can mend: told in the log, at its place, in the summary and as a result; never with a stack.
 *
 * @param done what the step came to before it.
 */
export async function tellMistake(
  { name, tells = false, outputs }: { name: string; tells?: boolean; outputs?: OutputFacts },
  error: MlgateError,
  known: Known,
  done?: Finished,
): Promise<void> {
  const { runner, leg } = known
  const about = { run: runner.run, head: runner.event.head, ...(leg == null ? {} : { leg }) }
  printLog(renderProblems(error.problems, { format: 'terminal', colour: true }))
  const result = unfinishedResult(name, error, about)
  // What had nothing to tell has no news for the pull request.
  if (!tells) return tellUnmeasured([result], known)
  const walked = [{ result, path: '', folder: process.cwd() }]
  const failOn = failOnOf(known.inputs ?? {})
  // What neither measures nor judges has failed, and nothing more is to be said of it.
  const told = outputs === undefined ? renderMarkdown([result]) : failureMarkdown(name, error)
  await finish({ ...done, walked, failOn, summary: `${done?.summary ?? ''}${told}` }, known)
}

function failureMarkdown(name: string, { problems }: MlgateError): string {
  const heading = md`### ❌ ${markdownCode(name)} failed`
  return `${heading}\n\n${renderProblems(problems, { format: 'markdown' })}\n`
}

/** What a run has no means to judge: told wherever a verdict would be. */
export async function tellNotJudged(results: readonly Result[], known: Known): Promise<void> {
  printResults(results)
  await tellUnmeasured(results, known)
}

/** Leaves and tells results that the step's own work did not come to. */
async function tellUnmeasured(results: readonly Result[], known: Known): Promise<void> {
  const { runner, inputs = {}, comment } = known
  const walked: Walked[] = []
  const failOn = failOnOf(inputs)
  for (const one of results) {
    const result = { ...one, failOn }
    walked.push({ result, path: (await leaveResult(runner, result)) ?? '', folder: process.cwd() })
  }
  const request = commentRequest(inputs)
  const commentUrl = request && (await comment?.(walked, request))
  const finished = { walked, failOn, summary: renderMarkdown([...results]) }
  await finish({ ...finished, ...(commentUrl === undefined ? {} : { commentUrl }) }, known)
}

/** What a step was asked to say on the pull request; undefined for one that has no say there. */
function commentRequest({ comment, 'comment-key': key }: KitInputs): CommentRequest | undefined {
  return comment === undefined || key === undefined ? undefined : { mode: comment, key }
}

/** An error that somebody provoked by ending the job is no bug. */
export function asCancelled(error: unknown): MlgateError {
  if (error instanceof MlgateError) return error
  return new MlgateError({ code: 'MG3006', message: 'The job was cancelled.' }, { cause: error })
}

/** What nobody foresaw: the stack in the log, and for whoever reports the job a result that says so. */
export function asBug(error: unknown): MlgateError {
  printWords(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new MlgateError(
    {
      code: 'MG9105',
      message: 'mlgate failed in a way that it did not foresee.',
      hint: 'Please report it with the log of this step: https://github.com/mlgate/mlgate/issues',
    },
    { cause: error },
  )
}
