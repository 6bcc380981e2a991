import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Parser } from 'tar'
import type {
  FileFacts,
  FileTable,
  NativeManifest,
  PublishedPackage,
} from '../../packages/native/manifest.ts'

const root = new URL('../../', import.meta.url)
const manifestPath = new URL('packages/native/manifest.json', root)

/**
 * Platforms that all native packages have files for. DuckDB alone would also run on Intel Macs and with musl;
 * a step that can check data there and cannot run a model would be a surprise.
 */
const platforms = ['darwin-arm64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64'] as const

export interface Rule {
  needs?: Readonly<Record<string, readonly string[]>>
  /** Files that are kept on every platform; package.json and licences always are. */
  any?: RegExp
  /** Files that are kept on one platform. */
  on?: (platform: string) => RegExp
}

/** DuckDB's library and its binding for one platform. */
const bindings = Object.fromEntries(
  platforms.map((platform) => [
    `@duckdb/node-bindings-${platform}`,
    { any: /^(duckdb\.node|libduckdb\.(so|dylib)|duckdb\.dll)$/ } satisfies Rule,
  ]),
)

/** sharp's binding for one platform; on Windows the library lies beside it. */
const imageBindings = Object.fromEntries(
  platforms.map((platform) => [
    `@img/sharp-${platform}`,
    { any: /^(index\.cjs|versions\.json|lib\/.*\.(node|dll))$/ } satisfies Rule,
  ]),
)

/** Platforms on which the library of sharp is a package of its own. */
const imageLibraryPlatforms = platforms.filter((platform) => !platform.startsWith('win32'))
const imageLibraries = Object.fromEntries(
  imageLibraryPlatforms.map((platform) => [
    `@img/sharp-libvips-${platform}`,
    { any: /^(versions\.json|lib\/libvips-cpp[.\w]*)$/ } satisfies Rule,
  ]),
)

/**
 * What is kept of each package: code that runs. The other dependencies of onnxruntime-node serve its install
 * script, which never runs. On Windows its DirectML and shader compilers are left out: the CPU provider links
 * them late and never calls them.
 */
const rules: Readonly<Record<string, Rule>> = {
  '@duckdb/node-api': { needs: { any: ['@duckdb/node-bindings'] }, any: /^lib\/.*\.js$/ },
  '@duckdb/node-bindings': {
    needs: {
      any: ['detect-libc'],
      ...Object.fromEntries(platforms.map((platform) => [platform, [`@duckdb/node-bindings-${platform}`]])),
    },
    any: /^duckdb\.js$/,
  },
  ...bindings,
  '@img/colour': { any: /\.cjs$/ },
  ...imageBindings,
  ...imageLibraries,
  sharp: {
    needs: {
      any: ['@img/colour', 'detect-libc', 'semver'],
      ...Object.fromEntries(
        platforms.map((platform) => [
          platform,
          [`@img/sharp-${platform}`, `@img/sharp-libvips-${platform}`].filter((name) =>
            Object.hasOwn({ ...imageBindings, ...imageLibraries }, name),
          ),
        ]),
      ),
    },
    any: /^dist\/.*\.cjs$/,
  },
  semver: { any: /^(index|preload|(classes|functions|internal|ranges)\/.*)\.js$/ },
  'detect-libc': { any: /^lib\/.*\.js$/ },
  'onnxruntime-common': { any: /^dist\/cjs\/(.*\.js|package\.json)$/ },
  'onnxruntime-node': {
    needs: { any: ['onnxruntime-common'] },
    any: /^dist\/.*\.js$/,
    on: (platform) =>
      new RegExp(
        `^bin/napi-v\\d+/${platform.replace('-', '/')}/` +
          '(onnxruntime_binding\\.node|libonnxruntime\\.so\\.1|libonnxruntime\\.1\\.dylib|onnxruntime\\.dll)$',
      ),
  },
}
const always = /^(package\.json|licen[cs]e[^/]*|[^/]*notices?(\.txt|\.md)?)$/i

/** What was downloaded in this run, by integrity. */
const downloaded = new Map<string, PublishedPackage>()

/** Downloads the packages that the committed manifest does not describe, from the registry that npm uses. */
export async function prepareNativeManifest(): Promise<void> {
  const known = committed()
  for (const [name, rule] of Object.entries(rules)) {
    const { version, integrity } = lockedPackage(name)
    if (isCurrent(known?.packages[name], name) || downloaded.has(integrity)) continue
    const tarball = await downloadTarball(name, version, integrity)
    downloaded.set(integrity, describePackage(tarball, rule, { version, integrity }))
  }
}

/**
 * The manifest of native packages. It needs no network: of packages whose integrity did not change, the hashes
 * are those committed, checked against node_modules where the package is installed.
 */
export function nativeManifestText(): string {
  const known = committed()
  const packages = Object.keys(rules)
    .sort()
    .map((name) => {
      const before = known?.packages[name]
      if (!isCurrent(before, name)) return [name, downloaded.get(lockedPackage(name).integrity) ?? null]
      checkInstalled(name, before, rules[name] ?? {})
      return [name, before]
    })
  return manifestText({ platforms, packages: Object.fromEntries(packages) })
}

