import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '@mlgate/kit'
import type { MemoryHost } from '@mlgate/registry/test-support'
import { memoryRegistryHost } from '@mlgate/registry/test-support'

/** A registry in memory, and what a step asked of it beside. */
export interface RegistryForTests {
  memory: MemoryHost
  /** Workflows that were started. */
  started: { workflow: string; inputs: Readonly<Record<string, string>> }[]
  registry: Deps['registry']
}

/** @param folder the checkout, whose files are those of the default branch as well. */
export function registryForTests(folder: string): RegistryForTests {
  const memory = memoryRegistryHost()
  const started: RegistryForTests['started'] = []
  return {
    memory,
    started,
    registry: async () => ({
      place: {
        host: memory.host,
        defaultBranch: async () => ({
          name: 'main',
          root: folder,
          read: (path) => readFile(join(folder, path), 'utf8').catch(() => null),
          list: async () => [],
        }),
        cycloneDx: () => import('@cyclonedx/cyclonedx-library'),
      },
      cache: join(folder, '..', 'cache'),
      order: async (reason) => ({ who: 'ada', reason: reason ?? '' }),
      dispatch: async (workflow, inputs) => void started.push({ workflow, inputs }),
      runUrl: undefined,
    }),
  }
}

/** Makes a folder a repository with one commit of all that is in it, or adds one. */
export function commitAll(folder: string): string {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words])
      .toString()
      .trim()
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message', 'A change')
  return git('rev-parse', 'HEAD')
}
