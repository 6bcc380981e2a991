import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { bytes, type Host, type Seen, startHost } from './hosts.ts'

/** A bucket that answers as S3 documents it: HeadObject, GetObject with ranges, ListObjectsV2 in pages. */
export async function startBucket(
  objects: Record<string, string>,
  spoil: (request: Seen, response: ServerResponse) => boolean = () => false,
): Promise<Host & { environment: NodeJS.ProcessEnv }> {
  const host = await startHost((request, response) => {
    if (spoil(request, response)) return
    const url = new URL(request.path, 'http://host')
    if (url.searchParams.get('list-type') === '2') return list(url, Object.keys(objects), response)
    // Not as a path of a URL: a key may climb.
    const key = decodeURIComponent(request.path.replace(/\?.*$/, '').replace(/^\/[^/]+\//, ''))
    const content = objects[key]
    if (content === undefined) {
      const text = `<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>`
      response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? undefined : text)
      return
    }
    bytes(request, response, Buffer.from(content), { etag: etagOf(content) })
  })
  return {
    ...host,
    environment: {
      AWS_ENDPOINT_URL: host.url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'this-is-secret',
    },
  }
}

/** The ETag of an object that came in one piece. */
export function etagOf(content: string): string {
  return `"${createHash('md5').update(content).digest('hex')}"`
}

const pageSize = 2

function list(url: URL, keys: readonly string[], response: ServerResponse): void {
  const prefix = url.searchParams.get('prefix') ?? ''
  const start = Number(url.searchParams.get('continuation-token') ?? 0)
  const fitting = keys.filter((key) => key.startsWith(prefix)).sort()
  const page = fitting.slice(start, start + pageSize)
  const more = start + pageSize < fitting.length
  const contents = page
    .map((key) => `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key></Contents>`)
    .join('')
  const next = more ? `<NextContinuationToken>${start + pageSize}</NextContinuationToken>` : ''
  const text = `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents}</ListBucketResult>`
  response.writeHead(200, { 'content-type': 'application/xml' }).end(text)
}
