import { type Result, verdicts } from '@mlgate/core'
import { term, terminalWidth } from '@mlgate/markup'
import fc from 'fast-check'
import type { Nodes, Root, Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import {
  htmlIn,
  nodeTypes,
  parseGithubMarkdown,
  referencesIn,
  textOutsideCode,
} from '../../test/support/github-markdown.ts'
import { renderMarkdown, renderTerminal } from './index.ts'
import { brokenData, brokenModel, worseInFog } from './sample-results.test-data.ts'

const pieces = [
  ...[
    '@org/team',
    '&#64;x',
    '#1',
    'GH-1',
    'owner/repo#1',
    ':tada:',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ],
  ...[
    'https://example.org',
    'www.example.org',
    'a@b.c',
    '![x](y)',
    '[x](y)',
    '<!--',
    '-->',
    '<img src=x>',
    '</details>',
  ],
  ...[
    '|',
    '\\',
    '`',
    '``',
    '```',
    '**',
    '_',
    '~~',
    '$',
    '\n',
    '\r\n',
    '\n\n',
    '\n# ',
    '\n- ',
    '\n---\n',
    '    ',
    '\t',
  ],
  ...[
    '\u001b[2J',
    '\u001b]0;x\u0007',
    '\u009b2J',
    '\r',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\ud83d',
    '日本',
    'x',
    '=',
  ],
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

/** Keys whose values the reader of documents holds to a list; the rest may be anything. */
const fixed = new Set([
  'schema',
  'kind',
  'verdict',
  'status',
  'severity',
  'direction',
  'reasonCode',
  'how',
  'by',
])

/** The document with every text in it, keys of slices and legs included, replaced; the same text by the same. */
function poison(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map((item) => poison(item, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (fixed.has(key)) return [key, item]
      if ((key !== 'slice' && key !== 'leg') || item === null) return [key, poison(item, replace)]
      return [
        key,
        Object.fromEntries(Object.entries(item).map(([column, own]) => [replace(column), replace(`${own}`)])),
      ]
    }),
  )
}

const samples = [brokenData(), { ...worseInFog(), leg: { os: 'linux' }, notes: ['a'] }, brokenModel()]
const poisoned = fc.array(hostile, { minLength: 7, maxLength: 7 }).map((texts) =>
  samples.map((sample) => {
    const known = new Map<string, string>()
    // The number keeps texts apart that were apart, so that the same gates share a row as before.
    const replace = (text: string) => {
      if (!known.has(text)) known.set(text, `${texts[known.size % texts.length]}${known.size}`)
      return known.get(text) as string
    }
    return poison(sample, replace) as Result
  }),
)

/** The shape of a document: its blocks, and the rows and columns of its tables. */
function shapeOf(tree: Root): string[] {
  return tree.children.map((block) =>
    block.type === 'table'
      ? `table ${(block as Table).children.map(({ children }) => children.length)}`
      : block.type,
  )
}

/** Text outside of code of each leaf block or cell: nothing of one joins with the next. */
function textsOf(node: Nodes): string[] {
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return [textOutsideCode(node)]
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsOf) : []
}

describe('documents that nobody can trust', () => {
  const own = /^<\/?(?:span|details|summary)>$/
  const clean = parseGithubMarkdown(renderMarkdown(samples))

  it('F41 F42: whatever stands in any text of a document, the Markdown keeps its shape and does nothing', () => {
    fc.assert(
      fc.property(poisoned, (results) => {
        const tree = parseGithubMarkdown(renderMarkdown(results))
        expect(shapeOf(tree)).toEqual(shapeOf(clean))
        expect(nodeTypes(tree).filter((type) => !nodeTypes(clean).includes(type))).toEqual([])
        const tags = htmlIn(tree).flatMap((html) => html.match(/<[^>]*>?/g) ?? [])
        expect(tags.filter((tag) => !own.test(tag))).toEqual([])
        expect(textsOf(tree).flatMap(referencesIn)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('F42: nor does a summary, which is HTML, hold a reference', () => {
    fc.assert(
      fc.property(poisoned, (results) => {
        const summaries = [...renderMarkdown(results).matchAll(/<summary>(.*)<\/summary>/g)].map(
          ([, text]) => text ?? '',
        )
        expect(summaries.flatMap(referencesIn)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('F42: in a terminal it moves no cursor, and sets no colour', () => {
    fc.assert(
      fc.property(poisoned, fc.boolean(), (results, all) => {
        const lines = renderTerminal(results, { colour: false, all, width: 100 }).split('\n')
        expect(lines.filter((line) => /[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2066-\u2069]/u.test(line))).toEqual(
          [],
        )
      }),
      { numRuns: 100 },
    )
  })

  it('no line is longer than the terminal is wide, but for the verdict, which stays in one piece', () => {
    fc.assert(
      fc.property(poisoned, fc.boolean(), (results, all) => {
        const measured = results.map((result) => ({
          ...result,
          metrics: result.metrics.map((metric) => ({ ...metric, unit: 'ms' })),
        }))
        const lines = renderTerminal(measured, { colour: false, all, width: 100 }).split('\n')
        expect(lines.slice(0, -2).filter((line) => terminalWidth(term`${line}`) > 100)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('every verdict has its words', () => {
    for (const verdict of verdicts) {
      const result = { ...worseInFog(), verdict }
      expect(renderTerminal([result], { colour: false, all: false })).toMatch(
        /(?:passed|failed|could not).*\n$/,
      )
      expect(renderMarkdown([result])).toMatch(/^### (?:✅|❔|❌|⚠️) `signs`/)
    }
  })

  it('many slices take time in proportion to their number', () => {
    const [gate] = worseInFog().gates as [Result['gates'][number]]
    const gates = Array.from({ length: 5_000 }, (_, index) => ({ ...gate, slice: { user: `${index}` } }))
    const text = renderTerminal([{ ...worseInFog(), gates }], { colour: false, all: false })
    expect(text).toContain('failed: 5 000 gates')
  })

  it('long texts are cut: a document of megabytes makes no page of megabytes', () => {
    const results = samples.map((sample) => poison(sample, (text) => text + 'x'.repeat(1_000_000)) as Result)
    expect(renderMarkdown(results).length).toBeLessThan(60_000)
    expect(renderTerminal(results, { colour: false, all: true }).length).toBeLessThan(60_000)
  })
})
