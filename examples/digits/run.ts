/** Runs this example as a user would, and says what its exit code means. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const mlgate = join(here, '../../packages/cli/bin/mlgate.js')

process.stdout.write('$ cd examples/digits && npx mlgate run\n')
const { status } = spawnSync(process.execPath, [mlgate, 'run', ...process.argv.slice(2)], {
  cwd: here,
  stdio: 'inherit',
})
process.stdout.write(`\nmlgate ended with ${status}: `)
const page = join('.mlgate', 'report.html')
const documents = join('.mlgate', 'results', '*.json').replaceAll('\\', '/')
const written = spawnSync(
  process.execPath,
  [mlgate, 'report', documents, '--format', 'html', '--output', page],
  {
    cwd: here,
    stdio: 'inherit',
  },
)
if (status === 1 && written.status === 0) {
  process.stdout.write('a gate failed, as it should here. In a pull request the check would be red.\n')
  process.stdout.write(
    'The page: examples/digits/.mlgate/report.html; the documents: examples/digits/.mlgate/results\n',
  )
} else {
  process.stdout.write('that is not what this example shows; please report it.\n')
  process.exitCode = 1
}
