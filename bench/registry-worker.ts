/**
 * One run of the benchmark of the registry: `node registry-worker.ts <what> <port> <file> <bytes of each part …>`. Prints
 * what it took.
 */
import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type ClientRequest, get, type IncomingMessage, request } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { pieceWriter } from '@mlgate/files'
import { connect, registryHost } from '@mlgate/github'
import type { HostedAsset, HostedRelease } from '@mlgate/registry'

const [, , what = '', port = '', file = '', ...sizes] = process.argv
const parts = sizes.map((size, index, all) => ({
  bytes: Number(size),
  offset: all.slice(0, index).reduce((sum, each) => sum + Number(each), 0),
}))
const address = `http://127.0.0.1:${port}`

const host = registryHost(
  connect({ token: 'token', repository: 'octo/signs', apiUrl: address, serverUrl: address }),
)
const release = { id: 1, uploadUrl: `${address}/repos/octo/signs/releases/1/assets` } as HostedRelease
const assetOf = (bytes: number): HostedAsset => ({
  id: bytes,
  name: 'model',
  bytes,
  state: 'uploaded',
  sha256: undefined,
})

const options = { highWaterMark: 2 ** 20 }
const answerOf = async (asked: ClientRequest): Promise<IncomingMessage> =>
  (await once(asked, 'response'))[0] as IncomingMessage

/** A file beside the one that is sent, for each part. */
const targetOf = (offset: number) => `${file}.${offset}`

async function save(pieces: AsyncIterable<Uint8Array>, target: FileHandle, hash?: Hash): Promise<void> {
  const writer = pieceWriter(target)
  for await (const piece of pieces) {
    hash?.update(piece)
    await writer.take(piece)
  }
  await writer.end()
  await target.close()
}

const works: Record<string, (part: (typeof parts)[number]) => Promise<void>> = {
  upload: async ({ offset, bytes }) => {
    const asset = { name: `part-${offset}`, contentType: 'application/octet-stream', file, offset, bytes }
    const { outcome } = await host.upload(release, asset)
    if (outcome !== 'uploaded') throw new Error(outcome)
  },
  'upload-bare': async ({ offset, bytes }) => {
    const outgoing = request(`${address}/upload`, { method: 'POST', headers: { 'content-length': bytes } })
    const answer = answerOf(outgoing)
    const source = createReadStream(file, { ...options, start: offset, end: offset + bytes - 1 })
    await pipeline(source, outgoing)
    await (await answer).resume().toArray()
  },
  download: async ({ offset, bytes }) =>
    save(host.download(assetOf(bytes)), await open(targetOf(offset), 'w')),
  'download-hash': async ({ offset, bytes }) =>
    save(host.download(assetOf(bytes)), await open(targetOf(offset), 'w'), createHash('sha256')),
  'download-bare': async ({ offset, bytes }) => {
    const answer = await answerOf(get(`${address}/stored/${bytes}`))
    await pipeline(answer, createWriteStream(targetOf(offset), options))
  },
}

/** Of this process: `maxRSS` begins with what its parent held when it started it. */
function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kibibytes) * 1024
}

const started = performance.now()
const before = process.cpuUsage()
await Promise.all(parts.map((part) => (works[what] as (typeof works)[string])(part)))
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    milliseconds: performance.now() - started,
    cpuMilliseconds: (user + system) / 1000,
    peakBytes: peakBytes(),
  }),
)
