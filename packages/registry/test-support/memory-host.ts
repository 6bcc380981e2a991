import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { MlgateError } from '@mlgate/core'
import type { HostedAsset, HostedRelease, RegistryHost, TagDescription } from '../host.ts'

type Method = Exclude<keyof RegistryHost, 'repository'>

/** What a test may do to a host: look at it, and interfere with its calls. */
export interface MemoryHost {
  host: RegistryHost
  /** Annotated or not, by name. */
  tags: Map<string, { commit: string; description: TagDescription }>
  releases: HostedRelease[]
  /** By id of the asset. */
  bytes: Map<number, Buffer>
  /** Every call, in order. */
  calls: Method[]
  /**
   * Runs before a call is carried out, and after it: what it throws is what the caller sees. A test that throws after
   * a write plays an answer that was lost.
   */
  before(hook: Hook): void
  after(hook: Hook): void
}
type Hook = (method: Method, call: number) => void | Promise<void>

/** A host as GitHub is one: published releases of one tag are unique, names of assets are, drafts may share a tag. */
export function memoryRegistryHost(options: { now?: () => string; who?: string } = {}): MemoryHost {
  const { now = () => '2026-01-02T03:04:05Z', who = 'Ada' } = options
  const tags: MemoryHost['tags'] = new Map()
  const releases: HostedRelease[] = []
  const bytes: MemoryHost['bytes'] = new Map()
  const calls: Method[] = []
  const hooks: { before: Hook; after: Hook } = { before: () => {}, after: () => {} }
  let lastId = 0

  const found = (id: number) => {
    const release = releases.find((each) => each.id === id)
    if (release === undefined) throw refusal('MG8003', `There is no release ${id}.`)
    return release
  }
  const copy = (release: HostedRelease): HostedRelease => structuredClone(release)

  const work: RegistryHost = {
    repository: 'octo/signs',
    tags: async () => Array.from(tags, ([name, { commit }]) => ({ name, commit })),
    describeTag: async (name) => tags.get(name)?.description ?? null,
    createTag: async ({ name, commit, message }) => {
      const there = tags.get(name)
      if (there?.commit === commit) return { outcome: 'here' }
      if (there !== undefined) return { outcome: 'elsewhere', commit: there.commit }
      tags.set(name, { commit, description: { who, date: now(), message } })
      return { outcome: 'created' }
    },
    releases: async () => releases.toReversed().map(copy),
    release: async (id) => releases.filter((each) => each.id === id).map(copy)[0] ?? null,
    releaseOfTag: async (tag) =>
      releases.filter((each) => each.tag === tag && !each.isDraft).map(copy)[0] ?? null,
    createDraft: async ({ tag, commit, name, body, isPrerelease }) => {
      lastId += 1
      const url = `https://github.com/octo/signs/releases/${lastId}`
      const release: HostedRelease = {
        ...{ id: lastId, tag, name, body, isPrerelease, target: commit, url, uploadUrl: url },
        ...{ isDraft: true, isImmutable: false, createdAt: now(), publishedAt: null, assets: [] },
      }
      releases.push(release)
      return copy(release)
    },
    updateRelease: async (id, { commit, ...change }) =>
      copy(Object.assign(found(id), change, commit === undefined ? {} : { target: commit })),
    publish: async (id) => {
      const release = found(id)
      if (releases.some((each) => each.id !== id && each.tag === release.tag && !each.isDraft)) {
        throw refusal('MG8008', 'Release tag_name already_exists')
      }
      if (!tags.has(release.tag)) {
        const description = { who, date: now(), message: '' }
        tags.set(release.tag, { commit: release.target, description })
      }
      return copy(Object.assign(release, { isDraft: false, publishedAt: now() }))
    },
    deleteRelease: async (id) => void releases.splice(releases.indexOf(found(id)), 1),
    upload: async ({ id }, { name, file, offset, bytes: length }) => {
      const release = found(id)
      if (release.assets.some((asset) => asset.name === name)) return { outcome: 'exists' }
      const content = await part(file, offset, length)
      lastId += 1
      const sha256 = createHash('sha256').update(content).digest('hex')
      const asset: HostedAsset = { id: lastId, name, bytes: length, state: 'uploaded', sha256 }
      bytes.set(asset.id, content)
      release.assets.push(asset)
      return { outcome: 'uploaded', asset: { ...asset } }
    },
    deleteAsset: async (id) => {
      const release = releases.find(({ assets }) => assets.some((asset) => asset.id === id))
      if (release === undefined) throw refusal('MG8003', `There is no asset ${id}.`)
      if (!release.isDraft && release.isImmutable) throw refusal('MG8008', 'The release is immutable.')
      release.assets = release.assets.filter((asset) => asset.id !== id)
      bytes.delete(id)
    },
    async *download({ id }, range) {
      const content = bytes.get(id)
      if (content === undefined) throw refusal('MG8003', `There is no asset ${id}.`)
      yield range === undefined ? content : content.subarray(range.from, range.to)
    },
  }

  const host = new Proxy(work, {
    get(target, key: keyof RegistryHost) {
      if (key === 'repository') return target.repository
      if (key === 'download') {
        return async function* (...given: Parameters<RegistryHost['download']>) {
          calls.push(key)
          const call = calls.length
          await hooks.before(key, call)
          yield* target.download(...given)
          await hooks.after(key, call)
        }
      }
      return async (...given: never[]) => {
        calls.push(key)
        const call = calls.length
        await hooks.before(key, call)
        const answer = await (target[key] as (...all: never[]) => Promise<unknown>)(...given)
        await hooks.after(key, call)
        return answer
      }
    },
  })
  return {
    ...{ host, tags, releases, bytes, calls },
    before: (hook) => void Object.assign(hooks, { before: hook }),
    after: (hook) => void Object.assign(hooks, { after: hook }),
  }
}

async function part(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function refusal(code: 'MG8003' | 'MG8008', message: string): MlgateError {
  return new MlgateError({ code, message })
}
