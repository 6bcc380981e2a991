import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { create } from 'tar'
import { bundleOf, type FileTable, type NativeManifest, type PublishedPackage } from '../manifest.ts'
import { temporaryFolder } from './folders.ts'

export const platform = 'linux-x64'
export const host = { platform: 'linux', arch: 'x64', musl: false }

/** Larger than what is read at once, and the same in every run. */
const library = Buffer.alloc(3_000_000, 'library ')

interface MadeUp {
  files: Record<string, string | Buffer>
  /** Files of the tarball that are not kept. */
  others?: Record<string, string | Buffer>
  onPlatform?: Record<string, string | Buffer>
  needs?: PublishedPackage['needs']
}

const packages: Record<string, MadeUp> = {
  '@duckdb/node-api': {
    files: {
      'package.json': '{"name":"@duckdb/node-api","version":"1.0.0","main":"./lib/index.js"}',
      'lib/index.js': "exports.answer = require('@duckdb/node-bindings').answer",
    },
    others: { 'README.md': '# DuckDB', 'lib/index.d.ts': 'export {}' },
    needs: { any: ['@duckdb/node-bindings'] },
  },
  '@duckdb/node-bindings': {
    files: {
      'package.json': '{"name":"@duckdb/node-bindings","version":"1.0.0","main":"./duckdb.js"}',
      'duckdb.js': 'exports.answer = 42',
    },
    needs: { any: [], [platform]: ['@duckdb/node-bindings-linux-x64'] },
  },
  '@duckdb/node-bindings-linux-x64': { files: { 'package.json': '{}', 'libduckdb.so': library } },
  'onnxruntime-node': {
    files: { 'package.json': '{"name":"onnxruntime-node","version":"1.0.0","main":"dist/index.js"}' },
    others: { 'bin/napi-v6/darwin/arm64/onnxruntime_binding.node': library },
    onPlatform: { 'bin/napi-v6/linux/x64/onnxruntime_binding.node': 'binding', 'dist/index.js': '' },
  },
}

/** Small packages with the shape of the real ones: a manifest and the tarballs that it describes. */
export function madeUpPackages(): { manifest: NativeManifest; tarballs: Map<string, Buffer> } {
  const tarballs = new Map<string, Buffer>()
  const described = Object.entries(packages).map(([name, made]): [string, PublishedPackage] => {
    const tarball = pack({ ...made.files, ...made.others, ...made.onPlatform })
    tarballs.set(tarballPath(name), tarball)
    const files = {
      any: tableOf(made.files),
      ...(made.onPlatform && { [platform]: tableOf(made.onPlatform) }),
    }
    return [name, { ...published(tarball), files, needs: made.needs ?? {} }]
  })
  return {
    manifest: { platforms: [platform, 'win32-x64'], packages: Object.fromEntries(described) },
    tarballs,
  }
}

/** What a manifest says of a tarball as a whole. */
export function published(tarball: Buffer) {
  return {
    version: '1.0.0',
    integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
    tarballBytes: tarball.length,
    unpackedBytes: gunzipSync(tarball).length,
  }
}

/** The path under which a registry has a package. */
export function tarballPath(name: string): string {
  return `/${name}/-/${name.split('/').at(-1)}-1.0.0.tgz`
}

/** A tarball as npm publishes them: everything below `package/`. */
export function pack(files: Record<string, string | Buffer>): Buffer {
  const folder = temporaryFolder()
  write(join(folder, 'package'), files)
  const file = join(folder, 'made-up.tgz')
  create({ cwd: folder, file, gzip: true, sync: true, portable: true, noMtime: true }, ['package'])
  return readFileSync(file)
}

export function write(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The kept files of a made-up bundle, as they lie in `folder`. */
export function writeBundle(folder: string, manifest: NativeManifest, name: string): void {
  for (const { name: each } of bundleOf(manifest, name, platform).packages) {
    const made = packages[each]
    write(join(folder, 'node_modules', each), { ...made?.files, ...made?.onPlatform })
  }
}

function tableOf(files: Record<string, string | Buffer>): FileTable {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const bytes = Buffer.from(content)
      return [path, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }]
    }),
  )
}
