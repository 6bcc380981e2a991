/** Runs this example as a user would, and says what its exit code means. */
import { spawnSync } from 'node:child_process'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseResult } from '@mlgate/core'
import { renderComment } from '@mlgate/report/comment'

const here = dirname(fileURLToPath(import.meta.url))
const mlgate = join(here, '../../packages/cli/bin/mlgate.js')

process.stdout.write('$ cd examples/digits && npx mlgate run\n')
const status = run('run', ...process.argv.slice(2))
process.stdout.write('\n$ npx mlgate run --config int8.yml\n')
const timed = run('run', '--config', 'int8.yml', ...process.argv.slice(2))
process.stdout.write(`\nmlgate ended with ${status}, and with ${timed}: `)
const page = join('.mlgate', 'report.html')
const documents = join('.mlgate', 'results', '*.json').replaceAll('\\', '/')
const written = run('report', documents, '--format', 'html', '--output', page)
if (status === 1 && timed === 0 && written === 0) {
  process.stdout.write('a gate failed, as it should here. In a pull request the check would be red.\n')
  process.stdout.write(
    'The page: examples/digits/.mlgate/report.html; the documents: examples/digits/.mlgate/results\n',
  )
  process.stdout.write(`\nThe comment on the pull request, with its folds closed:\n\n${await comment()}\n`)
} else {
  process.stdout.write('that is not what this example shows; please report it.\n')
  process.exitCode = 1
}

/** Runs the command line in this folder and returns its exit code. */
function run(...words: string[]): number | null {
  return spawnSync(process.execPath, [mlgate, ...words], { cwd: here, stdio: 'inherit' }).status
}

/** The comment as a reader first sees it: every fold is one line. */
async function comment(): Promise<string> {
  const files = await Array.fromAsync(glob(documents, { cwd: here }))
  const texts = await Promise.all(files.sort().map((file) => readFile(join(here, file), 'utf8')))
  const sections = texts.map((text) => ({ result: parseResult(text, 'digits') }))
  const shown: string[] = []
  let depth = 0
  for (const line of renderComment(sections, { key: 'mlgate' }).split('\n')) {
    const [, title] = /^<details><summary>(.*)<\/summary>/.exec(line) ?? []
    if (depth === 0 && title !== undefined) shown.push(`▸ ${title}`)
    else if (depth === 0 && !line.startsWith('<!--')) shown.push(line)
    depth += title === undefined ? 0 : 1
    if (line.endsWith('</details>')) depth -= 1
  }
  return shown
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
