import { commitId, sampleResult } from '@mlgate/baseline/test-support'
import type { Result } from '@mlgate/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { historiesOf } from '../../packages/kit/history-github.ts'
import { gate } from '../../packages/report/sample-results.test-data.ts'
import { type Signs, startSigns } from './hosts.ts'

let signs: Signs
beforeEach(async () => {
  signs = await startSigns()
})
afterEach(() => signs.github.close())

const now = new Date('2027-01-05T12:00:00Z')
const result: Result = {
  ...sampleResult({ commit: commitId(999) }),
  gates: [gate({ metric: sampleResult().metrics[0]?.name ?? '' })],
  baseline: {
    how: 'first-parent',
    location: 'branch mlgate, x',
    branch: 'main',
    metrics: [],
    passedOver: [],
  },
}

/** Results of main, so many in each month, with rising accuracy over all of them. */
function record(months: Readonly<Record<string, number>>) {
  let number = 0
  const files = Object.entries(months).map(([month, count]) => {
    const lines = Array.from({ length: count }, () => {
      number += 1
      return `${JSON.stringify(sampleResult({ commit: commitId(number), accuracy: number / 100 }))}\n`
    })
    return [`results/${month}.ndjson`, lines.join('')]
  })
  signs.github.push(signs.repository, 'mlgate', { files: Object.fromEntries(files), parents: [] })
}

async function look() {
  const before = signs.github.seen.length
  const [[history] = []] = await historiesOf([result], signs.connect(), now)
  const values = history?.values ?? []
  return {
    count: values.length,
    newest: values.at(-1),
    rising: values.toSorted((one, other) => one - other),
    values,
    calls: signs.github.seen.length - before,
  }
}

test.each([
  ['this month alone where it has enough', { '2026-12': 30, '2027-01': 9 }, 9, 1],
  ['at most twenty points', { '2026-12': 30, '2027-01': 40 }, 20, 1],
  ['the month before as well where this one is young', { '2026-12': 30, '2027-01': 7 }, 20, 2],
  ['the month before where this one has nothing yet', { '2026-12': 5 }, 5, 2],
  ['two months and no more', { '2026-11': 30, '2026-12': 2, '2027-01': 1 }, 3, 2],
])('the line of a history is %s', async (_, months, points, calls) => {
  record(months)
  const seen = await look()
  expect([seen.count, seen.calls]).toEqual([points, calls])
  expect(seen.values).toEqual(seen.rising)
  const recorded = Object.values(months).reduce((sum, count) => sum + count, 0)
  expect(seen.newest).toBe(recorded / 100)
})

test('a branch that nobody made has no line', async () => {
  expect(await look()).toMatchObject({ count: 0 })
})
