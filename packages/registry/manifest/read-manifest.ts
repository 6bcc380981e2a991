import { isDeeper, MlgateError, stringifyDocument } from '@mlgate/core'
import { shorten } from '@mlgate/markup'
import * as z from 'zod/mini'
import { contentHash } from './content-hash.ts'
import { findCollision, pathProblem } from './file-paths.ts'
import { type Manifest, manifestSchemaId } from './manifest.ts'
import { manifestSchema } from './schema.ts'

/** A thousand files and ten thousand numbers take a tenth of it. */
export const mostManifestBytes = 32 * 2 ** 20
/** Of no bytes: an empty file has no asset, for hosts take none without bytes. */
const emptySha256 = contentHash([])
/** A manifest has six levels; parameters may have some more. */
const deepest = 100

/**
 * Reads the text of a manifest. What comes back keeps its promises: every path stays inside the version and no two
 * collide on any system, names of assets are safe and unique, parts add up to their files, results are among the
 * files, and `content` is that of the model files.
 *
 * @param where for messages, such as `mlgate.json of release signs@v1.2.0`.
 * @throws MlgateError MG6518 when the text is no such document, or one of a newer version.
 */
export function parseManifest(text: string, where: string): Manifest {
  const document = readJson(text, where)
  const id = (document as { schema?: unknown } | null)?.schema
  const newer = typeof id === 'string' ? /^mlgate\/manifest@(\d+)$/.exec(id)?.[1] : undefined
  if (newer === undefined) {
    const seen = shorten(JSON.stringify(id) ?? 'missing', 80)
    throw unreadable(where, `its "schema" is ${seen}, not "${manifestSchemaId}"`)
  }
  if (Number(newer) > 1) {
    throw unreadable(
      where,
      `it is of version ${shorten(newer, 20)}, and this mlgate reads up to version 1`,
      'Upgrade mlgate.',
    )
  }
  const parsed = z.safeDecode(manifestSchema, document as z.input<typeof manifestSchema>)
  if (!parsed.success) throw unreadable(where, issueWords(parsed.error.issues[0]))
  const manifest: Manifest = parsed.data
  const odd = oddity(manifest)
  if (odd !== null) throw unreadable(where, odd)
  return manifest
}

/** The text of a manifest, as `parseManifest` reads it back: the same for the same manifest. */
export function formatManifest(manifest: Manifest): string {
  return `${stringifyDocument(manifest, 2)}\n`
}

function readJson(text: string, where: string): unknown {
  if (text.length > mostManifestBytes) throw unreadable(where, `it has ${text.length} characters`)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (cause) {
    throw unreadable(where, `it is not JSON: ${shorten((cause as Error).message, 200)}`, undefined, cause)
  }
  if (isDeeper(document, deepest)) throw unreadable(where, `it is nested more than ${deepest} levels deep`)
  return document
}

/** What in a manifest does not belong together, in words; null when all does. */
function oddity({ files, results, content }: Manifest): string | null {
  const paths = files.map(({ path }) => path)
  for (const path of paths) {
    const problem = pathProblem(path)
    if (problem !== null) return `the path ${quoted(path)} ${problem}`
  }
  const collision = findCollision(paths)
  if (collision !== null) return `${collision.map(quoted).join(' and ')} cannot both lie in one folder`
  const names = findCollision(files.flatMap(({ assets }) => assets.map(({ name }) => name)))
  if (names !== null) return `two assets are called ${quoted(names[1])}`
  const torn = files.find(({ assets, bytes }) => assets.reduce((sum, part) => sum + part.bytes, 0) !== bytes)
  if (torn !== undefined) return `the parts of ${quoted(torn.path)} do not add up to it`
  const other = files.find(
    ({ assets: [first, ...more], sha256 }) => more.length === 0 && (first?.sha256 ?? emptySha256) !== sha256,
  )
  if (other !== undefined) return `${quoted(other.path)} and its asset have different hashes`
  const lost = results.find(({ file }) => !paths.includes(file))
  if (lost !== undefined) return `the result ${quoted(lost.file)} is not among its files`
  const own = contentHash(files.filter(({ role }) => role === 'model'))
  return own === content ? null : 'its "content" is not that of its model files'
}

function issueWords(issue: z.core.$ZodIssue | undefined): string {
  const place = shorten(issue?.path.join('.') || 'it', 120)
  if (issue?.code === 'invalid_type') return `${place} should be of type ${issue.expected}`
  if (issue?.code === 'invalid_value')
    return `${place} should be one of ${issue.values.map(String).join(', ')}`
  if (issue?.code === 'invalid_format' || issue?.code === 'custom') return `${place} ${issue.message}`
  return `${place} has an unexpected value`
}

function quoted(path: string): string {
  return JSON.stringify(shorten(path, 120))
}

function unreadable(where: string, why: string, hint?: string, cause?: unknown): MlgateError {
  const message = `${where} cannot be read: ${why}.`
  return new MlgateError({ code: 'MG6518', message, ...(hint === undefined ? {} : { hint }) }, { cause })
}
