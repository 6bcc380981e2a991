import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { bundledPackages, licenseFile } from './licenses.ts'
import type { Output } from './output.ts'

interface Manifest {
  dependencies: Record<string, string>
  [key: string]: unknown
}

/** What of the workspace's package.json is told to the registry too. */
const told = [
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'homepage',
  'bugs',
  'repository',
  'type',
] as const

/**
 * The command line as one package that runs on its own: everything is bundled but the native packages, which npm
 * installs for the platform at hand.
 */
export async function buildPackage(root: string): Promise<Output> {
  const { files, modules } = await bundle({
    root,
    entries: { 'bin/mlgate': 'packages/cli/bin/published.js', 'lib/child': 'packages/child/index.ts' },
    chunks: 'lib',
  })
  const read = (path: string) => readFile(join(root, path), 'utf8')
  return new Map([
    ...files,
    ['package.json', await publishedManifest(read)],
    ['README.md', await read('README.md')],
    ['LICENSE', await read('LICENSE')],
    ['licenses.txt', licenseFile(await bundledPackages(modules))],
  ])
}

async function publishedManifest(read: (path: string) => Promise<string>): Promise<string> {
  const manifest = async (part: string) => JSON.parse(await read(`packages/${part}/package.json`)) as Manifest
  const cli = await manifest('cli')
  const native = ['@duckdb/node-api', 'onnxruntime-node', 'sharp']
  const { dependencies } = await manifest('sandbox')
  const published = {
    ...Object.fromEntries(told.map((key) => [key, cli[key]])),
    bin: { mlgate: 'bin/mlgate.js' },
    exports: { './package.json': './package.json' },
    // The sources need a newer one, which runs TypeScript as it is.
    engines: { node: '>=22' },
    dependencies: Object.fromEntries(native.map((name) => [name, dependencies[name]])),
  }
  return `${JSON.stringify(published, null, 2)}\n`
}
