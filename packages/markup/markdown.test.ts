import fc from 'fast-check'
import type { Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import {
  htmlIn,
  nodeTypes,
  parseGithubMarkdown,
  referencesIn,
  visibleText,
} from '../../test/support/github-markdown.ts'
import { joiner } from './escape-markdown.ts'
import {
  type Markdown,
  markdownCode,
  markdownFence,
  markdownFold,
  markdownLink,
  markdownList,
  markdownTable,
  md,
} from './markdown.ts'
import { markdownColumns } from './markdown-columns.ts'
import { makeVisible } from './visible.ts'

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '\\',
        '\\|',
        '`',
        '``',
        '\r',
        '\n',
        '\r\n',
        '\n\n',
        '&#124;',
        '|-|',
        '<!--',
        '\t',
        ' ',
        '@x',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''))

describe('md`…`', () => {
  it('escapes what is put in, and keeps what is Markdown', () => {
    const name = md`**${'<b>'}**`
    expect(String(md`# ${name} of ${'a*b'}: ${3}`)).toBe('# **&lt;b&gt;** of a&#42;b: 3')
  })

  it('joins a list of Markdown', () => {
    expect(String(md`${[md`*a*`, md`*b*`]}`)).toBe('*a**b*')
  })

  it('F42: two parts without anything between them make no reference together', () => {
    fc.assert(
      fc.property(nasty, nasty, (left, right) => {
        const { children } = parseGithubMarkdown(String(md`x ${left}${right} x`))
        expect(children.flatMap((child) => referencesIn(visibleText(child)))).toEqual([])
      }),
    )
    const halves = md`${'GH'}${'-1'} ${'a1b2'}${'c3d4'} ${'w'}${'ww.x.y'}`
    expect(referencesIn(visibleText(parseGithubMarkdown(String(halves))))).toEqual([])
  })

  it('takes no string for Markdown: not by type, and not at run time either', () => {
    const forged = { toString: () => '<img>' } as unknown as Markdown
    // @ts-expect-error a plain string is no Markdown.
    const text: Markdown = '<img>'
    expect(() => md`${[forged]}`).toThrow(TypeError)
    expect(String(md`${text}`)).toBe('&lt;img&gt;')
  })
})

describe('markdownTable', () => {
  it('lays out a table with alignments', () => {
    const table = markdownTable(
      ['', 'gate'],
      [
        ['❌', 'accuracy_score'],
        [md`**x**`, 1],
      ],
      ['left', 'right'],
    )
    expect(`\n${table}\n`).toMatchInlineSnapshot(`
      "
      | | gate |
      | :- | -: |
      | ❌ | accuracy_score |
      | **x** | 1 |
      "
    `)
  })

  it('F41: whatever is in the cells, the table keeps its rows and columns, and every cell its text', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const [header = [], ...body] = rows
        const tree = parseGithubMarkdown(`text\n\n${markdownTable(header, body)}\n\ntext`)
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph'])
        const seen = (tree.children[1] as Table).children.map((row) =>
          row.children.map((cell) => visibleText(cell).replaceAll(joiner, '')),
        )
        expect(seen).toEqual(rows.map((row) => row.map(makeVisible)))
      }),
      { numRuns: 1000 },
    )
  })

  it('F41: cells of code keep it too', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 2, maxLength: 2 }), (row) => {
        const source = markdownTable(['a', 'b'], [row.map(markdownCode)])
        const [table] = parseGithubMarkdown(String(source)).children as [Table]
        const cells = table.children[1]?.children ?? []
        expect(cells.map((cell) => visibleText(cell).replaceAll(joiner, ''))).toEqual(row.map(makeVisible))
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts and fills rows to the width of the header', () => {
    const [table] = parseGithubMarkdown(String(markdownTable(['a', 'b'], [['1'], ['1', '2', '3']]))).children
    expect((table as Table).children.map(({ children }) => children.length)).toEqual([2, 2, 2])
  })
})

describe('other Markdown', () => {
  it('puts names into code, where they can be copied and GitHub sees no mention', () => {
    expect(String(markdownCode('@org/team#1'))).toBe('`@org/team#1`')
    expect(String(markdownCode('a`b'))).toBe('a&#96;b')
    expect(String(markdownCode(''))).toBe('')
  })

  it('F42: folds and lists hold what they are given', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const fold = parseGithubMarkdown(String(markdownFold(text, md`x ${text} x`)))
        expect(fold.children.map(({ type }) => type)).toEqual(['html', 'paragraph', 'html'])
        expect(
          htmlIn(fold)
            .join('')
            .match(/<(?!\/?span>)[^>]*>/g),
        ).toEqual(['<details>', '<summary>', '</summary>', '</details>'])
        const list = parseGithubMarkdown(String(markdownList([md`${text} x`, md`b`])))
        expect(list.children.map(({ type }) => type)).toEqual(['list'])
        expect(nodeTypes(list)).not.toContain('heading')
      }),
    )
  })
})

describe('a link', () => {
  it('leads to an address of http or https, whatever its words are', () => {
    const link = markdownLink('run [812](x)', 'https://example.test/a?b=1&c=(2)')
    expect(String(link)).toBe('[run &#91;812&#93;(x)](https://example.test/a?b=1&amp;c=%282%29)')
  })

  it.each([
    [undefined],
    ['javascript:alert(1)'],
    ['https://ada:secret@example.test'],
    ['//example.test'],
    [`https://example.test/${'x'.repeat(500)}`],
  ])('is its words alone without a sound address: %s', (address) => {
    expect(String(markdownLink('run', address))).toBe('run')
  })
})

describe('fenced code', () => {
  it('holds every text as it is, hidden characters written out', () => {
    expect(String(markdownFence('one\n\ttwo\u200b', 'sh'))).toBe('```sh\none\n\\ttwo\\u200b\n```')
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1 }), (lines) => {
        const root = parseGithubMarkdown(String(md`${markdownFence(lines.join('\n'), 'sh')}\n\nafter`))
        expect(root.children.map(({ type }) => type)).toEqual(['code', 'paragraph'])
      }),
    )
  })
})

describe('a table of columns', () => {
  it('leaves out those that are empty in every row', () => {
    const column = (title: string, alignment: 'left' | 'right', cell: (row: number) => string) => ({
      ...{ title, alignment, cell },
    })
    const columns = [
      column('number', 'right', String),
      column('empty', 'left', () => ''),
      column('of two', 'left', (row) => (row === 2 ? 'this' : '')),
    ]
    expect(String(markdownColumns(columns, [1, 2]))).toBe(
      '| number | of two |\n| -: | :- |\n| 1 | |\n| 2 | this |',
    )
  })
})
