import { glob, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { MlgateError, type Result, verdicts } from '@mlgate/core'
import { readResultFile, writeFileAtomically } from '@mlgate/files'
import { renderMarkdown } from '@mlgate/report'
import type { Finished, Walked } from './finished.ts'
import type { Runner } from './runner.ts'
import type { Deps } from './step.ts'
import { unfinishedResult } from './unfinished.ts'

/** What is to be told, and where. */
export interface Telling {
  readonly title?: string | undefined
  readonly page?: string | undefined
  readonly summary: boolean
}

/**
 * The results that steps of this job left, in the order in which they were started. A document that cannot be read
 * is one more result, which says so: it hides none of the others.
 *
 * @throws MlgateError MG9103 when there is none.
 */
export async function readWalked(runner: Runner): Promise<Walked[]> {
  const { resultsFolder } = runner
  const walked: Walked[] = []
  for await (const file of glob('{*,*/*}.json', { cwd: resultsFolder })) {
    walked.push(await readOne(file, runner))
  }
  if (walked.length === 0) {
    throw new MlgateError({
      code: 'MG9103',
      message: 'There is nothing to report: no step of this job has left a result.',
      hint: 'Let steps that measure come before this one, in the same job.',
    })
  }
  const startOf = ({ result }: Walked) => result.startedAt
  return walked.toSorted((left, right) => startOf(left).localeCompare(startOf(right)))
}

async function readOne(file: string, { resultsFolder, run }: Runner): Promise<Walked> {
  const path = join(resultsFolder, file)
  const folder = process.cwd()
  try {
    return { result: await readResultFile(path), path, folder, isTold: true }
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return { result: unfinishedResult(file, error, { run }), path: '', folder }
  }
}

/** Writes the page, and the summary of everything: the worst first, as a reader wants it. */
export async function tellAll(
  walked: readonly Walked[],
  { title, page, summary }: Telling,
  { folder, runner, say }: Deps,
): Promise<Pick<Finished, 'walked' | 'page' | 'summary'>> {
  const results = walked.map(({ result }) => result)
  const path = page === undefined ? join(dirname(runner.resultsFolder), 'report.html') : resolve(folder, page)
  await writePage(path, results, title)
  say(`The page: ${path}`)
  return { walked, page: path, summary: summary ? renderMarkdown(results.toSorted(worstFirst)) : '' }
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
