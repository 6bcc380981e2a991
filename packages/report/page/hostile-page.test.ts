import type { Result } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../../test/support/html-page.ts'
import { poison, poisoned, samples } from '../hostile-documents.test-data.ts'
import { wholeBenchmark } from '../sample-benchmark.test-data.ts'
import { curvedResult, residualResult } from '../sample-curves.test-data.ts'
import { slicedResult, worseInFog } from '../sample-results.test-data.ts'
import { renderHtml } from './index.ts'

/** The page's elements with the names of their attributes; where a name may be broken depends on the name. */
function skeleton(page: string): string[] {
  return elementsOf(page)
    .filter(({ tagName }) => tagName !== 'wbr')
    .map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`)
}

/** Values of attributes that a browser acts upon. */
function acting(page: string): string[] {
  const names = [
    'class',
    'href',
    'id',
    'role',
    'scope',
    'x',
    'y',
    'd',
    'width',
    'aria-labelledby',
    'content',
    'tabindex',
  ]
  return elementsOf(page).flatMap(({ attrs }) =>
    attrs.flatMap(({ name, value }) => (names.includes(name) ? [`${name}=${value}`] : [])),
  )
}

describe('a page of documents that nobody can trust', () => {
  // A metric that nobody knows has no range and no direction, so names are others here, too.
  const unknown = new Map<string, string>()
  const harmless = samples.map((sample) => {
    unknown.clear()
    const replace = (text: string) => {
      if (!unknown.has(text)) unknown.set(text, `name ${unknown.size}`)
      return unknown.get(text) as string
    }
    return poison(sample, replace) as Result
  })
  const clean = renderHtml(harmless, { title: 'clean' })

  it('F41 F42: whatever stands in any text, the page has the same elements, attributes and links', () => {
    fc.assert(
      fc.property(poisoned, fc.string({ unit: 'binary' }), (results, title) => {
        const page = renderHtml(results, { title: `x${title}` })
        expect(skeleton(page)).toEqual(skeleton(clean))
        expect(acting(page)).toEqual(acting(clean))
      }),
      { numRuns: 50 },
    )
  })

  it('F42: hidden characters and bidi overrides are written out', () => {
    const results = samples.map((sample) => poison(sample, (text) => `${text}\u202e\u0000\u2028`) as Result)
    const page = renderHtml(results)
    for (const hidden of ['\u0000', '\u2028', '\u202e']) expect(page).not.toContain(hidden)
    expect(page).toContain('\\u202e')
  })

  it('whatever number stands anywhere, pictures stay within their frame', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, Number.NaN, 1e308, -1e308, 5e-324, 0.01))
    fc.assert(
      fc.property(fc.array(number, { minLength: 5, maxLength: 9 }), (numbers) => {
        let next = 0
        const replace = (value: unknown): unknown => {
          if (typeof value === 'number') return numbers[next++ % numbers.length]
          if (Array.isArray(value)) return value.map(replace)
          if (typeof value !== 'object' || value === null) return value
          return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, replace(own)]))
        }
        const results = [
          worseInFog(),
          slicedResult(),
          wholeBenchmark(),
          curvedResult(),
          residualResult(),
        ].map(
          ({ subject, durationMs, baseline, confusion, ...measured }) =>
            ({
              ...(replace(measured) as object),
              confusion: replace(confusion),
              subject,
              durationMs,
              baseline: { ...(replace(baseline) as object), pairing: baseline?.pairing },
            }) as Result,
        )
        const positions = elementsOf(renderHtml(results)).flatMap(({ attrs }) =>
          attrs
            .filter(({ name }) => ['x', 'x1', 'x2', 'width', 'cx', 'cy', 'd'].includes(name))
            .map(({ value }) => value),
        )
        const percents = positions.filter((value) => value.endsWith('%'))
        expect(
          percents.filter((value) => !/^\d+(?:\.\d+)?%$/.test(value) || Number.parseFloat(value) > 100),
        ).toEqual([])
        expect(positions.filter((value) => /NaN|Infinity|e/.test(value))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('long texts and many slices are cut: a document of megabytes makes no page of megabytes', () => {
    const [gate] = worseInFog().gates as [Result['gates'][number]]
    const gates = Array.from({ length: 5_000 }, (_, index) => ({ ...gate, slice: { user: `${index}` } }))
    const page = renderHtml([{ ...worseInFog(), gates }])
    expect(page.length).toBeLessThan(700_000)
    expect(page).toContain('Listed are 200 of 5\u202f000; the rest is in the result document.')
    const long = samples.map((sample) => poison(sample, (text) => text + 'x'.repeat(1_000_000)) as Result)
    expect(renderHtml(long).length).toBeLessThan(400_000)
  })

  it('a matrix that claims a hundred thousand labels takes no time for those that it has no counts of', () => {
    const labels = Array.from({ length: 100_000 }, (_, index) => `${index}`)
    const confusion = { labels, counts: [[1, 2], [3]] }
    expect(renderHtml([{ ...worseInFog(), confusion }])).toContain('<code>1</code> taken for <code>0</code>')
  })
})
