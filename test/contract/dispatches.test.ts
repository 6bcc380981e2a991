import { startWorkflow } from '@mlgate/github'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Signs, startSigns } from './hosts.ts'

let signs: Signs
beforeEach(async () => {
  signs = await startSigns()
  signs.github.push(signs.repository, 'main', {
    files: { '.github/workflows/deploy.yml': 'on: workflow_dispatch\n' },
  })
})
afterEach(() => signs.github.close())

const start = {
  workflow: 'deploy.yml',
  ref: 'main',
  inputs: { reference: 'signs@1.2.0', stage: 'production' },
}

test('a workflow is started with its inputs', async () => {
  await startWorkflow(signs.connect({ actions: 'write' }), start)
  expect(signs.repository.dispatches).toEqual([start])
})

test('one that is not there is an error, and so is a token that may not', async () => {
  const none = startWorkflow(signs.connect({ actions: 'write' }), { ...start, workflow: 'deploi.yml' })
  await expect(none).rejects.toMatchObject({ code: expect.stringMatching(/^MG80/) })
  const refused = startWorkflow(signs.connect({ actions: 'read' }), start)
  await expect(refused).rejects.toMatchObject({ hint: expect.stringContaining('actions: write') })
  expect(signs.repository.dispatches).toEqual([])
})
