import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  sampleEvaluation,
  sampleFacts,
  sampleFile,
  sampleManifest,
  sampleMetric,
} from '../test-support/index.ts'
import { buildManifest, newestResults } from './build-manifest.ts'
import { contentHash } from './content-hash.ts'
import type { Manifest } from './manifest.ts'
import { formatManifest, parseManifest } from './read-manifest.ts'

const read = (manifest: unknown) => parseManifest(formatManifest(manifest as Manifest), 'mlgate.json')

describe('a manifest', () => {
  it('says of a version what its results say, and comes back as it was written', () => {
    const manifest = sampleManifest()
    expect(manifest).toMatchObject({
      schema: 'mlgate/manifest@1',
      version: '1.0.0',
      content: contentHash([manifest.files[1] as never]),
      metrics: [{ name: 'accuracy_score', value: 0.951, result: 'signs', kind: 'evaluation' }],
      parameters: { learning_rate: 0.1 },
      environment: { cpu: 'AMD EPYC 7763' },
      lineage: { commit: 'a'.repeat(40), base: null, data: [{ name: 'data/test.parquet', rows: 450 }] },
      results: [{ kind: 'evaluation', verdict: 'pass', file: 'mlgate-result-evaluation-signs.json' }],
    })
    expect(read(manifest)).toEqual(manifest)
  })

  it('keeps numbers that JSON lacks', () => {
    const broken = sampleEvaluation({
      metrics: [
        sampleMetric({ value: Number.NaN, interval: null }),
        sampleMetric({ name: 'log_loss', value: Number.POSITIVE_INFINITY, interval: null }),
      ],
    })
    const results = [{ result: broken, file: 'mlgate-result-evaluation-signs.json' }]
    const manifest = sampleManifest({ results })
    expect(formatManifest(manifest)).toContain('"value": "NaN"')
    expect(read(manifest).metrics.map(({ value }) => value)).toEqual([Number.NaN, Number.POSITIVE_INFINITY])
  })

  it('keeps keys that a later version of mlgate may write', () => {
    expect(read({ ...sampleManifest(), later: 1 })).toMatchObject({ later: 1 })
  })

  it('names data as its check does, and takes the newest result of each kind, name and leg', () => {
    const old = sampleEvaluation({ startedAt: '2026-02-01T00:00:00Z', parameters: { learning_rate: 9 } })
    const elsewhere = sampleEvaluation({ leg: { os: 'windows' } })
    const checked = sampleEvaluation({ kind: 'data', name: 'test', metrics: [], parameters: {} })
    const files = ['new', 'old', 'elsewhere', 'checked']
    const results = [sampleEvaluation(), old, elsewhere, checked].map((result, index) => ({
      result,
      file: files[index] as string,
    }))
    expect(newestResults(results).map(({ file }) => file)).toEqual(['checked', 'elsewhere', 'new'])
    const manifest = buildManifest(sampleFacts({ results }))
    expect(manifest.lineage.data).toMatchObject([{ name: 'test', path: 'data/test.parquet' }])
    expect(manifest.parameters).toEqual({ learning_rate: 0.1 })
    expect(manifest.metrics.map(({ leg }) => leg)).toEqual([{ os: 'windows' }, undefined])
  })

  it.each([
    ['no model file', [sampleFile('card.md', 'card')], 'The version has no model file.'],
    ['a path that leads out', [sampleFile('../signs.onnx')], 'The path "../signs.onnx" holds ".." between'],
    ['two names that differ in case', [sampleFile('a/B'), sampleFile('A/b')], '"A/b" and "a/B" cannot both'],
  ])('is not made of %s', (_, files, message) => {
    expect(() => sampleManifest({ files })).toThrow(
      expect.objectContaining({ code: 'MG6517', message: expect.stringContaining(message) }),
    )
  })
})

describe('the content of a version', () => {
  it('is the hash of what sha256sum says of its files, in any order', () => {
    const files = ['b', 'a'].map((path) => ({ path, sha256: path.repeat(64) }))
    expect(contentHash(files)).toBe('484bcbb7d16ffcba78a16ecc948318c2f39b3bebb677b643fad91391750add89')
    expect(contentHash(files.toReversed())).toBe(contentHash(files))
  })

  it('is another for another path, another file, or another number of files', () => {
    const file = (path: string, text = path) => ({ path, sha256: text.repeat(64) })
    const contents = [[file('a')], [file('b', 'a')], [file('a', 'b')], [file('a'), file('b')], []]
    expect(new Set(contents.map(contentHash)).size).toBe(contents.length)
  })
})

