import type { Result } from '@mlgate/core'
import fc from 'fast-check'
import { wholeBenchmark } from './sample-benchmark.test-data.ts'
import { curvedResult, residualResult } from './sample-curves.test-data.ts'
import { brokenData, brokenModel, slicedResult, worseInFog } from './sample-results.test-data.ts'
import { searchedResult } from './sample-segments.test-data.ts'

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
    '</title><script>alert(1)</script>',
    '"onmouseover="alert(1)',
    "'><svg onload=alert(1)>",
    'javascript:alert(1)',
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
export function poison(value: unknown, replace: (text: string) => string): unknown {
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

/** Documents in which every kind of text stands somewhere. */
export const samples = [
  brokenData(),
  { ...worseInFog(), leg: { os: 'linux' }, notes: ['a'] },
  brokenModel(),
  slicedResult(),
  wholeBenchmark(),
  curvedResult(),
  residualResult(),
  searchedResult(),
]

/** The samples with other texts, each at least once. */
export const poisoned = fc.array(hostile, { minLength: 7, maxLength: 7 }).map((texts) =>
  samples.map((sample) => {
    const known = new Map<string, string>()
    // The number keeps texts apart that were apart, so that the same gates share a row as before; the letter
    // makes sure that no text is a limit.
    const replace = (text: string) => {
      if (!known.has(text)) known.set(text, `${texts[known.size % texts.length]}${known.size}x`)
      return known.get(text) as string
    }
    return poison(sample, replace) as Result
  }),
)
