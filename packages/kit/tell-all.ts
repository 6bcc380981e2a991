import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Result, verdicts } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { renderMarkdown } from '@mlgate/report'
import type { CommentRequest } from './comment.ts'
import type { Finished, Walked } from './finished.ts'
import type { Deps } from './step.ts'

/** What is to be told, and where. */
export interface Telling {
  readonly title?: string | undefined
  readonly page?: string | undefined
  readonly summary: boolean
  readonly comment: CommentRequest['mode']
  readonly 'comment-key': string
}

/**
 * Writes the comment and the page, and the summary of everything: the worst first, as a reader wants it.
 */
export async function tellAll(
  walked: readonly Walked[],
  { title, page, summary, comment: mode, 'comment-key': key }: Telling,
  { folder, runner, say, comment }: Deps,
): Promise<Pick<Finished, 'walked' | 'page' | 'commentUrl' | 'summary'>> {
  const results = walked.map(({ result }) => result)
  // A comment takes seconds, most of them waiting for what other jobs write.
  const answered = comment(walked, { mode, key })
  const path = page === undefined ? join(dirname(runner.resultsFolder), 'report.html') : resolve(folder, page)
  await writePage(path, results, title)
  say(`The page: ${path}`)
  const commentUrl = await answered
  return {
    walked,
    page: path,
    ...(commentUrl === undefined ? {} : { commentUrl }),
    summary: summary ? renderMarkdown(results.toSorted(worstFirst)) : '',
  }
}

function worstFirst(left: Result, right: Result): number {
  return verdicts.indexOf(right.verdict) - verdicts.indexOf(left.verdict)
}

async function writePage(path: string, results: Result[], title: string | undefined): Promise<void> {
  // The page and its charts are loaded by whoever asks for a page, and by nobody else.
  const { renderHtml } = await import('@mlgate/report/page')
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomically(path, renderHtml(results, title === undefined ? {} : { title }))
}
