/** The only way in which text and numbers reach Markdown or a terminal: escaped, and written as people read them. */
export { type Html, type HtmlPart, html, joinHtml } from './html.ts'
export { inertLog } from './inert-log.ts'
export { linkAddress } from './link-address.ts'
export {
  joinMarkdown,
  type Markdown,
  type MarkdownAlignment,
  type MarkdownCell,
  type MarkdownPart,
  markdownBlocks,
  markdownCode,
  markdownFence,
  markdownFold,
  markdownLink,
  markdownList,
  markdownTable,
  md,
} from './markdown.ts'
export { type MarkdownColumn, markdownColumns } from './markdown-columns.ts'
export { formatBytes, formatCount, formatDuration } from './quantities.ts'
export { type Precision, precisionOf, type Scale } from './scale.ts'
export { shorten } from './shorten.ts'
export {
  joinTerminal,
  padTerminal,
  type TerminalAlignment,
  type TerminalColumn,
  type TerminalPart,
  type TerminalStyle,
  type TerminalStyles,
  type TerminalText,
  term,
  terminalStyles,
  terminalTable,
  terminalWidth,
  widestTerminal,
  wrapTerminal,
} from './terminal.ts'
export {
  type ChangeParts,
  changeParts,
  formatBound,
  formatChangeSize,
  formatDifference,
  formatInterval,
  formatValue,
  type ValueOptions,
} from './values.ts'
export { makeVisible } from './visible.ts'
