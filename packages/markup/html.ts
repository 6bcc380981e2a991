import { checkHoles } from './html-holes.ts'
import { makeVisible } from './visible.ts'

/**
 * HTML that is safe to show: made by this module only. A plain string is no HTML, to the type checker and at run
 * time alike, so text from outside can't pass for it. `String(html)` gives the source.
 */
class SafeHtml {
  readonly #source: string
  constructor(source: string) {
    this.#source = source
  }
  toString(): string {
    return this.#source
  }
}
export type Html = SafeHtml

/** What may stand in a template: text to escape, or HTML as it is; a list of HTML is joined. */
export type HtmlPart = string | number | Html | readonly Html[]

const checked = new WeakSet<TemplateStringsArray>()

/**
 * HTML by template: the literal parts are kept as written, everything else is escaped unless it already is HTML.
 * Hidden characters of texts are written out. A part stands between tags or in a quoted attribute.
 *
 * @example html`<p title="${nameFromOutside}">${nameFromOutside}</p>`
 * @throws TypeError when a part stands where escaping can't make it harmless: in a script, a style, a tag's name,
 * an attribute without quotes, or one that runs or fetches something.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  if (!checked.has(literals)) {
    checkHoles(literals)
    checked.add(literals)
  }
  const source = parts.reduce<string>(
    (before, part, index) => before + sourceOf(part) + (literals[index + 1] ?? ''),
    literals[0] ?? '',
  )
  return new SafeHtml(source)
}

/** Parts in a row, with the separator between them. Empty ones are left out. */
export function joinHtml(parts: readonly Html[], separator: Html): Html {
  const sources = parts.map(String).filter((source) => source !== '')
  return new SafeHtml(sources.join(String(separator)))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text as HTML that shows exactly this text, between tags and in quoted attributes. */
function escapeHtml(text: string): string {
  return makeVisible(text).replace(/[&<>"'`]/g, (character) => entities[character] as string)
}

function sourceOf(part: HtmlPart): string {
  if (part instanceof SafeHtml) return String(part)
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return part.map(safeSource).join('')
}

/** The type checker lets only HTML through; a document cast to it doesn't get past this. */
function safeSource(part: unknown): string {
  if (part instanceof SafeHtml) return String(part)
  throw new TypeError('only HTML made by html`…` can be put into HTML as it is')
}
