/** One run of the benchmark of native packages: `node native-worker.ts <what> <registry or folder> …`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type NativeName, nativeManifest, provideNative } from '@mlgate/native'

/** Serves the tarballs of a folder as a registry does; writes its address into a file of that folder. */
function serve(folder: string): void {
  const server = createServer(({ url = '' }, response) => {
    const [name = '', file = ''] = url.slice(1).split('/-/')
    const tarball = join(folder, `${/^@(.*)\//.exec(name)?.[1]?.concat('-') ?? ''}${file}`)
    response.setHeader('content-length', statSync(tarball).size)
    createReadStream(tarball, { highWaterMark: 2 ** 18 }).pipe(response)
  })
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    writeFileSync(join(folder, 'address.new'), `http://127.0.0.1:${port}/`)
    renameSync(join(folder, 'address.new'), join(folder, 'address'))
  })
}

/** Fetches, verifies and unpacks as an action does; a second time finds it in the tool cache. */
async function provide(registry: string, name: NativeName, folder: string): Promise<void> {
  await provideNative([name], {
    temporaryFolder: mkdtempSync(join(folder, 'job-')),
    toolCache: join(folder, 'tools'),
    cache: false,
    environment: { npm_config_registry: registry, HOME: folder, PATH: '' },
    log: () => undefined,
    warn: (message) => {
      throw new Error(message)
    },
  })
}

/** The same tarballs, each piped through the system's tar, all at once: nothing is checked or left out. */
async function bare(registry: string, names: readonly string[], folder: string): Promise<void> {
  await Promise.all(
    names.map(async (name, index) => {
      const target = join(folder, `bare-${index}`)
      mkdirSync(target)
      const tar = spawn('tar', ['-xzf', '-', '-C', target], { stdio: ['pipe', 'ignore', 'inherit'] })
      const closed = once(tar, 'close')
      const file = `${name.split('/').at(-1)}-${nativeManifest.packages[name]?.version}.tgz`
      const [response] = await once(get(`${registry}${name}/-/${file}`), 'response')
      await pipeline(response, tar.stdin)
      const [code] = await closed
      if (code !== 0) throw new Error(`tar ended with ${code}`)
    }),
  )
}

const [what, place = '', name = '', ...needed] = process.argv.slice(2)
if (what === 'serve') serve(place)
else {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-native-'))
  try {
    if (what === 'warm') await provide(place, name as NativeName, folder)
    const started = performance.now()
    if (what === 'bare') await bare(place, [name, ...needed], folder)
    else await provide(place, name as NativeName, folder)
    process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
