import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registryHost } from '@mlgate/github'
import type { HostedAsset, HostedRelease, NewDraft, RegistryHost } from '@mlgate/registry'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Host, hosts, type Signs, startSigns } from './hosts.ts'

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces))
}
const textOf = async (pieces: AsyncIterable<Uint8Array>) => (await bytesOf(pieces)).toString('utf8')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const createRoute = 'POST /repos/{owner}/{repo}/releases'
const changeRoute = 'PATCH /repos/{owner}/{repo}/releases/{release_id}'
const deleteRoute = 'DELETE /repos/{owner}/{repo}/releases/{release_id}'
const refRoute = 'POST /repos/{owner}/{repo}/git/refs'

const draftAt = (commit: string, changes: Partial<NewDraft> = {}): NewDraft => ({
  tag: 'signs@v1.0.0',
  commit,
  name: 'signs 1.0.0',
  body: 'The first.\n\n<!-- mlgate version signs@v1.0.0 abc -->',
  isPrerelease: false,
  ...changes,
})

describe.each(hosts)('the registry on $name', ({ start }) => {
  let server: Host
  let host: RegistryHost
  beforeEach(async () => {
    server = await start()
    host = registryHost(server.client)
  })
  afterEach(() => server.close())

  test('a draft is made, read, changed and published', async () => {
    const draft = await host.createDraft(draftAt(server.main))
    expect(draft).toMatchObject({ ...named, isDraft: true, target: server.main, assets: [] })
    expect((await host.release(draft.id))?.body).toContain('<!-- mlgate version')
    const changed = await host.updateRelease(draft.id, { body: 'Other words.' })
    expect(changed).toMatchObject({ ...named, isDraft: true, body: 'Other words.' })
    const published = await host.publish(draft.id)
    expect(published).toMatchObject({ ...named, isDraft: false, body: 'Other words.' })
    expect(published.publishedAt).toEqual(expect.any(String))
    expect(await host.releaseOfTag('signs@v1.0.0')).toMatchObject({ id: draft.id })
  })
  const named = { tag: 'signs@v1.0.0', name: 'signs 1.0.0', isPrerelease: false }

  test('what is not there is null', async () => {
    expect(await host.release(4711)).toBeNull()
    expect(await host.releaseOfTag('signs@v9.9.9')).toBeNull()
    expect(await host.describeTag('signs@v9.9.9')).toBeNull()
  })

  test('a draft that is deleted is gone', async () => {
    const { id } = await host.createDraft(draftAt(server.main))
    await host.deleteRelease(id)
    expect(await host.release(id)).toBeNull()
  })

  test('an annotated tag leads to its commit, and says what was said', async () => {
    const tag = { name: 'signs@v1.0.0', commit: server.main, message: 'signs 1.0.0\n\nfor good reasons' }
    expect(await host.createTag(tag)).toEqual({ outcome: 'created' })
    expect(await host.describeTag('signs@v1.0.0')).toMatchObject({
      who: expect.any(String),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      message: 'signs 1.0.0\n\nfor good reasons',
    })
  })

  test('a tag of the registry may hold any sign of its grammar', async () => {
    const names = ['signs#production#1', 'signs#production!#2', 'models=signs@v1.0.0!']
    for (const name of names) {
      await host.createTag({ name, commit: server.main, message: name })
      expect(await host.describeTag(name)).toMatchObject({ message: name })
    }
    expect((await host.tags()).map(({ name }) => name).sort()).toEqual(names.sort())
  })

  test('F62: a tag that is there stays where it is', async () => {
    const tag = { name: 'signs@v1.0.0', commit: server.main, message: 'one' }
    await host.createTag(tag)
    expect(await host.createTag({ ...tag, message: 'two' })).toEqual({ outcome: 'here' })
    expect(await host.createTag({ ...tag, commit: server.topic })).toEqual({
      outcome: 'elsewhere',
      commit: server.main,
    })
  })
})

