import stringWidth from 'string-width'

const segmenter = new Intl.Segmenter('en')
const ellipsis = '…'

/**
 * At most `columns` terminal columns of a text, with `…` at its end when it was cut. Cuts fall between graphemes:
 * no surrogate pair, combining mark or emoji sequence is torn.
 *
 * @param columns at least 1.
 */
export function shorten(text: string, columns: number): string {
  // One column never takes more than a few code units in honest text; hostile text is not worth segmenting whole.
  const head = text.slice(0, columns * 16)
  if (head.length === text.length && stringWidth(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const { segment } of segmenter.segment(head)) {
    const width = stringWidth(segment)
    if (used + width > columns - 1) break
    kept += segment
    used += width
  }
  return `${kept.trimEnd()}${ellipsis}`
}

/** The text in pieces of at most `columns` terminal columns each, cut between graphemes. */
export function slicesOfWidth(text: string, columns: number): string[] {
  const pieces = ['']
  let used = 0
  for (const { segment } of segmenter.segment(text)) {
    const width = stringWidth(segment)
    if (used > 0 && used + width > columns) {
      pieces.push('')
      used = 0
    }
    pieces[pieces.length - 1] += segment
    used += width
  }
  return pieces
}
