import type { Readable } from 'node:stream'
import type {
  GetObjectCommandInput,
  HeadObjectCommandOutput,
  S3Client,
  S3ClientConfig,
} from '@aws-sdk/client-s3'
import { missing, NoAnswer, refused, silent, unusable } from '@mlgate/http'
import { errorWord, property } from './failure.ts'
import { type Bucket, bucketAndKey, findObjects, type StoredObject } from './object-stores.ts'
import type { FindFiles, SchemeContext } from './scheme.ts'

type S3 = typeof import('@aws-sdk/client-s3')

const credentialsHint =
  'Credentials are taken as the AWS SDK takes them: from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a web identity (aws-actions/configure-aws-credentials sets it up), the shared config, or the machine. They need s3:GetObject, and s3:ListBucket for patterns.'

/** `s3://BUCKET/KEY`, a pattern of keys, or one version of an object: `s3://BUCKET/KEY?versionId=ID`. */
export const findInS3: FindFiles = async (address, written, context) => {
  const [, plain = address, versionId] = /^(.*?)(?:\?versionId=([\w.-]+))?$/s.exec(address) ?? []
  const [bucket, key] = bucketAndKey(plain, written, 's3://BUCKET/KEY, such as s3://models/signs/model.onnx')
  const sdk = await context.sdk('@aws-sdk/client-s3')
  const client = await clientFor(sdk, context)
  const asked = { Bucket: bucket, ...(versionId === undefined ? {} : { VersionId: versionId }) }
  return findObjects(bucketOf(sdk, client, asked, context), key, written)
}

/** Where nobody gives credentials, requests are not signed: many buckets of data are public. */
async function clientFor(sdk: S3, { environment, signal }: SchemeContext): Promise<S3Client> {
  const endpoint = environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL
  const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION
  const agents = await proxyAgents(environment)
  const config: S3ClientConfig = {
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    followRegionRedirects: true,
    maxAttempts: 4,
    requestHandler: {
      connectionTimeout: 10_000,
      requestTimeout: 60_000,
      throwOnRequestTimeout: true,
      ...agents,
    },
  }
  const client = new sdk.S3Client(config)
  const known = await client.config.region().catch(() => undefined)
  const placed = known === undefined ? { ...config, region: 'us-east-1' } : config
  try {
    await client.config.credentials()
    return known === undefined ? new sdk.S3Client(placed) : client
  } catch (error) {
    signal.throwIfAborted()
    if (errorWord(error) !== 'CredentialsProviderError')
      throw explain(error, 's3://', 'no credentials could be had')
    return new sdk.S3Client({
      ...placed,
      credentials: { accessKeyId: '', secretAccessKey: '' },
      signer: { sign: async (request) => request },
    })
  }
}

/** The SDK asks for no proxy by itself. */
async function proxyAgents(environment: NodeJS.ProcessEnv): Promise<object> {
  const names = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']
  if (!names.some((name) => environment[name])) return {}
  const [{ Agent: HttpAgent }, { Agent: HttpsAgent }] = await Promise.all([
    import('node:http'),
    import('node:https'),
  ])
  return {
    httpAgent: new HttpAgent({ keepAlive: true, proxyEnv: environment }),
    httpsAgent: new HttpsAgent({ keepAlive: true, proxyEnv: environment }),
  }
}

function bucketOf(
  sdk: S3,
  client: S3Client,
  asked: { Bucket: string; VersionId?: string },
  { signal, environment }: SchemeContext,
): Bucket {
  const prefix = `s3://${asked.Bucket}/`
  const ownEndpoint = (environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL) !== undefined
  return {
    prefix,
    async head(key) {
      const command = new sdk.HeadObjectCommand({ ...asked, Key: key })
      const said = await client.send(command, { abortSignal: signal }).catch((error: unknown) => {
        signal.throwIfAborted()
        if (statusOf(error) === 404) return undefined
        throw explain(error, prefix + key)
      })
      return said === undefined
        ? undefined
        : describe(sdk, client, { ...asked, Key: key }, said, { prefix, ownEndpoint })
    },
    async *list(start) {
      const pages = sdk.paginateListObjectsV2(
        { client, pageSize: 1000 },
        { Bucket: asked.Bucket, Prefix: start },
      )
      try {
        for await (const { Contents = [] } of pages) {
          signal.throwIfAborted()
          for (const { Key } of Contents) if (Key !== undefined) yield { key: Key }
        }
      } catch (error) {
        signal.throwIfAborted()
        throw explain(error, prefix + start)
      }
    },
  }
}

