import { documentNumber, metricSchema, resultKinds, subjectFileSchema, verdicts } from '@mlgate/core'
import valid from 'semver/functions/valid.js'
import * as z from 'zod/mini'
import { readTag, writeTag } from '../tags/grammar.ts'
import { fileRoles, manifestName, manifestSchemaId } from './manifest.ts'

const optional = z.exactOptional
const text = z.string()
const bytes = z.int().check(z.nonnegative())
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'))
const commit = z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'is no commit'))
const record = z.record(text, z.json())
const kind = z.enum(resultKinds)

/** What GitHub stores as it is, and what no system takes for a hidden file or a folder. */
const assetName = z.string().check(
  z.regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}$/, 'is no safe name of a file'),
  z.refine((name) => name.toLowerCase() !== manifestName, 'is the manifest itself'),
)

const value = z.looseObject({
  name: text,
  type: text,
  shape: z.array(z.nullable(z.union([documentNumber, text]))),
})

const version = z.string().check(z.refine((written) => valid(written) === written, 'is no version'))

/** `mlgate.json` by its form; how its parts belong together is for `parseManifest` to say. */
export const manifestSchema = z
  .looseObject({
    schema: z.literal(manifestSchemaId),
    name: text,
    folder: optional(text),
    version,
    createdAt: z.iso.datetime({ offset: true }),
    content: sha256,
    files: z.array(
      z.looseObject({
        path: text,
        role: z.enum(fileRoles),
        bytes,
        sha256,
        assets: z.array(z.looseObject({ name: assetName, bytes, sha256 })),
      }),
    ),
    signature: z.nullable(z.looseObject({ inputs: z.array(value), outputs: z.array(value) })),
    metrics: z.array(z.extend(metricSchema, { result: text, kind, leg: optional(record) })),
    parameters: record,
    environment: record,
    license: optional(text),
    lineage: z.looseObject({
      repository: optional(text),
      commit,
      run: optional(record),
      data: z.array(z.extend(subjectFileSchema, { name: text })),
      base: z.nullable(z.looseObject({ version, commit })),
    }),
    results: z.array(
      z.looseObject({ kind, name: text, leg: optional(record), verdict: z.enum(verdicts), file: text }),
    ),
  })
  .check(
    z.refine(isNameOfTags, {
      path: ['name'],
      error: 'cannot stand in a tag',
    }),
  )

function isNameOfTags({ name, folder, version: own }: { name: string; folder?: string; version: string }) {
  const place = { name, ...(folder === undefined ? {} : { folder }) }
  const read = readTag(writeTag({ kind: 'version', ...place, version: own }))
  return read?.name === name && read.folder === folder && !/\p{Cc}/u.test(`${name}${folder ?? ''}`)
}
