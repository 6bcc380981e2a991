import stringWidth from 'string-width'
import { makeVisible } from './visible.ts'

const segmenter = new Intl.Segmenter('en')
const ellipsis = '…'

/**
 * At most `columns` terminal columns of a text, with `…` at its end when it was cut. Hidden characters are written
 * out, so that the width is the one seen. Cuts fall between graphemes: no surrogate pair, combining mark or emoji
 * sequence is torn.
 *
 * @param columns at least 1.
 */
export function shorten(text: string, columns: number): string {
  // One column takes few code units in honest text; the rest of a hostile one is not worth looking at.
  const head =
    text.length <= columns * 16 ? text : text.slice(0, columns * 16).replace(/[\ud800-\udbff]$/, '')
  const shown = makeVisible(head)
  if (head.length === text.length && stringWidth(shown) <= columns) return shown
  let kept = ''
  let used = 0
  for (const { segment } of segmenter.segment(shown)) {
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
