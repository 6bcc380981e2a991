/**
 * Writes the generated files of docs/, or with `--check` says which are stale and exits 1.
 *
 *     node scripts/generate.ts [--check]
 */
import { pathToFileURL } from 'node:url'
import { generatedFiles } from './generate/files.ts'
import { staleFiles, writeFiles } from './generate/write.ts'

const root = new URL('../', import.meta.url)

async function main(options: readonly string[]): Promise<void> {
  if (!options.includes('--check')) {
    const changed = await writeFiles(generatedFiles, root)
    process.stdout.write(changed.map((path) => `wrote ${path}\n`).join(''))
    return
  }
  const stale = await staleFiles(generatedFiles, root)
  if (stale.length === 0) return
  process.stderr.write(stale.map((path) => `${path} is stale\n`).join(''))
  process.stderr.write('Run: npm run generate\n')
  process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2))
