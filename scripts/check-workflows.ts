/**
 * Holds the workflows of this repository, those that users copy, and the actions it offers to actionlint and zizmor;
 * ends with `N passed, N failed`. With `--online` zizmor also asks GitHub about the actions that are used, which takes a
 * token in GH_TOKEN.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installTool } from './install-tools.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const online = process.argv.includes('--online')

const zizmorOptions = ['--no-progress', '--quiet', ...(online ? [] : ['--offline'])]
/** Ready files for users. */
const recipes = ['examples/workflows/{matrix,merge-queue}.yml', 'examples/workflows/forks/*.yml']

/** What a check found wrong; nothing when all is well. */
type Check = () => Promise<string>

const checks: Record<string, Check> = {
  // Without shellcheck and pyflakes, which some machines have and others don't.
  actionlint: async () => {
    const files = await filesOf('.github/workflows/*.yml', ...recipes)
    return run(await installTool('actionlint'), ['-no-color', '-shellcheck=', '-pyflakes=', ...files])
  },
  zizmor: async () => {
    const files = ['.github', ...(await filesOf('action.yml', 'actions/*/action.yml'))]
    return run(await installTool('zizmor'), ['--pedantic', ...zizmorOptions, ...files])
  },
  'zizmor on the recipes': async () => {
    const options = ['--config', 'examples/workflows/zizmor.yml', ...zizmorOptions]
    return run(await installTool('zizmor'), [...options, ...(await filesOf(...recipes))])
  },
  'npm scripts that workflows name': missingScripts,
}

function run(program: string, parameters: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, parameters, { cwd: root, encoding: 'utf8' })
  if (error !== undefined) throw error
  return status === 0 ? '' : `${stdout}${stderr}`
}

/** @throws Error when a pattern fits nothing: what was renamed would no longer be checked. */
async function filesOf(...patterns: string[]): Promise<string[]> {
  const found = await Promise.all(patterns.map((pattern) => Array.fromAsync(glob(pattern, { cwd: root }))))
  const without = patterns.find((_, index) => found[index]?.length === 0)
  if (without !== undefined) throw new Error(`no file fits ${without}`)
  return found.flat()
}

/** A renamed script would be noticed only by the release that needs it. */
async function missingScripts(): Promise<string> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const missing: string[] = []
  for await (const file of glob('.github/workflows/*.yml', { cwd: root })) {
    const named = readFileSync(join(root, file), 'utf8').matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)
    for (const [, name = ''] of named) {
      if (!Object.hasOwn(scripts, name)) missing.push(`${file}: package.json has no script ${name}\n`)
    }
  }
  return missing.join('')
}

let failed = 0
for (const [name, check] of Object.entries(checks)) {
  const wrong = await check().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  )
  process.stdout.write(wrong === '' ? `✓ ${name}\n` : `✗ ${name}\n${wrong}\n`)
  if (wrong !== '') failed += 1
}
process.stdout.write(`${Object.keys(checks).length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
