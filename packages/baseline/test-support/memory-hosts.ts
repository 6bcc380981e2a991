import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import type { CommitFacts, CommitHost } from '../resolve/commit-host.ts'
import type { ArtifactHost, CacheHost, FoundArtifact, RefHost } from '../stores/hosts.ts'
import { Faults } from './faults.ts'
import { zipOf } from './zip-of.ts'

/** A host together with the means to disturb it. */
export interface Disturbed<Host> {
  host: Host
  faults: Faults
}

/** Git data in memory: objects by their hash, branches by their name. */
export function memoryRefHost(): Disturbed<RefHost> {
  const faults = new Faults()
  const objects = new Map<string, unknown>()
  const refs = new Map<string, string>()
  const keep = (kind: string, value: unknown) => {
    const id = createHash('sha1')
      .update(`${kind}${JSON.stringify(value)}`)
      .digest('hex')
    objects.set(id, value)
    return id
  }
  const get = <Value>(id: string) => {
    const found = objects.get(id)
    if (found === undefined) throw new Error(`no object ${id}`)
    return found as Value
  }
  type Tree = Record<string, string>
  type Commit = { tree: string; parents: string[] }
  const bytesOf = (blob: string) => Buffer.from(get<string>(blob), 'base64')
  const host: RefHost = {
    readRef: (branch) =>
      faults.around('readRef', () => {
        const commit = refs.get(branch)
        return commit === undefined ? null : { commit, tree: get<Commit>(commit).tree }
      }),
    readFile: (commit, path, mostBytes) =>
      faults.around('readFile', () => {
        const blob = get<Tree>(get<Commit>(commit).tree)[path]
        const bytes = blob === undefined ? null : bytesOf(blob)
        if (bytes !== null && bytes.length > mostBytes)
          throw new MlgateError({ code: 'MG1009', message: `${path} is too large.` })
        return bytes
      }),
    listFiles: (tree) =>
      faults.around('listFiles', () =>
        Object.entries(get<Tree>(tree)).map(([path, blob]) => ({ path, bytes: bytesOf(blob).length })),
      ),
    createBlob: (bytes) =>
      faults.around('createBlob', () => keep('blob', Buffer.from(bytes).toString('base64'))),
    createTree: (base, changes) =>
      faults.around('createTree', () => {
        const tree: Tree = base === null ? {} : { ...get<Tree>(base) }
        for (const change of changes) {
          if ('remove' in change) delete tree[change.path]
          else
            tree[change.path] =
              'text' in change ? keep('blob', Buffer.from(change.text).toString('base64')) : change.blob
        }
        return keep('tree', tree)
      }),
    createCommit: ({ tree, parents, message }) =>
      faults.around('createCommit', () =>
        keep('commit', { tree, parents: [...parents], message, nth: objects.size }),
      ),
    updateRef: (branch, { from, to }) =>
      faults.around('updateRef', () => {
        if (refs.get(branch) !== from) return false
        if (!get<Commit>(to).parents.includes(from)) throw new Error('not a fast-forward')
        refs.set(branch, to)
        return true
      }),
    createRef: (branch, commit) =>
      faults.around('createRef', () => {
        if (refs.has(branch)) return false
        refs.set(branch, commit)
        return true
      }),
  }
  return { host, faults }
}

