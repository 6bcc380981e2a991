import type { DefaultAzureCredential } from '@azure/identity'
import type { AnonymousCredential, ContainerClient, StorageSharedKeyCredential } from '@azure/storage-blob'
import { NoAnswer, refused, silent, unset, unusable } from '@mlgate/http'
import { errorWord, property, unreadable } from './failure.ts'
import { type Bucket, bucketAndKey, findObjects, type StoredObject } from './object-stores.ts'
import type { FindFiles, SchemeContext } from './scheme.ts'

const form = 'az://CONTAINER/PATH, or az://ACCOUNT.blob.core.windows.net/CONTAINER/PATH'
const hint =
  'Credentials are taken from AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN, else as the Azure SDK takes them: a workload identity (azure/login sets it up), the environment, or the machine. They need the role Storage Blob Data Reader.'
/** Tokens are sent there, so that no location may name another host. */
const hosts =
  /^[a-z0-9]{3,24}\.blob\.(?:core\.windows\.net|core\.usgovcloudapi\.net|core\.chinacloudapi\.cn)$/

/** `az://CONTAINER/PATH` in the account of the environment, or `az://ACCOUNT.blob.core.windows.net/CONTAINER/PATH`. */
export const findInAzure: FindFiles = async (address, written, context) => {
  const [first, rest] = bucketAndKey(address, written, form)
  const isHost = first.includes('.')
  if (isHost && !hosts.test(first)) throw unreadable(written, form)
  const [container, key] = isHost ? bucketAndKey(`//${rest}`, written, form) : [first, rest]
  const client = await containerClient(container, isHost ? first : undefined, written, context)
  return findObjects(
    bucketOf(client, `az://${isHost ? `${first}/` : ''}${container}/`, context),
    key,
    written,
  )
}

/** The first that is given, from the narrowest to the widest: a connection string, a key, a signature, an identity. */
async function containerClient(
  container: string,
  host: string | undefined,
  written: string,
  context: SchemeContext,
): Promise<ContainerClient> {
  const { environment: variables, sdk } = context
  const blobs = await sdk('@azure/storage-blob')
  const account = variables.AZURE_STORAGE_ACCOUNT || variables.AZURE_STORAGE_ACCOUNT_NAME
  const own = host === undefined || host.startsWith(`${account}.`)
  const connection = variables.AZURE_STORAGE_CONNECTION_STRING
  const options = { retryOptions: { maxTries: 4, tryTimeoutInMs: 60_000 } }
  if (host === undefined && connection) {
    try {
      return blobs.BlobServiceClient.fromConnectionString(connection, options).getContainerClient(container)
    } catch {
      throw unset(
        'AZURE_STORAGE_CONNECTION_STRING is no connection string.',
        'Copy it from the account anew.',
      )
    }
  }
  if (host === undefined && !account) {
    throw unset(
      `${written} is in an account that nobody has named.`,
      `Set AZURE_STORAGE_ACCOUNT, or write ${form.split('or ')[1]}.`,
    )
  }
  const url = `https://${host ?? `${account}.blob.core.windows.net`}`
  const client = (
    credential: StorageSharedKeyCredential | AnonymousCredential | DefaultAzureCredential,
    address = url,
  ) => new blobs.BlobServiceClient(address, credential, options).getContainerClient(container)
  const { AZURE_STORAGE_KEY: key, AZURE_STORAGE_SAS_TOKEN: signature } = variables
  // A key or a signature is for one account.
  if (own && account && key) return client(new blobs.StorageSharedKeyCredential(account, key))
  if (own && signature)
    return client(new blobs.AnonymousCredential(), `${url}?${signature.replace(/^\?/, '')}`)
  const { DefaultAzureCredential: Chain } = await sdk('@azure/identity')
  const identity = new Chain()
  try {
    await identity.getToken('https://storage.azure.com/.default')
    return client(identity)
  } catch {
    context.signal.throwIfAborted()
    // Many containers of data are public.
    return client(new blobs.AnonymousCredential())
  }
}

function bucketOf(client: ContainerClient, prefix: string, { signal }: SchemeContext): Bucket {
  return {
    prefix,
    async head(key) {
      const blob = client.getBlobClient(key)
      const said = await blob.getProperties({ abortSignal: signal }).catch((error: unknown) => {
        signal.throwIfAborted()
        if (property(error, 'statusCode') === 404) return undefined
        throw explain(error, prefix + key)
      })
      return said === undefined ? undefined : describe(blob, said, prefix + key)
    },
    async *list(start) {
      try {
        for await (const { name } of client.listBlobsFlat({ prefix: start, abortSignal: signal }))
          yield { key: name }
      } catch (error) {
        signal.throwIfAborted()
        throw explain(error, prefix + start)
      }
    },
  }
}

function describe(
  blob: ReturnType<ContainerClient['getBlobClient']>,
  { etag, contentLength, contentMD5, versionId }: Awaited<ReturnType<typeof blob.getProperties>>,
  name: string,
): StoredObject {
  if (etag === undefined || contentLength === undefined) throw unusable(name, 'it has no ETag or no length')
  return {
    version: versionId ?? etag.replaceAll('"', ''),
    promised: {
      bytes: contentLength,
      ...(contentMD5 === undefined ? {} : { md5: Buffer.from(contentMD5).toString('hex') }),
    },
    async open(start, signal) {
      const answer = await blob
        .download(start, undefined, { abortSignal: signal, conditions: { ifMatch: etag } })
        .catch((error: unknown) => {
          throw explain(error, name)
        })
      if (answer.readableStreamBody === undefined) throw unusable(name, 'it has no bytes')
      return bodyOf(answer.readableStreamBody as AsyncIterable<unknown>)
    },
  }
}

async function* bodyOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const part of stream) yield part as Uint8Array
  } catch {
    throw new NoAnswer('broke the connection', true)
  }
}

/** What an error of the SDK means. Its own message quotes the request, so that only its code is shown. */
function explain(error: unknown, name: string): Error {
  const [status, word] = [property(error, 'statusCode'), errorWord(error)]
  if (status === 412) return unusable(name, 'the blob was replaced while it was read; run the job again')
  if (status === 401 || status === 403) return refused(name, `the store says ${word}`, hint)
  if (status === 404 || status === 409)
    return refused(name, `there is no such container or blob, or it is not public (${word})`, hint)
  if (status === 429 || (typeof status === 'number' && status >= 500))
    return new NoAnswer(`answers with status ${status}`, true)
  if (typeof status === 'number') return unusable(name, `it has status ${status}`)
  return silent(name, `cannot be reached (${word})`)
}
