/**
 * Splits a command into words as a POSIX shell does, and does nothing else that a shell does: `|`, `>`, `;`, `$` and `*`
 * are characters like any other. Outside of quotes a backslash holds only for a blank, a quote or another backslash
 * behind it, so that the paths of Windows stay whole.
 *
 * @returns undefined when a quote is not closed.
 */
export function commandWords(text: string): string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote: '"' | "'" | undefined
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    const next = text[at + 1] ?? ''
    if (quote !== undefined && character === quote) quote = undefined
    else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character
      word ??= ''
    } else if (character === '\\' && next !== '' && escapable(quote).includes(next)) {
      word = (word ?? '') + next
      at++
    } else if (quote === undefined && /\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + character
  }
  if (quote !== undefined) return undefined
  return word === undefined ? words : [...words, word]
}

function escapable(quote: '"' | "'" | undefined): string {
  if (quote === "'") return ''
  return quote === '"' ? '"\\$`' : ' \t\n"\'\\'
}
