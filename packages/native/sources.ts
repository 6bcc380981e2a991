import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { MlgateError } from '@mlgate/core'
import type { FolderCache } from './actions-cache.ts'
import type { Bundle } from './manifest.ts'
import type { NpmSettings } from './npm-settings.ts'
import type { Patience } from './patience.ts'
import { exists, linkFiles, linkPaths, placeOf, putInPlace, removePlace, slugOf } from './places.ts'
import { providerLibraries } from './provider-libraries.ts'
import { faultOfContent, faultOfTree } from './verify.ts'

/** What the sources of native packages work with. */
export interface SourceContext {
  /** A folder that the user names: its node_modules holds the packages. */
  folder: string | undefined
  /** The runner's tool cache. */
  toolCache: string | undefined
  /** Folder of this job. */
  temporaryFolder: string
  openCache(): Promise<FolderCache | undefined>
  npmSettings(): Promise<NpmSettings>
  patience: Patience
  signal: AbortSignal | undefined
  log(line: string): void
  warn(message: string): void
}

/** A place that native packages may come from. */
export interface Source {
  /** As it follows "from". */
  name: string
  /** Whether what it gives is new here, so that it should be kept for later jobs. */
  fresh: 'no' | 'here' | 'everywhere'
  /** The folder whose node_modules holds the bundle, every file verified; undefined when it has none. */
  take(bundle: Bundle, context: SourceContext): Promise<string | undefined>
}

/** All sources, in the order in which they are asked. The last one gives the bundle or throws. */
export const sources: readonly Source[] = [
  { name: 'the given folder', fresh: 'no', take: fromGivenFolder },
  {
    name: 'the tool cache',
    fresh: 'no',
    take: async (bundle, context) =>
      context.toolCache === undefined
        ? undefined
        : fromPlace(placeOf(bundle, context.toolCache), bundle, context),
  },
  {
    name: 'the folder of this job',
    fresh: 'no',
    take: (bundle, context) => fromPlace(jobPlace(bundle, context), bundle, context),
  },
  { name: 'the Actions cache', fresh: 'here', take: fromActionsCache },
  { name: 'the registry', fresh: 'everywhere', take: fromRegistry },
]

/** Where a bundle lies in the folder of this job. */
export function jobPlace(bundle: Bundle, { temporaryFolder }: SourceContext): string {
  return placeOf(bundle, join(resolve(temporaryFolder), 'mlgate', 'native'))
}

/** Where the Actions cache brings a bundle to: its path is part of what the cache finds it by. */
function cachePlace(bundle: Bundle, { temporaryFolder }: SourceContext): string {
  return placeOf(bundle, join(resolve(temporaryFolder), 'mlgate', 'native-cache'))
}

function cacheKey({ name, version, platform, key }: Bundle): string {
  return `mlgate-${slugOf(name)}-${version}-${platform}-${key}`
}

/**
 * A folder that holds the bundle and nothing else is used where it is. Of one that holds more, such as what npm
 * installs, the right files are copied: beside them might lie a module that Node would find first. Libraries of
 * execution providers come along, to a place of their own: who names the folder vouches for them.
 */
async function fromGivenFolder(bundle: Bundle, context: SourceContext): Promise<string | undefined> {
  if (context.folder === undefined) return undefined
  const folder = resolve(context.folder)
  if ((await faultOfTree(folder, bundle.files)) === undefined) return folder
  const fault = await faultOfContent(folder, bundle.files)
  if (fault !== undefined) {
    context.warn(
      `The folder given in native-packages, ${folder}, cannot give ${titleOf(bundle)}: it ${fault}.`,
    )
    return undefined
  }
  const libraries = await providerLibraries(folder, bundle.files)
  const place = jobPlace(bundle, context)
  if (libraries.length > 0) return besideProviders(folder, libraries, `${place}-providers`, bundle)
  const before = await fromPlace(place, bundle, context)
  if (before !== undefined) return before
  await storing(place, () =>
    putInPlace(place, async (fresh) => {
      for (const path of Object.keys(bundle.files)) {
        await mkdir(dirname(join(fresh, path)), { recursive: true })
        await copyFile(join(folder, path), join(fresh, path))
      }
    }),
  )
  return fromPlace(place, bundle, context)
}

/** The files of a bundle with libraries that it does not name; linked anew each time, for these cannot be verified. */
async function besideProviders(
  folder: string,
  libraries: readonly string[],
  place: string,
  bundle: Bundle,
): Promise<string> {
  if (await exists(place)) await removePlace(place)
  const paths = [...Object.keys(bundle.files), ...libraries]
  await storing(place, () => putInPlace(place, (fresh) => linkPaths(folder, fresh, paths)))
  return place
}