const lineWidth = 110

/** A manifest as the formatter leaves it: lists on one line where they fit. */
export function manifestText(manifest: object): string {
  const text = JSON.stringify(manifest, null, 2)
  return `${text.replace(/^( *"[^"]+": )(\[[^\][{}]*\]),?$/gm, (lines, key: string, list: string) => {
    const line =
      key + list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']') + (lines.endsWith(',') ? ',' : '')
    return line.length <= lineWidth ? line : lines
  })}\n`
}

function committed(): NativeManifest | undefined {
  return existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : undefined
}

interface Locked {
  version: string
  integrity: string
  dependencies: Readonly<Record<string, string>>
}

let lock: { packages: Record<string, Partial<Locked>> } | undefined

/**
 * What package-lock.json pins at a path below node_modules.
 *
 * @param presence `maybe` where there may be nothing.
 */
export function lockedPackage(path: string): Locked
export function lockedPackage(path: string, presence: 'maybe'): Locked | undefined
export function lockedPackage(path: string, presence?: 'maybe'): Locked | undefined {
  lock ??= JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as NonNullable<typeof lock>
  const { version, integrity, dependencies = {} } = lock.packages[`node_modules/${path}`] ?? {}
  if (version !== undefined && integrity !== undefined && /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)) {
    return { version, integrity, dependencies }
  }
  if (presence === 'maybe') return undefined
  throw new Error(`package-lock.json has no SHA-512 of ${path}`)
}

/** Whether a description is of the locked tarball and made by today's rules. */
function isCurrent(description: PublishedPackage | undefined, name: string): description is PublishedPackage {
  const rule = rules[name]
  if (description?.integrity !== lockedPackage(name).integrity || rule === undefined) return false
  const fits = Object.entries(description.files).every(([platform, files]) =>
    Object.keys(files ?? {}).every((path) => sectionOf(path, rule) === platform),
  )
  return fits && JSON.stringify(description.needs) === JSON.stringify(rule.needs ?? {})
}

/** Whether the manifest of native packages describes a package. */
export function isNative(name: string): boolean {
  return Object.hasOwn(rules, name)
}

/** Whether a file is kept on any platform at all. */
export function isKept(path: string, rule: Rule): boolean {
  return sectionOf(path, rule) !== undefined
}

/** Under which platform a file is kept, if it is. */
function sectionOf(path: string, { any, on }: Rule): string | undefined {
  if (always.test(path) || any?.test(path)) return 'any'
  return platforms.find((platform) => on?.(platform).test(path))
}

/** What a manifest says of a tarball. */
export function describePackage(
  gzip: Buffer,
  rule: Rule,
  { version, integrity }: { version: string; integrity: string },
): PublishedPackage {
  const tar = gunzipSync(gzip)
  const sections: Record<string, Record<string, FileFacts>> = {}
  for (const [path, content] of filesOf(tar).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const section = sectionOf(path, rule)
    if (section === undefined) continue
    sections[section] = { ...sections[section], [path]: facts(content) }
  }
  return {
    version,
    integrity,
    tarballBytes: gzip.length,
    unpackedBytes: tar.length,
    needs: rule.needs ?? {},
    files: sections,
  }
}

function filesOf(tar: Buffer): [path: string, content: Buffer][] {
  const files: [string, Buffer][] = []
  const parser = new Parser({
    strict: true,
    onReadEntry: (entry) => {
      const chunks: Buffer[] = []
      entry.on('data', (chunk: Buffer) => chunks.push(chunk))
      entry.on('end', () => {
        if (entry.type === 'File') files.push([entry.path.replace(/^[^/]*\//, ''), Buffer.concat(chunks)])
      })
    },
  })
  parser.end(tar)
  return files
}

function facts(content: Buffer): FileFacts {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

/** A package as it was published, from the registry that npm uses. */
export async function downloadTarball(name: string, version: string, integrity: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'native-packages-'))
  try {
    const command = ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`]
    const shell = process.platform === 'win32'
    const { stdout } = await promisify(execFile)('npm', command, { cwd: folder, shell })
    const content = await readFile(join(folder, stdout.trim()))
    const digest = createHash('sha512').update(content).digest('base64')
    if (`sha512-${digest}` !== integrity) throw new Error(`the registry's ${name} is not the locked one`)
    return content
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What is installed came from the same tarball: its files are those of the manifest, none less, none changed. */
function checkInstalled(name: string, description: PublishedPackage, rule: Rule): void {
  const folder = fileURLToPath(new URL(`node_modules/${name}/`, root))
  if (!existsSync(folder)) return
  const expected = Object.assign({}, ...Object.values(description.files)) as FileTable
  const installed = globSync('**/*', { cwd: folder, exclude: ['node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => sectionOf(path, rule) !== undefined)
  for (const path of new Set([...Object.keys(expected), ...installed])) {
    const { sha256 } = facts(readFileSync(join(folder, path)))
    if (sha256 !== expected[path]?.sha256)
      throw new Error(`node_modules/${name}/${path} is not what packages/native/manifest.json says`)
  }
}
