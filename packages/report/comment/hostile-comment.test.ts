import type { Result } from '@mlgate/core'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import {
  htmlIn,
  nodeTypes,
  parseGithubMarkdown,
  referencesIn,
  textOutsideCode,
} from '../../../test/support/github-markdown.ts'
import { poison, poisoned, samples } from '../hostile-documents.test-data.ts'
import { isOurs, markerOf } from './marker.ts'
import { renderComment } from './render.ts'
import type { CommentSection } from './section.ts'
import { storedSection } from './section.ts'
import { stateOf } from './state.ts'
import { decodeState, encodeState } from './state-codec.ts'
import { stateIn } from './test-support/sections-for-tests.ts'

function textsOf(node: Nodes): string[] {
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return [textOutsideCode(node)]
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsOf) : []
}

const run = { workflow: 'w', job: 'j', id: 3, attempt: 1 }
const asides = {
  history: [{ metric: 'accuracy_score', unit: '1', branch: 'main', values: [1, 2] }],
  changedGates: { gates: ['a gate'] },
  waivers: [{ gate: 'g', reason: 'reason', approver: 'who', until: 'day' }],
}

/** Sections whose every text is hostile, what only the run knows included. */
const poisonedSections = poisoned.map((results) => {
  const text = results[0]?.name ?? ''
  return results.map((result): CommentSection => {
    const section = { result: { ...result, run }, ...asides }
    return {
      ...section,
      ...(poison(asides, () => text) as typeof asides),
      result: { ...result, run } as Result,
    }
  })
})

describe('a comment about what nobody can trust', () => {
  const own = /^<\/?(?:span|details|summary)>$|^<!-- mlgate:(?:comment|state)\b[ A-Za-z0-9+/=]*-->$/
  const clean = parseGithubMarkdown(
    renderComment(
      samples.map((result) => ({ result: { ...result, run } as Result, ...asides })),
      { key: 'k' },
    ),
  )

  it('F41 F42: has no element, mention, reference or address of it, in its text and in its summaries', () => {
    fc.assert(
      fc.property(poisonedSections, (sections) => {
        const body = renderComment(sections, { key: 'k' })
        const tree = parseGithubMarkdown(body)
        expect(nodeTypes(tree).filter((type) => !nodeTypes(clean).includes(type))).toEqual([])
        const tags = htmlIn(tree).flatMap((html) => html.match(/<!--.*?-->|<[^>]*>?/gs) ?? [])
        expect(tags.filter((tag) => !own.test(tag))).toEqual([])
        expect(textsOf(tree).flatMap(referencesIn)).toEqual([])
        const summaries = [...body.matchAll(/<summary>(.*)<\/summary>/g)].map(([, text = '']) =>
          text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
        )
        expect(summaries.flatMap(referencesIn)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  const markers = fc.constantFrom(
    markerOf('k'),
    `${markerOf('k')}\n\n`,
    '-->',
    '--!>',
    encodeState(stateOf([])),
    `\n\n${encodeState(stateOf([]))}`,
  )

  it('F43: markers in data are text: the state that is read is the one that was written', () => {
    fc.assert(
      fc.property(markers, markers, (one, other) => {
        const texts = [one, other]
        let count = 0
        const sections = samples.map((sample) => ({
          result: { ...(poison(sample, (text) => `${texts[count++ % 2]}${text}`) as Result), run } as Result,
        }))
        const body = renderComment(sections, { key: 'k' })
        const written = stateOf(sections.map((section) => storedSection(section)))
        expect(stateIn(body)).toEqual(written)
        expect(body.indexOf(markerOf('k'))).toBe(0)
        expect(htmlIn(parseGithubMarkdown(body)).filter((html) => html.includes('<!--'))).toHaveLength(2)
      }),
      { numRuns: 40 },
    )
  })

  it('F43: a comment is ours only by author and by its very first line', () => {
    const comment = (author: string, body: string) => ({
      id: 1,
      createdAt: '',
      updatedAt: '',
      url: '',
      author,
      body,
    })
    const marker = markerOf('k')
    const us = 'github-actions[bot]'
    expect(isOurs(comment(us, `${marker}\r\n\r\ntext`), 'k', us)).toBe(true)
    expect(isOurs(comment('GitHub-Actions[bot]', marker), 'k', us)).toBe(true)
    expect(isOurs(comment('mallory', marker), 'k', us)).toBe(false)
    expect(isOurs(comment('mallory', marker), 'k', undefined)).toBe(false)
    expect(isOurs(comment(us, ` ${marker}`), 'k', us)).toBe(false)
    expect(isOurs(comment(us, `text\n${marker}`), 'k', us)).toBe(false)
    expect(isOurs(comment(us, markerOf('k2')), 'k', us)).toBe(false)
  })

  it('F43: no key ends the marker that it is in, and no two share one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, other) => {
        expect(markerOf(key)).toMatch(/^<!-- mlgate:comment [\w.!~*'()%]* -->$/)
        expect(markerOf(key) === markerOf(other)).toBe(key.toWellFormed() === other.toWellFormed())
      }),
    )
  })

  it('a forged state shows as text, like everything else', () => {
    fc.assert(
      fc.property(poisonedSections, (sections) => {
        const forged = stateOf(sections.map((section) => storedSection(section)))
        const read = decodeState(encodeState(forged))
        const body = renderComment(read === null || read === 'newer' ? [] : read.sections, { key: 'k' })
        expect(textsOf(parseGithubMarkdown(body)).flatMap(referencesIn)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
