import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { checksumsName } from '../contents/checksums.ts'
import type { HostedAsset, HostedRelease } from '../host.ts'
import { manifestName } from '../manifest/manifest.ts'
import { type MemoryHost, memoryRegistryHost, type UploadFate } from '../test-support/memory-host.ts'
import { publishRequest, type SamplePublish } from '../test-support/publish-request.ts'
import { temporaryFolder } from '../test-support/temporary-folder.ts'
import { publishVersion } from './publish-version.ts'
import { readManifest } from './read-manifest.ts'

const tag = 'signs@v1.0.0'
const commit = 'a'.repeat(40)
const writes = [
  'createTag',
  'createDraft',
  'updateRelease',
  'publish',
  'deleteRelease',
  'upload',
  'deleteAsset',
]

const publish = async (memory: MemoryHost, own: SamplePublish = {}) =>
  publishVersion(await publishRequest(temporaryFolder(), own), memory.host)

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/** Names and bytes of a release's assets. */
const held = ({ bytes }: MemoryHost, release: HostedRelease) =>
  Object.fromEntries(release.assets.map(({ name, id }) => [name, bytes.get(id)?.toString()]))

/** What a publish that is interrupted leaves behind. */
async function interrupted(memory: MemoryHost, own: SamplePublish = {}): Promise<HostedRelease> {
  const beforePublish = async () => {
    throw new Error('the machine is gone')
  }
  await expect(publish(memory, { ...own, beforePublish })).rejects.toThrow('the machine is gone')
  return memory.releases.at(-1) as HostedRelease
}

function addDraft(memory: MemoryHost, body: string): HostedRelease {
  const id = 7000 + memory.releases.length
  const draft: HostedRelease = {
    ...{ id, tag, name: 'signs', body, target: commit, url: `https://github.com/octo/signs/releases/${id}` },
    ...{ isDraft: true, isPrerelease: false, isImmutable: false, uploadUrl: '', assets: [] },
    ...{ createdAt: '2026-01-01T00:00:00Z', publishedAt: null },
  }
  memory.releases.push(draft)
  return draft
}

