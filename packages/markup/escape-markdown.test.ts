import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  htmlIn,
  nodeTypes,
  parseGithubMarkdown,
  referencesIn,
  visibleText,
} from '../../test/support/github-markdown.ts'
import { escapeMarkdown, joiner } from './escape-markdown.ts'
import { makeVisible } from './visible.ts'

/** Pieces that Markdown or GitHub make something of, to be mixed into hostile text. */
export const hostilePieces = [
  ...[
    '@',
    '@org/team',
    '&#64;x',
    '&commat;x',
    '#',
    '#1',
    'GH-1',
    'gh-',
    'owner/repo#1',
    'o/r@',
    ':',
    ':tada:',
  ],
  ...['da39a3ee5e6b4b0d3255bfef95601890afd80709', 'a1b2c3d', 'abc', '0', '7'],
  ...['https://example.org', 'http:', '//', 'ftp://x.y', 'www.', 'www.example.org', 'a@b.c', 'mailto:a@b.c'],
  ...[
    '![x](y)',
    '[x](y)',
    '[x]',
    '[^1]',
    '(http://x.y)',
    '<!-- c -->',
    '<!--',
    '<img src=x onerror=y>',
    '<a ',
    '>',
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '~~x~~',
    '**x**',
    '*',
    '_',
    '__x__',
    '$',
    '$x$',
    '$$',
    '|',
    '\\',
    '\\|',
    '&amp;',
    '&',
  ],
  ...[
    '- ',
    '+ ',
    '# ',
    '> ',
    '1. ',
    '12) ',
    '---',
    '===',
    ':-',
    '|-|',
    '    ',
    '\t',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\u009b',
    '\ud83d',
    '😀',
    'é',
    'x',
    'word',
  ],
]
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

function shownOf(source: string): string {
  return visibleText(parseGithubMarkdown(source)).replaceAll(joiner, '')
}

describe('text from outside in Markdown', () => {
  it.each([
    ['a user or team', '@org/team'],
    ['an encoded mention', '&#64;x &commat;x'],
    ['an issue', '#1 owner/repo#1 GH-1'],
    ['a commit', 'da39a3ee5e6b4b0d3255bfef95601890afd80709 a1b2c3d owner/repo@a1b2c3d'],
    ['an address', 'https://example.org ftp://x.y www.example.org'],
    ['an e-mail address', 'a@b.c mailto:a@b.c'],
    ['an image or link', '![x](y) [x](http://x.y) [x] [^1]'],
    ['HTML', '<!-- hidden --> <img src=x onerror=alert(1)> <a href=//x.y>x</a> </details>'],
    ['an emoji name', ':tada:'],
    ['code', '`a` ``` b'],
    ['emphasis', '*a* **b** _c_ __d__ ~~e~~'],
    ['a list', '- a'],
    ['a numbered list', '1. a'],
    ['a heading', '# a'],
    ['a quote', '> a'],
    ['an underlined heading', '==='],
    ['a rule', '---'],
    ['indented code', '    a'],
    ['a formula', '$a$ $$b$$'],
    ['backslashes', '\\@x \\# a\\'],
  ])('F42: %s stays what it is: text', (_, text) => {
    const tree = parseGithubMarkdown(`${escapeMarkdown(text)}\n`)
    expect(htmlIn(tree).filter((tag) => !/^<\/?span>$/.test(tag))).toEqual([])
    expect(nodeTypes(tree).filter((type) => type !== 'html')).toEqual(['paragraph', 'root', 'text'])
    expect(visibleText(tree).replaceAll(joiner, '')).toBe(text)
    expect(referencesIn(visibleText(tree))).toEqual([])
  })

  it('F42: whatever the text, no element, reference or block comes of it, and it is seen as it was written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const source = escapeMarkdown(text)
        const tree = parseGithubMarkdown(source)
        expect(htmlIn(tree).filter((tag) => !/^<\/?span>$/.test(tag))).toEqual([])
        expect(
          nodeTypes(tree).filter((type) => !['html', 'paragraph', 'root', 'text'].includes(type)),
        ).toEqual([])
        expect(shownOf(source)).toBe(makeVisible(text))
        expect(referencesIn(visibleText(tree))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('F42: it may stand below a line of text, where dashes would make a heading of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tree = parseGithubMarkdown(`before\n${escapeMarkdown(`${text}x`)}\nafter`)
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
      }),
      { numRuns: 1000 },
    )
  })

  it('F42: it is the same inside HTML, where backslash escapes would show', () => {
    expect(escapeMarkdown('*a* </summary>')).toBe('&#42;a&#42; &lt;/summary&gt;')
  })

  it('F42: what follows the text makes no reference of its end', () => {
    fc.assert(
      fc.property(
        hostileText,
        fc.constantFrom(':', ': ', '.', '#', '-1', ', ', ' (1)', '//'),
        (text, after) => {
          const tree = parseGithubMarkdown(`x ${escapeMarkdown(text)}${after} x`)
          expect(tree.children.flatMap((child) => referencesIn(visibleText(child)))).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('leaves ordinary names and sentences readable in the source', () => {
    const text = 'accuracy_score fell from 91.2 % to 84.7 % (weather = fog), see "data/test.csv".'
    expect(escapeMarkdown(text)).toBe(text)
  })

  it('takes time in proportion to the text', () => {
    const size = 200_000
    for (const piece of [' ', '@', ':a', 'a', '_', 'www', '#', '\\', ' x', '1']) {
      expect(escapeMarkdown(piece.repeat(size)).length).toBeGreaterThanOrEqual(size)
    }
  })
})
