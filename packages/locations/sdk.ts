import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The official SDKs, by package. They are large, so each is loaded when a location first needs it. */
interface Packages {
  '@aws-sdk/client-s3': typeof import('@aws-sdk/client-s3')
  '@google-cloud/storage': typeof import('@google-cloud/storage')
  '@azure/storage-blob': typeof import('@azure/storage-blob')
  '@azure/identity': typeof import('@azure/identity')
}

export type SdkName = keyof Packages

/** Says in which folder's node_modules an SDK lies; undefined where it is installed as any other package is. */
export type ProvideSdk = (name: SdkName) => Promise<string | undefined>

/** Loads an SDK. */
export type Sdks = <Name extends SdkName>(name: Name) => Promise<Packages[Name]>

/** A loader of SDKs. */
export function sdksFrom(provide: ProvideSdk): Sdks {
  return async <Name extends SdkName>(name: Name) => {
    const folder = await provide(name)
    return (await import(folder === undefined ? name : entryOf(folder, name))) as Packages[Name]
  }
}

/** Resolved by path, not by name: Node would look in the node_modules of every folder above as well. */
function entryOf(folder: string, name: SdkName): string {
  const path = join(folder, 'node_modules', name)
  return pathToFileURL(createRequire(join(path, 'package.json')).resolve(path)).href
}
