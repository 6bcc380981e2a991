/**
 * The checks that need no test runner, side by side: format and lint, types, floors, generated files,
 * bundles. Prints one line per check, the output of those that fail, and ends with `N passed, N failed`.
 */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const checks: Record<string, [script: string, ...rest: string[]]> = {
  'format and lint': ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '--project', '.'],
  floors: ['scripts/check-floors.ts'],
  'generated files': ['scripts/generate.ts', '--check'],
  'dist is a fresh build': ['scripts/build.ts', '--check'],
}

function runCheck(
  name: string,
  [script, ...rest]: [string, ...string[]],
): Promise<{ name: string; code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...rest], { cwd: root })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('close', (code) => resolve({ name, code: code ?? 1, output }))
  })
}

const finished = await Promise.all(Object.entries(checks).map(([name, command]) => runCheck(name, command)))
for (const { name, code, output } of finished) {
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n`)
  if (code !== 0) process.stdout.write(`${output}\n`)
}
const failed = finished.filter(({ code }) => code !== 0).length
process.stdout.write(`${finished.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
