import { readFile } from 'node:fs/promises'
import { parseResult } from '@mlgate/core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { openTraining, type Training } from './training.ts'

let stage: Stage
let training: Training
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  training = await openTraining(stage)
})
afterEach(() => training.close())
afterAll(() => stage.close())

it('F85: where the head itself is checked out, the base is where its branch started, though the clone holds no history', async () => {
  await training.push('main')
  const start = training.repository.refs.get('refs/heads/main')
  training.commit('topic')
  training.commit('main', { 'README.md': 'words' })
  await training.push('main', { accuracy: 0.5 })
  const step = await training.pullRequest('topic', { checkout: 'head' })
  const path = step.outputs['result-path'] ?? ''
  const { baseline } = parseResult(await readFile(path, 'utf8'), path)
  expect(baseline, step.raw).toMatchObject({ how: 'merge-base', commit: start, pairing: { shared: 600 } })
  expect([step.exitCode, step.outputs.verdict]).toEqual([0, 'pass'])
})
