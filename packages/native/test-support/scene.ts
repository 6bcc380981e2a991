import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FolderCache } from '../actions-cache.ts'
import type { NativeName } from '../manifest.ts'
import { type NativeParts, type NativeSources, provideNative } from '../provide.ts'
import { temporaryFolder } from './folders.ts'
import { host, madeUpPackages } from './made-up-packages.ts'
import { type Handler, serve, type TestServer, tarballHandler } from './servers.ts'

/** Quick to give up: a test waits for it. */
export const patience = { attempts: 3, backoffMs: 1, stallMs: 5_000, totalMs: 20_000 }

/** A job with a registry of made-up packages, a home of its own, and nothing of this machine's settings. */
export async function scene(handler?: (tarballs: Map<string, Buffer>) => Handler) {
  const made = madeUpPackages()
  const registry = await serve((handler ?? tarballHandler)(made.tarballs))
  return { ...made, registry, job: () => jobWith(registry, made.manifest) }
}

function jobWith(registry: TestServer, manifest: NativeParts['manifest'] & object) {
  const lines: string[] = []
  const warnings: string[] = []
  const temporary = temporaryFolder()
  const environment: NodeJS.ProcessEnv = {
    HOME: temporaryFolder(),
    PATH: '',
    npm_config_globalconfig: join(temporary, 'no-npmrc'),
    npm_config_registry: registry.url,
  }
  const sources: NativeSources = {
    temporaryFolder: temporary,
    cache: false,
    environment,
    log: (line) => lines.push(line),
    warn: (message) => warnings.push(message),
  }
  const provide = (
    { names = ['@duckdb/node-api'], ...more }: Partial<NativeSources> & { names?: NativeName[] } = {},
    parts: NativeParts = {},
  ) => provideNative(names, { ...sources, ...more }, { manifest, host, patience, ...parts })
  return { lines, warnings, environment, temporary, provide }
}

/** A cache of folders in memory's place: it keeps what it is given in a folder, as the runner's service does. */
export function folderCache(onSave: (folder: string) => void): FolderCache {
  return {
    restore: async () => false,
    save: async (folder) => onSave(folder),
  }
}

/** All paths below a folder, sorted. */
export function treeOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