describe('tags on the fake', () => {
  let signs: Signs
  let host: RegistryHost
  beforeEach(async () => {
    signs = await startSigns()
    host = registryHost(signs.connect())
  })
  afterEach(() => signs.github.close())
  const tagAt = (commit: string) => ({ name: 'signs@v1.0.0', commit, message: 'signs 1.0.0' })

  test('F62: tags are listed with their commits, annotated or not, and never moved', async () => {
    signs.repository.refs.set('refs/tags/v1', signs.topic)
    await host.createTag(tagAt(signs.main))
    await host.createTag(tagAt(signs.topic))
    expect(await host.tags()).toEqual([
      { name: 'v1', commit: signs.topic },
      { name: 'signs@v1.0.0', commit: signs.main },
    ])
  })

  test('a tag without words of its own is described by its commit', async () => {
    signs.repository.refs.set('refs/tags/v1', signs.main)
    expect(await host.describeTag('v1')).toEqual({
      who: 'someone',
      date: '2026-05-04T12:00:00Z',
      message: '',
    })
  })

  test('F62: a plain tag of somebody else on the commit counts as here, elsewhere as elsewhere', async () => {
    signs.repository.refs.set('refs/tags/signs@v1.0.0', signs.main)
    expect(await host.createTag(tagAt(signs.main))).toEqual({ outcome: 'here' })
    expect(await host.createTag(tagAt(signs.topic))).toEqual({ outcome: 'elsewhere', commit: signs.main })
    expect(signs.repository.refs.get('refs/tags/signs@v1.0.0')).toBe(signs.main)
  })

  test.each([{ kind: 'status-after', status: 502 }, { kind: 'reset-after' }, { kind: 'cut' }] as const)(
    'a tag that was made although the answer was lost counts as made ($kind)',
    async (fault) => {
      signs.github.fault(refRoute, fault)
      expect(await host.createTag(tagAt(signs.main))).toEqual({ outcome: 'created' })
    },
  )

  test('F62: of two at once the second is told where the tag is', async () => {
    signs.github.fault(refRoute, {
      kind: 'before',
      run: () => void signs.repository.refs.set('refs/tags/signs@v1.0.0', signs.topic),
    })
    expect(await host.createTag(tagAt(signs.main))).toEqual({ outcome: 'elsewhere', commit: signs.topic })
  })

  test('F63: rules that block the tag are named', async () => {
    signs.repository.blockedTags = /^signs@/
    await expect(host.createTag(tagAt(signs.main))).rejects.toMatchObject({
      code: 'MG6512',
      message: expect.stringContaining('Cannot create ref due to creations being restricted'),
    })
    expect(await host.tags()).toEqual([])
  })

  test('more than a page of tags are all listed', async () => {
    for (let count = 1; count <= 250; count += 1)
      signs.repository.refs.set(`refs/tags/signs#production#${count}`, signs.main)
    expect(await host.tags()).toHaveLength(250)
  })

  test('a token that may only read is told which line is missing', async () => {
    const reader = registryHost(signs.connect({ contents: 'read' }))
    await expect(reader.createTag(tagAt(signs.main))).rejects.toMatchObject({
      code: 'MG8001',
      hint: expect.stringContaining('permissions: contents: write'),
    })
  })
})

