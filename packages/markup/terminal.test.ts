import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import {
  joinTerminal,
  padTerminal,
  type TerminalText,
  term,
  terminalStyles,
  terminalTable,
  terminalWidth,
  wrapTerminal,
} from './terminal.ts'

const plain = terminalStyles(false)
const anyText = fc.string({ unit: 'binary', maxLength: 20 })

describe('term`…`', () => {
  it('F42: shows control sequences of data instead of obeying them', () => {
    expect(String(term`name: ${'\u001b[2J\u0007\r'}`)).toBe(String.raw`name: \x1b[2J\x07\r`)
  })

  it('shows every kind of blank as a plain one, so that what is seen can be searched for', () => {
    expect(String(term`${'95.1\u00a0% of 4\u202f120'}`)).toBe('95.1 % of 4 120')
  })

  it('takes no string for terminal text: not by type, and not at run time either', () => {
    const forged = { toString: () => '\u001b[2J' } as unknown as TerminalText
    // @ts-expect-error a plain string is no terminal text.
    const text: TerminalText = '\u001b[2J'
    expect(() => term`${[forged]}`).toThrow(TypeError)
    expect(String(term`${text}`)).toBe(String.raw`\x1b[2J`)
  })

  it('joins what is already safe', () => {
    expect(String(joinTerminal([term`a`, term`b`], term`, `))).toBe('a, b')
  })
})

describe('styles', () => {
  it('colour when asked to, and never change the text', () => {
    const coloured = terminalStyles(true)
    expect(String(coloured.red('failed'))).toBe('\u001b[31mfailed\u001b[39m')
    expect(String(plain.red('failed'))).toBe('failed')
    expect(terminalWidth(coloured.bold(coloured.red('failed')))).toBe(6)
    expect(String(coloured.red('\u001b[0m'))).toBe('\u001b[31m\\x1b[0m\u001b[39m')
  })
})

describe('layout', () => {
  it('aligns columns by what they take in a terminal, and leaves out empty ones', () => {
    const rows = [
      [term`✓`, term``, term`日本`, term`1.5`],
      [term`✗`, term``, term`label`, term`10.25`],
    ]
    const columns = [
      { alignment: 'left', gap: 2 },
      { alignment: 'left', gap: 1 },
      { alignment: 'left', gap: 1 },
      { alignment: 'right', gap: 3 },
    ] as const
    expect(terminalTable(rows, columns).map(String)).toEqual(['  ✓ 日本      1.5', '  ✗ label   10.25'])
  })

  it('gives every row the same width before its last column, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = texts.map((text) => [term`${text}`, term`|`])
        const lines = terminalTable(rows, [
          { alignment: 'left', gap: 0 },
          { alignment: 'left', gap: 1 },
        ])
        expect(new Set(lines.map(terminalWidth)).size).toBe(1)
        expect(lines.some((line) => /\p{Cc}/u.test(String(line)))).toBe(false)
      }),
    )
  })

  it('pads on either side', () => {
    expect(String(padTerminal('a', 3, 'left'))).toBe('a  ')
    expect(String(padTerminal('a', 3, 'right'))).toBe('  a')
    expect(String(padTerminal('abcd', 3, 'right'))).toBe('abcd')
  })

  it('wraps at blanks, and within a word only when it is longer than a line', () => {
    expect(wrapTerminal('may get worse by 1 pt', 10).map(String)).toEqual(['may get', 'worse by 1', 'pt'])
    expect(wrapTerminal('an abcdefghijkl', 5).map(String)).toEqual(['an', 'abcde', 'fghij', 'kl'])
    expect(wrapTerminal('', 5).map(String)).toEqual([''])
  })

  it('wraps without losing anything', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 12 }), (text, width) => {
        const lines = wrapTerminal(text, width).map(String)
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(String(term`${text}`).replaceAll(' ', ''))
      }),
    )
  })
})
