import { createHash } from 'node:crypto'
import type { FoundTag, ReleaseHost } from '../releases/release-host.ts'
import { Faults } from './faults.ts'
import type { Disturbed } from './memory-hosts.ts'

/** A release to be: its files by their names. */
export interface ReleaseSeed {
  tag: string
  files: Readonly<Record<string, string>>
  isPrerelease?: boolean
}

/** Releases in memory, the oldest first; the host lists the newest first. */
export function memoryReleaseHost(
  seeds: readonly ReleaseSeed[],
  tags: readonly FoundTag[] = [],
): Disturbed<ReleaseHost> {
  const faults = new Faults()
  const contents: string[] = []
  const releases = seeds.map(({ tag, files, isPrerelease = false }, index) => ({
    tag,
    isPrerelease,
    publishedAt: new Date(Date.UTC(2026, 9, 1 + index)).toISOString(),
    assets: Object.entries(files).map(([name, content]) => ({
      id: contents.push(content) - 1,
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  }))
  return {
    faults,
    host: {
      newest: (most) => faults.around('newest', () => releases.toReversed().slice(0, most)),
      ofTag: (tag) => faults.around('ofTag', () => releases.find((release) => release.tag === tag) ?? null),
      tags: () => faults.around('tags', () => [...tags]),
      download: ({ id }) => faults.around('download', () => Buffer.from(contents[id] ?? '')),
    },
  }
}
