/** A parent to be killed: runs the job that its first argument names and prints each stage on a line. */
import { fileURLToPath } from 'node:url'
import { runJob } from '../index.ts'
import { portable } from './containments.ts'

const [job = '', containment] = process.argv.slice(2)
await runJob({
  entry: fileURLToPath(new URL('./entry.ts', import.meta.url)),
  job,
  request: null,
  limits: { timeoutMs: 60_000, memoryBytes: 2 ** 28 },
  onProgress: ({ stage }) => process.stdout.write(`${stage}\n`),
  ...(containment === 'portable' ? { containment: portable } : {}),
})
