import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inertLog } from './inert-log.ts'

/** How the runner finds a command in a line: actions/runner, ActionCommand.cs. */
function isCommand(line: string): boolean {
  return /^[\s\u0085]*::/.test(line) || line.includes('##[') || line.includes('##vso[')
}

describe('F30: text in a log', () => {
  it.each([
    '::set-output name=verdict::pass',
    '  \t::add-mask::a',
    '\u001b[31m::stop-commands::x',
    'fine\n::error file=x::y',
    'before ##[group]x',
    '##vso[task.setvariable variable=x]y',
    '\u00a0\u2009::warning::x',
    '\u0085::warning::x',
  ])('is no command any more: %j', (text) => {
    expect(inertLog(text).split('\n').some(isCommand)).toBe(false)
    expect(inertLog(text).replace('\\', '')).toBe(text)
    expect(inertLog(text)).not.toBe(text)
  })

  it('is no command whatever it is made of', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '#',
      '##',
      '[',
      'vso[',
      ' ',
      '\n',
      '\r\n',
      '\t',
      'add-mask',
      '\u001b[1m',
      'é',
      '\\',
      '\u0085',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(
          inertLog(pieces.join(''))
            .split(/\r\n|\r|\n/)
            .some(isCommand),
        ).toBe(false)
      }),
    )
  })

  it('stays as it is where it was none', () => {
    const text = 'signs::fog  91 %\n  ✗ a::b ## [x]\n'
    expect(inertLog(text)).toBe(text)
  })
})
