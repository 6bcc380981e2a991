import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readWalked } from './read-walked.ts'
import type { Runner } from './runner.ts'

it('F48: of which run and commit a result of another run is, the event says, and the result itself nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'results-'))
  const forged = {
    schema: 'mlgate/result@1',
    kind: 'evaluation',
    name: 'signs',
    subject: { data: [], head: 'f'.repeat(40), commit: 'f'.repeat(40) },
    run: { repository: 'octo/other', workflow: 'Other', id: 4711, attempt: 9, job: 'gate' },
    environment: {},
    parameters: {},
    ...{ metrics: [], checks: [], gates: [], baseline: null },
    ...{ verdict: 'pass', startedAt: '2026-11-20T10:00:00.000Z', durationMs: 1 },
  }
  await writeFile(join(folder, 'forged.json'), JSON.stringify(forged))
  const head = 'a'.repeat(40)
  const measured = { id: 41, attempt: 1, workflow: 'Model', event: 'pull_request', head: { sha: head } }
  const runner: Runner = {
    workspace: folder,
    temporaryFolder: folder,
    toolCache: undefined,
    resultsFolder: join(folder, 'none'),
    run: { repository: 'octo/signs' },
    event: { name: 'workflow_run', measured },
  }
  const [walked] = await readWalked({ runner, folder, collectShared: async () => undefined }, folder)
  await rm(folder, { recursive: true })
  expect(walked?.result.subject).toEqual({ data: [], head })
  expect(walked?.result.run).toMatchObject({
    repository: 'octo/signs',
    id: 41,
    attempt: 1,
    workflow: 'Model',
  })
})
