/**
 * Does what a newcomer does: clones this commit into an empty folder, one whose name holds a space and quotes, and
 * runs the README's main command there. Ends with `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const parent = mkdtempSync(join(tmpdir(), 'mlgate-fresh-'))
// Windows allows no double quote in a name.
const clone = join(parent, process.platform === 'win32' ? "it's a copy" : 'it\'s a "copy"')

interface Expectation {
  does: string
  command: string
  prints: RegExp[]
}

const expectations: Expectation[] = [
  {
    does: 'npm run example shows a pass, a fail and an undecided gate',
    command: 'npm run example',
    prints: [
      /✓ .*at least/,
      /✗ .*log_loss/,
      /\? accuracy_score[^✓]*more would probably decide/,
      /✓ size .*−72\.4/,
      /mlgate ended with 1, and with 0: a gate failed/,
    ],
  },
  {
    does: 'npx mlgate works in the checkout',
    command: 'npx mlgate --version',
    prints: [/^\d+\.\d+\.\d+$/m],
  },
  {
    does: 'the bundles come to the same bytes in another folder',
    command: 'npm run --silent build -- --check',
    prints: [],
  },
  {
    does: 'the end-to-end tests pass there',
    command: 'npm run --silent test:node -- test/e2e',
    prints: [/Tests .*passed/],
  },
]

function run(command: string, cwd: string): { status: number | null; output: string } {
  // One npm command line of ours through a shell: npm is a script on Windows.
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, output: `${stdout}${stderr}` }
}

let failed = 0
try {
  const { status } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('git clone failed')
  for (const { does, command, prints } of expectations) {
    const { status, output } = run(command, clone)
    const good = status === 0 && prints.every((pattern) => pattern.test(output))
    process.stdout.write(`${good ? '✓' : '✗'} ${does}\n`)
    if (!good) {
      failed += 1
      process.stdout.write(`${command} ended with ${status}:\n${output}\n`)
    }
  }
} finally {
  rmSync(parent, { recursive: true, force: true })
}
process.stdout.write(`${expectations.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
