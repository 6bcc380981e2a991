import type { FolderCache } from './actions-cache.ts'
import { openActionsCache } from './actions-cache.ts'
import {
  type Bundle,
  bundleOf,
  isSdk,
  type NativeManifest,
  type NativeName,
  nativeManifest,
  type SdkName,
} from './manifest.ts'
import { type Patience, usualPatience } from './patience.ts'
import { type Host, supportedPlatform, thisHost } from './platform.ts'
import { sdkManifest } from './sdk-manifest.ts'
import { keepBundle, type SourceContext, sources, titleOf } from './sources.ts'

/** Where native packages may come from, in the order in which they are asked: folder, tool cache, cache, registry. */
export interface NativeSources {
  /** Folder that the user names: `<folder>/node_modules` holds the packages. */
  folder?: string
  /** Folder of this job, such as RUNNER_TEMP: the same for all steps of a job. */
  temporaryFolder: string
  /** The runner's tool cache, RUNNER_TOOL_CACHE. */
  toolCache?: string
  /** Whether the Actions cache is asked. */
  cache: boolean
  /** Where npm's settings and the proxies stand; this process's own environment unless said otherwise. */
  environment?: NodeJS.ProcessEnv
  /** Ends downloads when aborted. */
  signal?: AbortSignal
  log(line: string): void
  warn(message: string): void
}

/** What a test may put in place of the real thing. */
export interface NativeParts {
  manifest?: NativeManifest
  host?: Host
  openCache?: () => Promise<FolderCache | undefined>
  patience?: Patience
}

/** Brings native packages, each once. */
export interface NativeProvider {
  /**
   * Folders to import each package from, `<folder>/node_modules/<name>`; every file in them is verified.
   *
   * @throws MlgateError MG3101 when there are no files for this machine, MG3102 to MG3105 when no source has them,
   *   MG3106 when they cannot be stored, MG3107 when npm's settings cannot be used.
   */
  provide(names: readonly (NativeName | SdkName)[]): Promise<Record<string, string>>
  /** Waits until what was brought is kept for later jobs. A failure there only warns. */
  finish(): Promise<void>
}

/** A provider that asks these sources; nothing is done before the first package is asked for. */
export function nativeProvider(options: NativeSources, parts: NativeParts = {}): NativeProvider {
  const context = contextOf(options, parts)
  const brought = new Map<string, Promise<string>>()
  const keeping: Promise<void>[] = []

  async function bring(name: string): Promise<string> {
    const manifest = parts.manifest ?? (isSdk(name) ? await sdkManifest() : nativeManifest)
    const platform = isSdk(name)
      ? 'any'
      : supportedPlatform(parts.host ?? thisHost(), name, manifest.platforms)
    const bundle = bundleOf(manifest, name, platform)
    const { folder, source } = await firstSource(bundle, context)
    keeping.push(keepBundle(folder, bundle, source.fresh, context))
    return folder
  }

  return {
    provide: async (names) => {
      const entries = names.map(async (name) => {
        const folder = brought.get(name) ?? bring(name)
        brought.set(name, folder)
        return [name, await folder] as const
      })
      await Promise.allSettled(entries)
      return Object.fromEntries(await Promise.all(entries))
    },
    finish: async () => {
      await Promise.all(keeping)
    },
  }
}

/** Brings native packages and waits until they are kept for later jobs; see `nativeProvider`. */
export async function provideNative(
  names: readonly (NativeName | SdkName)[],
  options: NativeSources,
  parts: NativeParts = {},
): Promise<Record<string, string>> {
  const provider = nativeProvider(options, parts)
  const folders = await provider.provide(names)
  await provider.finish()
  return folders
}

async function firstSource(bundle: Bundle, context: SourceContext) {
  for (const source of sources) {
    context.signal?.throwIfAborted()
    const folder = await source.take(bundle, context)
    if (folder === undefined) continue
    context.log(
      `${titleOf(bundle)} for ${bundle.platform === 'any' ? 'every platform' : bundle.platform} comes from ${source.name}.`,
    )
    return { folder, source }
  }
  throw new RangeError('the last source gives or throws')
}

function contextOf(options: NativeSources, parts: NativeParts): SourceContext {
  const { environment = process.env, log, warn } = options
  let cache: Promise<FolderCache | undefined> | undefined
  return {
    folder: options.folder,
    toolCache: options.toolCache,
    temporaryFolder: options.temporaryFolder,
    openCache: async () => {
      if (!options.cache) return undefined
      cache ??= (parts.openCache ?? openActionsCache)()
      return cache
    },
    npmSettings: async () => (await import('./npm-settings.ts')).readNpmSettings({ environment, warn }),
    patience: parts.patience ?? usualPatience,
    signal: options.signal,
    log,
    warn,
  }
}
