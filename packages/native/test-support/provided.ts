import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { provideNative } from '../provide.ts'
import { temporaryFolder } from './folders.ts'

/** The made-up package that most tests ask for. */
export const duckdb = '@duckdb/node-api'

/** What the package in that folder answers. */
export const answerOf = (folder = ''): unknown =>
  createRequire(join(folder, 'x.js'))(join(folder, 'node_modules', duckdb)).answer

/** A folder that holds what was asked for in `toolCache`. */
export function entryOf(toolCache: string): string {
  const version = join(toolCache, 'mlgate-duckdb-node-api', '1.0.0')
  return join(version, readdirSync(version)[0] ?? '')
}

/** Packages as package-lock.json has installed them here. Nothing else answers: whatever they lack is an error. */
export async function provideInstalled(
  names: Parameters<typeof provideNative>[0],
): Promise<Record<string, string>> {
  const warnings: string[] = []
  const folders = await provideNative(names, {
    folder: fileURLToPath(new URL('../../..', import.meta.url)),
    temporaryFolder: temporaryFolder(),
    cache: false,
    environment: { npm_config_registry: 'http://127.0.0.1:1/', HOME: temporaryFolder(), PATH: '' },
    log: () => undefined,
    warn: (message) => warnings.push(message),
  })
  expect(warnings).toStrictEqual([])
  return folders
}
