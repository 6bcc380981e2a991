import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import * as core from '@actions/core'
import type { Place, Problem, Result } from '@mlgate/core'
import { isInside, machineFault } from '@mlgate/files'
import { inertLog, makeVisible } from '@mlgate/markup'
import { type Annotation, renderProblems, renderTerminal } from '@mlgate/report'

/** Terminal text for the log, in which nothing is a command to the runner. */
export function printLog(terminalText: string): void {
  core.info(inertLog(terminalText.replace(/\n$/, '')))
}

/** Words of any origin for the log: what is hidden in them is written out. */
export function printWords(text: string): void {
  printLog(visibleLines(text))
}

/** A remark without a place, for what goes on all the same. */
export function warn(text: string): void {
  core.warning(visibleLines(text))
}

/** Results as on a terminal, in the colours that a runner shows. */
export function printResults(results: readonly Result[]): void {
  printLog(renderTerminal(results, { colour: true, all: false, more: 'listed on the page' }))
}

/** Starts a folded part of the log, which ends with `closeFold`. */
export function openFold(title: string): void {
  core.startGroup(makeVisible(title))
}

export function closeFold(): void {
  core.endGroup()
}

function visibleLines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map(makeVisible)
    .join('\n')
}

const tellers = { error: core.error, warning: core.warning, notice: core.notice }

/** A remark, and where relative paths of its file start: in the workspace when that is not said. */
export interface Remark extends Annotation {
  folder?: string
}

/**
 * Remarks at their files, as the runner shows them.
 *
 * @param workspace where paths of the repository start.
 */
export function annotate(remarks: readonly Remark[], workspace: string): void {
  for (const { level, title, message, place, folder = workspace } of remarks) {
    const at = place === undefined ? undefined : placeInWorkspace(place, folder, workspace)
    const words = place !== undefined && at === undefined ? `${placeWords(place)}\n${message}` : message
    tellers[level](visibleLines(words), { title: makeVisible(title), ...at })
  }
}

function placeWords({ file, line, column }: Place): string {
  return makeVisible([file, line, column].filter((part) => part !== undefined).join(':'))
}

/**
 * A place by its path in the repository; undefined for what is no file of the workspace, or has a name that cannot be
 * shown as it is: such a place is told in words.
 */
export function placeInWorkspace({ file, line, column }: Place, folder: string, workspace: string) {
  const path = resolve(folder, file)
  const way = relative(workspace, path)
  if (!isInside(path, workspace) || makeVisible(way) !== way || !existsSync(path)) return undefined
  return {
    file: way.replaceAll('\\', '/'),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  }
}

/**
 * Hands outputs on to the steps after this one. That this does not work is told; what was measured stands.
 *
 * @returns whether they were handed on.
 */
export function handOn(outputs: Readonly<Record<string, string>>): boolean {
  try {
    for (const [name, text] of Object.entries(outputs)) core.setOutput(name, text)
    return true
  } catch (error) {
    const problem = {
      code: 'MG9106',
      message: `The outputs of this step could not be handed on: ${reasonOf(error)}.`,
      hint: 'The runner makes the file that GITHUB_OUTPUT names: does a step before this one remove it, or is the disk full?',
    } as const satisfies Problem
    printLog(renderProblems([problem], { format: 'terminal', colour: true }))
    core.error(visibleLines(`${problem.message} ${problem.hint}`), { title: problem.code })
    return false
  }
}

function reasonOf(error: unknown): string {
  const { message } = machineFault(error) ?? (error as Error)
  return message.replace(/\.$/, '')
}

/** Most that a summary of one step may hold is 1 MiB; beyond it the runner drops all of it. */
const mostSummaryBytes = 2 ** 20 - 1024

/** Said first, because what is cut may end inside of a fold. */
const cutNotice =
  'This is cut: a summary may hold 1 MiB. The page lists more, up to 200 rows a table; the result document has everything.\n\n'

/** Adds to the step's part of the job summary, cut at a line where it would be too long. */
export async function addSummary(markdown: string): Promise<void> {
  if (markdown === '' || !process.env.GITHUB_STEP_SUMMARY) return
  const bytes = Buffer.from(markdown)
  const text =
    bytes.length <= mostSummaryBytes ? markdown : cutNotice + cutAtLine(bytes.subarray(0, mostSummaryBytes))
  try {
    await core.summary.addRaw(text, true).write()
  } catch (error) {
    warn(`The summary could not be written: ${reasonOf(error)}. The log has what came of the step.`)
  }
}

function cutAtLine(bytes: Buffer): string {
  return bytes.subarray(0, bytes.lastIndexOf('\n') + 1).toString()
}
