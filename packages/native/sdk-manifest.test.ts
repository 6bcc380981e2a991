import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleOf, type SdkName, sdkNames } from './manifest.ts'
import { inFull, inShort, sdkManifest } from './sdk-manifest.ts'
import { temporaryFolder } from './test-support/folders.ts'
import { provideInstalled } from './test-support/provided.ts'
import { treeOf } from './test-support/scene.ts'

/** What each SDK is asked for here, and hands out in a process that has nothing but its folder. */
const exported: Readonly<Record<SdkName, string>> = {
  '@actions/attest': 'attestProvenance',
  '@aws-sdk/client-s3': 'S3Client',
  '@azure/identity': 'DefaultAzureCredential',
  '@azure/storage-blob': 'BlobServiceClient',
  '@cyclonedx/cyclonedx-library': 'Models.Bom',
  '@google-cloud/storage': 'Storage',
  '@sigstore/bundle': 'bundleFromJSON',
  '@sigstore/protobuf-specs': 'TrustedRoot.fromJSON',
  '@sigstore/tuf': 'getTrustedRoot',
  '@sigstore/verify': 'Verifier',
}

it.each(sdkNames)('%s loads from the files that package-lock.json pins, and needs no other', async (name) => {
  const { [name]: folder = '' } = await provideInstalled([name])
  const { files } = bundleOf(await sdkManifest(), name, 'any')
  expect(treeOf(folder)).toStrictEqual(Object.keys(files).sort())
  const path = JSON.stringify(join(folder, 'node_modules', name))
  // A folder is imported by the file that its package.json names.
  const script = `import(require('node:url').pathToFileURL(require.resolve(${path})))
    .then((sdk) => process.stdout.write(typeof sdk.${exported[name]}))`
  const options = {
    cwd: temporaryFolder(),
    env: { SystemRoot: process.env.SystemRoot },
    encoding: 'utf8',
  } as const
  expect(execFileSync(process.execPath, ['-e', script], options)).toBe('function')
})

it('says in short what it says in full', async () => {
  const full = await sdkManifest()
  expect(inFull(inShort(full)).packages['@sigstore/verify']).toStrictEqual(full.packages['@sigstore/verify'])
  expect(Object.values(full.packages['@sigstore/verify']?.files.any ?? {})).toContainEqual({
    bytes: expect.any(Number),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})