function describe(
  sdk: S3,
  client: S3Client,
  asked: GetObjectCommandInput & { Key: string },
  said: HeadObjectCommandOutput,
  { prefix, ownEndpoint }: { prefix: string; ownEndpoint: boolean },
): StoredObject {
  const name = prefix + asked.Key
  const { ETag: etag, ContentLength: bytes, VersionId: version } = said
  if (etag === undefined || bytes === undefined) throw unusable(name, 'it has no ETag or no length')
  return {
    version: version === undefined || version === 'null' ? etag.replaceAll('"', '') : version,
    promised: { bytes, ...md5Of(said, asked.Bucket ?? '', ownEndpoint) },
    async open(start, signal) {
      const range = start === 0 ? {} : { Range: `bytes=${start}-` }
      const command = new sdk.GetObjectCommand({ ...asked, ...range, IfMatch: etag })
      const { Body, ContentRange } = await client
        .send(command, { abortSignal: signal })
        .catch((error: unknown) => {
          throw explain(error, name)
        })
      if (start > 0 && ContentRange?.startsWith(`bytes ${start}-`) !== true) {
        throw unusable(name, 'its rest was asked for, and it comes from the start')
      }
      return bodyOf(Body as Readable, name)
    },
  }
}

/** The SDK checks what the store keeps as a checksum, and says so in words of its own. */
async function* bodyOf(body: Readable, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const part of body) yield part as Uint8Array
  } catch (error) {
    if (/checksum/i.test(String(property(error, 'message')))) {
      throw unusable(name, 'its bytes do not have the checksum that the store keeps')
    }
    throw new NoAnswer('broke the connection', true)
  }
}

/**
 * An ETag is the MD5 of an object that was uploaded in one piece and not encrypted with a key of its own; stores other
 * than Amazon's may encrypt with whatever they like.
 */
function md5Of(
  { ETag = '', ServerSideEncryption: encryption }: HeadObjectCommandOutput,
  bucket: string,
  ownEndpoint: boolean,
): { md5?: string } {
  const [, md5] = /^"?([0-9a-f]{32})"?$/.exec(ETag) ?? []
  const plain = encryption === undefined || (encryption === 'AES256' && !ownEndpoint)
  return md5 === undefined || !plain || bucket.endsWith('--x-s3') ? {} : { md5 }
}

function statusOf(error: unknown): number | undefined {
  const status = property(property(error, '$metadata'), 'httpStatusCode')
  return typeof status === 'number' ? status : undefined
}

/** What an error of the SDK means. Its own message may quote a request, so that only its name is shown. */
function explain(error: unknown, name: string, otherwise?: string): Error {
  if (error instanceof NoAnswer) return error
  const [status, word] = [statusOf(error), errorWord(error)]
  if (status === 412) return unusable(name, 'the object was replaced while it was read; run the job again')
  if (status === 404) return missing(name, `there is no such bucket or object (${word})`)
  if (status === 401 || status === 403 || status === 400) {
    return refused(name, `the store says ${word === '403' ? 'Forbidden' : word}`, credentialsHint)
  }
  if (status !== undefined && status >= 500) return new NoAnswer(`answers with status ${status}`, true)
  if (otherwise !== undefined) return refused(name, `${otherwise} (${word})`, credentialsHint)
  const unreachable = /^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|EPIPE|ETIMEDOUT|TimeoutError|AbortError)/.test(
    word,
  )
  if (unreachable) return new NoAnswer(`cannot be reached (${word})`, true)
  return /deserialization|parse|xml|syntax/i.test(`${word} ${String(property(error, 'message'))}`)
    ? unusable(name, 'it is not of the form that S3 answers in')
    : silent(name, `fails (${word})`)
}
