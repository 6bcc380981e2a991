import { relative, resolve } from 'node:path'
import * as core from '@actions/core'
import type { Place } from '@mlgate/core'
import { inertLog } from '@mlgate/markup'
import type { Annotation } from '@mlgate/report'

/** Text for the log, in which nothing is a command to the runner. */
export function printLog(text: string): void {
  core.info(inertLog(text.replace(/\n$/, '')))
}

/** A folded part of the log. */
export function printFolded(title: string, text: string): void {
  core.startGroup(title)
  printLog(text)
  core.endGroup()
}

const tellers = { error: core.error, warning: core.warning, notice: core.notice }

/**
 * Remarks at their files, as the runner shows them.
 *
 * @param folder where the files' relative paths start. @param workspace where paths of the repository start.
 */
export function annotate(
  annotations: readonly Annotation[],
  { folder, workspace }: { folder: string; workspace: string },
): void {
  for (const { level, title, message, place } of annotations) {
    tellers[level](message, { title, ...(place === undefined ? {} : properties(place, folder, workspace)) })
  }
}

function properties({ file, line, column }: Place, folder: string, workspace: string) {
  return {
    file: relative(workspace, resolve(folder, file)).replaceAll('\\', '/'),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  }
}

/** Most that a summary of one step may hold is 1 MiB; beyond it the runner drops all of it. */
const mostSummaryBytes = 2 ** 20 - 1024

/** Adds to the step's part of the job summary, cut at a line where it would be too long. */
export async function addSummary(markdown: string): Promise<void> {
  if (markdown === '' || !process.env.GITHUB_STEP_SUMMARY) return
  const bytes = Buffer.from(markdown)
  const text =
    bytes.length <= mostSummaryBytes
      ? markdown
      : `${cutAtLine(bytes.subarray(0, mostSummaryBytes))}\n\nThe rest was cut: a summary may hold 1 MiB. The page has everything.\n`
  await core.summary.addRaw(text, true).write()
}

function cutAtLine(bytes: Buffer): string {
  return bytes.subarray(0, bytes.lastIndexOf('\n')).toString()
}
