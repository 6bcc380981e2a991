import { expect, it } from 'vitest'
import { progressLog } from './progress.ts'

it('tells of a long job every half minute, and of a short one nothing', () => {
  const lines: string[] = []
  let now = 0
  const show = progressLog(
    (line) => lines.push(line),
    () => now,
  )
  for (now = 0; now <= 70_000; now += 1_000) show({ stage: 'scoring rows', done: now, total: 100_000 })
  show({ stage: 'comparing' })
  expect(lines).toEqual(['scoring rows: 30 %', 'scoring rows: 60 %'])
})
