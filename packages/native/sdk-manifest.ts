import { type FileTable, type NativeManifest, nativeManifest } from './manifest.ts'

/** A manifest of packages that are the same on every platform, as short as text can be. */
export interface ShortManifest {
  packages: Readonly<Record<string, ShortPackage>>
}

interface ShortPackage {
  version: string
  integrity: string
  tarballBytes: number
  unpackedBytes: number
  needs: readonly string[]
  /** `<bytes> <SHA-256 in base64url>` by path. */
  files: Readonly<Record<string, string>>
}

/**
 * The manifest of SDKs; loaded only where one is asked for, because it lists more than a thousand files. What a native
 * package needs as well is listed once, there.
 */
export async function sdkManifest(): Promise<NativeManifest> {
  const { default: sdks } = await import('./sdk-manifest.json', { with: { type: 'json' } })
  const { platforms, packages } = inFull(sdks)
  return { platforms, packages: { ...nativeManifest.packages, ...packages } }
}

export function inFull({ packages }: ShortManifest): NativeManifest {
  return {
    platforms: [],
    packages: mapped(packages, ({ needs, files, ...published }) => ({
      ...published,
      needs: { any: needs },
      files: {
        any: mapped(files, (facts) => {
          const [bytes = '', hash = ''] = facts.split(' ')
          return { bytes: Number(bytes), sha256: Buffer.from(hash, 'base64url').toString('hex') }
        }),
      },
    })),
  }
}

export function inShort({ packages }: NativeManifest): ShortManifest {
  return {
    packages: mapped(packages, ({ needs, files, ...published }) => ({
      ...published,
      needs: needs.any ?? [],
      files: mapped(
        files.any ?? ({} as FileTable),
        ({ bytes, sha256 }) => `${bytes} ${Buffer.from(sha256, 'hex').toString('base64url')}`,
      ),
    })),
  }
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
