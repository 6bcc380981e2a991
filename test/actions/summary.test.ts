import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sectionsIn } from '../../packages/report/comment/test-support/sections-for-tests.ts'
import { emptyResult, gate, metric } from '../../packages/report/sample-results.test-data.ts'
import { openReview, type Review } from './review.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let review: Review
beforeAll(async () => {
  stage = await openStage()
  review = await openReview(stage)
})
afterAll(async () => {
  await review?.close()
  await stage.close()
})

describe('results that are too many', () => {
  it('F39 F40 F49: are cut by us, in the comment between rows and in the summary at a line; the page has them all', async () => {
    const slices = 200
    const results = Array.from({ length: 50 }, (_, number) =>
      emptyResult({
        name: `model 🚦 ${number}`,
        verdict: 'fail',
        metrics: [metric()],
        gates: Array.from({ length: slices }, (_, slice) =>
          gate({ verdict: 'fail', reasonCode: 'worse-than-margin', slice: { weather: `🌫 ${slice}` } }),
        ),
      }),
    )
    const job = await review.job({ results })
    const step = await job.uses(stage.action('report'))
    expect(step, step.raw).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail' } })
    const bytes = Buffer.byteLength(step.summary)
    // Beyond 1 MiB the runner drops all of it.
    expect(bytes).toBeGreaterThan(2 ** 20 - 64 * 1024)
    expect(bytes).toBeLessThan(2 ** 20)
    expect(step.summary).toMatch(/^This is cut: /)
    expect(step.summary).not.toContain('�')
    expect(step.summary.endsWith('\n')).toBe(true)
    const [comment = '', ...others] = review.comments()
    expect(others).toEqual([])
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect([comment.isWellFormed(), comment.startsWith('<!-- mlgate:comment mlgate -->')]).toEqual([
      true,
      true,
    ])
    expect(sectionsIn(comment)).toHaveLength(results.length)
    expect(comment).toMatch(/whole report/i)
    // What neither can hold is on the page.
    const page = await readFile(step.outputs['report-path'] ?? '', 'utf8')
    for (const number of [0, 49]) expect(page).toContain(`model 🚦 ${number}`)
    expect(page).toContain(`🌫 ${slices - 1}`)
  })
})
