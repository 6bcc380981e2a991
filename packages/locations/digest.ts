import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Promised } from './scheme.ts'

/** Hashes bytes as they pass, in every way that was promised. */
export interface Digest {
  update(part: Uint8Array): void
  /** @returns SHA-256 in hexadecimal, and what is not as promised, in words that follow "it". */
  finish(): { sha256: string; bytes: number; fault: string | undefined }
}

/** A digest for bytes of which this was promised. */
export function digestOf(promised: Promised): Digest {
  const sha256 = createHash('sha256')
  const others = otherHashes(promised)
  let bytes = 0
  return {
    update(part) {
      bytes += part.length
      for (const { hash } of [{ hash: sha256 }, ...others]) hash.update(part)
    },
    finish() {
      const found = sha256.digest('hex')
      const wrong = [
        { name: 'SHA-256', expected: promised.sha256, seen: found },
        ...others.map(({ name, expected, hash }) => ({ name, expected, seen: hash.digest('hex') })),
      ].find(({ expected, seen }) => expected !== undefined && expected !== seen)
      return { sha256: found, bytes, fault: faultOf(promised.bytes, bytes, wrong?.name) }
    },
  }
}

function faultOf(expected: number | undefined, bytes: number, wrong: string | undefined): string | undefined {
  if (expected !== undefined && expected !== bytes) return `has ${bytes} bytes in place of ${expected}`
  return wrong === undefined ? undefined : `has another ${wrong} than was promised`
}

function otherHashes({ bytes, md5, gitBlob }: Promised): { name: string; expected: string; hash: Hash }[] {
  return [
    ...(md5 === undefined ? [] : [{ name: 'MD5', expected: md5, hash: createHash('md5') }]),
    ...(gitBlob === undefined || bytes === undefined
      ? []
      : [
          {
            name: 'id in git',
            expected: gitBlob,
            hash: createHash('sha1').update(`blob ${bytes}\0`),
          },
        ]),
  ]
}

/** Hashes a file in every way that was promised. @throws the system's error when it cannot be read. */
export async function digestFile(path: string, promised: Promised): Promise<ReturnType<Digest['finish']>> {
  const digest = digestOf(promised)
  for await (const part of createReadStream(path, { highWaterMark: 2 ** 20 })) digest.update(part as Buffer)
  return digest.finish()
}