describe('publishing a version', () => {
  it('makes a release with every file, a manifest of them and checksums, at an annotated tag', async () => {
    const memory = memoryRegistryHost()
    const progress: { bytes: number; of: number }[] = []
    const published = await publish(memory, {
      files: { 'model/signs.onnx': '0123456789', 'model/__init__.py': '', 'README.md': 'card' },
      limits: { partBytes: 6 },
      onProgress: (done) => progress.push(done),
    })
    expect(published).toMatchObject({ outcome: 'published', tag, version: '1.0.0' })
    const { release, manifest } = published
    expect(release).toMatchObject({ tag, name: 'signs 1.0.0', isDraft: false, isPrerelease: false })
    expect(release.body).toMatch(
      /^Notes of 1\.0\.0\.\n\n<!-- mlgate version signs@v1\.0\.0 [0-9a-f]{64} -->$/,
    )
    expect(memory.tags.get(tag)).toMatchObject({ commit, description: { message: 'By Ada' } })
    const contents = held(memory, release)
    expect(contents).toMatchObject({
      'README.md': 'card',
      'signs.onnx.part-001-of-002': '01234',
      'signs.onnx.part-002-of-002': '56789',
    })
    expect(Object.keys(contents)).toHaveLength(5)
    expect(await readManifest(release, memory.host)).toMatchObject({ manifest })
    const sums = Object.entries(contents).filter(([name]) => name !== checksumsName)
    const lines = sums.map(([name, content]) => `${hash(content ?? '')}  ${name}\n`)
    expect(contents[checksumsName]?.split('\n').toSorted()).toStrictEqual(
      lines.join('').split('\n').toSorted(),
    )
    expect(progress.at(-1)?.bytes).toBe(progress.at(-1)?.of)
    expect(progress.map(({ bytes }) => bytes)).toStrictEqual(
      progress.map(({ bytes }) => bytes).sort((a, b) => a - b),
    )
  })

  it('of the same model again changes nothing, and says so', async () => {
    const memory = memoryRegistryHost()
    const first = await publish(memory)
    memory.calls.length = 0
    const again = await publish(memory, { createdAt: '2027-01-01T00:00:00Z', notes: 'Other words.' })
    expect(again).toStrictEqual({ ...first, outcome: 'unchanged' })
    expect(memory.calls.filter((call) => writes.includes(call))).toStrictEqual([])
  })

  it('F53, F61: is refused before anything is asked of the host where a release cannot hold it', async () => {
    const memory = memoryRegistryHost()
    for (const limits of [{ partBytes: 2 ** 31 }, { mostAssets: 3 }, { partBytes: 1, mostAssets: 5 }]) {
      await expect(publish(memory, { limits })).rejects.toMatchObject({ code: 'MG6513' })
    }
    const files = Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`${index}.onnx`, `${index}`]))
    await expect(publish(memory, { files })).rejects.toMatchObject({ code: 'MG6513' })
    expect(memory.calls).toStrictEqual([])
  })

  it('F54: deletes what began and never ended by its id, and sends it again', async () => {
    const memory = memoryRegistryHost()
    const fates: UploadFate[] = ['whole', 'starter', 'lost', 'starter', 'answer-lost']
    memory.uploads(() => fates.shift() ?? 'whole')
    const { release } = await publish(memory, { limits: { uploads: 1 } })
    expect(memory.calls.filter((call) => call === 'deleteAsset')).toHaveLength(2)
    expect(release.assets.map(({ state }) => state)).toStrictEqual(Array(4).fill('uploaded'))
  })

  it('F54: in a draft of an earlier run, too', async () => {
    const memory = memoryRegistryHost()
    memory.uploads(({ name }) => (name === 'signs.onnx' ? 'starter' : 'whole'))
    await expect(publish(memory)).rejects.toThrow('502 Bad Gateway')
    expect(memory.releases[0]?.assets.some(({ state }) => state === 'starter')).toBe(true)
    memory.uploads(() => 'whole')
    expect((await publish(memory)).outcome).toBe('published')
    expect(memory.releases).toHaveLength(1)
  })

  it('F54: leaves an upload of another run alone as long as it may be under way, and clears away one that is older', async () => {
    const files = { 'signs.onnx': 'model' }
    const deletedAfter = async (age: number): Promise<boolean> => {
      const memory = memoryRegistryHost()
      memory.uploads(({ name }) => (name === 'signs.onnx' ? 'starter' : 'whole'))
      await expect(publish(memory, { files })).rejects.toThrow('502 Bad Gateway')
      memory.uploads(() => 'whole')
      const [{ assets }] = memory.releases as [HostedRelease]
      const begun = assets.find(({ state }) => state === 'starter') as HostedAsset
      begun.createdAt = new Date(Date.now() - age).toISOString()
      const content = Buffer.from('model')
      let looks = 0
      memory.before((method) => {
        looks += method === 'release' ? 1 : 0
        // The other run ends after many looks.
        if (looks < 7 || !memory.releases[0]?.assets.includes(begun)) return
        memory.bytes.set(begun.id, content)
        Object.assign(begun, { state: 'uploaded', bytes: content.length, sha256: hash(content) })
      })
      memory.calls.length = 0
      expect((await publish(memory, { files, limits: { waitMs: 40 } })).outcome).toBe('published')
      return memory.calls.includes('deleteAsset')
    }
    expect(await deletedAfter(0)).toBe(false)
    expect(await deletedAfter(3_600_000)).toBe(true)
  })

  it('F55: takes an asset that another run put there in this moment, if it is the same', async () => {
    const memory = memoryRegistryHost()
    const own = { files: { 'signs.onnx': 'model' } }
    const other = await publishRequest(temporaryFolder(), own)
    const once = { done: false }
    memory.before(async (method, call) => {
      if (method !== 'upload' || call < 6 || once.done) return
      once.done = true
      const draft = memory.releases[0] as HostedRelease
      const [file] = other.files
      const named = { name: 'signs.onnx', contentType: '', file: file?.file ?? '', offset: 0, bytes: 5 }
      await memory.host.upload(draft, named)
    })
    expect((await publish(memory, { ...own, limits: { uploads: 1 } })).outcome).toBe('published')
    expect(once.done).toBe(true)
  })

  it('F55: leaves alone one with other bytes, and publishes nothing', async () => {
    const memory = memoryRegistryHost()
    const folder = temporaryFolder()
    await writeFile(`${folder}/other`, 'other')
    let count = 0
    memory.before(async (method) => {
      count += method === 'upload' ? 1 : 0
      if (method !== 'upload' || count !== 2) return
      const draft = memory.releases[0] as HostedRelease
      const asset = { contentType: '', file: `${folder}/other`, offset: 0, bytes: 5 }
      await memory.host.upload(draft, { name: 'signs.onnx', ...asset })
    })
    const files = { 'signs.onnx': 'model' }
    await expect(publish(memory, { files, limits: { uploads: 1 } })).rejects.toMatchObject({
      code: 'MG6514',
      message:
        'signs.onnx could not be brought into the draft: one of that name appeared there meanwhile, with other bytes.',
    })
    const [draft] = memory.releases as [HostedRelease]
    expect(draft.isDraft).toBe(true)
    expect(held(memory, draft)['signs.onnx']).toBe('other')
  })

  it('F56: names that the host would rewrite are made safe, and the manifest leads from paths to them', async () => {
    const memory = memoryRegistryHost()
    const files = { 'größe/my model.onnx': 'model', 'CON.txt': 'x' }
    const { release } = await publish(memory, { files })
    const read = await readManifest(release, memory.host)
    const names = Object.fromEntries(
      read?.manifest.files.map(({ path, assets }) => [path, assets[0]?.name]) ?? [],
    )
    expect(names).toStrictEqual({ 'größe/my model.onnx': 'my-model.onnx', 'CON.txt': '_CON.txt' })
    expect(held(memory, release)).toMatchObject({ 'my-model.onnx': 'model', '_CON.txt': 'x' })
  })

  it.each([true, false])(
    'F57: a version that is published with another model stays as it is',
    async (isImmutable) => {
      const memory = memoryRegistryHost({ isImmutable })
      await publish(memory)
      const before = structuredClone(memory.releases)
      memory.calls.length = 0
      const failure = publish(memory, { files: { 'signs.onnx': 'another' } })
      await expect(failure).rejects.toMatchObject({
        code: 'MG6510',
        message: `signs@v1.0.0 is published with another model. ${isImmutable ? 'It is immutable' : 'Nothing was changed'}: https://github.com/octo/signs/releases/1`,
      })
      expect(memory.releases).toStrictEqual(before)
      expect(memory.calls.filter((call) => writes.includes(call))).toStrictEqual([])
    },
  )

  it('F57: so does a release that was made by hand', async () => {
    const memory = memoryRegistryHost()
    Object.assign(addDraft(memory, 'by hand'), { isDraft: false })
    await expect(publish(memory)).rejects.toMatchObject({ code: 'MG6510' })
    expect(memory.releases).toHaveLength(1)
  })

  it('a published version of which something was deleted is not called unchanged', async () => {
    const memory = memoryRegistryHost()
    const { release } = await publish(memory)
    await memory.host.deleteAsset(release.assets.find(({ name }) => name === 'signs.onnx')?.id ?? 0)
    await expect(publish(memory)).rejects.toMatchObject({
      code: 'MG6514',
      message: expect.stringContaining('signs.onnx is missing'),
    })
  })

  it('F58: of two own drafts the first is filled, an empty one is removed, and one that holds something is told', async () => {
    const memory = memoryRegistryHost()
    const first = await interrupted(memory)
    addDraft(memory, first.body)
    // Other files beside the model: this run cannot finish what that one began.
    const files = { 'signs.onnx': 'model', 'README.md': 'card', 'notes.txt': 'notes' }
    const second = await interrupted(memory, { files })
    const byHand = addDraft(memory, 'Somebody writes a release of their own.')
    const published = await publish(memory)
    expect(published).toMatchObject({ outcome: 'published', release: { id: first.id } })
    expect(memory.releases.map(({ id }) => id).toSorted()).toStrictEqual(
      [first.id, second.id, byHand.id].toSorted(),
    )
    expect(published.notes).toStrictEqual([
      `A draft of ${tag} with the same model was begun beside it, and left: ${second.url}`,
      `Another draft of ${tag} was left as it is: ${byHand.url}`,
    ])
  })

  it('F59: resumes what an earlier run began, sends nothing twice, and keeps the manifest that is there', async () => {
    const memory = memoryRegistryHost()
    const names: string[] = []
    memory.uploads(({ name }) => {
      names.push(name)
      return names.length < 3 ? 'whole' : 'lost'
    })
    const own = {
      files: { 'signs.onnx': '0123456789', 'README.md': 'card' },
      limits: { uploads: 1, partBytes: 4 },
    }
    await expect(publish(memory, { ...own, createdAt: '2026-01-01T00:00:00Z' })).rejects.toThrow()
    expect(memory.releases).toMatchObject([{ isDraft: true }])
    const resent: string[] = []
    memory.uploads(({ name }) => {
      resent.push(name)
      return 'whole'
    })
    const { release, manifest } = await publish(memory, { ...own, createdAt: '2026-01-02T00:00:00Z' })
    expect(names.slice(0, 2)).toStrictEqual([manifestName, 'signs.onnx.part-003-of-003'])
    expect(resent).not.toContain(manifestName)
    expect(resent).toHaveLength(4)
    expect(manifest.createdAt).toBe('2026-01-01T00:00:00Z')
    expect(memory.releases).toHaveLength(1)
    expect(release.assets).toHaveLength(6)
  })

  it('F59: finishes a draft whose results were measured by the earlier run, and has them in the release', async () => {
    const memory = memoryRegistryHost()
    const files = (duration: number) => ({ 'signs.onnx': 'model', 'evaluation.json': `{"ms":${duration}}` })
    await interrupted(memory, { files: files(812) })
    const { release } = await publish(memory, { files: files(815) })
    expect(held(memory, release)['mlgate-result-evaluation.json']).toBe('{"ms":812}')
  })

  it('F59: begins anew where results of the earlier run never arrived, and leaves its draft', async () => {
    const memory = memoryRegistryHost()
    const files = (duration: number) => ({ 'signs.onnx': 'model', 'evaluation.json': `{"ms":${duration}}` })
    memory.uploads(({ name }) => (name.startsWith('mlgate-result') ? 'lost' : 'whole'))
    await expect(publish(memory, { files: files(812) })).rejects.toThrow()
    memory.uploads(() => 'whole')
    const { release, notes } = await publish(memory, { files: files(815) })
    expect(held(memory, release)['mlgate-result-evaluation.json']).toBe('{"ms":815}')
    expect(memory.releases).toHaveLength(2)
    expect(notes).toHaveLength(1)
  })

  it('sends again what an earlier run left with other bytes', async () => {
    const memory = memoryRegistryHost()
    memory.uploads(({ name }) => (name === 'signs.onnx' ? 'garbled' : 'whole'))
    await expect(publish(memory)).rejects.toMatchObject({ code: 'MG6514' })
    memory.uploads(() => 'whole')
    const { release } = await publish(memory)
    expect(held(memory, release)['signs.onnx']).toBe('model')
    expect(memory.releases).toHaveLength(1)
  })

  it('F60: what the host has other digests of, or none, is not published', async () => {
    const silent = memoryRegistryHost({ tellsDigests: false })
    await expect(publish(silent)).rejects.toMatchObject({
      code: 'MG6514',
      message: expect.stringContaining('its host tells no digest of signs.onnx'),
      hint: 'Without digests nobody knows whether all of it arrived; a newer host tells them.',
    })
    const garbling = memoryRegistryHost()
    garbling.uploads(({ name }) => (name === 'README.md' ? 'garbled' : 'whole'))
    await expect(publish(garbling)).rejects.toMatchObject({ code: 'MG6514' })
    for (const { releases, tags } of [silent, garbling]) {
      expect(releases).toMatchObject([{ isDraft: true }])
      expect(tags.size).toBe(0)
    }
  })

  it('F60: an asset that nobody meant keeps a draft from being published', async () => {
    const memory = memoryRegistryHost()
    const draft = await interrupted(memory)
    const folder = temporaryFolder()
    await writeFile(`${folder}/x`, 'x')
    await memory.host.upload(draft, { name: 'x', contentType: '', file: `${folder}/x`, offset: 0, bytes: 1 })
    await expect(publish(memory)).rejects.toMatchObject({
      code: 'MG6514',
      message: `The draft of ${tag} is not what was sent: x does not belong to it. ${draft.url}`,
      hint: 'Delete from the draft what does not belong to it, and run the step again.',
    })
  })

  it('F62: a tag on another commit is never moved', async () => {
    const memory = memoryRegistryHost()
    await memory.host.createTag({ name: tag, commit: 'b'.repeat(40), message: '' })
    memory.calls.length = 0
    await expect(publish(memory)).rejects.toMatchObject({
      code: 'MG6511',
      message: 'signs@v1.0.0 is on commit bbbbbbb, and this is aaaaaaa.',
    })
    expect(memory.calls.filter((call) => writes.includes(call))).toStrictEqual([])
  })

  it('F62: nor one that appears in the last moment; the draft stays, and is told', async () => {
    const memory = memoryRegistryHost()
    const beforePublish = async () => {
      memory.tags.set(tag, { commit: 'b'.repeat(40), description: { who: 'Eve', date: '', message: '' } })
    }
    await expect(publish(memory, { beforePublish })).rejects.toMatchObject({
      code: 'MG6511',
      message: expect.stringContaining(
        'What was sent stays in a draft: https://github.com/octo/signs/releases/1',
      ),
    })
    expect(memory.tags.get(tag)?.commit).toBe('b'.repeat(40))
    expect(memory.releases).toMatchObject([{ isDraft: true }])
  })

  it('F63: where rules block the tag the own draft is cleaned up, and no other', async () => {
    const memory = memoryRegistryHost({ blockedTags: /^signs@/ })
    const other = addDraft(memory, 'by hand')
    await expect(publish(memory)).rejects.toMatchObject({ code: 'MG6512' })
    expect(memory.releases).toStrictEqual([other])
  })

  it.each<[string, (draft: HostedRelease) => void]>([
    [
      'files of it are on their way',
      ({ assets }) =>
        void assets.push({ id: 9001, name: 'x', bytes: 0, state: 'starter', sha256: undefined }),
    ],
    ['it has other words', (draft) => void Object.assign(draft, { body: `Other.\n${draft.body}` })],
    ['it leads to another commit', (draft) => void Object.assign(draft, { target: 'c'.repeat(40) })],
  ])('F63: a draft that another run uses is left and told where rules block the tag: %s', async (_, use) => {
    const memory = memoryRegistryHost({ blockedTags: /^signs@/ })
    memory.before((method) => {
      if (method === 'createTag') use(memory.releases[0] as HostedRelease)
    })
    await expect(publish(memory)).rejects.toMatchObject({
      code: 'MG6512',
      message: expect.stringContaining('What was sent stays in a draft: '),
    })
    expect(memory.releases).toHaveLength(1)
  })

  it('F58: an empty draft that is filled in this moment is left, and told', async () => {
    const memory = memoryRegistryHost()
    const first = await interrupted(memory)
    const empty = addDraft(memory, first.body)
    let isPublished = false
    memory.before((method) => {
      isPublished ||= method === 'publish'
      if (!isPublished || method !== 'release' || empty.assets.length > 0) return
      empty.assets.push({ id: 9001, name: 'x', bytes: 1, state: 'uploaded', sha256: 'a'.repeat(64) })
    })
    expect((await publish(memory)).notes).toStrictEqual([
      `A draft of ${tag} with the same model was begun beside it, and left: ${empty.url}`,
    ])
    expect(memory.releases).toContain(empty)
  })

  it('is published when what is left beside it cannot be listed, and says so', async () => {
    const memory = memoryRegistryHost()
    let isPublished = false
    memory.before((method) => {
      isPublished ||= method === 'publish'
      if (isPublished && method === 'releases') throw new MlgateError({ code: 'MG8003', message: 'no list' })
    })
    expect(await publish(memory)).toMatchObject({
      outcome: 'published',
      notes: [expect.stringContaining('could not be listed: no list')],
    })
  })

  it('ends when it is aborted, with the reason, and is resumed', async () => {
    const memory = memoryRegistryHost()
    const controller = new AbortController()
    let count = 0
    memory.before((method) => {
      count += method === 'upload' ? 1 : 0
      if (count === 3) controller.abort(new Error('the job is cancelled'))
    })
    const { signal } = controller
    await expect(publish(memory, { signal, limits: { uploads: 1 } })).rejects.toThrow('the job is cancelled')
    expect(memory.releases).toMatchObject([{ isDraft: true }])
    memory.before(() => {})
    expect((await publish(memory)).outcome).toBe('published')
    expect(memory.releases).toHaveLength(1)
  })

  it('makes no second draft when the one that it found is published in this moment', async () => {
    const memory = memoryRegistryHost()
    const draft = await interrupted(memory)
    memory.before((method) => {
      if (method === 'release' && draft.isDraft) {
        memory.tags.set(tag, { commit, description: { who: 'Eve', date: '', message: '' } })
        draft.isDraft = false
      }
    })
    expect(await publish(memory)).toMatchObject({ outcome: 'unchanged', release: { id: draft.id } })
    expect(memory.releases).toHaveLength(1)
  })

  it('takes a publication whose answer was lost for what it is', async () => {
    const memory = memoryRegistryHost()
    memory.after((method) => {
      if (method === 'publish') throw new MlgateError({ code: 'MG8003', message: 'reset' })
    })
    expect(await publish(memory)).toMatchObject({ outcome: 'published', release: { isDraft: false } })
  })

  it('hands every asset to whoever attests them before it is public', async () => {
    const memory = memoryRegistryHost()
    const seen: string[] = []
    const { release } = await publish(memory, {
      beforePublish: async (assets) => {
        expect(memory.releases[0]?.isDraft).toBe(true)
        seen.push(...assets.map(({ name, sha256 }) => `${sha256} ${name}`))
      },
    })
    expect(seen.toSorted()).toStrictEqual(
      release.assets.map(({ name, sha256 }) => `${sha256} ${name}`).toSorted(),
    )
  })
})
