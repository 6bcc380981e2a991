import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Native packages, by name: each entrance finds them where its kind of installation keeps them. */
interface NativePackages {
  '@duckdb/node-api': typeof import('@duckdb/node-api')
  'onnxruntime-node': typeof import('onnxruntime-node')
  sharp: typeof import('sharp')
}

export type NativeName = keyof NativePackages

/** Tells a child where native packages lie that were brought for it: name to the folder whose node_modules has it. */
const variable = 'MLGATE_NATIVE'

/** The environment by which `loadNative` of a child finds packages in these folders. */
export function nativeEnvironment(folders: Readonly<Record<string, string>>): Record<string, string> {
  return { [variable]: JSON.stringify(folders) }
}

/**
 * Loads a native package. The one place that does: parts import only its types, so that a process pays for
 * what it uses, and so that a packaged action can bring the exact version on demand.
 *
 * @throws Error when packages were brought for this process and this one is not among them.
 */
export async function loadNative<Name extends NativeName>(name: Name): Promise<NativePackages[Name]> {
  const brought = process.env[variable]
  return (await import(brought === undefined ? name : entryOf(name, brought))) as NativePackages[Name]
}

/** Resolved by path, not by name: Node would look in the node_modules of every folder above as well. */
function entryOf(name: NativeName, brought: string): string {
  const folders = JSON.parse(brought) as Readonly<Record<string, string>>
  const folder = Object.hasOwn(folders, name) ? folders[name] : undefined
  if (folder === undefined) throw new Error(`${name} was not brought for this job`)
  const path = join(folder, 'node_modules', name)
  return pathToFileURL(createRequire(join(path, 'package.json')).resolve(path)).href
}
