import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { parseResult } from '@mlgate/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installPackage, type Project, runProgram } from '../package/install.ts'
import { moto, type Server, start } from './servers.ts'

let project: Project
let server: Server
beforeAll(async () => {
  project = await installPackage()
  server = await start(moto)
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' }
  const client = new S3Client({
    endpoint: server.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  })
  const Body = await readFile(join(project.folder, 'data', 'test.parquet'))
  await client.send(new CreateBucketCommand({ Bucket: 'signs' }))
  await client.send(new PutObjectCommand({ Bucket: 'signs', Key: 'test.parquet', Body }))
  client.destroy()
})
afterAll(async () => {
  await server?.stop()
  await project?.remove()
})

it('the published package, which has no SDK, brings the one that a location needs', async () => {
  const here = (await readdir(join(project.folder, 'node_modules'))).filter((name) => name.startsWith('@aws'))
  expect(here).toEqual([])
  const words = [
    'data',
    'check',
    's3://signs/test.parquet',
    '--schema',
    'digits.schema.yml',
    '--format',
    'json',
  ]
  const program = join(project.folder, 'node_modules/mlgate/bin/mlgate.js')
  const ended = runProgram(process.execPath, [program, ...words], project.folder, {
    AWS_ENDPOINT_URL_S3: server.url,
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_REGION: 'us-east-1',
    // An empty cache: what is needed has to come from the registry.
    XDG_CACHE_HOME: join(project.folder, 'cache'),
  })
  expect(ended.stderr).toMatch(/^@aws-sdk\/client-s3 [0-9.]+ .*comes from the registry\.$/m)
  const { subject, verdict } = parseResult(ended.stdout, 'stdout')
  expect(subject.data?.[0]).toMatchObject({ path: 's3://signs/test.parquet', rows: 899 })
  expect(verdict).toBe('pass')
})