describe('a manifest that somebody changed', () => {
  const change = (own: object): unknown => ({ ...sampleManifest(), ...own })
  const file = (own: object): unknown =>
    change({ files: [{ ...sampleFile('signs.onnx'), ...own }], results: [] })
  const asset = (own: object) =>
    file({ assets: [{ ...(sampleFile('signs.onnx').assets[0] as object), ...own }] })

  it.each([
    [
      'a newer version',
      change({ schema: 'mlgate/manifest@2' }),
      'it is of version 2, and this mlgate reads up to',
    ],
    ['another document', change({ schema: 'mlgate/result@1' }), 'its "schema" is "mlgate/result@1", not'],
    ['a path that leads out', file({ path: '../../etc/passwd' }), 'the path "../../etc/passwd" holds ".."'],
    ['a path from the root', file({ path: '/etc/passwd' }), 'is not relative'],
    ['a path from a drive', file({ path: 'C:/signs.onnx' }), 'is not relative'],
    ['a path of Windows', file({ path: '..\\signs.onnx' }), 'holds a backslash'],
    ['a path with a hidden character', file({ path: 'signs\u0000.onnx' }), 'holds hidden characters'],
    ['a doubled slash', file({ path: 'a//b' }), 'holds "" between its slashes'],
    ['an asset that hides', asset({ name: '.signs' }), 'files.0.assets.0.name is no safe name of a file'],
    ['an asset in a folder', asset({ name: 'a/b' }), 'is no safe name of a file'],
    ['an asset that is the manifest', asset({ name: 'MLGATE.json' }), 'is the manifest itself'],
    ['parts that do not add up', asset({ bytes: 1 }), 'the parts of "signs.onnx" do not add up to it'],
    [
      'a hash of another asset',
      asset({ sha256: 'a'.repeat(64) }),
      '"signs.onnx" and its asset have different',
    ],
    ['no hash', file({ sha256: 'A'.repeat(64) }), 'files.0.sha256 is no SHA-256'],
    ['no assets for its bytes', file({ assets: [] }), 'the parts of "signs.onnx" do not add up to it'],
    ['another role', file({ role: 'virus' }), 'files.0.role should be one of model, result'],
    ['other content', change({ content: 'b'.repeat(64) }), 'its "content" is not that of its model files'],
    [
      'a lost result',
      change({ results: [{ kind: 'data', name: 'a', verdict: 'pass', file: 'b' }] }),
      'the result "b"',
    ],
    ['a range for a version', change({ version: '^1.0' }), 'version is no version'],
    ['a version with a v', change({ version: 'v1.0.0' }), 'version is no version'],
    ['a name of two tags', change({ name: 'signs@v2' }), 'name cannot stand in a tag'],
    [
      'a commit that is an option',
      change({ lineage: { commit: '--all', data: [], base: null } }),
      'is no commit',
    ],
  ])('with %s is refused', (_, document, words) => {
    expect(() => read(document)).toThrow(
      expect.objectContaining({ code: 'MG6518', message: expect.stringContaining(words) }),
    )
  })

  it('with two files in one place, on any system, is refused', () => {
    const two = (first: string, second: string) => {
      const files = [
        sampleFile(first),
        { ...sampleFile(second), assets: sampleFile('other', 'model', second).assets },
      ]
      return change({ files, results: [], content: contentHash(files) })
    }
    for (const [first, second] of [
      ['a', 'a'],
      ['a/B', 'A/b'],
      ['\u00e9', 'e\u0301'],
      ['stra\u00dfe', 'STRASSE'],
      ['a', 'A/b'],
    ] as const) {
      expect(() => read(two(first, second)), `${first} and ${second}`).toThrow(
        'cannot both lie in one folder',
      )
    }
    expect(read(two('a/b', 'a/c')).files).toHaveLength(2)
  })

  it('with two assets of one name is refused', () => {
    const files = [sampleFile('a'), { ...sampleFile('b', 'model', 'a') }]
    const [first, second] = files as [(typeof files)[0], (typeof files)[0]]
    const same = [first, { ...second, assets: (first as (typeof files)[number]).assets }]
    expect(() => read(change({ files: same, results: [], content: contentHash(same as never) }))).toThrow(
      'two assets are called "a"',
    )
  })

  it('is refused for its depth, without an overrun of the stack', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = formatManifest(sampleManifest()).replace(
      '"parameters": {',
      `"parameters": { "deep": ${deep},`,
    )
    expect(() => parseManifest(text, 'mlgate.json')).toThrow('it is nested more than 100 levels deep')
  })

  it('is either refused in words or sound, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), changed()), (text) => {
        try {
          const manifest = parseManifest(text, 'mlgate.json')
          expect(manifest.files.every(({ path }) => !path.split('/').includes('..'))).toBe(true)
        } catch (error) {
          expect(error).toMatchObject({ code: 'MG6518' })
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** The text of a sound manifest in which one value is another. */
function changed(): fc.Arbitrary<string> {
  const text = formatManifest(sampleManifest())
  const values = Array.from(text.matchAll(/: ("[^"]*"|[\d.]+|null)/g), ({ index, 0: { length } }) => ({
    index,
    length,
  }))
  return fc
    .tuple(fc.constantFrom(...values), fc.oneof(fc.json(), fc.constantFrom('"../x"', '"NaN"', '-1', '1e400')))
    .map(([{ index, length }, value]) => `${text.slice(0, index)}: ${value}${text.slice(index + length)}`)
}
