import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import type { HostedAsset, HostedRelease, NewAsset, RegistryHost, TagDescription } from '../host.ts'

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
  /** Decides what becomes of each upload. */
  uploads(decide: (asset: NewAsset) => UploadFate): void
}
type Hook = (method: Method, call: number) => void | Promise<void>

/**
 * `whole`: as it should; `answer-lost`: it arrives, and nobody is told; `lost`: it never arrives; `starter`: it begins
 * and never ends; `garbled`: other bytes arrive.
 */
export type UploadFate = 'whole' | 'answer-lost' | 'lost' | 'starter' | 'garbled'

export interface MemoryHostOptions {
  now?: () => string
  who?: string
  /** Whether published releases are locked. */
  isImmutable?: boolean
  /** Rules block the making of these tags. */
  blockedTags?: RegExp
  /** Whether it tells digests of assets; true without it. */
  tellsDigests?: boolean
}

const mostAssets = 1000
const mostAssetBytes = 2 ** 31 - 1
const repository = 'octo/signs'

/**
 * A host as GitHub is one: one published release a tag, names of assets are unique in a release and rewritten where
 * they are odd, an upload shows as begun before it ends, drafts may share a tag, and publishing makes a tag that is
 * not there.
 */
export function memoryRegistryHost(options: MemoryHostOptions = {}): MemoryHost {
  const {
    now = () => '2026-01-02T03:04:05Z',
    who = 'Ada',
    isImmutable = false,
    tellsDigests = true,
  } = options
  const tags: MemoryHost['tags'] = new Map()
  const releases: HostedRelease[] = []
  const bytes: MemoryHost['bytes'] = new Map()
  const calls: Method[] = []
  const hooks: { before: Hook; after: Hook } = { before: () => {}, after: () => {} }
  let decide: (asset: NewAsset) => UploadFate = () => 'whole'
  let lastId = 0

  const found = (id: number) => {
    const release = releases.find((each) => each.id === id)
    if (release === undefined) throw refusal('MG8003', `There is no release ${id}.`)
    return release
  }
  const copy = (release: HostedRelease): HostedRelease => structuredClone(release)
  const makeTag = (name: string, commit: string, message: string) => {
    if (options.blockedTags?.test(name) === true) {
      throw refusal('MG6512', `The host refuses the tag ${name}: Repository rule violations found.`)
    }
    tags.set(name, { commit, description: { who, date: now(), message } })
  }
  const upload = async (release: HostedRelease, given: NewAsset): ReturnType<RegistryHost['upload']> => {
    const name = rewritten(given.name)
    if (!release.isDraft && release.isImmutable) throw refusal('MG8008', 'The release is immutable.')
    if (given.bytes < 1 || given.bytes > mostAssetBytes) throw refusal('MG8008', 'Bad Content-Length')
    if (release.assets.length >= mostAssets) throw refusal('MG8008', 'The release has too many assets.')
    if (release.assets.some((asset) => asset.name === name)) return { outcome: 'exists' }
    const fate = decide(given)
    if (fate === 'lost') return unsure('The connection was reset before the upload.')
    lastId += 1
    const asset: HostedAsset = {
      id: lastId,
      name,
      bytes: 0,
      state: 'starter',
      sha256: undefined,
      createdAt: now(),
    }
    release.assets.push(asset)
    if (fate === 'starter') return unsure('502 Bad Gateway')
    const content = await part(given)
    await turn()
    given.signal?.throwIfAborted()
    if (!release.assets.includes(asset)) return unsure('The upload was deleted meanwhile.')
    if (fate === 'garbled') content[0] = (content[0] as number) ^ 1
    const sha256 = createHash('sha256').update(content).digest('hex')
    bytes.set(asset.id, content)
    Object.assign(asset, {
      ...{ bytes: content.length, state: 'uploaded', sha256: tellsDigests ? sha256 : undefined },
    })
    if (fate === 'answer-lost') return unsure('The connection was reset after the upload.')
    return { outcome: 'uploaded', asset: { ...asset } }
  }

  const work: RegistryHost = {
    repository,
    tags: async () => Array.from(tags, ([name, { commit }]) => ({ name, commit })),
    describeTag: async (name) => tags.get(name)?.description ?? null,
    createTag: async ({ name, commit, message }) => {
      const there = tags.get(name)
      if (there?.commit === commit) return { outcome: 'here' }
      if (there !== undefined) return { outcome: 'elsewhere', commit: there.commit }
      makeTag(name, commit, message)
      return { outcome: 'created' }
    },
    releases: async () => releases.toReversed().map(copy),
    release: async (id) => releases.filter((each) => each.id === id).map(copy)[0] ?? null,
    releaseOfTag: async (tag) =>
      releases.filter((each) => each.tag === tag && !each.isDraft).map(copy)[0] ?? null,
    createDraft: async ({ tag, commit, name, body, isPrerelease }) => {
      lastId += 1
      const url = `https://github.com/${repository}/releases/${lastId}`
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
      if (!release.isDraft) return copy(release)
      if (releases.some((each) => each.id !== id && each.tag === release.tag && !each.isDraft)) {
        throw refusal('MG8008', 'Release tag_name already_exists')
      }
      if (!tags.has(release.tag)) makeTag(release.tag, release.target, '')
      return copy(Object.assign(release, { isDraft: false, isImmutable, publishedAt: now() }))
    },
    deleteRelease: async (id) => {
      const release = found(id)
      for (const asset of release.assets) bytes.delete(asset.id)
      releases.splice(releases.indexOf(release), 1)
    },
    upload: async ({ id }, asset) => upload(found(id), asset),
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
    uploads: (chosen) => {
      decide = chosen
    },
  }
}

/** As GitHub stores names: spaces and most other characters become dots. */
function rewritten(name: string): string {
  return name.replace(/[^A-Za-z0-9._@+-]+/g, '.').replace(/^\.+|\.+$/g, '')
}

async function part({ file, offset, bytes }: NewAsset): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function unsure(message: string): { outcome: 'unsure'; why: MlgateError } {
  return { outcome: 'unsure', why: refusal('MG8008', message) }
}

function refusal(code: 'MG8003' | 'MG8008' | 'MG6512', message: string): MlgateError {
  return new MlgateError({ code, message })
}
