import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundle, bundle } from '../bundle.ts'

let folder: string
let built: Bundle
let proxy: Server
const asked: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-proxied-'))
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const entries = { proxied: 'scripts/build/stand-ins/test-support/proxied.ts' }
  built = await bundle({ root, entries, chunks: 'chunks' })
  for (const [path, text] of [...built.files, ['package.json', '{ "type": "module" }'] as const]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    request.pipe(response)
  })
  // Undici asks a proxy for a tunnel, whatever goes through it.
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    proxy.emit('connection', socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  proxy.closeAllConnections()
  await new Promise((resolve) => proxy.close(resolve))
  await rm(folder, { recursive: true })
})

test('a bundle sends requests through the proxy of the environment, without what it leaves out', async () => {
  const { port } = proxy.address() as AddressInfo
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'proxied.js'), 'http://files.invalid/signs'],
    { env: { PATH: process.env.PATH, http_proxy: `http://127.0.0.1:${port}` } },
  )
  expect(stdout).toBe('200 asked')
  expect(asked[0]).toMatch(/^(CONNECT files\.invalid:80|POST http:\/\/files\.invalid\/signs)$/)
  const left = built.modules.filter((path) =>
    /undici\/lib\/(mock|web\/(websocket|cookies|eventsource))\//.test(path),
  )
  expect(left).toEqual([])
})
