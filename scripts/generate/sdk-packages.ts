import { existsSync, readFileSync } from 'node:fs'
import { type NativeManifest, type PublishedPackage, sdkNames } from '../../packages/native/manifest.ts'
import { inFull, inShort, type ShortManifest } from '../../packages/native/sdk-manifest.ts'
import {
  describePackage,
  downloadTarball,
  isKept,
  isNative,
  lockedPackage,
  manifestText,
  type Rule,
} from './native-packages.ts'

const root = new URL('../../', import.meta.url)
const manifestPath = new URL('packages/native/sdk-manifest.json', root)

/** Builds for browsers and for `import` would double what is kept, and so would types, maps and tests. */
const otherFolders = [
  ...['dist-es', 'dist-types', 'dist-browser', 'dist/browser', 'esm', 'esm-browser', 'react-native'],
  ...['workerd', 'umd', 'docs', 'example', 'examples', '\\.\\w+'],
  ...['test', 'tests', '__tests__', 'browser-test', 'system-test', 'cli', 'scripts'],
]
const otherFiles = [
  ...['tsdoc-metadata\\.json', 'bower\\.json', 'component\\.json', '\\.\\w+', '(?:cli|example|test)\\.js'],
  ...['[^/]*[.-](?:min|umd|browser)\\.c?js'],
]
/** What is kept of a package: the JavaScript that `require` finds. Some tarballs have a file twice, the second time as `./`. */
const kept = new RegExp(
  `^(?!\\./)(?!(?:.*/)?(?:${otherFolders.join('|')})/)(?!(?:.*/)?(?:${otherFiles.join('|')})$).*\\.(?:c?js|json)$`,
)

/** Packages whose code lies elsewhere, or of which most is never loaded. */
const keptOf: readonly (readonly [name: RegExp, kept: RegExp])[] = [
  // Of its schemas for checking documents, only the list of licences is read to write one.
  [/^@cyclonedx\/cyclonedx-library$/, /^(?:dist\.node\/.*\.js|res\/schema\/spdx\.SNAPSHOT\.schema\.json)$/],
  [
    /^@octokit\/(?:auth-token|endpoint|graphql|plugin-paginate-rest|plugin-retry|request)$/,
    /^dist-bundle\/.*\.js$/,
  ],
  [/^@octokit\/(?:core|plugin-rest-endpoint-methods|request-error)$/, /^dist-src\/.*\.js$/],
  // What `require` finds of these is one file.
  [/^bowser$/, /^es5\.js$/],
  [/^fast-xml-parser$/, /^lib\/fxp\.cjs$/],
  [/^node-domexception$/, /^index\.js$/],
  [/^web-streams-polyfill$/, /^dist\/ponyfill\.es2018\.js$/],
  [/^bottleneck$/, /^light\.js$/],
  // Its only user is a module.
  [/^jose$/, /^dist\/node\/esm\/.*\.js(?:on)?$/],
]

/** Packages that are needed in a browser, by a command, or for their types only, by the package that lists them. */
const leftOut: readonly (readonly [name: RegExp, needs: RegExp])[] = [
  [/^@azure\/identity$/, /^@azure\/msal-browser$/],
  [/^@octokit\//, /^@octokit\/(?:openapi-)?types$/],
  [/^cacache$/, /^tar$/],
  // They are in the one file already.
  [/^fast-xml-parser$/, /./],
  [/^glob$/, /^(?:foreground-child|jackspeak|package-json-from-dist)$/],
]

/** What was described in this run, by path. */
const described = new Map<string, PublishedPackage>()

/** Downloads the packages that the committed manifest does not describe, from the registry that npm uses. */
export async function prepareSdkManifest(): Promise<void> {
  const known = committed()
  const waiting = paths().filter((path) => !isCurrent(known?.packages[path], path) && !described.has(path))
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const { version, integrity } = lockedPackage(path)
      const tarball = await downloadTarball(nameOf(path), version, integrity)
      described.set(path, describePackage(tarball, ruleOf(path), { version, integrity }))
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
}

/** The manifest of SDKs: what each needs at run time, all the way down, as package-lock.json has it. */
export function sdkManifestText(): string {
  const known = committed()
  const packages = paths().map((path) => {
    const before = known?.packages[path]
    return [path, isCurrent(before, path) ? before : (described.get(path) ?? null)]
  })
  return manifestText(inShort({ platforms: [], packages: Object.fromEntries(packages) }))
}

function committed(): NativeManifest | undefined {
  if (!existsSync(manifestPath)) return undefined
  return inFull(JSON.parse(readFileSync(manifestPath, 'utf8')) as ShortManifest)
}

const nameOf = (path: string) => path.replace(/^.*\/node_modules\//, '')

function ruleOf(path: string): Rule {
  const own = keptOf.find(([name]) => name.test(nameOf(path)))
  return { any: own?.[1] ?? kept, needs: needsOf(path) }
}

function isCurrent(description: PublishedPackage | undefined, path: string): description is PublishedPackage {
  return (
    description?.integrity === lockedPackage(path).integrity &&
    JSON.stringify(description.needs) === JSON.stringify(needsOf(path)) &&
    Object.keys(description.files.any ?? {}).every((file) => isKept(file, ruleOf(path)))
  )
}

/** Every package of every SDK that is not a native package's already, by its path below node_modules, sorted. */
function paths(): string[] {
  const found = new Set<string>(sdkNames)
  for (const path of found) for (const need of needsOf(path).any) found.add(need)
  return [...found].filter((path) => !isNative(path)).sort()
}

function needsOf(path: string): { any: string[] } {
  const unneeded = leftOut.filter(([name]) => name.test(nameOf(path)))
  const names = Object.keys(lockedPackage(path).dependencies).filter(
    (each) => !unneeded.some(([, needs]) => needs.test(each)),
  )
  return { any: names.map((each) => placeFrom(path, each)).sort() }
}

/** Where Node finds a package that another requires: in it, or in the node_modules of a folder above. */
function placeFrom(path: string, name: string): string {
  for (let place = path; ; place = place.slice(0, place.lastIndexOf('/node_modules/'))) {
    const inside = `${place}/node_modules/${name}`
    if (lockedPackage(inside, 'maybe') !== undefined) return inside
    if (!place.includes('/node_modules/')) return name
  }
}
