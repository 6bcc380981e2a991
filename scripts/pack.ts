/**
 * Builds the package that is published and packs it into build/: `npm run pack`, or elsewhere with
 * `npm run pack -- --pack-destination FOLDER`.
 */
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeOutput } from './build/output.ts'
import { buildPackage } from './build/package.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({ options: { 'pack-destination': { type: 'string' } } })
const destination = resolve(values['pack-destination'] ?? join(root, 'build'))
const folder = join(root, 'build', 'package')

await writeOutput(await buildPackage(root), folder)
// npm runs this script and says where it is; without a shell, no name of a folder can be taken for something else.
const npm = process.env.npm_execpath
if (npm === undefined) throw new Error('Run this as npm run pack.')
const { status } = spawnSync(
  process.execPath,
  [npm, 'pack', '--ignore-scripts', '--pack-destination', destination],
  { cwd: folder, stdio: 'inherit' },
)
process.exitCode = status ?? 1
