import { describe, expect, it } from 'vitest'
import { parseGithubMarkdown } from '../../../test/support/github-markdown.ts'
import { gate, worseInFog } from '../sample-results.test-data.ts'
import { fitComment, mostCharacters } from './fit.ts'
import { markerOf } from './marker.ts'
import { storedSection } from './section.ts'
import { stateOf } from './state.ts'
import { section, stateIn } from './test-support/sections-for-tests.ts'

const emoji = '👩‍🚒'
const links = { run: 'https://example.test/run', page: 'https://example.test/page' }

/** Results with many slices, of names that are all different and take much room. */
function large(count: number, slices: number, text = 'slice') {
  const sections = Array.from({ length: count }, (_, index) => {
    const gates = Array.from({ length: slices }, (_, slice) =>
      gate({
        verdict: slice % 3 === 0 ? 'fail' : 'pass',
        reasonCode: slice % 3 === 0 ? 'worse-than-margin' : 'within-margin',
        slice: { user: `${text.repeat(8)} ${index} ${Math.sin(index * 1000 + slice)}` },
      }),
    )
    const verdict = index % 2 === 0 ? 'fail' : 'pass'
    const own = verdict === 'fail' ? gates : gates.filter((one) => one.verdict === 'pass')
    return storedSection({
      ...section(`model ${index}`, { result: { ...worseInFog(), verdict, gates: own } }),
      links,
    })
  })
  return stateOf(sections)
}

describe('a comment too large for GitHub', () => {
  const sizes: [string, number, number][] = [
    ['many rows', 2, 900],
    ['many results', 60, 60],
    ['hundreds of results', 400, 12],
  ]

  it.each(sizes)('F39: is cut between rows and results, marker first: %s', (_, count, slices) => {
    const { body } = fitComment(large(count, slices), { key: 'k' })
    expect(body.length).toBeLessThanOrEqual(mostCharacters)
    expect(body.startsWith(`${markerOf('k')}\n\n### ❌`)).toBe(true)
    expect(body).toContain(
      'Shortened to fit into a comment: the whole report is in the [summary of the run](https://example.test/run) and on the [report page](https://example.test/page).',
    )
    const blocks = parseGithubMarkdown(body).children.map(({ type }) => type)
    const usual = ['html', 'heading', 'paragraph', 'table', 'list']
    expect(blocks.filter((type) => !usual.includes(type))).toEqual([])
    expect(body.match(/<details>/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0)
  })

  it.each(sizes)('F39: keeps every result, with counts of all its gates: %s', (_, count, slices) => {
    const state = large(count, slices)
    const kept = stateIn(fitComment(state, { key: 'k' }).body)
    expect(kept.sections.map(({ id, counts }) => ({ id, counts }))).toEqual(
      state.sections.map(({ id, counts }) => ({ id, counts })),
    )
  })

  it('F39: what passed sections fold goes first, then the folds of others, then rows', () => {
    const levelsAt = (limit: number) => {
      const { state } = fitComment(large(6, 30), { key: 'k', limit })
      const level = (verdict: string) =>
        Math.max(...state.sections.filter(({ result }) => result.verdict === verdict).map((one) => one.level))
      return { passed: level('pass'), failed: level('fail') }
    }
    const { body } = fitComment(large(6, 30), { key: 'k', limit: 10 ** 6 })
    expect(levelsAt(body.length)).toEqual({ passed: 0, failed: 0 })
    expect(levelsAt(body.length - 1)).toEqual({ passed: 1, failed: 0 })
    expect(levelsAt(16_000).failed).toBeGreaterThan(0)
    expect(levelsAt(6_000).failed).toBeGreaterThan(levelsAt(16_000).failed)
  })

  it('F40: with emoji everywhere it is a well-formed string at every limit', () => {
    for (let limit = 5_000; limit < 30_000; limit += 997) {
      const { body } = fitComment(large(8, 30, emoji), { key: emoji, limit })
      expect(body.length).toBeLessThanOrEqual(limit)
      expect(body.isWellFormed()).toBe(true)
      expect(body).not.toContain('\ufffd')
    }
  })

  it('a limit that holds nothing is a mistake', () => {
    expect(() => fitComment(large(2, 2), { key: 'k', limit: 100 })).toThrow(RangeError)
  })
})
