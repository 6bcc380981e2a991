/** A few words in which names are set apart, so that each renderer can mark them in its own way. */
export type Phrase = readonly (string | { readonly name: string })[]

/** Phrases in a row, with the separator between them. Empty ones are left out. */
export function joinPhrases(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, index) => (index === 0 ? phrase : [separator, ...phrase]))
}

/** The words alone. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.name)).join('')
}