/** Commits in memory, oldest first; each is a child of those that it names. */
export function memoryCommitHost(
  commits: readonly (Partial<CommitFacts> & { sha: string })[],
  branches: Record<string, string> = {},
): Disturbed<CommitHost> {
  const faults = new Faults()
  const facts = commits.map(({ sha, parents = [], date = '2026-11-01T00:00:00Z' }) => ({
    sha,
    parents,
    date,
  }))
  const bySha = new Map(facts.map((commit) => [commit.sha, commit]))
  const ancestry = (sha: string): string[] => {
    const seen = new Set<string>()
    const walk = (at: string) => {
      if (seen.has(at) || !bySha.has(at)) return
      seen.add(at)
      for (const parent of bySha.get(at)?.parents ?? []) walk(parent)
    }
    walk(sha)
    return facts
      .map((commit) => commit.sha)
      .filter((found) => seen.has(found))
      .reverse()
  }
  const host: CommitHost = {
    commit: (sha) => faults.around('commit', () => bySha.get(sha) ?? null),
    mergeBase: (base, head) =>
      faults.around('mergeBase', () => {
        const others = new Set(ancestry(head))
        const shared = ancestry(branches[base] ?? base).find((sha) => others.has(sha))
        return bySha.get(shared ?? '') ?? null
      }),
    history: (sha, most) =>
      faults.around('history', () =>
        ancestry(sha)
          .slice(0, most)
          .flatMap((found) => bySha.get(found) ?? []),
      ),
  }
  return { host, faults }
}

/** Artifacts in memory. `upload` is what a run of this repository's branch `main` at `headSha` does. */
export function memoryArtifactHost(): Disturbed<ArtifactHost> & {
  headSha: string
  add(artifact: Partial<FoundArtifact['run']> & { name: string; zip?: Uint8Array; expired?: boolean }): number
} {
  const faults = new Faults()
  const stored: { found: FoundArtifact; zip: Uint8Array | undefined }[] = []
  const bench = {
    faults,
    headSha: '0'.repeat(40),
    add: ({
      name,
      zip,
      expired = false,
      ...run
    }: Partial<FoundArtifact['run']> & { name: string; zip?: Uint8Array; expired?: boolean }) => {
      const id = stored.length + 1
      const made = { id, headSha: bench.headSha, headBranch: 'main', isOwn: true, ...run }
      const createdAt = new Date(Date.UTC(2026, 10, 1, 0, id)).toISOString()
      stored.push({ found: { id, name, bytes: zip?.length ?? 0, expired, createdAt, run: made }, zip })
      return id
    },
    host: {
      find: (name, page) =>
        faults.around('find', () => {
          const named = stored
            .map(({ found }) => found)
            .filter((found) => found.name === name)
            .reverse()
          return {
            artifacts: named.slice((page - 1) * 100, page * 100),
            isLast: named.length <= page * 100,
          }
        }),
      download: (id) => faults.around('download', () => stored[id - 1]?.zip ?? ('gone' as const)),
      upload: (name, folder) =>
        faults.around('upload', async () => {
          const files = await readdir(folder)
          const contents = await Promise.all(
            files.map(async (file) => ({ name: file, content: await readFile(join(folder, file)) })),
          )
          bench.add({ name, zip: zipOf(contents) })
        }),
    } satisfies ArtifactHost,
  }
  return bench
}

/** The Actions cache as a folder; an entry is found under the path it was saved from, as the real one does. */
export function memoryCacheHost(
  root: string,
): Disturbed<CacheHost> & { mode: 'writable' | 'read-only'; lookUps: string[][] } {
  const faults = new Faults()
  const paths = new Map<string, string>()
  const bench = {
    faults,
    mode: 'writable' as 'writable' | 'read-only',
    lookUps: [] as string[][],
    host: {
      restore: (keys, folder) =>
        faults.around('restore', async () => {
          bench.lookUps.push([...keys])
          if (keys.length > 10) throw new Error('at most ten keys')
          const key = keys.find((candidate) => paths.get(candidate) === folder)
          if (key === undefined) return null
          await mkdir(folder, { recursive: true })
          await cp(join(root, key), folder, { recursive: true })
          return key
        }),
      save: (key, folder) =>
        faults.around('save', async () => {
          if (bench.mode === 'read-only') return { refused: 'this event may only read the cache' }
          if (paths.has(key)) return 'exists' as const
          await rm(join(root, key), { recursive: true, force: true })
          await cp(folder, join(root, key), { recursive: true })
          paths.set(key, folder)
          return 'saved' as const
        }),
    } satisfies CacheHost,
  }
  return bench
}
