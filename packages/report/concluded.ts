import type { Result } from '@mlgate/core'
import { makeVisible, shorten } from '@mlgate/markup'
import { headline } from './headline.ts'
import { renderBrief, renderMarkdown } from './markdown.ts'
import { phraseText } from './phrase.ts'
import { overallVerdict } from './verdict-words.ts'

/** What a list of checks shows beside a name. */
const mostOfTitle = 200

/** The answer in one line of plain text: `signs got worse in fog`. What can't be told says so in these words. */
export function titleOf(results: readonly Result[]): string {
  const words = makeVisible(phraseText(headline(results)))
  const isOpen = results.length === 0 || overallVerdict(results) === 'inconclusive'
  return shorten(isOpen && !words.includes("can't tell") ? `can't tell: ${words}` : words, mostOfTitle)
}

/**
 * Results as Markdown of a bounded length: everything where that fits, else without what is folded, else cut at a
 * line.
 */
export function markdownWithin(results: readonly Result[], mostCharacters: number): string {
  const whole = [renderMarkdown, renderBrief].map((render) => render(results))
  const fitting = whole.find((text) => text.length <= mostCharacters)
  if (fitting !== undefined) return fitting
  const cut = (whole.at(-1) ?? '').slice(0, mostCharacters)
  return cut.slice(0, cut.lastIndexOf('\n') + 1)
}
