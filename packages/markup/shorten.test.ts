import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { shorten } from './shorten.ts'
import { makeVisible } from './visible.ts'

describe('shorten', () => {
  it('leaves short text, and marks a cut', () => {
    expect(shorten('accuracy', 8)).toBe('accuracy')
    expect(shorten('accuracy_score', 8)).toBe('accurac…')
  })

  it('counts hidden characters as what is shown for them', () => {
    expect(shorten('\u001b[2J', 10)).toBe(String.raw`\x1b[2J`)
    expect(shorten('\u001b[2J', 5)).toBe(String.raw`\x1b…`)
  })

  it('F40: never tears what people see as one character', () => {
    expect(shorten('ab👩‍🔬👩‍🔬', 5)).toBe('ab👩‍🔬…')
    expect(shorten('ab👩‍🔬👩‍🔬', 4)).toBe('ab…')
    expect(shorten('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…')
  })

  it('F40: stays within the width and well-formed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
        const short = shorten(text, columns)
        expect(stringWidth(short)).toBeLessThanOrEqual(columns)
        expect(short.isWellFormed()).toBe(true)
        const whole = makeVisible(text)
        if (short !== whole) expect(whole.startsWith(short.slice(0, -1))).toBe(true)
      }),
    )
  })

  it('is not held up by a text that is all one character to the eye', () => {
    expect(shorten(`a${'\u0301'.repeat(1_000_000)}`, 10).length).toBeLessThan(200)
  })
})
