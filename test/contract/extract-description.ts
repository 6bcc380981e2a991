/**
 * Cuts the calls that mlgate makes out of GitHub's published description, with the schemas that they refer to:
 *
 *   npm pack @octokit/openapi && tar -xzf octokit-openapi-*.tgz
 *   node test/contract/extract-description.ts package/generated/api.github.com.json
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { routes } from '@mlgate/github'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const target = fileURLToPath(new URL('./description.json', import.meta.url))
/** Prose and examples: most of the bytes, and nothing that anything is checked against. */
const left = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'deprecated',
  'default',
])
/** Where the keys are names of somebody's choice, none is left out. */
const namesHolders = new Set(['properties', 'patternProperties', 'responses', 'schemas', 'parameters'])

function object(value: Json | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object')
  return value
}

/** Without prose, without extensions of vendors, without descriptions of headers and other media types. */
function prune(value: Json, holder = ''): Json {
  if (Array.isArray(value)) return value.map((item) => prune(item))
  if (typeof value !== 'object' || value === null) return value
  const names = namesHolders.has(holder)
  const kept = Object.entries(value).filter(
    ([key]) => names || (!left.has(key) && !key.startsWith('x-') && key !== 'headers'),
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, prune(inner, names ? '' : key)]))
}

/** Every `$ref` in a value, followed through the whole document. */
function follow(value: Json, document: JsonObject, components: JsonObject): void {
  if (Array.isArray(value)) {
    for (const item of value) follow(item, document, components)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const reference = value.$ref
  if (typeof reference === 'string') {
    const [, , kind = '', name = ''] = reference.split('/')
    components[kind] ??= {}
    const group = object(components[kind])
    if (name in group) return
    const found = prune(object(object(document.components)[kind])[name] ?? null)
    group[name] = found
    follow(found, document, components)
    return
  }
  for (const inner of Object.values(value)) follow(inner, document, components)
}

function sorted(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, value[key] ?? null]),
  )
}

const [, , source] = process.argv
if (source === undefined) throw new Error('name the file that holds the description')
const document = object(JSON.parse(readFileSync(source, 'utf8')) as Json)
const paths: JsonObject = {}
const components: JsonObject = {}
for (const route of Object.keys(routes).sort()) {
  const [method = '', path = ''] = route.split(' ')
  const item = object(object(document.paths)[path])
  const operation = prune(object(item[method.toLowerCase()]))
  paths[path] = { ...object(paths[path] ?? {}), [method.toLowerCase()]: operation }
  follow(operation, document, components)
}
// What the text about uploads says, and the schema of a file does not: one that failed may leave this state.
const asset = object(object(object(components.schemas)['release-asset']).properties)
const { state } = asset
asset.state = { ...object(state), enum: [...(object(state).enum as string[]), 'starter'] }

const version = object(document.info).version ?? null
writeFileSync(
  target,
  JSON.stringify({
    source: 'api.github.com.json of the npm package @octokit/openapi, MIT',
    version,
    openapi: document.openapi ?? null,
    paths,
    components: Object.fromEntries(
      Object.entries(components).map(([kind, group]) => [kind, sorted(object(group))]),
    ),
  }),
)
execFileSync('biome', ['format', '--write', target], { stdio: 'inherit' })
