/** A process of its own that writes results of one name, each with a file beside it that says who wrote it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Result, resultSchemaId } from '@mlgate/core'
import { writeResult } from '../write-result.ts'

const [folder = '', sidecar = '', step = '', times = ''] = process.argv.slice(2)
mkdirSync(dirname(sidecar), { recursive: true })
writeFileSync(sidecar, step)

for (let time = 0; time < Number(times); time++) {
  const result: Result = {
    schema: resultSchemaId,
    kind: 'evaluation',
    name: 'signs',
    subject: { data: [] },
    environment: {},
    parameters: { step: Number(step) },
    metrics: [],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1,
  }
  process.stdout.write(`${await writeResult(folder, result, [sidecar], { keepFormer: true })}\n`)
}
