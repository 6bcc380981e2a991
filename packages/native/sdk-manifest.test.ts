import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleOf, sdkManifest, sdkNames } from './manifest.ts'
import { temporaryFolder } from './test-support/folders.ts'
import { provideInstalled } from './test-support/provided.ts'
import { treeOf } from './test-support/scene.ts'

/** What each SDK is asked for here, and hands out in a process that has nothing but its folder. */
const exported = {
  '@aws-sdk/client-s3': 'S3Client',
  '@azure/identity': 'DefaultAzureCredential',
  '@azure/storage-blob': 'BlobServiceClient',
  '@google-cloud/storage': 'Storage',
} as const

it.each(sdkNames)('%s loads from the files that package-lock.json pins, and needs no other', async (name) => {
  const { [name]: folder = '' } = await provideInstalled([name])
  const { files } = bundleOf(await sdkManifest(), name, 'any')
  expect(treeOf(folder)).toStrictEqual(Object.keys(files).sort())
  const path = JSON.stringify(join(folder, 'node_modules', name))
  const script = `process.stdout.write(typeof require(${path}).${exported[name]})`
  const options = {
    cwd: temporaryFolder(),
    env: { SystemRoot: process.env.SystemRoot },
    encoding: 'utf8',
  } as const
  expect(execFileSync(process.execPath, ['-e', script], options)).toBe('function')
})
