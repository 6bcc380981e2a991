import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeVisible } from './visible.ts'

describe('makeVisible', () => {
  it.each([
    ['line ends and tabs', 'a\r\nb\tc', String.raw`a\r\nb\tc`],
    ['terminal sequences', '\u001b[31mred\u001b]0;title\u0007', String.raw`\x1b[31mred\x1b]0;title\x07`],
    ['sequences in C1', '\u009b2J', String.raw`\x9b2J`],
    ['bidi overrides and isolates', 'a\u202egpj.exe\u2066', String.raw`a\u202egpj.exe\u2066`],
    ['zero-width blanks', 'sig\u200bns\ufeff', String.raw`sig\u200bns\ufeff`],
    ['joiners that spoof a name', 'sig\u200dns', String.raw`sig\u200dns`],
    ['tags', 'a\u{e0041}', String.raw`a\u{e0041}`],
    ['halves of a surrogate pair', 'a\ud83d', String.raw`a\ud83d`],
  ])('writes out %s', (_, text, shown) => {
    expect(makeVisible(text)).toBe(shown)
  })

  it.each([
    ['emoji sequences', '👩‍🔬 ❤️ 1️⃣ 👍🏽'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष'],
    ['Hebrew and Arabic', 'שלום عربي'],
    ['number signs of Arabic', '\u0600١٢'],
  ])('leaves %s as they are written', (_, text) => {
    expect(makeVisible(text)).toBe(text)
  })

  it('leaves nothing behind that a terminal obeys or a reader can not see', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(makeVisible(text)).not.toMatch(
          /[\p{Cc}\p{Cs}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u,
        )
      }),
    )
  })
})
