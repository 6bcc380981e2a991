import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  dataSchemaJson,
  gatesJson,
  parseDataSchema,
  parseGates,
  parseProjectConfig,
  parseWaivers,
  projectJson,
  waiversJson,
} from '@mlgate/config'
import { errorCatalogue } from '@mlgate/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dataSchemaExample, gatesExample, projectExample, waiversExample } from './generate/configuration.ts'
import { generatedFiles } from './generate/files.ts'
import { staleFiles, writeFiles } from './generate/write.ts'

const root = new URL('../', import.meta.url)

describe('generated files', () => {
  it('are up to date: run `npm run generate` when this fails', async () => {
    expect(await staleFiles(generatedFiles, root)).toEqual([])
  })

  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'generate '))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('are written where they are missing or stale, and only there', async () => {
    const base = pathToFileURL(`${folder}/`)
    const files = ['a.md', 'b/c.md'].map((path) => ({ path, make: () => `${path}\nends\n` }))
    expect(await writeFiles(files, base)).toEqual(['a.md', 'b/c.md'])
    expect(await staleFiles(files, base)).toEqual([])
    await writeFile(join(folder, 'a.md'), 'a.md\r\nends\r\n')
    await writeFile(join(folder, 'b/c.md'), 'edited by hand')
    expect(await staleFiles(files, base)).toEqual(['b/c.md'])
    expect(await writeFiles(files, base)).toEqual(['b/c.md'])
    expect(await readFile(join(folder, 'b/c.md'), 'utf8')).toBe('b/c.md\nends\n')
  })

  it('give every error code the anchor that messages point to', () => {
    const text = generatedFiles.find(({ path }) => path.endsWith('/errors.md'))?.make() ?? ''
    const anchors = [...text.matchAll(/^### (\S+)$/gm)].map(([, code]) => code)
    expect(anchors).toEqual(Object.keys(errorCatalogue).sort())
  })
})

/** A JSON Schema, and the reader of the same document: both must agree on what is good. */
const documents = {
  'mlgate.yml': {
    accepts: new Ajv2020().compile(projectJson()),
    read: (text: string) => parseProjectConfig(text, 'mlgate.yml'),
  },
  'data schema': {
    accepts: new Ajv2020().compile(dataSchemaJson()),
    read: (text: string) => parseDataSchema(text, 'schema.yml'),
  },
  gates: {
    accepts: new Ajv2020().compile(gatesJson()),
    read: (text: string) => parseGates(text, 'gates.yml'),
  },
  waivers: {
    accepts: new Ajv2020().compile(waiversJson()),
    read: (text: string) => parseWaivers(text, 'waivers.yml'),
  },
}
type Kind = keyof typeof documents

const model = 'onnx: m.onnx, evaluate: { data: d.csv, target: y'

describe('the JSON Schemas take what the readers take', () => {
  it.each<[Kind, string, string]>([
    ['mlgate.yml', 'the example of the reference', projectExample],
    [
      'mlgate.yml',
      'data alone',
      'version: 1\ndata: { test: { path: [a.csv, b.csv], format: { delimiter: "\\t" } } }',
    ],
    [
      'mlgate.yml',
      'a schema inside',
      'version: 1\ndata: { t: { path: a.csv, schema: { version: 1, columns: { a: { type: date } } } } }',
    ],
    [
      'mlgate.yml',
      'a metric as a mapping',
      `version: 1\nmodels: { m: { ${model}, metrics: [{ metric: fbeta_score, beta: 2 }] } } }`,
    ],
    ['data schema', 'the example of the reference', dataSchemaExample],
    [
      'data schema',
      'shares of nulls',
      'version: 1\ncolumns: { a: { type: list, nulls: 0.5, warn: { nulls: .5% } } }',
    ],
    ['gates', 'the example of the reference', gatesExample],
    ['waivers', 'the example of the reference', waiversExample],
    ['waivers', 'none', '[]'],
    [
      'gates',
      'limits of all kinds',
      'log_loss: { max: 1, max-regression: 5%, min-improvement: 0.01, confidence: 0.9 }',
    ],
  ])('%s: %s', (kind, _, text) => {
    const { accepts, read } = documents[kind]
    accepts(parse(text))
    expect(accepts.errors ?? []).toEqual([])
    expect(() => read(text)).not.toThrow()
  })
})

