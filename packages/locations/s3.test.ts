import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remoteFiles } from './index.ts'
import { etagOf, startBucket } from './test-support/bucket.ts'
import { failureOf, quick, temporaryFolder } from './test-support/hosts.ts'

beforeEach(() => {
  const home = temporaryFolder()
  vi.unstubAllEnvs()
  for (const [name, value] of Object.entries({ HOME: home, AWS_EC2_METADATA_DISABLED: 'true' }))
    vi.stubEnv(name, value)
})

/** Resolves locations against a bucket, as a step does. */
async function bucketWith(objects: Record<string, string>, spoil?: Parameters<typeof startBucket>[1]) {
  const bucket = await startBucket(objects, spoil)
  for (const [name, value] of Object.entries(bucket.environment)) vi.stubEnv(name, value)
  const folder = temporaryFolder()
  const remote = remoteFiles({ cacheFolder: join(folder, 'cache'), limits: quick })
  const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
  return { ...bucket, folder, find: (location: string) => resolveLocation(location, options) }
}

describe('s3://BUCKET/KEY', () => {
  it('is brought here, under its own name and with its ETag', async () => {
    const { find } = await bucketWith({ 'signs/test.csv': 'id\n1\n' })
    const { files, origins, scheme } = await find('s3://data/signs/test.csv')
    expect(scheme).toBe('s3')
    expect(files.map((file) => [basename(file), readFileSync(file, 'utf8')])).toStrictEqual([
      ['test.csv', 'id\n1\n'],
    ])
    const version = etagOf('id\n1\n').replaceAll('"', '')
    expect(origins).toStrictEqual([{ name: 's3://data/signs/test.csv', version }])
  })

  it('is not brought a second time while it stays what it is', async () => {
    const { find, seen } = await bucketWith({ 'a.csv': 'id\n1\n' })
    const [first] = (await find('s3://data/a.csv')).files
    const [second] = (await find('s3://data/a.csv')).files
    expect(second).toBe(first)
    expect(seen.map(({ method }) => method)).toStrictEqual(['HEAD', 'GET', 'HEAD'])
  })

  it('is brought again when it has changed there, or what was kept has changed here', async () => {
    const objects = { 'a.csv': 'id\n1\n' }
    const { find } = await bucketWith(objects)
    const [kept = ''] = (await find('s3://data/a.csv')).files
    const { writeFileSync } = await import('node:fs')
    writeFileSync(kept, 'id\n2\n')
    const [mended = ''] = (await find('s3://data/a.csv')).files
    expect(readFileSync(mended, 'utf8')).toBe('id\n1\n')
    objects['a.csv'] = 'id\n3\n'
    const [changed = ''] = (await find('s3://data/a.csv')).files
    expect(readFileSync(changed, 'utf8')).toBe('id\n3\n')
  })

  it('with wildcards is every object that matches, in the order of their keys, from all pages', async () => {
    const { find } = await bucketWith({
      'd/2.csv': 'b',
      'd/1.csv': 'a',
      'd/3.csv': 'c',
      'd/x.txt': 'x',
      'd/e/4.csv': 'd',
      'd/': '',
    })
    const { files, origins } = await find('s3://data/d/*.csv')
    expect(files.map((file) => readFileSync(file, 'utf8'))).toStrictEqual(['a', 'b', 'c'])
    expect(origins?.map((origin) => origin?.name)).toStrictEqual([
      's3://data/d/1.csv',
      's3://data/d/2.csv',
      's3://data/d/3.csv',
    ])
  })

  it('is taken literally first, whatever characters the key has', async () => {
    const { find } = await bucketWith({ 'a[1].csv': 'literally', 'a1.csv': 'decoy' })
    const { files } = await find('s3://data/a[1].csv')
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe('literally')
  })

  it('to a model brings the weights that lie beside it and are named after it', async () => {
    const { find } = await bucketWith({
      'm/a.onnx': 'graph',
      'm/a.onnx.data': 'weights',
      'm/a.onnx_old/x': 'no',
      'm/b.onnx': 'other',
    })
    const [model = ''] = (await find('s3://data/m/a.onnx')).files
    expect(readFileSync(join(dirname(model), 'a.onnx.data'), 'utf8')).toBe('weights')
  })

  it('F12: of a key that climbs lies here like any other; no pattern matches it', async () => {
    const { find, folder } = await bucketWith({ 'd/../../../../up.csv': 'x', 'd/..': 'dots', 'd/a.csv': 'a' })
    for (const location of ['s3://data/d/../../../../up.csv', 's3://data/d/..']) {
      expect((await find(location)).files[0]).toMatch(join(folder, 'cache', 'files'))
    }
    expect((await find('s3://data/d/**')).files.map((file) => basename(file))).toStrictEqual(['a.csv'])
  })

  it('that is not there is an error, as is a pattern that nothing matches', async () => {
    const { find } = await bucketWith({ 'a.csv': 'x' })
    for (const key of ['b.csv', 'b*.csv']) {
      expect(await failureOf(find(`s3://data/${key}`))).toMatchObject({ code: 'MG8502' })
    }
  })

  it.each(['s3://data', 's3://data/', 's3:data/a.csv', 's3://data/folder/'])(
    '%s names no object',
    async (location) => {
      const { find } = await bucketWith({})
      expect(await failureOf(find(location))).toMatchObject({
        code: 'MG8501',
        hint: expect.stringContaining('s3://BUCKET/KEY'),
      })
    },
  )
})

