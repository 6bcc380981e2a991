/** Holds every import of every part to the floors of the house; exits 1 and names each breach. */
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { floors, sideways } from './floors.ts'
import { type FoundImport, findBreaches, type House } from './import-rules.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

async function readHouse(): Promise<House> {
  const parts = new Map<string, string>()
  const faces = new Set<string>()
  const dependencies = new Map<string, Set<string>>()
  for await (const file of glob('packages/*/package.json', { cwd: root })) {
    const manifest = JSON.parse(await readFile(join(root, file), 'utf8')) as {
      name: string
      exports: string | Record<string, string>
      dependencies?: Record<string, string>
    }
    const part = file.split(/[\\/]/)[1] as string
    parts.set(manifest.name, part)
    const offered = typeof manifest.exports === 'string' ? ['.'] : Object.keys(manifest.exports)
    for (const face of offered) faces.add(`${manifest.name}${face.slice(1)}`)
    dependencies.set(part, new Set(Object.keys(manifest.dependencies ?? {})))
  }
  return { floors, sideways, parts, faces, dependencies }
}

async function readImports(): Promise<FoundImport[]> {
  const found: FoundImport[] = []
  for await (const path of glob('packages/*/**/*.{ts,js}', {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  })) {
    const file = path.replaceAll('\\', '/')
    const source = await readFile(join(root, file), 'utf8')
    const testOnly =
      /(\.test|\.test-data|-for-tests|\.test-helper)\.ts$/.test(file) || file.includes('/test-support/')
    for (const { specifier, offset } of specifiersIn(file, source)) {
      const line = source.slice(0, offset).split('\n').length
      found.push({ part: file.split('/')[1] as string, file, line, specifier, testOnly })
    }
  }
  return found
}

function specifiersIn(file: string, source: string): { specifier: string; offset: number }[] {
  const { module } = parseSync(file, source)
  const fromImports = module.staticImports.map(({ moduleRequest }) => moduleRequest)
  const fromExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : [moduleRequest])),
  )
  const written = [...fromImports, ...fromExports].map(({ value, start }) => ({
    specifier: value,
    offset: start,
  }))
  // Dynamic imports, `typeof import('x')` and import.meta.resolve('x') name a module by a plain string.
  const named = [...source.matchAll(/\bimport(?:\.meta\.resolve)?\(\s*(['"])([^'"\n]+)\1\s*\)/g)]
  return [...written, ...named.map((match) => ({ specifier: match[2] as string, offset: match.index }))]
}

const breaches = findBreaches(await readImports(), await readHouse())
for (const breach of breaches) process.stderr.write(`${breach}\n`)
process.stdout.write(
  breaches.length === 0 ? 'floors: every import keeps to them\n' : `floors: ${breaches.length} breaches\n`,
)
process.exitCode = breaches.length === 0 ? 0 : 1
