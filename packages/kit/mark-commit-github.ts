import { MlgateError, type Result, type Verdict, worstVerdict } from '@mlgate/core'
import {
  type CheckAnnotation,
  type CheckRun,
  type CommitStatus,
  type GitHubClient,
  setCommitStatus,
  writeCheckRun,
} from '@mlgate/github'
import { type Annotation, annotationsOf, markdownWithin, titleOf } from '@mlgate/report'
import type { Walked } from './finished.ts'
import { gatePlaces } from './gate-places.ts'
import { connectTo } from './github-run.ts'
import { type FailOn, failOnChoices } from './inputs/index.ts'
import type { CommitMarks, MarkingContext } from './mark-commit.ts'
import { placeInWorkspace } from './say.ts'

/** Everything that is written is over by then, in milliseconds. */
const limits = { budgetMs: 60_000, longestWaitMs: 20_000 }
/** Ten requests of them; nobody reads more. */
const mostAnnotations = 500
const mostCharacters = 65_535

/**
 * Writes what is asked for, one after the other; what GitHub does not take is a warning.
 *
 * @param head the commit that they are of.
 * @throws MlgateError when GitHub cannot be asked at all.
 */
export async function writeMarks(
  walked: readonly Walked[],
  marks: CommitMarks,
  head: string,
  context: MarkingContext,
): Promise<void> {
  const { checkRun, commitStatus, failOn, page } = marks
  const client = connectTo(context, limits)
  const results = walked.map(({ result }) => result)
  const verdict = worstOf(results)
  // What a run has no means to judge is no success and turns nothing red.
  const worst = worstOf(results.filter(({ notJudged }) => notJudged === undefined))
  const address = page ?? runAddress(client, context.environment)
  if (checkRun !== undefined) {
    await told(`The check run ${checkRun} was not written.`, context, async () => {
      const run: CheckRun = {
        name: checkRun,
        headSha: head,
        conclusion: isRed(worst, failOn) ? 'failure' : verdict === 'pass' ? 'success' : 'neutral',
        run: runOf(context.environment),
        title: titleOf(results),
        summary: markdownWithin(results, mostCharacters),
        annotations: await annotationsIn(walked, marks, context),
        ...(address === undefined ? {} : { detailsUrl: address }),
      }
      const { outcome } = await writeCheckRun(client, run)
      if (outcome === 'newer') context.say(`The check run ${checkRun} stays as a later run left it.`)
    })
  }
  if (commitStatus !== undefined) {
    await told(`The commit status ${commitStatus} was not written.`, context, async () => {
      const outcome = await setCommitStatus(client, head, {
        state: stateOf(worst, failOn),
        context: commitStatus,
        description: titleOf(results),
        run: runOf(context.environment).id,
        ...(address === undefined ? {} : { targetUrl: address }),
      })
      if (outcome === 'newer') context.say(`The commit status ${commitStatus} stays as a later run left it.`)
    })
  }
}

async function told(
  failed: string,
  { signal, warn }: MarkingContext,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write()
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof MlgateError)) throw error
    warn([failed, error.message, error.hint, 'The verdict is the same.'].filter(Boolean).join(' '))
  }
}

function worstOf(results: readonly Result[]): Verdict {
  return worstVerdict(results.map((result) => result.verdict))
}

const severity: readonly (FailOn | 'pass')[] = ['pass', ...failOnChoices]

function isRed(verdict: Verdict, failOn: FailOn): boolean {
  return severity.indexOf(verdict) >= severity.indexOf(failOn)
}

/** A status has no word for what can't be told: its description says so. */
function stateOf(verdict: Verdict, failOn: FailOn): CommitStatus['state'] {
  if (!isRed(verdict, failOn)) return 'success'
  return verdict === 'error' ? 'error' : 'failure'
}

const levels: Readonly<Record<Annotation['level'], CheckAnnotation['level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
}
const order = Object.keys(levels)

/** Remarks at lines of the repository, the worst first. Those without a place are in the summary. */
async function annotationsIn(
  walked: readonly Walked[],
  { project }: CommitMarks,
  { workspace }: MarkingContext,
): Promise<CheckAnnotation[]> {
  const placeOfGate = await gatePlaces(project)
  const found = walked.flatMap(({ result, folder }) =>
    remarksOf(result, placeOfGate).flatMap(({ level, title, message, place }) => {
      const at = place && placeInWorkspace(place, folder, workspace)
      if (at === undefined) return []
      const { file, startLine = 1 } = at
      return [{ path: file, startLine, endLine: startLine, level, title, message }]
    }),
  )
  return found
    .toSorted((left, right) => order.indexOf(left.level) - order.indexOf(right.level))
    .slice(0, mostAnnotations)
    .map((annotation) => ({ ...annotation, level: levels[annotation.level] }))
}

function remarksOf(result: Result, placeOfGate: Awaited<ReturnType<typeof gatePlaces>>): Annotation[] {
  return annotationsOf(result, (gate) => placeOfGate(result.name, gate))
}

function runOf({ GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }: NodeJS.ProcessEnv): CheckRun['run'] {
  return { id: Number(GITHUB_RUN_ID) || 0, attempt: Number(GITHUB_RUN_ATTEMPT) || 1 }
}

function runAddress(
  { settings: { serverUrl, owner, repo } }: GitHubClient,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const { id, attempt } = runOf(environment)
  return id === 0 ? undefined : `${serverUrl}/${owner}/${repo}/actions/runs/${id}/attempts/${attempt}`
}
