/**
 * Texts that stand for a missing value, in small letters and without blanks around them: those that pandas reads as
 * missing (`na_values` of read_csv), and signs and words that people write in their place. The empty text is one.
 */
export const placeholders: readonly string[] = [
  ...['', '#n/a', '#n/a n/a', '#na', '-1.#ind', '-1.#qnan', '-nan', '1.#ind', '1.#qnan', '<na>'],
  ...['n/a', 'na', 'null', 'nan', 'none'],
  ...[
    'n.a.',
    'n. a.',
    'nil',
    'nat',
    '(null)',
    '\\n',
    'undefined',
    'missing',
    'not available',
    '#value!',
    '#ref!',
  ],
  ...['-', '--', '---', '.', '..', '...', '?', '??', '???', '_', '*'],
]
