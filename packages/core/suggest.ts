import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a misspelt word was probably meant to be, for "did you mean" hints, or undefined when
 * none is near: two edits (two swapped letters count as two) or a third of the letters, one edit in short words.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    // Same letters in another case or with other separators is the commonest slip, whatever its length.
    const edits = fold(word) === fold(candidate) ? 0 : distance(word, candidate)
    if (edits < bestDistance) {
      best = candidate
      bestDistance = edits
    }
  }
  return best
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_ .]/g, '')
}
