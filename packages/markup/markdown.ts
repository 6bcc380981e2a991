import { markdownTable as layOutTable } from 'markdown-table'
import stringWidth from 'string-width'
import { escapeMarkdown, joiner } from './escape-markdown.ts'
import { linkAddress } from './link-address.ts'
import { makeVisible } from './visible.ts'

/**
 * Markdown that is safe to post: made by this module only. A plain string is no Markdown, to the type checker and
 * at run time alike, so text from outside can't pass for it. `String(markdown)` gives the source.
 */
class SafeMarkdown {
  readonly #source: string
  constructor(source: string) {
    this.#source = source
  }
  toString(): string {
    return this.#source
  }
}
export type Markdown = SafeMarkdown

/** What may stand in a template: text to escape, or Markdown as it is; a list of Markdown is joined. */
export type MarkdownPart = string | number | Markdown | readonly Markdown[]

/**
 * Markdown by template: the literal parts are kept as written, everything else is escaped unless it already is
 * Markdown.
 *
 * @example md`**${nameFromOutside}** got worse`
 */
export function md(literals: TemplateStringsArray, ...parts: readonly MarkdownPart[]): Markdown {
  const source = parts.reduce<string>((before, part, index) => {
    const text = isText(part) ? escapeMarkdown(String(part)) : sourceOf(part)
    // Two parts with nothing between them could be one reference: "@" and "user".
    const apart = index > 0 && literals[index] === '' && isText(part) ? joiner : ''
    return before + apart + text + (literals[index + 1] ?? '')
  }, literals[0] ?? '')
  return new SafeMarkdown(source)
}

/** Parts in a row, with the separator between them. Empty ones are left out. */
export function joinMarkdown(parts: readonly Markdown[], separator: Markdown): Markdown {
  const sources = parts.map(String).filter((source) => source !== '')
  return new SafeMarkdown(sources.join(String(separator)))
}

/** Blocks (paragraphs, tables, headings) one below the other. */
export function markdownBlocks(blocks: readonly Markdown[]): Markdown {
  return joinMarkdown(blocks, md`\n\n`)
}

/**
 * A name or path in a code span, where it can be copied and GitHub sees no references. Text that a code span
 * can't hold in every place (backticks, pipes, backslashes, hidden characters) is escaped instead.
 */
export function markdownCode(text: string): Markdown {
  const fits = text.trim() === text && text !== '' && !/[`|\\]/.test(text) && makeVisible(text) === text
  return fits ? new SafeMarkdown(`\`${text}\``) : md`${text}`
}

/** A link; without a sound address of http or https the words stand alone. */
export function markdownLink(words: string | Markdown, address: string | undefined): Markdown {
  const sound = address === undefined ? null : linkAddress(address)
  return sound === null ? md`${words}` : md`[${words}](${new SafeMarkdown(sound)})`
}

export type MarkdownAlignment = 'left' | 'right' | 'center'
export type MarkdownCell = string | number | Markdown

/**
 * A table of GitHub's kind. Whatever a cell holds, the table has `header.length` columns and `rows.length` rows
 * below its header: text is escaped, line ends and pipes of Markdown are replaced, rows are cut or filled.
 */
export function markdownTable(
  header: readonly MarkdownCell[],
  rows: readonly (readonly MarkdownCell[])[],
  alignments: readonly MarkdownAlignment[] = [],
): Markdown {
  const width = header.length
  const cells = [header, ...rows].map((row) =>
    Array.from({ length: width }, (_, column) => cellSource(row[column] ?? '')),
  )
  const align = Array.from({ length: width }, (_, column) => alignments[column] ?? '')
  return new SafeMarkdown(layOutTable(cells, { align, alignDelimiters: false, stringLength: stringWidth }))
}

/**
 * Lines of code as they are, where they can be copied; hidden characters in them are written out. The fence is longer
 * than any run of backticks in the text.
 *
 * @param language a word of ours, such as `sh`.
 */
export function markdownFence(text: string, language: string): Markdown {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const lines = text.split('\n').map(makeVisible)
  return new SafeMarkdown([`${fence}${language}`, ...lines, fence].join('\n'))
}

/** A fold that opens on a click. */
export function markdownFold(summary: string, body: Markdown): Markdown {
  return md`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** A list with one item a line. */
export function markdownList(items: readonly Markdown[]): Markdown {
  return joinMarkdown(
    items.map((item) => md`- ${item}`),
    md`\n`,
  )
}

function cellSource(cell: MarkdownCell): string {
  const source = isText(cell) ? escapeMarkdown(String(cell)) : String(cell)
  return source.replace(/[\r\n]+/g, ' ').replaceAll('|', '&#124;')
}

function isText(part: MarkdownPart): part is string | number {
  return typeof part === 'string' || typeof part === 'number'
}

function sourceOf(part: Markdown | readonly Markdown[]): string {
  if (part instanceof SafeMarkdown) return String(part)
  return part.map(safeSource).join('')
}

/** The type checker lets only Markdown through; a document cast to it doesn't get past this. */
function safeSource(part: unknown): string {
  if (part instanceof SafeMarkdown) return String(part)
  throw new TypeError('only Markdown made by md`…` can be put into Markdown as it is')
}