describe('a bucket that misbehaves', () => {
  it('and breaks off in the middle is asked for the rest only', async () => {
    const content = 'id\n'.repeat(1000)
    let broken = false
    const { find, seen } = await bucketWith({ 'a.csv': content }, (request, response) => {
      if (request.method !== 'GET' || broken) return false
      broken = true
      response.writeHead(200, { etag: etagOf(content), 'content-length': content.length })
      response.write(content.slice(0, 1000), () => response.destroy())
      return true
    })
    const [file = ''] = (await find('s3://data/a.csv')).files
    expect(readFileSync(file, 'utf8')).toBe(content)
    expect(seen.at(-1)?.headers).toMatchObject({ range: 'bytes=1000-', 'if-match': etagOf(content) })
  })

  it('and sends other bytes than it promised is an error, and nothing of them is kept', async () => {
    const { find } = await bucketWith({ 'a.csv': 'right' }, (request, response) => {
      if (request.method !== 'GET') return false
      response.writeHead(200, { etag: etagOf('right'), 'content-length': 5 }).end('wrong')
      return true
    })
    expect(await failureOf(find('s3://data/a.csv'))).toMatchObject({
      code: 'MG8506',
      message: expect.stringContaining('another MD5'),
    })
  })

  it('and sends bytes without end is an error at the first too many', async () => {
    const { find } = await bucketWith({ 'a.csv': 'right' }, (request, response) => {
      if (request.method !== 'GET') return false
      response.writeHead(200, { etag: etagOf('right') })
      const more = () => response.write(Buffer.alloc(65_536), () => !response.destroyed && setImmediate(more))
      more()
      return true
    })
    expect(await failureOf(find('s3://data/a.csv'))).toMatchObject({ code: 'MG8506' })
  })

  it('and goes silent is an error in time', async () => {
    const { find } = await bucketWith({ 'a.csv': 'right' }, (request, response) => {
      if (request.method !== 'GET') return false
      response.writeHead(200, { etag: etagOf('right'), 'content-length': 5 }).flushHeaders()
      return true
    })
    expect(await failureOf(find('s3://data/a.csv'))).toMatchObject({ code: 'MG8504' })
  })

  it('F71: and refuses is told without what it says, which may quote a signature', async () => {
    const { find } = await bucketWith({ 'a.csv': 'x' }, (_, response) => {
      const text =
        '<Error><Code>SignatureDoesNotMatch</Code><Message>AKIAEXAMPLE X-Amz-Signature=abc</Message></Error>'
      response.writeHead(403, { 'content-type': 'application/xml' }).end(text)
      return true
    })
    const { code, message, hint } = await failureOf(find('s3://data/*.csv'))
    expect(code).toBe('MG8503')
    expect(`${message}${hint}`).not.toMatch(/AKIAEXAMPLE|Signature=|secret/)
  })

  it('F88: and answers with a web page is an error', async () => {
    const { find } = await bucketWith({ 'a.csv': 'x' }, (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
      return true
    })
    expect((await failureOf(find('s3://data/*.csv'))).code).toMatch(/^MG850[2456]$/)
  })
})

it('without credentials, requests are not signed: many buckets are public', async () => {
  const { find, seen } = await bucketWith({ 'a.csv': 'x' })
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined)
  expect((await find('s3://data/a.csv')).files).toHaveLength(1)
  expect(seen.map(({ headers }) => headers.authorization)).toStrictEqual([undefined, undefined])
})
