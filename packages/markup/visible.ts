/**
 * Code points that a reader can't see or that move what is around them: control characters (ESC and the C1 set
 * start terminal sequences), lone surrogates, line and paragraph separators, and every format or default-ignorable
 * character (zero-width blanks, bidi controls, tags, fillers). Arabic number signs are format characters that
 * show, so they stay.
 */
const hidden =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\u{600}-\u{605}\u{6DD}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}]]/gv

/** Joiners and variation selectors where writing systems and emoji need them: there they show. */
const needed = new RegExp(
  [
    // Within an emoji sequence, such as family or profession.
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])\u{200D}(?=\p{Extended_Pictographic})`,
    // Emoji or text presentation of the character before.
    String.raw`(?<=\p{Emoji})[\u{FE0E}\u{FE0F}]`,
    // Between letters of scripts that shape them, such as Persian or Hindi.
    String.raw`(?<=[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]])[\u{200C}\u{200D}](?=[\p{L}\p{M}])`,
  ].join('|'),
  'gv',
)

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Text with everything hidden in it written out: a line feed as `\n`, ESC as `\x1b`, a right-to-left override as
 * `\u202e`. The result is one line of characters that all show, in the order in which they stand.
 */
export function makeVisible(text: string): string {
  // Nearly all text is this, and comments have tens of thousands of pieces of it.
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const kept = new Set(Array.from(text.matchAll(needed), (match) => match.index))
  return text.replace(hidden, (character, index: number) =>
    kept.has(index) ? character : writeOut(character),
  )
}

function writeOut(character: string): string {
  const known = short[character]
  if (known !== undefined) return known
  const code = character.codePointAt(0) as number
  const digits = code.toString(16)
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`
}