describe('releases on the fake', () => {
  let signs: Signs
  let host: RegistryHost
  beforeEach(async () => {
    signs = await startSigns()
    host = registryHost(signs.connect())
  })
  afterEach(() => signs.github.close())

  test('drafts are listed for those who may write, by tag never', async () => {
    await host.createDraft(draftAt(signs.main))
    expect(await host.releases()).toHaveLength(1)
    expect(await registryHost(signs.connect({ contents: 'read' })).releases()).toEqual([])
    expect(await host.releaseOfTag('signs@v1.0.0')).toBeNull()
  })

  test('F58: two drafts of one tag are two, the one made last first', async () => {
    const first = await host.createDraft(draftAt(signs.main))
    const second = await host.createDraft(draftAt(signs.main, { body: 'other' }))
    expect((await host.releases()).map(({ id }) => id)).toEqual([second.id, first.id])
  })

  test('are listed a few at a time, for each may be large', async () => {
    for (let count = 0; count < 16; count += 1) {
      await host.createDraft(draftAt(signs.main, { body: `draft ${count}` }))
    }
    const before = signs.github.seen.length
    expect(await host.releases()).toHaveLength(16)
    expect(signs.github.seen.length - before).toBe(2)
  })

  test('publishing makes a tag where there is none, and leaves one that is there', async () => {
    const { id } = await host.createDraft(draftAt(signs.topic))
    await host.createTag({ name: 'signs@v1.0.0', commit: signs.main, message: 'one' })
    await host.publish(id)
    await host.publish((await host.createDraft(draftAt(signs.topic, { tag: 'other@v1.0.0' }))).id)
    expect(await host.tags()).toEqual([
      { name: 'signs@v1.0.0', commit: signs.main },
      { name: 'other@v1.0.0', commit: signs.topic },
    ])
  })

  test('a second release of a tag is refused', async () => {
    const [one, two] = [
      await host.createDraft(draftAt(signs.main)),
      await host.createDraft(draftAt(signs.main)),
    ]
    await host.publish(one.id)
    await expect(host.publish(two.id)).rejects.toMatchObject({
      code: 'MG8008',
      message: expect.stringContaining('Release tag_name already_exists'),
    })
    expect(await host.release(two.id)).toMatchObject({ isDraft: true })
  })

  test('F63: a tag that rules block leaves the draft a draft', async () => {
    const { id } = await host.createDraft(draftAt(signs.main))
    signs.repository.blockedTags = /^signs@/
    await expect(host.publish(id)).rejects.toMatchObject({ code: 'MG6512' })
    expect(await host.release(id)).toMatchObject({ isDraft: true })
  })

  test('F57: the tag of an immutable release that was deleted is said to be lost', async () => {
    signs.repository.hasImmutableReleases = true
    const first = await host.publish((await host.createDraft(draftAt(signs.main))).id)
    expect(first.isImmutable).toBe(true)
    await host.deleteRelease(first.id)
    signs.repository.refs.delete('refs/tags/signs@v1.0.0')
    const again = await host.createDraft(draftAt(signs.main))
    await expect(host.publish(again.id)).rejects.toMatchObject({
      code: 'MG6512',
      hint: expect.stringContaining('Register another version'),
    })
  })

  test.each([{ kind: 'status-after', status: 502 }, { kind: 'reset-after' }, { kind: 'cut' }] as const)(
    'a draft that was made although the answer was lost is found, not made again ($kind)',
    async (fault) => {
      await host.createDraft(draftAt(signs.main, { body: 'of another content' }))
      signs.github.fault(createRoute, fault)
      const draft = await host.createDraft(draftAt(signs.main))
      expect(draft.body).toContain('mlgate version')
      expect(await host.releases()).toHaveLength(2)
    },
  )

  test.each([{ kind: 'status', status: 502 }, { kind: 'reset-before' }] as const)(
    'a draft that was not made when the answer was lost is made ($kind)',
    async (fault) => {
      signs.github.fault(createRoute, fault)
      expect(await host.createDraft(draftAt(signs.main))).toMatchObject({ isDraft: true })
      expect(await host.releases()).toHaveLength(1)
    },
  )

  test.each([
    { kind: 'status-after', status: 502 },
    { kind: 'status', status: 502 },
    { kind: 'reset-after' },
  ] as const)('publishing ends published, whatever became of the answer ($kind $status)', async (fault) => {
    const { id } = await host.createDraft(draftAt(signs.main))
    signs.github.fault(changeRoute, fault)
    expect(await host.publish(id)).toMatchObject({ id, isDraft: false })
  })

  test('words that were changed although the answer was lost are not sent again', async () => {
    const { id } = await host.createDraft(draftAt(signs.main))
    signs.github.fault(changeRoute, { kind: 'reset-after' })
    expect(await host.updateRelease(id, { body: 'new\r\n' })).toMatchObject({ body: 'new\r\n' })
    expect(signs.github.seen.filter(({ route }) => route === changeRoute)).toHaveLength(1)
  })

  test.each([
    { kind: 'status-after', status: 502 },
    { kind: 'status', status: 502 },
    { kind: 'reset-after' },
  ] as const)('deleting ends with nothing there ($kind $status)', async (fault) => {
    const { id } = await host.createDraft(draftAt(signs.main))
    signs.github.fault(deleteRoute, fault)
    await host.deleteRelease(id)
    expect(await host.release(id)).toBeNull()
    await host.deleteRelease(id)
  })

  test('a write that nobody can settle says that its outcome is unknown', async () => {
    signs.github.fault(createRoute, { kind: 'status', status: 502 }, { times: 3 })
    await expect(host.createDraft(draftAt(signs.main))).rejects.toMatchObject({ outcome: 'unknown' })
  })

  test('a release never becomes the latest of the repository', async () => {
    const { id } = await host.createDraft(draftAt(signs.main))
    await host.publish(id)
    expect(signs.repository.latest).toBeUndefined()
  })

  test('releases of another repository are read, and so are those of a public one', async () => {
    const other = signs.github.addRepository('elsewhere/models')
    signs.github.push(other, 'main', { files: { a: 'b' } })
    signs.github.addRelease(other, { tag: 'faces@v2.0.0', files: { 'faces.onnx': 'bytes' } })
    const theirs = registryHost(
      signs.connect({ contents: 'read' }).within({ repository: 'elsewhere/models' }),
    )
    expect(theirs.repository).toBe('elsewhere/models')
    const release = (await theirs.releaseOfTag('faces@v2.0.0')) as HostedRelease
    expect(await textOf(theirs.download(release.assets[0] as HostedAsset))).toBe('bytes')
  })
})

