import { approvalHost } from '@mlgate/github'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Signs, startSigns } from './hosts.ts'

let signs: Signs
beforeEach(async () => {
  signs = await startSigns()
})
afterEach(() => signs.github.close())

test('an environment tells how many have to be asked, and one that is not there is null', async () => {
  signs.github.addEnvironment(signs.repository, { name: 'production', reviewers: ['ada', 'grace'] })
  signs.github.addEnvironment(signs.repository, { name: 'a/b c' })
  const host = approvalHost(signs.connect())
  expect(await host.protection('production')).toEqual({ reviewers: 2 })
  expect(await host.protection('a/b c')).toEqual({ reviewers: 0 })
  expect(await host.protection('staging')).toBeNull()
})

test('what people said to a run is told with their names', async () => {
  signs.github.addEnvironment(signs.repository, { name: 'production', reviewers: ['ada'] })
  const run = signs.github.addRun(signs.repository, { headSha: signs.main })
  const host = approvalHost(signs.connect())
  expect(await host.reviews(run.id)).toEqual([])
  signs.github.reviewRun(run, { environment: 'production', by: 'bob', state: 'rejected' })
  signs.github.reviewRun(run, { environment: 'production', by: 'ada', comment: 'Ship it.' })
  expect(await host.reviews(run.id)).toEqual([
    { isApproved: false, who: 'bob', environments: ['production'] },
    { isApproved: true, who: 'ada', environments: ['production'] },
  ])
})

test('who may not read them is told which line is missing', async () => {
  const run = signs.github.addRun(signs.repository, { headSha: signs.main })
  const host = approvalHost(signs.connect({ contents: 'write' }))
  await expect(host.reviews(run.id)).rejects.toMatchObject({
    code: 'MG8001',
    hint: expect.stringContaining('permissions: actions: read'),
  })
})
