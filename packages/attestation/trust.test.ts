import { verify } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import githubRoot from './github-root.json' with { type: 'json' }
import { installed, type Sigstore, startSigstore } from './test-support/sigstore.ts'
import { canonical, startTrustMirror, type TrustMirror } from './test-support/trust-mirror.ts'
import { givenTrust, publishedTrust } from './trust.ts'

let sigstore: Sigstore
let mirror: TrustMirror
let cacheFolder: string
beforeEach(async () => {
  sigstore = await startSigstore()
  mirror = await startTrustMirror(sigstore.trustedRoot)
  cacheFolder = await mkdtemp(join(tmpdir(), 'mlgate-trust-'))
})
afterEach(async () => {
  sigstore.stop()
  await mirror.close()
  await rm(cacheFolder, { recursive: true })
})

const logged = { tlogThreshold: 1, ctlogThreshold: 1, timestampThreshold: 1 }
const stamped = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 }

describe('trust that its publisher tells', () => {
  const published = (url = mirror.url, root: unknown = mirror.root) =>
    publishedTrust({ sdk: installed, cacheFolder, mirrors: { 'sigstore.mock': { url, root } } })

  test('is asked for when an attestation first needs it, once', async () => {
    const trust = published()
    expect(mirror.asked).toEqual([])
    const [[first], [second]] = await Promise.all([trust('sigstore.mock'), trust('sigstore.mock')])
    expect(first?.material.certificateAuthorities).toHaveLength(1)
    expect(second).toBe(first)
    expect(mirror.asked.filter((path) => path === '/timestamp.json')).toHaveLength(1)
  })

  test('is kept for the next job, which asks whether it is still the same', async () => {
    await published()('sigstore.mock')
    mirror.asked.length = 0
    await published()('sigstore.mock')
    expect(mirror.asked).toContain('/timestamp.json')
    expect(mirror.asked.filter((path) => path.startsWith('/targets/'))).toEqual([])
  })

  test('is none for whoever is not known', async () => {
    expect(await published()('Mallory, Inc.')).toEqual([])
    expect(await published()('constructor')).toEqual([])
    expect(mirror.asked).toEqual([])
  })

  test('is refused when other keys signed it', async () => {
    const other = await startTrustMirror(sigstore.trustedRoot)
    await other.close()
    await expect(published(mirror.url, other.root)('sigstore.mock')).rejects.toMatchObject({
      code: 'MG6519',
      message: expect.stringContaining(`Whom to trust cannot be learned from ${mirror.url}: `),
    })
  })

  test('may be handed in where nobody answers', async () => {
    await mirror.close()
    await expect(published()('sigstore.mock')).rejects.toMatchObject({
      code: 'MG6519',
      message: expect.stringContaining(`Whom to trust cannot be learned from ${mirror.url}: `),
      hint: expect.stringContaining('gh attestation trusted-root'),
    })
    mirror = await startTrustMirror(sigstore.trustedRoot)
  })

  test("of GitHub's instance begins with a root that enough of its keys signed", () => {
    const { signed, signatures } = githubRoot
    const keys: Readonly<Record<string, { keyval: { public: string } }>> = signed.keys
    const holding = signatures.filter(({ keyid, sig }) => {
      const key = keys[keyid]?.keyval.public
      const isOfRoot = signed.roles.root.keyids.includes(keyid)
      const bytes = Buffer.from(canonical(signed))
      return isOfRoot && key !== undefined && verify('sha256', bytes, key, Buffer.from(sig, 'hex'))
    })
    expect(new Set(holding.map(({ keyid }) => keyid)).size).toBeGreaterThanOrEqual(
      signed.roles.root.threshold,
    )
  })
})

describe('trust that is handed in', () => {
  const given = (text: string) => givenTrust(async () => text, installed)

  test('is one root, or one a line', async () => {
    const text = JSON.stringify(sigstore.trustedRoot)
    expect(await given(JSON.stringify(sigstore.trustedRoot, null, 2))('anybody')).toHaveLength(1)
    expect(await given(`${text}\n${text}\n`)('anybody')).toHaveLength(2)
  })

  test("asks for what an instance is known to give, or for what its root's logs make possible", async () => {
    const { trustedRoot } = sigstore
    const rules = async (organization: string, root: object) =>
      (await given(JSON.stringify(root))(organization))[0]?.rules
    const bare = { ...trustedRoot, tlogs: [], ctlogs: [] }
    expect(await rules('sigstore.dev', bare)).toEqual(logged)
    expect(await rules('GitHub, Inc.', trustedRoot)).toEqual(stamped)
    expect(await rules('Octo', trustedRoot)).toEqual(logged)
    expect(await rules('Octo', bare)).toEqual(stamped)
  })

  test.each([
    ['no JSON', 'trust me'],
    ['nothing', ''],
    ['another document', '{"name":"signs"}'],
    ['a list', '[1, 2]'],
    [
      'a broken certificate',
      '{"certificateAuthorities":[{"certChain":{"certificates":[{"rawBytes":"AAAA"}]}}]}',
    ],
  ])('is refused when it is %s', async (_, text) => {
    await expect(given(text)('anybody')).rejects.toMatchObject({
      code: 'MG6519',
      message: expect.stringContaining('The trusted root cannot be read: '),
    })
  })
})
