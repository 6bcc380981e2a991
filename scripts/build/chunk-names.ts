/**
 * Which chunk a module goes to. A part of the house is a chunk, so that dist/ reads like the sources and a change
 * in one part changes one file.
 */

/** Installed packages that share a chunk; others have one each. */
const families: readonly (readonly [name: RegExp, chunk: string])[] = [[/^d3-/, 'd3']]

/** Modules that one entry loads without the rest of their part. Keep them few. */
const modulesApart: Readonly<Record<string, string>> = {
  'packages/config/data-schema.ts': 'config-data-schema',
  'packages/config/value-spelling.ts': 'config-data-schema',
  'packages/core/units.ts': 'core-units',
  'packages/pipeline/jobs.ts': 'pipeline-jobs',
}

/**
 * @param path of a module, from the top of the repository, with forward slashes.
 * @param lazy whether it is reached through dynamic imports alone: one of ours from the entrances, an installed one
 * from ours.
 * @returns the chunk's name; `null` leaves the module to the bundler, which puts it with those that need it.
 */
export function chunkOf(path: string, lazy: boolean): string | null {
  if (lazy) return null
  const installed = packageOf(path)
  if (installed !== null) return packageChunk(installed)
  const [, part] = path.split('/')
  // Entrances are small; what only one of them needs stays with it.
  if (part === undefined || isEntrance(path)) return null
  return modulesApart[path] ?? part
}

function packageChunk(name: string): string {
  const family = families.find(([pattern]) => pattern.test(name))
  return family === undefined ? name.replace('@', '').replace('/', '-') : family[1]
}

/** The name of the chunk that a dynamic import of this module loads. */
export function lazyChunk(path: string): string {
  const installed = packageOf(path)
  if (installed !== null) return packageChunk(installed)
  const [, inside = path] = /^packages\/(.*?)(?:\/index)?\.\w+$/.exec(path) ?? []
  return inside.replaceAll('/', '-')
}

/** Whether a module is an entrance's own: those that start the rest. */
export const isEntrance = (path: string): boolean => /^(?:actions|packages\/(?:cli|child))\//.test(path)

/** Whether a module is not ours. */
export const isInstalled = (path: string): boolean => packageOf(path) !== null

/** The installed package that a module belongs to, or `null` for our own. */
function packageOf(path: string): string | null {
  const [, name] = /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? []
  return name ?? null
}
