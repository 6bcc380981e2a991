import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRegistryStory, type RegistryStory } from '../support/registry-story.ts'

let story: RegistryStory
beforeAll(async () => {
  story = await openRegistryStory()
}, 60_000)
afterAll(() => story.close())

const project = `version: 1
data:
  test: { path: data/test.parquet, id: image_id }
models:
  digits:
    onnx: models/digits.onnx
    evaluate: { data: test, target: label, gates: { accuracy: { min: 0.95 } } }
`

it('a released version is measured again with the same numbers, whatever main is by now', async () => {
  story.commit({ 'mlgate.yml': project, 'models/digits.onnx': await story.model('candidate') })
  const measured = await story.mlgate('run')
  expect(measured.code, measured.stderr).toBe(0)
  const registered = await story.mlgate('model', 'publish', 'digits')
  expect(registered.stdout, registered.stderr).toContain('digits 1.0.0 is registered')
  // Main went on since.
  story.commit({ 'models/digits.onnx': await story.model('base'), 'data/test.parquet': 'gone' })

  const { code, stdout, stderr } = await story.mlgate(
    'model',
    'reproduce',
    'digits@1.0.0',
    '--format',
    'json',
  )
  expect(code, stderr).toBe(0)
  const told = JSON.parse(stdout)
  expect(told).toMatchObject({ name: 'digits', version: '1.0.0', verdict: 'pass', problems: [] })
  expect(told.metrics.length).toBeGreaterThan(0)
  expect(told.metrics.every(({ outcome }: { outcome: string }) => outcome === 'same')).toBe(true)
  expect(told.environment).toEqual([])
}, 120_000)
