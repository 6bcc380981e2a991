import { makeVisible } from './visible.ts'

/**
 * Word joiner: invisible, no letter, no blank, forbids a line break. GitHub looks for mentions and references in
 * the rendered text, after entities and backslashes are gone, so only a character between their parts keeps them
 * from forming.
 */
export const joiner = '\u2060'

/** What GitHub makes something of, up to the point where a joiner parts it. */
const partings: readonly RegExp[] = [
  // @user, @org/team, a@b.c, owner/repo@sha.
  /@/g,
  // #1, owner/repo#1; also at the end, where digits may follow.
  /#(?=[0-9a-z]|$)/gi,
  // GH-1.
  /\bGH-(?=\d|$)/gi,
  // https://…, ftp://….
  /:(?=\/\/|$)/g,
  // www.….
  /www(?=\.|$)/gi,
  // :emoji:, also when the closing colon may come after the text.
  /:(?=[\w+-]+(?::|$))/g,
]

/** Seven or more hexadecimal digits may be a commit. */
const hexadecimalWord = /(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])/gi

const special = /[&<>\\|`*~[\]$#_]/g
/** What makes a block (list, underlined heading, table) or the target of a link when a text starts with it. */
const opening = /^(?:[-+](?=[-\s]|$)|:(?=-|$)|[=(])/
const orderedListOpening = /^(\d{1,9})([.)])(?=\s|$)/

/**
 * Text as Markdown that shows exactly this text on GitHub, whatever it holds: no element, link, mention,
 * reference, emoji or formula comes of it, and no line or cell ends. Hidden characters are written out.
 *
 * Punctuation becomes entities and not backslash escapes, so that the same text holds in paragraphs, table cells
 * and inside HTML such as `<summary>`.
 */
export function escapeMarkdown(text: string): string {
  return keepEdges(toEntities(part(makeVisible(text))))
}

function part(text: string): string {
  const withoutCommits = text.replace(hexadecimalWord, (word) => word.replace(/.{6}(?=.)/g, `$&${joiner}`))
  return partings.reduce((whole, pattern) => whole.replace(pattern, `$&${joiner}`), withoutCommits)
}

function toEntities(text: string): string {
  return text
    .replace(special, (character, index: number) => {
      // Between letters or digits an underscore is only that: accuracy_score stays readable in the source.
      if (character === '_' && isAlphanumeric(text[index - 1]) && isAlphanumeric(text[index + 1])) return '_'
      // GitHub looks for formulas before entities; a span around the dollar is its documented way out.
      if (character === '$') return '<span>$</span>'
      return entity(character)
    })
    .replace(opening, entity)
    .replace(orderedListOpening, (_, digits: string, delimiter: string) => `${digits}${entity(delimiter)}`)
}

/** Blanks at either end are kept: there Markdown would drop them, or take them for an indentation or a break. */
function keepEdges(text: string): string {
  const blanksBefore = text.length - text.replace(/^ +/, '').length
  let end = text.length
  while (end > blanksBefore && text[end - 1] === ' ') end -= 1
  const blank = entity(' ')
  return blank.repeat(blanksBefore) + text.slice(blanksBefore, end) + blank.repeat(text.length - end)
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /[0-9a-z]/i.test(character)
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function entity(character: string): string {
  return named[character] ?? `&#${character.charCodeAt(0)};`
}
