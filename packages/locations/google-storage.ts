import type { File, Storage } from '@google-cloud/storage'
import { missing, NoAnswer, refused, silent, unusable } from '@mlgate/http'
import { errorWord, property } from './failure.ts'
import { type Bucket, bucketAndKey, findObjects, type StoredObject } from './object-stores.ts'
import type { FindFiles, SchemeContext } from './scheme.ts'

const hint =
  'Credentials are taken as Google’s libraries take them: from GOOGLE_APPLICATION_CREDENTIALS (google-github-actions/auth sets it), gcloud auth application-default login, or the machine. They need storage.objects.get, and storage.objects.list for patterns.'

/** `gs://BUCKET/KEY`, a pattern of keys, or one generation of an object: `gs://BUCKET/KEY#GENERATION`. */
export const findInGoogleStorage: FindFiles = async (address, written, context) => {
  const [, plain = address, generation] = /^(.*?)(?:#(\d+))?$/s.exec(address) ?? []
  const [bucket, key] = bucketAndKey(plain, written, 'gs://BUCKET/KEY, such as gs://models/signs/model.onnx')
  const { Storage } = await context.sdk('@google-cloud/storage')
  const storage = await storageWith(Storage, context)
  return findObjects(bucketOf(storage, bucket, generation, context), key, written)
}

/** Where nobody gives credentials, requests go without: many buckets of data are public. */
async function storageWith(
  Storage: typeof import('@google-cloud/storage').Storage,
  { environment, signal }: SchemeContext,
): Promise<Storage> {
  const options = { retryOptions: { maxRetries: 3, totalTimeout: 60 }, timeout: 60_000 }
  const storage = new Storage(options)
  if (environment.STORAGE_EMULATOR_HOST) return storage
  try {
    await storage.authClient.getAccessToken()
    return storage
  } catch (error) {
    signal.throwIfAborted()
    const none = /Could not load the default credentials/i.test(String(property(error, 'message')))
    if (!none) throw refused('gs://', `no token could be had (${errorWord(error)})`, hint)
    // An endpoint of one's own is asked without a token; this one happens to be the usual.
    return new Storage({
      ...options,
      apiEndpoint: 'https://storage.googleapis.com',
      useAuthWithCustomEndpoint: false,
    })
  }
}

function bucketOf(
  storage: Storage,
  bucket: string,
  generation: string | undefined,
  { signal }: SchemeContext,
): Bucket {
  const prefix = `gs://${bucket}/`
  const place = storage.bucket(bucket)
  return {
    prefix,
    async head(key) {
      const file = place.file(key, generation === undefined ? {} : { generation })
      const found = await file.getMetadata().catch((error: unknown) => {
        signal.throwIfAborted()
        if (statusOf(error) === 404) return undefined
        throw explain(error, prefix + key)
      })
      return found === undefined ? undefined : describe(place.file.bind(place), key, found[0], prefix)
    },
    async *list(start) {
      let query: object | null = { prefix: start, maxResults: 1000, autoPaginate: false }
      while (query !== null) {
        signal.throwIfAborted()
        const page: [File[], object | null, ...unknown[]] = await place
          .getFiles(query)
          .catch((error: unknown) => {
            signal.throwIfAborted()
            throw explain(error, prefix + start)
          })
        for (const { name } of page[0]) yield { key: name }
        query = page[1]
      }
    },
  }
}

function describe(
  fileOf: (key: string, options: { generation: string }) => File,
  key: string,
  {
    generation,
    size,
    md5Hash,
  }: { generation?: string | number; size?: string | number; md5Hash?: string | undefined },
  prefix: string,
): StoredObject {
  if (generation === undefined || size === undefined)
    throw unusable(prefix + key, 'it has no generation or no size')
  return {
    version: String(generation),
    promised: {
      bytes: Number(size),
      ...(md5Hash === undefined ? {} : { md5: Buffer.from(md5Hash, 'base64').toString('hex') }),
    },
    async open(start, signal) {
      const file = fileOf(key, { generation: String(generation) })
      // Hashed here, over all parts; as stored, not as a browser would want it.
      const stream = file.createReadStream({ start, validation: false, decompress: false })
      signal.addEventListener('abort', () => stream.destroy(), { once: true })
      return bodyOf(stream, prefix + key)
    },
  }
}

async function* bodyOf(
  stream: AsyncIterable<unknown>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const part of stream) yield part as Uint8Array
  } catch (error) {
    const status = statusOf(error)
    throw status !== undefined && status >= 400 && status < 500
      ? explain(error, name)
      : new NoAnswer('broke the connection', true)
  }
}

function statusOf(error: unknown): number | undefined {
  const status = Number(property(error, 'code') ?? property(error, 'status'))
  return Number.isInteger(status) && status >= 100 && status < 600 ? status : undefined
}

/** What an error of the SDK means. Its own message may quote a request, so that it is not shown. */
function explain(error: unknown, name: string): Error {
  const status = statusOf(error)
  if (status === 401 || status === 403) return refused(name, `the store answers with status ${status}`, hint)
  if (status === 404) return missing(name, 'there is no such bucket or object')
  if (status === 429 || (status !== undefined && status >= 500))
    return new NoAnswer(`answers with status ${status}`, true)
  if (status !== undefined) return unusable(name, `it has status ${status}`)
  return silent(name, `cannot be reached (${errorWord(error)})`)
}
