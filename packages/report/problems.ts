import type { Place } from '@mlgate/core'
import {
  joinTerminal,
  type Markdown,
  markdownCode,
  markdownList,
  md,
  padTerminal,
  type TerminalText,
  term,
  terminalStyles,
  terminalWidth,
  wrapTerminal,
} from '@mlgate/markup'
import { name, path, sentence } from './words.ts'

/** A mistake as documents hold it; `Problem` of core is one. */
export interface ShownProblem {
  code: string
  message: string
  hint?: string
  place?: Place
}

export type ProblemFormat =
  | { format: 'terminal'; colour?: boolean | undefined; width?: number | undefined }
  | { format: 'markdown' }

/**
 * Mistakes for the person who can mend them: the place, what happened, what to do, and the code with the page
 * that explains it. The words are the same in every format.
 *
 * @returns text that ends with a line end; empty when there are no problems.
 */
export function renderProblems(problems: readonly ShownProblem[], options: ProblemFormat): string {
  if (problems.length === 0) return ''
  if (options.format === 'markdown') return `${problemsMarkdown(problems)}\n`
  return `${problemsTerminal(problems, { colour: options.colour ?? false, width: options.width ?? 100 })}\n`
}

/** Problems as blocks of lines with a blank line between. */
export function problemsTerminal(
  problems: readonly ShownProblem[],
  options: { colour: boolean; width: number },
): TerminalText {
  return joinTerminal(
    problems.map((problem) => problemTerminal(problem, options)),
    term`\n\n`,
  )
}

/** Problems as a list. */
export function problemsMarkdown(problems: readonly ShownProblem[]): Markdown {
  return markdownList(problems.map(problemMarkdown))
}

const indent = 2

function problemTerminal(
  { code, message, hint, place }: ShownProblem,
  { colour, width }: { colour: boolean; width: number },
): TerminalText {
  const styles = terminalStyles(colour)
  const { at, key } = placeWords(place)
  const heading = [...(at === '' ? [] : [styles.bold(at)]), ...(key === '' ? [] : [term`${key}`])]
  const room = Math.max(20, width - indent)
  const words = [message, ...(hint === undefined ? [] : [hint])].flatMap((text) =>
    wrapTerminal(sentence(text), room),
  )
  const reference = referenceOf(code)
  const last = words.at(-1) ?? term``
  const gap = room - terminalWidth(last) - terminalWidth(reference)
  const ending =
    gap >= 2
      ? [term`${last}${padTerminal('', gap, 'left')}${styles.dim(reference)}`]
      : [last, padTerminal(styles.dim(reference), room, 'right')]
  const lines = [...words.slice(0, -1), ...ending].map((line) => term`  ${line}`)
  return joinTerminal([...headingLines(heading, width), ...lines], term`\n`)
}

/** The place in one line, or in two when it is too long for one; without a place, who is speaking. */
function headingLines(parts: readonly TerminalText[], width: number): TerminalText[] {
  if (parts.length === 0) return [term`mlgate`]
  const one = joinTerminal(parts, term`  `)
  return terminalWidth(one) <= width
    ? [one]
    : parts.map((part, index) => (index === 0 ? part : term`  ${part}`))
}

function problemMarkdown({ code, message, hint, place }: ShownProblem): Markdown {
  const { at, key } = placeWords(place)
  const where = [at, key].filter(Boolean).map(markdownCode)
  const [first, second] = where
  const start = first === undefined ? md`` : second === undefined ? md`${first}: ` : md`${first}, ${second}: `
  const then = hint === undefined ? md`` : md` ${sentence(hint)}`
  return md`${start}${[md`${sentence(message)}`]}${then} (${markdownCode(referenceOf(code))})`
}

export function placeWords(place: Place | undefined): { at: string; key: string } {
  if (place === undefined) return { at: '', key: '' }
  const position = [place.line, place.column].filter((number) => number !== undefined).join(':')
  return {
    at: position === '' ? path(place.file) : `${path(place.file)}:${position}`,
    key: place.path === undefined ? '' : name(place.path),
  }
}

export function referenceOf(code: string): string {
  const known = /^MG\d{4}$/.test(code)
  return known ? `${code}  docs/reference/errors.md#${code.toLowerCase()}` : name(code)
}
