/**
 * Builds dist/ from the sources: `npm run build`. With `--check` nothing is written; it fails when dist/ is not, to
 * the byte, what would be built. Either way it fails when there is too much of it.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildActions } from './build/actions.ts'
import { differences, javaScriptSize, sizeTable, writeOutput } from './build/output.ts'

/** Most bytes of JavaScript in dist/. */
const mostBytes = 6_000_000

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'dist')

const output = await buildActions(root)
const size = javaScriptSize(output)
if (size.total > mostBytes) {
  process.stderr.write(`${sizeTable(size)}dist/ may hold ${mostBytes / 1000} kB of JavaScript.\n`)
  process.exitCode = 1
} else if (process.argv.includes('--check')) {
  const found = await differences(output, folder)
  if (found.length > 0) {
    process.stderr.write(`${found.map((line) => `dist/${line}\n`).join('')}Run npm run build.\n`)
    process.exitCode = 1
  }
} else {
  await writeOutput(output, folder)
  process.stdout.write(sizeTable(size))
}
