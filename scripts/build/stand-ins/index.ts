import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'

const standIn = (file: string) => fileURLToPath(new URL(`./${file}`, import.meta.url))
const nothing = standIn('left-out.ts')

/**
 * What goes in the place of packages, a name that ends with `$` standing for itself alone. The artifact client only
 * uploads here: what is downloaded is read by a reader of our own, within bounds, and the public API is asked by a
 * client of our own. Its zip writer is handed files, never patterns, and writes no other format.
 */
export const standIns: Readonly<Record<string, string>> = {
  'unzip-stream': nothing,
  '@actions/github$': nothing,
  '@actions/github/lib/utils$': nothing,
  '@octokit/plugin-request-log': nothing,
  '@octokit/plugin-retry': nothing,
  glob$: nothing,
  'readdir-glob': nothing,
  'tar-stream': nothing,
  async$: standIn('async.cjs'),
  'readable-stream$': 'node:stream',
  'readable-stream/passthrough$': standIn('pass-through.cjs'),
}

/** A package of which one copy is enough for all, and who decides which: the one whose range is the narrowest. */
const shared = { name: '@azure/storage-blob', decides: '@actions/cache' }

/** Gives the cache and the artifact client one storage SDK: half a megabyte that would be there twice. */
export const oneStorageSdk: Plugin = {
  name: 'one-storage-sdk',
  resolveId: {
    filter: { id: new RegExp(`^${shared.name}$`) },
    async handler(source, importer) {
      const decider = await this.resolve(shared.decides, importer)
      return decider && this.resolve(source, decider.id, { skipSelf: true })
    },
  },
}

/**
 * What undici loads by itself and nobody here asks of it: mocks, web sockets, server-sent events, cookies. It has its
 * parser of HTTP twice, once with vector instructions, which small answers don't need.
 */
const idle =
  /^\.\/lib\/(?:mock\/mock-(?:client|agent|pool|errors)|web\/(?:cookies|websocket\/(?:events|websocket)|eventsource\/eventsource))$/
const inUndici = /[\\/]node_modules[\\/]undici[\\/]/

/** Leaves a quarter of a megabyte of undici out, which every step would otherwise carry. */
export const lessOfUndici: Plugin = {
  name: 'less-of-undici',
  resolveId: {
    filter: { id: /^\.{1,2}\/(?:lib|llhttp)\// },
    handler(source, importer) {
      if (importer === undefined || !inUndici.test(importer)) return null
      if (idle.test(source)) return nothing
      return source.endsWith('/llhttp_simd-wasm.js')
        ? this.resolve(source.replace('_simd', ''), importer, { skipSelf: true })
        : null
    },
  },
}
