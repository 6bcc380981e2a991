import { styleText } from 'node:util'
import stringWidth from 'string-width'
import { slicesOfWidth } from './shorten.ts'
import { makeVisible } from './visible.ts'

/**
 * One or more lines that are safe to print: made by this module only, so that no text from outside brings its own
 * control sequences. `String(text)` gives what to write.
 */
class SafeTerminalText {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}
export type TerminalText = SafeTerminalText

/** What may stand in a template: text whose hidden characters are written out, or terminal text as it is. */
export type TerminalPart = string | number | TerminalText | readonly TerminalText[]

/** Terminal text by template: the literal parts are kept as written, text from outside is made visible. */
export function term(literals: TemplateStringsArray, ...parts: readonly TerminalPart[]): TerminalText {
  const text = parts.reduce<string>(
    (before, part, index) => before + textOf(part) + (literals[index + 1] ?? ''),
    literals[0] ?? '',
  )
  return new SafeTerminalText(text)
}

/** Parts in a row, with the separator between them. */
export function joinTerminal(parts: readonly TerminalText[], separator: TerminalText): TerminalText {
  return new SafeTerminalText(parts.map(String).join(String(separator)))
}

const styleNames = ['bold', 'dim', 'red', 'green', 'yellow'] as const
export type TerminalStyle = (text: TerminalPart) => TerminalText
export type TerminalStyles = Record<(typeof styleNames)[number], TerminalStyle>

/** Styles that only show when `colour` is asked for; the text is the same either way. */
export function terminalStyles(colour: boolean): TerminalStyles {
  const style =
    (name: (typeof styleNames)[number]): TerminalStyle =>
    (part) => {
      const text = textOf(part)
      if (!colour || text === '') return new SafeTerminalText(text)
      return new SafeTerminalText(styleText(name, text, { validateStream: false }))
    }
  return {
    bold: style('bold'),
    dim: style('dim'),
    red: style('red'),
    green: style('green'),
    yellow: style('yellow'),
  }
}

/** Columns that the text takes in a terminal: wide characters take two, styles none. */
export function terminalWidth(text: TerminalPart): number {
  return stringWidth(textOf(text))
}

/** Width of the widest text; 0 when there is none. */
export function widestTerminal(texts: readonly TerminalPart[]): number {
  return texts.reduce<number>((widest, text) => Math.max(widest, terminalWidth(text)), 0)
}

export type TerminalAlignment = 'left' | 'right'

/** The text with blanks up to a width; longer text is left as it is. */
export function padTerminal(text: TerminalPart, width: number, alignment: TerminalAlignment): TerminalText {
  const own = textOf(text)
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(own)))
  return new SafeTerminalText(alignment === 'left' ? own + blanks : blanks + own)
}

/**
 * Text in lines of at most `width` columns, broken at blanks but not at those that hold a number and its unit together;
 * a longer word is broken between graphemes. There is always at least one line.
 */
export function wrapTerminal(text: string, width: number): TerminalText[] {
  const lines: string[] = []
  let line = ''
  for (const word of makeVisible(text).split(/ +/).map(plain)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (stringWidth(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = slicesOfWidth(word, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  lines.push(line)
  return lines.map((own) => new SafeTerminalText(own))
}

export interface TerminalColumn {
  alignment: TerminalAlignment
  /** Blanks before the column. */
  gap: number
}

/** Rows as lines with aligned columns, blanks at the end cut. A column that is empty in every row takes no room. */
export function terminalTable(
  rows: readonly (readonly TerminalText[])[],
  columns: readonly TerminalColumn[],
): TerminalText[] {
  const widths = columns.map((_, column) => widestTerminal(rows.map((row) => row[column] ?? '')))
  return rows.map((row) => {
    const cells = columns.map(({ alignment, gap }, column) => {
      const width = widths[column] ?? 0
      if (width === 0) return ''
      return ' '.repeat(gap) + String(padTerminal(row[column] ?? '', width, alignment))
    })
    return new SafeTerminalText(cells.join('').trimEnd())
  })
}

function textOf(part: TerminalPart): string {
  if (part instanceof SafeTerminalText) return String(part)
  if (typeof part === 'string' || typeof part === 'number') return plain(String(part))
  return part.map(safeText).join('')
}

/** Every kind of blank becomes a plain one: no terminal wraps at it, and people can search for what they see. */
function plain(text: string): string {
  return makeVisible(text).replace(/\p{Zs}/gu, ' ')
}

function safeText(part: unknown): string {
  if (part instanceof SafeTerminalText) return String(part)
  throw new TypeError('only text made by term`…` can be printed as it is')
}
