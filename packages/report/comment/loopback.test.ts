import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loopbackHost } from './test-support/loopback-host.ts'
import { startLoopbackServer } from './test-support/loopback-server.ts'
import { sectionsIn } from './test-support/sections-for-tests.ts'
import { describeUpsert } from './test-support/upsert-behaviour.ts'

describeUpsert('HTTP', async () => {
  const server = await startLoopbackServer()
  return {
    host: loopbackHost(server.url),
    comments: async () => server.pullRequest.comments,
    post: async (author, body) => server.pullRequest.post(author, body),
    failNext: server.failNext,
    beforeNext: server.beforeNext,
    calls: () => server.pullRequest.calls,
    timing: { settleMs: 50 },
    run: (work) => work,
    close: server.close,
  }
})

const processes = 8
const upserts = 100

it('F44: 100 upserts at once from 8 processes leave one comment with every section', async () => {
  const server = await startLoopbackServer()
  const child = fileURLToPath(new URL('test-support/upsert-child.ts', import.meta.url))
  const shares = Array.from({ length: processes }, (_, index) => Math.floor((index * upserts) / processes))
  const outputs = await Promise.all(
    shares.map(async (first, index) => {
      const count = (shares[index + 1] ?? upserts) - first
      // A loaded machine may hold up a process for a second between its reading and its writing.
      const started = spawn(process.execPath, [child, server.url, `${first}`, `${count}`, '1500'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      return text(started.stdout)
    }),
  )
  const bodies = server.pullRequest.comments.map(({ body }) => body)
  await server.close()
  expect(outputs.flatMap((output) => JSON.parse(output) as unknown[])).toEqual(
    Array.from({ length: upserts }, () => true),
  )
  expect(bodies).toHaveLength(1)
  expect(sectionsIn(bodies[0] ?? '')).toEqual(
    Array.from({ length: upserts }, (_, index) => `s${index}`).toSorted(),
  )
}, 300_000)