describe('the JSON Schemas refuse what the readers refuse', () => {
  it.each<[Kind, string, string]>([
    ['mlgate.yml', 'an unknown key', 'version: 1\nmodell: {}\ndata: { t: { path: a.csv } }'],
    ['mlgate.yml', 'neither data nor models', 'version: 1'],
    ['mlgate.yml', 'a missing key', 'version: 1\nmodels: { m: { onnx: m.onnx, evaluate: { target: y } } }'],
    ['mlgate.yml', 'a missing version', 'data: { t: { path: a.csv } }'],
    ['mlgate.yml', 'another version', 'version: 2\ndata: { t: { path: a.csv } }'],
    ['mlgate.yml', 'an unknown mode', 'version: 1\nmode: strict\ndata: { t: { path: a.csv } }'],
    ['mlgate.yml', 'an impossible name', 'version: 1\ndata: { a b: { path: a.csv } }'],
    ['mlgate.yml', 'a key of a later version', `version: 1\nmodels: { m: { ${model} }, monitor: {} } }`],
    [
      'mlgate.yml',
      'a mistake in a schema inside',
      'version: 1\ndata: { t: { path: a.csv, schema: { version: 1, columns: { a: { type: day } } } } }',
    ],
    [
      'mlgate.yml',
      'a gate that is no mapping',
      `version: 1\nmodels: { m: { ${model}, gates: { accuracy: 0.9 } } } }`,
    ],
    ['mlgate.yml', 'an empty list', `version: 1\nmodels: { m: { ${model}, metrics: [] } } }`],
    ['data schema', 'no columns', 'version: 1\ncolumns: {}'],
    ['data schema', 'an unknown type', 'version: 1\ncolumns: { a: { type: int } }'],
    ['data schema', 'a share above one', 'version: 1\ncolumns: { a: { type: list, nulls: 2 } }'],
    [
      'data schema',
      'a key that says nothing about the type',
      'version: 1\ncolumns: { a: { type: integer, pattern: x } }',
    ],
    ['data schema', 'the same under warn', 'version: 1\ncolumns: { a: { type: string, warn: { min: 1 } } }'],
    ['data schema', 'a flat list of keys', 'version: 1\nunique: [a]\ncolumns: { a: { type: string } }'],
    [
      'data schema',
      'two characters between fields',
      'version: 1\nformat: { delimiter: ";;" }\ncolumns: { a: { type: string } }',
    ],
    ['gates', 'no gate', '{}'],
    ['gates', 'an unknown rule', 'accuracy: { minimum: 0.9 }'],
    ['gates', 'a limit that is none', 'accuracy: { max-regression: 1 point }'],
    ['gates', 'a negative limit', 'accuracy: { max-regression: -1 }'],
    ['gates', 'a gate that demands nothing', 'accuracy: { severity: warn }'],
    ['gates', 'a confidence out of range', 'accuracy: { min: 0.9, confidence: 95 }'],
    ['waivers', 'a mapping', 'gate: signs/accuracy'],
    ['waivers', 'a waiver without an end', '[{ gate: signs/accuracy, reason: why, approver: maria }]'],
    ['waivers', 'a metric alone', '[{ gate: accuracy, reason: why, approver: maria, expires: 2026-12-31 }]'],
    [
      'waivers',
      'an end that is no day',
      '[{ gate: signs/accuracy, reason: why, approver: maria, expires: soon }]',
    ],
  ])('%s: %s', (kind, _, text) => {
    const { accepts, read } = documents[kind]
    expect(accepts(parse(text))).toBe(false)
    expect(() => read(text)).toThrow()
  })
})
