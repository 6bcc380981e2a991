/** Results in words: for a terminal, and as Markdown. */
export { renderMarkdown } from './markdown.ts'
export { type ProblemFormat, renderProblems, type ShownProblem } from './problems.ts'
export { renderTerminal, type TerminalOptions } from './terminal.ts'