describe('files of releases on the fake', () => {
  let signs: Signs
  let host: RegistryHost
  let folder: string
  let draft: HostedRelease
  const uploadRoute = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets'
  const assetRoute = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}'
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
  beforeEach(async () => {
    signs = await startSigns()
    host = registryHost(signs.connect())
    folder = await mkdtemp(join(tmpdir(), 'mlgate-registry-host-'))
    await writeFile(join(folder, 'signs.onnx'), content)
    draft = await host.createDraft(draftAt(signs.main))
  })
  afterEach(async () => {
    await signs.github.close()
    await rm(folder, { recursive: true })
  })

  const send = (changes: object = {}, to = draft, by = host) =>
    by.upload(to, {
      name: 'signs.onnx',
      contentType: 'application/octet-stream',
      file: join(folder, 'signs.onnx'),
      offset: 0,
      bytes: content.length,
      ...changes,
    })
  const sent = async () => {
    const outcome = await send()
    if (outcome.outcome !== 'uploaded') throw new Error(outcome.outcome)
    return outcome.asset
  }
  const assets = async () => (await host.release(draft.id))?.assets ?? []

  test('a file is sent, and GitHub keeps its hash', async () => {
    const asset = await sent()
    const facts = { name: 'signs.onnx', bytes: 300_000, state: 'uploaded', sha256: sha256(content) }
    expect(asset).toMatchObject(facts)
    expect(await assets()).toEqual([asset])
    expect(await bytesOf(host.download(asset))).toEqual(content)
  })

  test('a part of a file is sent alone', async () => {
    expect(await send({ offset: 1000, bytes: 5000 })).toMatchObject({
      asset: { bytes: 5000, sha256: sha256(content.subarray(1000, 6000)) },
    })
  })

  test('on GitHub Enterprise Server a file goes to the place that it names', async () => {
    const server = await startSigns('/api/v3')
    const theirs = registryHost(server.connect())
    const release = await theirs.createDraft(draftAt(server.main))
    expect(release.uploadUrl).toContain('/api/uploads/repos/octo/signs/releases/')
    expect(await send({}, release, theirs)).toMatchObject({ outcome: 'uploaded' })
    await server.github.close()
  })

  test.each([
    'http://localhost:1/repos/octo/signs/releases/1/assets',
    'https://127.0.0.1:1/repos/octo/signs/releases/1/assets',
    'http://uploads.127.0.0.1.evil.example/',
    'http://octo@127.0.0.1:1/',
    'nowhere',
  ])('the token goes to no other place: %s', async (uploadUrl) => {
    await expect(send({}, { ...draft, uploadUrl })).rejects.toMatchObject({
      code: 'MG8007',
      message: expect.stringContaining('a place for uploads that is not its own'),
    })
  })

  test('F55: a name that is taken is told, and what is there stays', async () => {
    const asset = await sent()
    expect(await send({ offset: 1, bytes: 5 })).toEqual({ outcome: 'exists' })
    expect(await assets()).toEqual([asset])
  })

  test.each([{ kind: 'starter', status: 502 }, { kind: 'reset-within' }] as const)(
    'F54: of an upload that fails a starter stays, which is deleted by its id ($kind)',
    async (fault) => {
      signs.github.fault(uploadRoute, fault)
      expect(await send()).toMatchObject({ outcome: 'unsure', why: { code: 'MG8010', outcome: 'unknown' } })
      const [starter] = await assets()
      expect(starter).toMatchObject({ name: 'signs.onnx', state: 'starter', sha256: undefined })
      expect(await send()).toEqual({ outcome: 'exists' })
      await host.deleteAsset(starter?.id ?? 0)
      expect(await assets()).toEqual([])
      expect(await send()).toMatchObject({ outcome: 'uploaded' })
    },
  )

  test.each([
    { kind: 'status-after', status: 502 },
    { kind: 'reset-after' },
    { kind: 'cut' },
    { kind: 'html', done: true },
  ] as const)('an upload whose answer is lost is unsure, and sent once ($kind)', async (fault) => {
    signs.github.fault(uploadRoute, fault)
    expect(await send()).toMatchObject({ outcome: 'unsure' })
    expect(await assets()).toMatchObject([{ state: 'uploaded', sha256: sha256(content) }])
    expect(signs.github.seen.filter(({ route }) => route === uploadRoute)).toHaveLength(1)
  })

  test('a rate limit did nothing: the file is sent again after the wait', async () => {
    signs.github.fault(uploadRoute, { kind: 'secondary-limit', retryAfter: 7 })
    expect(await send()).toMatchObject({ outcome: 'uploaded' })
    expect(signs.clock.waits).toEqual([7000])
  })

  test('F56: a name that was not made safe comes back rewritten', async () => {
    expect(await send({ name: 'my model (v2).onnx' })).toMatchObject({ asset: { name: 'my.model.v2.onnx' } })
    expect(await send({ name: 'signs.part-001-of-003' })).toMatchObject({
      asset: { name: 'signs.part-001-of-003' },
    })
  })

  test('F57: files of an immutable release are neither added nor deleted', async () => {
    signs.repository.hasImmutableReleases = true
    const { id } = await sent()
    const release = await host.publish(draft.id)
    expect(release.isImmutable).toBe(true)
    await expect(send({ name: 'more.onnx' })).rejects.toMatchObject({
      code: 'MG8008',
      message: expect.stringContaining('Cannot upload assets to an immutable release'),
    })
    await expect(host.deleteAsset(id)).rejects.toMatchObject({ code: 'MG8008' })
    expect(await assets()).toHaveLength(1)
    expect(await host.updateRelease(draft.id, { body: 'notes may change' })).toMatchObject({
      isImmutable: true,
    })
  })

  test('F60: a file whose hash GitHub does not tell has none', async () => {
    await sent()
    for (const asset of signs.repository.releases.get(draft.id)?.assets ?? []) asset.digest = null
    expect(await assets()).toMatchObject([{ sha256: undefined }])
  })

  test('a release of many files tells them all', async () => {
    const release = signs.repository.releases.get(draft.id)
    const file = { contentType: 'text/plain', state: 'uploaded', size: 1, bytes: Buffer.from('x') } as const
    for (let id = 1; id <= 999; id += 1)
      release?.assets.push({ id, name: `file-${id}`, ...file, digest: null })
    expect(await assets()).toHaveLength(999)
    expect(await send()).toMatchObject({ outcome: 'uploaded' })
    await expect(send({ name: 'one-more' })).rejects.toMatchObject({
      message: expect.stringContaining('file_count limited to 1000 assets'),
    })
  })

  test('a file that is not there, or shorter than its part, is an error of that file', async () => {
    await expect(send({ file: join(folder, 'none') })).rejects.toMatchObject({ code: 'MG1003' })
    expect(await assets()).toEqual([])
    await expect(send({ bytes: 300_001 })).rejects.toMatchObject({ code: 'MG1006' })
  })

  test('an upload that is called off ends at once', async () => {
    const controller = new AbortController()
    signs.github.fault(uploadRoute, { kind: 'before', run: () => controller.abort(new Error('called off')) })
    await expect(send({ signal: controller.signal })).rejects.toThrow('called off')
  })

  test('an upload that stands still ends in time, and is unsure', async () => {
    signs.github.fault(uploadRoute, { kind: 'latency', milliseconds: 1500 })
    const hasty = registryHost(signs.connect(undefined, { deadlineMs: 50 }))
    expect(await send({}, draft, hasty)).toMatchObject({
      outcome: 'unsure',
      why: { message: expect.stringContaining('did not answer in time') },
    })
  })

  test('deleting a file that was deleted although the answer was lost succeeds', async () => {
    const { id } = await sent()
    signs.github.fault('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { kind: 'reset-after' })
    await host.deleteAsset(id)
    expect(await assets()).toEqual([])
  })

  test('a part of a file is brought alone, without the token', async () => {
    const asset = await sent()
    expect(await bytesOf(host.download(asset, { from: 1000, to: 1010 }))).toEqual(
      content.subarray(1000, 1010),
    )
    expect(signs.github.fetched).toMatchObject([{ range: 'bytes=1000-1009', status: 206 }])
    expect(await bytesOf(host.download(asset, { from: 299_990, to: 400_000 }))).toEqual(
      content.subarray(299_990),
    )
    expect(await bytesOf(host.download(asset, { from: 5, to: 5 }))).toEqual(Buffer.alloc(0))
  })

  test('a part is right also from a storage that only sends files whole', async () => {
    const asset = await sent()
    signs.github.fault('GET storage', { kind: 'ignores-range' })
    expect(await bytesOf(host.download(asset, { from: 1000, to: 1010 }))).toEqual(
      content.subarray(1000, 1010),
    )
  })

  test('a download that breaks off goes on where it was', async () => {
    const asset = await sent()
    signs.github.fault('GET storage', { kind: 'break-off' }, { times: 5 })
    expect(await bytesOf(host.download(asset))).toEqual(content)
    expect(signs.github.fetched.map(({ range }) => range)).toEqual([
      undefined,
      ...[150_000, 225_000, 262_500, 281_250, 290_625].map((at) => `bytes=${at}-`),
    ])
  })

  test('a part that breaks off goes on to its own end', async () => {
    const asset = await sent()
    signs.github.fault('GET storage', { kind: 'break-off' })
    expect(await bytesOf(host.download(asset, { from: 100, to: 300 }))).toEqual(content.subarray(100, 300))
    expect(signs.github.fetched.map(({ range }) => range)).toEqual(['bytes=100-299', 'bytes=200-299'])
  })

  test('a download that goes on at a storage that only sends files whole is right', async () => {
    const asset = await sent()
    signs.github.fault('GET storage', { kind: 'break-off' })
    signs.github.fault('GET storage', { kind: 'ignores-range' })
    expect(await bytesOf(host.download(asset))).toEqual(content)
  })

  test('a download that brings nothing any more ends with an error', async () => {
    const asset = await sent()
    signs.github.fault('GET storage', { kind: 'status', status: 503 }, { times: 4 })
    await expect(bytesOf(host.download(asset))).rejects.toMatchObject({ code: 'MG8006' })
  })

  test('a file that has more bytes than GitHub says is no such file', async () => {
    const asset = await sent()
    await expect(bytesOf(host.download({ ...asset, bytes: 299_999 }))).rejects.toMatchObject({
      code: 'MG8007',
      message: expect.stringContaining('more than 299999 bytes'),
    })
  })

  test('a file that was deleted meanwhile is not there', async () => {
    const asset = await sent()
    await host.deleteAsset(asset.id)
    await expect(bytesOf(host.download(asset))).rejects.toMatchObject({ code: 'MG8003' })
  })

  test('F88: a web page in place of a file is an error', async () => {
    const asset = await sent()
    signs.github.fault(assetRoute, { kind: 'html' })
    await expect(bytesOf(host.download(asset))).rejects.toMatchObject({ code: 'MG8007' })
  })

  test('whoever stops reading leaves nothing open', async () => {
    const asset = await sent()
    for await (const piece of host.download(asset)) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
  })
})
