import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { withSession } from './session.ts'

it('a job that waits for a word when all is done is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-session-'))
  const options = {
    childEntry: fileURLToPath(new URL('../child/index.ts', import.meta.url)),
    folder,
    outside: 'refuse',
    resultsFolder: folder,
    limits: {},
  } as const
  const program = {
    words: [process.execPath, '-e', 'setInterval(() => {}, 1000)'] as const,
    folder,
    environment: {},
  }
  try {
    const left = await withSession(options, async ({ step }) => {
      const asked = Promise.withResolvers<void>()
      const job = step.runJob('serve-command', program, 'it', () => {
        asked.resolve()
        return new Promise(() => undefined)
      })
      await asked.promise
      return { ended: job.catch((error: unknown) => error) }
    })
    expect(await left.ended).toMatchObject({ code: 'MG3006' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
