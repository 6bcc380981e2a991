import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Says in which folder's node_modules an SDK lies; undefined where it is installed as any other package is. */
export type ProvideSdk<Name extends string> = (name: Name) => Promise<string | undefined>

/** Loads SDKs, by the names and types that `Packages` lists. They are large: each is loaded when it is first needed. */
export type Sdks<Packages> = <Name extends keyof Packages & string>(name: Name) => Promise<Packages[Name]>

/** A loader of SDKs: official clients that no bundle holds, because they are large and of use to few. */
export function sdksFrom<Packages>(provide: ProvideSdk<keyof Packages & string>): Sdks<Packages> {
  return async <Name extends keyof Packages & string>(name: Name) => {
    const folder = await provide(name)
    return (await import(folder === undefined ? name : entryOf(folder, name))) as Packages[Name]
  }
}

/** Whether the module at `from` would find an SDK installed, whatever kind of module the SDK is. */
export function isInstalled(name: string, from: string): boolean {
  const places = createRequire(from).resolve.paths(name) ?? []
  return places.some((place) => existsSync(join(place, name, 'package.json')))
}

/** Resolved by path, not by name: Node would look in the node_modules of every folder above as well. */
function entryOf(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name)
  return pathToFileURL(createRequire(join(path, 'package.json')).resolve(path)).href
}
