import { expect, test } from 'vitest'
import { readRateLimit } from './rate-limit.ts'

const now = Date.parse('2026-05-04T12:00:00Z')
const secondary = 'You have exceeded a secondary rate limit.'

test.each([
  ['a plain 403', 403, {}, '', undefined],
  ['a refusal for want of a permission', 403, { 'x-ratelimit-remaining': '12' }, 'Resource not', undefined],
  ['another status', 404, { 'retry-after': '3' }, secondary, undefined],
  ['seconds', 403, { 'retry-after': '3' }, secondary, 3000],
  ['seconds with 429', 429, { 'retry-after': ' 3 ' }, '', 3000],
  ['a date', 403, { 'retry-after': 'Mon, 04 May 2026 12:00:10 GMT' }, secondary, 10_000],
  ['a date that has passed', 403, { 'retry-after': 'Mon, 04 May 2026 11:00:00 GMT' }, secondary, 0],
  ['no time at all', 403, {}, secondary, 60_000],
  ['nonsense for a time', 429, { 'retry-after': 'soon' }, '', 60_000],
  [
    'the end of the hour',
    403,
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${now / 1000 + 90}` },
    'API rate limit exceeded',
    91_000,
  ],
  ['a used-up limit without an end', 403, { 'x-ratelimit-remaining': '0' }, '', 60_000],
] as const)('%s is read as what it means', (_, status, headers, said, expected) => {
  expect(readRateLimit(status, new Headers(headers), said, now)?.waitMs).toBe(expected)
})

test("times count from the answer's own clock, because the runner's may be wrong", () => {
  const headers = new Headers({
    date: 'Mon, 04 May 2026 14:00:00 GMT',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': `${Date.parse('2026-05-04T14:00:30Z') / 1000}`,
  })
  expect(readRateLimit(403, headers, '', now)).toEqual({ kind: 'primary', waitMs: 31_000 })
})
