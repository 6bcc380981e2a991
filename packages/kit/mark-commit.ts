import { MlgateError } from '@mlgate/core'
import type { RunEvent } from './comment-event.ts'
import type { Finished, Walked } from './finished.ts'
import type { GitHubAccess } from './github-access.ts'
import type { FailOn } from './inputs/index.ts'

/** What is to stand at the commit that was measured, beside the jobs of the workflow. */
export interface CommitMarks {
  /** Name of a check run; none when absent. */
  checkRun?: string | undefined
  /** Context of a commit status; none when absent. */
  commitStatus?: string | undefined
  /** The mildest verdict that turns them red. */
  failOn: FailOn
  /** The project that the results are of, where there is one: its file says the gates. */
  project?: Finished['project']
  /** Address of the whole report. */
  page?: string | undefined
}

/** What marks are made with. */
export interface MarkingContext extends GitHubAccess {
  event: RunEvent
  /** Where paths of the repository start. */
  workspace: string
  /** Says something that somebody should mend. */
  warn(words: string): void
}

/**
 * Writes a check run and a commit status of what results come to, where they are asked for. Whatever becomes of them
 * is said in the log and changes no verdict.
 */
export async function markCommit(
  walked: readonly Walked[],
  marks: CommitMarks,
  context: MarkingContext,
): Promise<void> {
  const { checkRun, commitStatus } = marks
  if (checkRun === undefined && commitStatus === undefined) return
  const { event, environment, token, signal, say, warn } = context
  const head = headOf(event, environment)
  if (token === undefined || head === undefined) {
    const why = token === undefined ? 'the input github-token is empty' : 'this is no run of a workflow'
    say(`There is no check run and no commit status: ${why}.`)
    return
  }
  try {
    const { writeMarks } = await import('./mark-commit-github.ts')
    await writeMarks(walked, marks, head, context)
  } catch (error) {
    if (signal.aborted) return
    if (!(error instanceof MlgateError)) throw error
    warn(`There is no check run and no commit status. ${error.message}`)
  }
}

/** The commit whose checks people look at: of a pull request its own newest one, not the merge that is measured. */
function headOf({ name, head, measured }: RunEvent, environment: NodeJS.ProcessEnv): string | undefined {
  if (measured !== undefined) return measured.head.sha
  return head ?? (name.startsWith('pull_request') ? undefined : environment.GITHUB_SHA || undefined)
}
