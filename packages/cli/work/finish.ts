import { exitCodeOf, MlgateError, type Result, stringifyDocument, worstVerdict } from '@mlgate/core'
import { machineFault } from '@mlgate/files'
import { inertLog } from '@mlgate/markup'
import { renderMarkdown, renderProblems, renderTerminal } from '@mlgate/report'
import type { CommonOptions } from '../options.ts'

/** What a command's work came to, and what its verdict means for the exit code. */
export interface Outcome {
  results: Result[]
  mode: 'enforce' | 'report'
  onInconclusive: 'pass' | 'fail'
}

/** How results are to be shown. */
export type RenderOptions = Pick<CommonOptions, 'format' | 'all' | 'color'>

/**
 * Runs a command's work and prints what came of it: results on stdout, diagnostics on stderr.
 *
 * @returns the exit code.
 */
export function finishWith(options: CommonOptions, work: () => Promise<Outcome>): Promise<number> {
  return explained(options, async () => {
    const { results, mode, onInconclusive } = await work()
    process.stdout.write(render(results, options))
    return exitCodeOf(worstVerdict(results.map(({ verdict }) => verdict)), { mode, onInconclusive })
  })
}

/**
 * Runs work that ends with an exit code. An error that mlgate can explain is told with place and remedy and ends
 * with 2; anything else is a bug and is thrown.
 */
export async function explained(
  options: Pick<CommonOptions, 'color' | 'debug'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (thrown) {
    const error = machineFault(thrown) ?? thrown
    if (!(error instanceof MlgateError)) throw error
    const colour = colourOn(process.stderr, options)
    process.stderr.write(inertLog(renderProblems(error.problems, { format: 'terminal', colour })))
    if (options.debug) process.stderr.write(inertLog(`\n${describeCause(error)}\n`))
    return 2
  }
}

/** Results as text for a person or a script. */
export function render(results: Result[], options: RenderOptions): string {
  if (options.format === 'markdown') return renderMarkdown(results)
  // One subject gives a document, several an array of them: what a script asks for is what it gets.
  if (options.format === 'json')
    return `${stringifyDocument(results.length === 1 ? results[0] : results, 2)}\n`
  const { columns } = process.stdout
  const colour = colourOn(process.stdout, options)
  const width = columns === undefined ? {} : { width: columns }
  // In a workflow, a line that a model or a command wrote must not speak to the runner.
  return inertLog(renderTerminal(results, { colour, all: options.all, ...width }))
}

/** Whether a stream is a terminal that takes colours, and nobody refused them. */
export function colourOn(stream: NodeJS.WriteStream, { color }: Pick<CommonOptions, 'color'>): boolean {
  const refused = (process.env.NO_COLOR ?? '') !== ''
  return color && !refused && stream.isTTY === true
}

function describeCause(error: MlgateError): string {
  const { cause } = error
  if (cause === undefined) return error.stack ?? error.message
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
