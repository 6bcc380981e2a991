import { dirname, join, resolve } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import { machineFault, writeFileAtomically } from '@mlgate/files'
import { renderMarkdown } from '@mlgate/report'
import type { CommentRequest } from './comment.ts'
import type { Finished, Walked } from './finished.ts'
import { leavesByLink } from './linked.ts'
import { warn } from './say.ts'
import type { Deps } from './step.ts'

/** What is to be told, and where. */
export interface Telling {
  readonly title?: string | undefined
  readonly page?: string | undefined
  readonly summary: boolean
  readonly comment: CommentRequest['mode']
  readonly 'comment-key': string
  readonly 'upload-page': boolean
  readonly 'check-run'?: string | undefined
  readonly 'commit-status'?: string | undefined
}

/** How red what is told may be, and whose rules it was judged by. */
export type Told = Pick<Finished, 'failOn' | 'project'>

/**
 * Writes the page, the comment, what is to stand at the commit, and the summary of everything: the worst first, as a
 * reader wants it.
 */
export async function tellAll(
  walked: readonly Walked[],
  telling: Telling,
  { folder, runner, say, comment, markCommit, uploadPage }: Deps,
  { failOn, project }: Told,
): Promise<Pick<Finished, 'walked' | 'page' | 'commentUrl' | 'summary'>> {
  const { title, page, summary, comment: mode, 'comment-key': key } = telling
  const results = walked.map(({ result }) => result)
  const path = page === undefined ? join(dirname(runner.resultsFolder), 'report.html') : resolve(folder, page)
  const isWritten = await writePage(path, { results, title, workspace: runner.workspace })
  if (isWritten) say(`The page: ${path}`)
  const address = isWritten && telling['upload-page'] ? await uploadPage(path) : undefined
  const marks = { checkRun: telling['check-run'], commitStatus: telling['commit-status'], failOn, project }
  // A comment takes seconds, most of them waiting for what other jobs write.
  const [commentUrl] = await Promise.all([
    comment(walked, { mode, key, page: address }),
    markCommit(walked, { ...marks, page: address }),
  ])
  return {
    walked,
    ...(isWritten ? { page: path } : {}),
    ...(commentUrl === undefined ? {} : { commentUrl }),
    summary: summary ? renderMarkdown(results) : '',
  }
}

interface Page {
  results: Result[]
  title: string | undefined
  workspace: string
}

/** Writes the page. That this does not work is told, and changes no verdict. */
async function writePage(path: string, { results, title, workspace }: Page): Promise<boolean> {
  try {
    await refuseLinked(path, workspace)
    // The page and its charts are loaded by whoever asks for a page, and by nobody else.
    const { renderHtml } = await import('@mlgate/report/page')
    await writeFileAtomically(path, renderHtml(results, title === undefined ? {} : { title }))
    return true
  } catch (error) {
    const mistake = machineFault(error) ?? error
    if (!(mistake instanceof MlgateError)) throw error
    warn(['There is no page.', mistake.message, mistake.hint].filter(Boolean).join(' '))
    return false
  }
}

/** The page replaces a link that has its name, but a folder on its way may be one. */
async function refuseLinked(path: string, workspace: string): Promise<void> {
  if (!(await leavesByLink(dirname(path), workspace))) return
  throw new MlgateError({
    code: 'MG1004',
    message: `The page ${path} would be written out of the workspace, through a link.`,
    hint: 'Name another place for it.',
  })
}
