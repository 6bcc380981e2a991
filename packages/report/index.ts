/** Results in words: for a terminal, and as Markdown. */
export { type Annotation, annotationsOf, fewAnnotations } from './annotations.ts'
export { markdownWithin, titleOf } from './concluded.ts'
export { renderBrief, renderMarkdown } from './markdown.ts'
export { type ProblemFormat, renderProblems, type ShownProblem } from './problems.ts'
export { renderTerminal, type TerminalOptions } from './terminal.ts'
export { isUnjudged } from './verdict-words.ts'
