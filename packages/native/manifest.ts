import { createHash } from 'node:crypto'
import data from './manifest.json' with { type: 'json' }

/** Native packages that a job may ask for; what these need in turn comes with them. */
export const nativeNames = ['@duckdb/node-api', 'onnxruntime-node', 'sharp'] as const
export type NativeName = (typeof nativeNames)[number]

/** SDKs by their own makers: too large for a bundle, and of use to few. Plain JavaScript, for every platform. */
export const sdkNames = [
  '@actions/attest',
  '@aws-sdk/client-s3',
  '@azure/identity',
  '@azure/storage-blob',
  '@cyclonedx/cyclonedx-library',
  '@google-cloud/storage',
  '@sigstore/bundle',
  '@sigstore/protobuf-specs',
  '@sigstore/tuf',
  '@sigstore/verify',
] as const
export type SdkName = (typeof sdkNames)[number]

export const isSdk = (name: string): name is SdkName => (sdkNames as readonly string[]).includes(name)

/** What a file must be, to the byte. */
export interface FileFacts {
  bytes: number
  /** Lower-case hexadecimal. */
  sha256: string
}

/** Files by their path from the top of a folder, with forward slashes. */
export type FileTable = Readonly<Record<string, FileFacts>>

/** One published package, and what of it is kept. */
export interface PublishedPackage {
  version: string
  /** SHA-512 of its tarball as in package-lock.json: `sha512-` and base64. */
  integrity: string
  tarballBytes: number
  /** Bytes of the tar inside the tarball's gzip. */
  unpackedBytes: number
  /** Packages that it needs at run time: on `any` platform, and on one. */
  needs: Readonly<Partial<Record<string, readonly string[]>>>
  /** Files that are kept: on `any` platform, and on one. */
  files: Readonly<Partial<Record<string, FileTable>>>
}

/** Everything that may be brought: nothing else is ever asked for, unpacked or loaded. */
export interface NativeManifest {
  /** `<os>-<cpu>` as Node names them. */
  platforms: readonly string[]
  /** By their path below node_modules: where two versions of one are needed, one lies in the package that needs it. */
  packages: Readonly<Record<string, PublishedPackage>>
}

/** What package-lock.json pins, with the hash of every file; `npm run generate` writes it. */
export const nativeManifest: NativeManifest = data

/** One package of a bundle, for one platform. */
export interface WantedPackage {
  name: string
  /** Below node_modules. */
  path: string
  published: PublishedPackage
  files: FileTable
}

/** A native package with all that it needs on one platform: one folder, one entry of a cache. */
export interface Bundle {
  name: string
  version: string
  platform: string
  packages: readonly WantedPackage[]
  /** All files by their path from the folder that holds node_modules. */
  files: FileTable
  /** Says in 16 hexadecimal digits which files these are: another file makes another key. */
  key: string
}

/** What has to be there so that `name` can be loaded on `platform`, which must be one of the manifest's. */
export function bundleOf(manifest: NativeManifest, name: string, platform: string): Bundle {
  const packages = closure(manifest, name, platform).map((path): WantedPackage => {
    const published = packageOf(manifest, path)
    return {
      name: path.replace(/^.*\/node_modules\//, ''),
      path,
      published,
      files: { ...published.files.any, ...published.files[platform] },
    }
  })
  const files = Object.fromEntries(
    packages.flatMap((wanted) =>
      Object.entries(wanted.files).map(
        ([path, facts]) => [`node_modules/${wanted.path}/${path}`, facts] as const,
      ),
    ),
  )
  return { name, version: packageOf(manifest, name).version, platform, packages, files, key: keyOf(files) }
}

/** A package and all that it needs, each once: packages may need each other. */
function closure(manifest: NativeManifest, name: string, platform: string): string[] {
  const found = new Set([name])
  for (const each of found) {
    const { needs } = packageOf(manifest, each)
    for (const need of [...(needs.any ?? []), ...(needs[platform] ?? [])]) found.add(need)
  }
  return [...found]
}

function packageOf(manifest: NativeManifest, name: string): PublishedPackage {
  const found = Object.hasOwn(manifest.packages, name) ? manifest.packages[name] : undefined
  if (found === undefined) throw new RangeError(`${name} is not in the manifest of native packages`)
  return found
}

function keyOf(files: FileTable): string {
  const lines = Object.entries(files).map(([path, { sha256, bytes }]) => `${sha256} ${bytes} ${path}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex').slice(0, 16)
}
