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
import { poison, poisoned, samples } from './hostile-documents.test-data.ts'
import { renderMarkdown, renderTerminal } from './index.ts'
import { worseInFog } from './sample-results.test-data.ts'

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
          ([, text = '']) => decoded(text),
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
        /(?:passed|failed|could not|can't tell).*\n$/,
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

/** References are looked for in what is shown: an entity such as `&#95;` is none. */
function decoded(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
