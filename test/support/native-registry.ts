import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../scripts/install-tools.ts'
import { root } from './run-mlgate.ts'

/** A registry on loopback that hands out the native packages of this platform, as published. */
export interface NativeRegistry {
  /** For `npm_config_registry`. */
  url: string
  /** Names of the files that were asked for. */
  requested: string[]
  close(): Promise<void>
}

interface LockedPackage {
  version: string
  integrity: string
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

/** @throws Error when npm can't bring a package, or brings other bytes than package-lock.json pins. */
export async function startNativeRegistry(): Promise<NativeRegistry> {
  const tarballs = new Map<string, string>()
  for (const [name, locked] of await nativePackages()) {
    tarballs.set(`/${name}/-/${fileName(name, locked)}`, await bringTarball(name, locked))
  }
  const requested: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    requested.push(path.split('/').at(-1) ?? '')
    const file = tarballs.get(path)
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

/** What package-lock.json pins of DuckDB and ONNX Runtime for this machine. */
async function nativePackages(): Promise<[name: string, locked: LockedPackage][]> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const fits = ({ os, cpu, libc }: LockedPackage) =>
    (os?.includes(process.platform) ?? true) &&
    (cpu?.includes(process.arch) ?? true) &&
    (libc?.includes('glibc') ?? true)
  return Object.entries(packages)
    .map(([path, locked]): [string, LockedPackage] => [path.replace(/^node_modules\//, ''), locked])
    .filter(([name, locked]) => /^(@duckdb\/|onnxruntime-)/.test(name) && fits(locked))
}

function fileName(name: string, { version }: LockedPackage): string {
  return `${name.split('/').at(-1)}-${version}.tgz`
}

/** npm has just installed these packages, so its cache has them; they stay in a cache folder of ours. */
async function bringTarball(name: string, locked: LockedPackage): Promise<string> {
  const home = join(cacheFolder(), 'tarballs')
  const file = join(home, fileName(name, locked))
  await mkdir(home, { recursive: true })
  if (await isPinned(file, locked)) return file
  const folder = await mkdtemp(join(home, '.bringing-'))
  try {
    const words = ['pack', '--silent', '--prefer-offline', '--json', '--pack-destination', folder]
    const { stdout } = await promisify(execFile)('npm', [...words, `${name}@${locked.version}`], {
      cwd: folder,
      maxBuffer: 2 ** 26,
      // npm is a script that needs a shell on Windows; every word is from package-lock.json.
      shell: process.platform === 'win32',
    })
    const printed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>
    const packed = Object.values(printed)[0]?.filename ?? ''
    const brought = join(folder, packed.replace('@', '').replace('/', '-'))
    if (!(await isPinned(brought, locked))) throw new Error(`npm brought another ${name}@${locked.version}`)
    await rename(brought, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return file
}

async function isPinned(file: string, { integrity }: LockedPackage): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes !== undefined && integrity === `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}
