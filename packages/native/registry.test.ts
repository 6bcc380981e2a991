import { describe, expect, it } from 'vitest'
import { failureOf } from './test-support/folders.ts'
import { pack, tarballPath } from './test-support/made-up-packages.ts'
import { patience, scene, treeOf } from './test-support/scene.ts'
import { type Handler, inOrder, serve, tarballHandler } from './test-support/servers.ts'

const bindings = '@duckdb/node-bindings-linux-x64'

/** A registry that answers in its own way where it is asked for the library. */
const except =
  (special: (tarball: Buffer) => Handler) =>
  (tarballs: Map<string, Buffer>): Handler => {
    const usual = tarballHandler(tarballs)
    const handler = special(tarballs.get(tarballPath(bindings)) ?? Buffer.alloc(0))
    return (request, response) => (request.url === tarballPath(bindings) ? handler : usual)(request, response)
  }
const timesAsked = (asked: readonly string[]) => asked.filter((line) => line.includes(`${bindings}/`)).length

interface Case {
  what: string
  special: (tarball: Buffer) => Handler
  message: string
}

describe('from the registry', () => {
  it('comes what this platform needs, and nothing else', async () => {
    const { job } = await scene()
    const folders = await job().provide({ names: ['@duckdb/node-api', 'onnxruntime-node'] })
    expect(treeOf(folders['@duckdb/node-api'] ?? '')).toStrictEqual([
      'node_modules/@duckdb/node-api/lib/index.js',
      'node_modules/@duckdb/node-api/package.json',
      'node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so',
      'node_modules/@duckdb/node-bindings-linux-x64/package.json',
      'node_modules/@duckdb/node-bindings/duckdb.js',
      'node_modules/@duckdb/node-bindings/package.json',
    ])
    expect(treeOf(folders['onnxruntime-node'] ?? '')).toStrictEqual([
      'node_modules/onnxruntime-node/bin/napi-v6/linux/x64/onnxruntime_binding.node',
      'node_modules/onnxruntime-node/dist/index.js',
      'node_modules/onnxruntime-node/package.json',
    ])
  })

  it.each<Case>([
    {
      what: 'another tarball',
      special: () => (_, response) => {
        const other = pack({ 'package.json': '{}' })
        response.writeHead(200, { 'content-length': other.length }).end(other)
      },
      message: 'bytes in place of',
    },
    {
      what: 'a tarball of the right size with one bit changed after its last file',
      special: (tarball) => (_, response) => {
        const changed = Buffer.from(tarball)
        changed.writeUInt8(changed.readUInt8(changed.length - 6) ^ 1, changed.length - 6)
        response.writeHead(200, { 'content-length': changed.length }).end(changed)
      },
      message: bindings,
    },
    {
      what: 'another tarball of the same size with the very same files',
      special: (tarball) => (_, response) => {
        // The byte of a gzip header that says on which system it was made.
        const changed = Buffer.from(tarball)
        changed.writeUInt8(changed.readUInt8(9) ^ 1, 9)
        response.writeHead(200, { 'content-length': changed.length }).end(changed)
      },
      message: 'has another SHA-512 than package-lock.json pins',
    },
    {
      what: 'bytes that are no gzip',
      special: (tarball) => (_, response) => response.end(Buffer.alloc(tarball.length, 'x')),
      message: 'cannot be unzipped',
    },
    {
      what: 'a web page with status 200',
      special: () => (_, response) => response.writeHead(200, { 'content-length': 6 }).end('<html>'),
      message: 'has 6 bytes in place of',
    },
    {
      what: 'more than was published, without end',
      special: (tarball) => (_, response) => {
        response.write(tarball)
        response.write(Buffer.alloc(100))
      },
      message: 'is larger than its',
    },
  ])('$what is refused at once, and nothing of it is kept', async ({ special, message }) => {
    const { job, registry } = await scene(except(special))
    const { provide, temporary } = job()
    expect(await failureOf(provide())).toMatchObject({
      code: 'MG3104',
      message: expect.stringContaining(message),
      hint: expect.stringContaining('native-packages'),
    })
    expect(timesAsked(registry.asked)).toBe(1)
    expect(treeOf(temporary)).toStrictEqual([])
  })

  it('a wrong file in a tarball with the right hash is refused: the manifest pins both', async () => {
    const { job, manifest } = await scene()
    const other = structuredClone(manifest) as typeof manifest & {
      packages: Record<string, { files: { any: Record<string, { sha256: string }> } }>
    }
    const file = other.packages[bindings]?.files.any['libduckdb.so']
    if (file !== undefined) file.sha256 = '0'.repeat(64)
    expect(await failureOf(job().provide({}, { manifest: other }))).toMatchObject({
      code: 'MG3104',
      message: expect.stringContaining('has a changed file, libduckdb.so'),
    })
  })

  it('404 is an error that names the address and says what to set', async () => {
    const { job, registry } = await scene(except(() => (_, response) => response.writeHead(404).end()))
    expect(await failureOf(job().provide())).toMatchObject({
      code: 'MG3102',
      message: `${registry.url}${bindings}/-/node-bindings-linux-x64-1.0.0.tgz does not have ${bindings} 1.0.0: status 404.`,
      hint: expect.stringMatching(/npm_config_registry.*native-packages/),
    })
    expect(timesAsked(registry.asked)).toBe(1)
  })

  it.each([401, 403])('%i is an error that asks for a token', async (status) => {
    const { job } = await scene(except(() => (_, response) => response.writeHead(status).end()))
    expect(await failureOf(job().provide())).toMatchObject({
      code: 'MG3103',
      hint: expect.stringContaining('NODE_AUTH_TOKEN'),
    })
  })

  const passing: Case[] = [
    { what: 'a 503', special: () => (_, response) => response.writeHead(503).end(), message: 'status 503' },
    { what: 'a 429', special: () => (_, response) => response.writeHead(429).end(), message: 'status 429' },
    {
      what: 'a connection reset before the answer',
      special: () => (request) => request.socket.resetAndDestroy(),
      message: 'broke the connection',
    },
    {
      what: 'a connection reset in mid-download',
      special: (tarball) => (request, response) => {
        response.writeHead(200, { 'content-length': tarball.length })
        response.write(tarball.subarray(0, 2000), () => request.socket.resetAndDestroy())
      },
      message: 'broke the connection',
    },
    {
      what: 'a download that is cut',
      special: (tarball) => (request, response) => {
        response.writeHead(200, { 'content-length': tarball.length })
        response.write(tarball.subarray(0, tarball.length - 100), () => request.socket.end())
      },
      message: 'broke the connection',
    },
    {
      what: 'a download that is cut where no length was announced',
      special: (tarball) => (_, response) => {
        response.flushHeaders()
        response.end(tarball.subarray(0, tarball.length - 100))
      },
      message: 'sent \\d+ of \\d+ bytes',
    },
    {
      what: 'a server that stops sending',
      special: (tarball) => (_, response) => {
        response.writeHead(200, { 'content-length': tarball.length })
        response.write(tarball.subarray(0, 2000))
      },
      message: 'sent nothing for 0.2 s',
    },
    {
      what: 'a server that never answers',
      special: () => () => undefined,
      message: 'sent nothing for 0.2 s',
    },
  ]
  const hurried = { patience: { ...patience, stallMs: 200 } }

  it.each(passing)('$what is tried again, and the job goes on', async ({ special }) => {
    const { job, registry } = await scene(
      except((tarball) =>
        inOrder([special(tarball)], (_, response) =>
          response.writeHead(200, { 'content-length': tarball.length }).end(tarball),
        ),
      ),
    )
    const { provide, warnings } = job()
    const folders = await provide({}, hurried)
    expect(treeOf(folders['@duckdb/node-api'] ?? '')).toHaveLength(6)
    expect(timesAsked(registry.asked)).toBe(2)
    expect(warnings).toStrictEqual([])
  })

  it.each(passing)(
    '$what, again and again, is an error after a few attempts',
    async ({ special, message }) => {
      const { job, registry } = await scene(except(special))
      const { provide, temporary } = job()
      expect(await failureOf(provide({}, hurried))).toMatchObject({
        code: expect.stringMatching(/^MG310[45]$/),
        message: expect.stringMatching(new RegExp(`in 3 attempts: .*${message}`)),
        hint: expect.stringContaining('native-packages'),
      })
      expect(timesAsked(registry.asked)).toBe(3)
      expect(treeOf(temporary)).toStrictEqual([])
    },
  )

  it('a slow server has all the time it needs as long as something comes', async () => {
    const slow = (tarball: Buffer): Handler => {
      return (_, response) => {
        const size = Math.ceil(tarball.length / 12)
        let sent = 0
        response.writeHead(200, { 'content-length': tarball.length })
        const timer = setInterval(() => {
          response.write(tarball.subarray(sent, sent + size))
          sent += size
          if (sent >= tarball.length) response.end()
        }, 100)
        response.on('close', () => clearInterval(timer))
      }
    }
    const { job, registry } = await scene(except(slow))
    await job().provide({}, { patience: { ...patience, stallMs: 900 } })
    expect(timesAsked(registry.asked)).toBe(1)
  })

  it('a server that drips is given up at the deadline of the whole', async () => {
    const drip = (tarball: Buffer): Handler => {
      return (_, response) => {
        let sent = 0
        response.writeHead(200)
        const timer = setInterval(() => response.write(tarball.subarray(sent, ++sent)), 20)
        response.on('close', () => clearInterval(timer))
      }
    }
    const { job } = await scene(except(drip))
    const short = { attempts: 1, backoffMs: 1, stallMs: 5_000, totalMs: 300 }
    expect(await failureOf(job().provide({}, { patience: short }))).toMatchObject({
      code: 'MG3105',
      message: expect.stringContaining('was not done after 0.3 s'),
    })
  })

  it('nobody at the address of the registry is an error that says so', async () => {
    const { job } = await scene()
    const { provide, environment } = job()
    const gone = { ...environment, npm_config_registry: 'http://127.0.0.1:1/' }
    expect(await failureOf(provide({ environment: gone }))).toMatchObject({
      code: 'MG3105',
      message: expect.stringMatching(/127\.0\.0\.1:1\/.* refuses the connection\.$/),
    })
  })

  it('a redirect is followed, and credentials stay with the host that they are for', async () => {
    const { job, registry, tarballs } = await scene((files) => (request, response) => {
      if (request.url?.includes('moved')) return tarballHandler(files)(request, response)
      response.writeHead(302, { location: `${elsewhere.url}${request.url?.slice(1)}` }).end()
    })
    const elsewhere = await serve(tarballHandler(tarballs))
    const { provide, environment } = job()
    const token = { [`npm_config_//127.0.0.1:${registry.port}/:_authToken`]: 'secret' }
    await provide({ environment: { ...environment, ...token } })
    expect(new Set(registry.credentials)).toStrictEqual(new Set(['Bearer secret']))
    expect(elsewhere.asked).toHaveLength(3)
    expect(new Set(elsewhere.credentials)).toStrictEqual(new Set([undefined]))
  })

  it('credentials do not come back with a redirect that returns to the registry', async () => {
    const { job, registry } = await scene((tarballs) => (request, response) => {
      const { url = '' } = request
      if (url.startsWith('/back'))
        tarballHandler(tarballs)({ ...request, url: url.slice(5) } as never, response)
      else response.writeHead(307, { location: `${elsewhere.url}${url.slice(1)}` }).end()
    })
    const elsewhere = await serve(({ url }, response) =>
      response.writeHead(307, { location: `${registry.url}back${url}` }).end(),
    )
    const { provide, environment } = job()
    const token = { [`npm_config_//127.0.0.1:${registry.port}/:_authToken`]: 'secret' }
    await provide({ environment: { ...environment, ...token } })
    const seen = registry.asked.map((line, index) => [line.includes('/back/'), registry.credentials[index]])
    expect(seen.filter(([back]) => back)).toStrictEqual(Array(3).fill([true, undefined]))
  })

  it('redirects in a circle end', async () => {
    const { job, registry } = await scene(
      except(
        () =>
          ({ url = '' }, response) =>
            response.writeHead(302, { location: url }).end(),
      ),
    )
    expect(await failureOf(job().provide())).toMatchObject({
      code: 'MG3105',
      message: expect.stringContaining('redirects more than 5 times'),
    })
    expect(timesAsked(registry.asked)).toBe(18)
  })

  it('what cancels the job ends the download, and nothing is left', async () => {
    const cancel = new AbortController()
    const { job } = await scene(except(() => () => cancel.abort(new Error('cancelled'))))
    const { provide, temporary } = job()
    expect(await failureOf(provide({ signal: cancel.signal }))).toMatchObject({ message: 'cancelled' })
    expect(treeOf(temporary)).toStrictEqual([])
  })
})
