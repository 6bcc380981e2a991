import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  bundleOf,
  nativeManifest,
  nativeNames,
  sdkNames,
  type WantedPackage,
} from '../../packages/native/manifest.ts'
import { sdkManifest } from '../../packages/native/sdk-manifest.ts'
import { cacheFolder } from '../../scripts/install-tools.ts'

/** A registry on loopback that hands out the native packages of this platform, as published, and the SDKs. */
export interface NativeRegistry {
  /** For `npm_config_registry`. */
  url: string
  /** Names of the files that were asked for. */
  requested: string[]
  close(): Promise<void>
}

/** @throws Error when npm can't bring a package, or brings other bytes than package-lock.json pins. */
export async function startNativeRegistry(): Promise<NativeRegistry> {
  const tarballs = new Map<string, string>()
  for (const wanted of nativePackages()) {
    tarballs.set(`/${wanted.name}/-/${fileName(wanted)}`, await bringTarball(wanted))
  }
  const sdks = new Map((await sdkPackages()).map((each) => [`/${each.name}/-/${fileName(each)}`, each]))
  const requested: string[] = []
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    requested.push(path.split('/').at(-1) ?? '')
    const sdk = sdks.get(path)
    // Few tests need an SDK, and together they are many files.
    const file = tarballs.get(path) ?? (sdk && (await bringTarball(sdk).catch(() => undefined)))
    if (file === undefined) response.writeHead(404).end()
    else createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    requested,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What this machine needs to load DuckDB and ONNX Runtime. */
function nativePackages(): WantedPackage[] {
  const platform = `${process.platform}-${process.arch}`
  const wanted = nativeNames.flatMap((name) => bundleOf(nativeManifest, name, platform).packages)
  return [...new Map(wanted.map((each) => [each.name, each])).values()]
}

/** What is brought for those who ask for an SDK. */
async function sdkPackages(): Promise<WantedPackage[]> {
  const manifest = await sdkManifest()
  const platform = `${process.platform}-${process.arch}`
  return sdkNames.flatMap((name) => bundleOf(manifest, name, platform).packages)
}

function fileName({ name, published }: WantedPackage): string {
  return `${name.split('/').at(-1)}-${published.version}.tgz`
}

/** npm has just installed these packages, so its cache has them; they stay in a cache folder of ours. */
async function bringTarball(wanted: WantedPackage): Promise<string> {
  const home = join(cacheFolder(), 'tarballs')
  const file = join(home, fileName(wanted))
  const spec = `${wanted.name}@${wanted.published.version}`
  await mkdir(home, { recursive: true })
  if (await isPinned(file, wanted)) return file
  const folder = await mkdtemp(join(home, '.bringing-'))
  try {
    const words = ['pack', '--silent', '--prefer-offline', '--json', '--pack-destination', '.']
    const { stdout } = await promisify(execFile)('npm', [...words, spec], {
      cwd: folder,
      maxBuffer: 2 ** 26,
      // npm is a script that needs a shell on Windows; every word is ours or the manifest's.
      shell: process.platform === 'win32',
    })
    const printed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>
    const packed = Object.values(printed)[0]?.filename ?? ''
    const brought = join(folder, packed.replace('@', '').replace('/', '-'))
    if (!(await isPinned(brought, wanted))) throw new Error(`npm brought another ${spec}`)
    await rename(brought, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return file
}

async function isPinned(file: string, { published }: WantedPackage): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined)
  return (
    bytes !== undefined &&
    published.integrity === `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  )
}
