import { missing } from '@mlgate/http'
import { unreadable } from './failure.ts'
import { isWeightsOf, matchingKeys, prefixOf } from './keys.ts'
import type { Promised, RemoteFile } from './scheme.ts'

/** What a store says of one object without handing it out. */
export interface StoredObject {
  version: string
  promised: Promised
  /** Its bytes from `start` on, as long as it is this version. */
  open: RemoteFile['open']
}

/** What schemes of object stores have in common: a bucket, by whatever name, in which keys have objects. */
export interface Bucket {
  /** `s3://bucket/`: what stands before a key in a location. */
  prefix: string
  /** Undefined when there is no object of that name. */
  head(key: string): Promise<StoredObject | undefined>
  /** All keys that start so. */
  list(start: string): AsyncIterable<{ key: string }>
}

/**
 * The objects that a key or a pattern names: a key literally first, as with files. Weights beside a model come with it.
 *
 * @throws MlgateError MG8502 when there are none.
 */
export async function findObjects(bucket: Bucket, key: string, written: string): Promise<RemoteFile[]> {
  const literal = await bucket.head(key)
  if (literal !== undefined) return [await withWeights(bucket, key, literal)]
  const start = prefixOf(key)
  if (start === undefined) throw missing(written, 'there is no object of this name')
  const matches = await matchingKeys(key, written, bucket.list(start))
  if (matches.length === 0) throw missing(written, 'no object matches')
  const found: RemoteFile[] = []
  for (const match of matches) {
    const object = await bucket.head(match.key)
    if (object === undefined) throw missing(bucket.prefix + match.key, 'it was removed just now')
    found.push(asFile(bucket, match.key, object))
  }
  return found
}

/** Most files of weights that a model has. */
const mostWeights = 100

async function withWeights(bucket: Bucket, key: string, object: StoredObject): Promise<RemoteFile> {
  const file = asFile(bucket, key, object)
  if (!/\.onnx$/i.test(key)) return file
  const beside: RemoteFile[] = []
  try {
    for await (const { key: other } of bucket.list(key)) {
      if (!isWeightsOf(key, other) || beside.length >= mostWeights) continue
      const weights = await bucket.head(other)
      if (weights !== undefined) beside.push(asFile(bucket, other, weights))
    }
  } catch {
    // Who may read one object may not always list; a model that lacks its weights says so when it is opened.
    return file
  }
  return beside.length === 0 ? file : { ...file, beside }
}

function asFile({ prefix }: Bucket, key: string, { version, promised, open }: StoredObject): RemoteFile {
  return { name: prefix + key, version, promised, open }
}

/** `//BUCKET/KEY` in two. @throws MlgateError MG8501. */
export function bucketAndKey(address: string, written: string, form: string): [bucket: string, key: string] {
  const [, bucket, key] = /^\/\/([^/@?#\s]+)\/(.+)$/s.exec(address) ?? []
  if (bucket === undefined || key === undefined || key.endsWith('/')) throw unreadable(written, form)
  return [bucket, key]
}
