import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** JSON as The Update Framework signs it: keys in order, nothing escaped but quotes and backslashes. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&')}"`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${canonical(key)}:${canonical(inner)}`).join(',')}}`
}

/** A publisher of a trusted root on this machine. */
export interface TrustMirror {
  url: string
  /** The root of its keys. */
  root: Json
  /** Paths that were asked for. */
  asked: string[]
  close(): Promise<void>
}

export async function startTrustMirror(trustedRoot: object): Promise<TrustMirror> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
  const key = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } }
  const id = sha256(canonical(key))
  const role = { keyids: [id], threshold: 1 }
  const document = (_type: string, rest: { [key: string]: Json }) =>
    signed(
      { _type, spec_version: '1.0.31', version: 1, expires: '2100-01-01T00:00:00Z', ...rest },
      id,
      privateKey,
    )
  const root = document('root', {
    consistent_snapshot: true,
    keys: { [id]: key },
    roles: { root: role, timestamp: role, snapshot: role, targets: role },
  })
  const target = JSON.stringify(trustedRoot)
  const hash = sha256(target)
  const facts = { length: Buffer.byteLength(target), hashes: { sha256: hash } }
  const files: Readonly<Record<string, string>> = {
    '/timestamp.json': JSON.stringify(document('timestamp', { meta: { 'snapshot.json': { version: 1 } } })),
    '/1.snapshot.json': JSON.stringify(document('snapshot', { meta: { 'targets.json': { version: 1 } } })),
    '/1.targets.json': JSON.stringify(document('targets', { targets: { 'trusted_root.json': facts } })),
    [`/targets/${hash}.trusted_root.json`]: target,
  }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const text = files[path]
    response.writeHead(text === undefined ? 404 : 200).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    root,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function signed(document: { [key: string]: Json }, keyid: string, key: KeyObject): Json {
  const sig = sign(null, Buffer.from(canonical(document)), key).toString('hex')
  return { signatures: [{ keyid, sig }], signed: document }
}