/** What an earlier job or step left, if every file is still what it should be; else it is thrown away. */
async function fromPlace(place: string, bundle: Bundle, context: SourceContext): Promise<string | undefined> {
  if (!(await exists(place))) return undefined
  const fault = await faultOfTree(place, bundle.files)
  if (fault === undefined) return place
  context.warn(`${titleOf(bundle)} was found damaged and is brought anew: ${place} ${fault}.`)
  await removePlace(place).catch(() => undefined)
  return undefined
}

async function fromActionsCache(bundle: Bundle, context: SourceContext): Promise<string | undefined> {
  const restored = cachePlace(bundle, context)
  try {
    const cache = await context.openCache()
    if (cache === undefined || !(await cache.restore(restored, cacheKey(bundle)))) return undefined
    const fault = await faultOfTree(restored, bundle.files)
    if (fault !== undefined) {
      context.warn(`${titleOf(bundle)} from the Actions cache is not used: it ${fault}.`)
      return undefined
    }
    const place = jobPlace(bundle, context)
    await putInPlace(place, (fresh) => linkFiles(restored, fresh, bundle.files))
    return await fromPlace(place, bundle, context)
  } catch (error) {
    context.warn(`The Actions cache could not be read: ${reasonOf(error)}.`)
    return undefined
  } finally {
    await rm(restored, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function fromRegistry(bundle: Bundle, context: SourceContext): Promise<string> {
  const { log, patience } = context
  // Loaded late: a step that finds its packages here asks nobody and unpacks nothing.
  const { downloadPackage } = await import('./registry.ts')
  const settings = await context.npmSettings()
  const others = new AbortController()
  const signal = AbortSignal.any([others.signal, ...(context.signal === undefined ? [] : [context.signal])])
  const place = jobPlace(bundle, context)
  const order = await storing(place, () =>
    putInPlace(place, async (fresh) => {
      const downloads = bundle.packages.map(async (wanted) => {
        try {
          await downloadPackage(wanted, fresh, { settings, patience, signal, log })
        } catch (error) {
          others.abort(error)
          throw error
        }
      })
      // All have to end before the folder goes away; the first failure has ended the others.
      await Promise.allSettled(downloads)
      if (others.signal.aborted) throw others.signal.reason
    }),
  )
  const fault = order === 'first' ? undefined : await faultOfTree(place, bundle.files)
  if (fault === undefined) return place
  throw new MlgateError({
    code: 'MG3106',
    message: `${titleOf(bundle)} cannot be stored: ${place} ${fault} and cannot be replaced.`,
    hint: 'Remove this folder.',
  })
}

/** Keeps a bundle for later jobs: in the tool cache, and in the Actions cache too if no cache had it. */
export async function keepBundle(
  folder: string,
  bundle: Bundle,
  fresh: Source['fresh'],
  context: SourceContext,
): Promise<void> {
  const { toolCache } = context
  if (fresh !== 'no' && toolCache !== undefined) {
    const place = placeOf(bundle, toolCache)
    await putInPlace(place, (into) => linkFiles(folder, into, bundle.files)).catch((error: unknown) =>
      context.warn(`${titleOf(bundle)} was not put into the tool cache ${toolCache}: ${reasonOf(error)}.`),
    )
  }
  if (fresh !== 'everywhere') return
  try {
    const cache = await context.openCache()
    if (cache === undefined) return
    const place = cachePlace(bundle, context)
    await putInPlace(place, (into) => linkFiles(folder, into, bundle.files))
    await cache.save(place, cacheKey(bundle))
  } catch (error) {
    context.warn(`${titleOf(bundle)} was not saved to the Actions cache: ${reasonOf(error)}.`)
  } finally {
    await rm(cachePlace(bundle, context), { recursive: true, force: true }).catch(() => undefined)
  }
}

async function storing<Value>(place: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new MlgateError(
      {
        code: 'MG3106',
        message: `Native packages cannot be stored in ${dirname(place)}: ${reasonOf(error)}.`,
        hint: 'Check the free space and the permissions of this folder.',
      },
      { cause: error },
    )
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a part of its path is not a folder',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return reasons[code ?? ''] ?? code ?? (error instanceof Error ? error.message : String(error))
}

export function titleOf({ name, version }: Bundle): string {
  return `${name} ${version}`
}
