import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileRole } from '../manifest/manifest.ts'
import { assetNames } from './asset-names.ts'

const sha256 = 'f'.repeat(64)
const namesOf = (paths: readonly string[], role: FileRole = 'model') =>
  assetNames(
    paths.map((path) => ({ path, role, sha256 })),
    (_, name) => [name],
  )

describe('names of assets', () => {
  it('are those of the files where that does', () => {
    expect(namesOf(['signs.onnx', 'tokenizer/vocab.txt'])).toStrictEqual(['signs.onnx', 'vocab.txt'])
  })

  it('tell files of one name apart by their folders', () => {
    expect(namesOf(['a/model.bin', 'b/model.bin'])).toStrictEqual(['a-model.bin', 'b-model.bin'])
  })

  it.each([
    ['letters of other scripts are written plainly or left out', 'größe α.onnx', 'gro-e.onnx'],
    ['a name that Windows keeps for a device', 'CON.onnx', '_CON.onnx'],
    ['a hidden file', '.gitattributes', 'gitattributes'],
    ['what a shell would read', '-rf $HOME;`x`.bin', 'rf-HOME-x.bin'],
    ['the name of the manifest', 'mlgate.json', 'mlgate-e1188c44.json'],
  ])('%s: %s', (_, path, name) => {
    expect(namesOf([path])).toStrictEqual([name])
  })

  it('say of results what finds them in a release, and of predictions their hash', () => {
    const path = 'results/evaluation-signs.json'
    expect(namesOf([path], 'result')).toStrictEqual(['mlgate-result-evaluation-signs.json'])
    expect(namesOf(['predictions.csv'], 'predictions')).toStrictEqual([`${sha256}.csv`])
    expect(namesOf(['predictions.parquet'], 'predictions')).toStrictEqual(['predictions.parquet'])
  })

  it('are a thousand for a thousand files of one name', () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `shard ${index}/ü/data.bin`)
    expect(new Set(namesOf(paths)).size).toBe(1000)
  })

  it('are safe, unlike each other in any case, and the same again, whatever the paths and their order', () => {
    const segment = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('CON', 'nul.txt', 'a', 'A', 'mlgate.json', 'sha256sums', '..x', 'x.part-001-of-002'),
      fc.string({ minLength: 200, maxLength: 300 }),
    )
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((all) => all.join('/'))
    const role = fc.constantFrom<FileRole>('model', 'result', 'predictions', 'other')
    const file = fc.record({ path, role, parts: fc.nat(3) })
    const files = fc.uniqueArray(file, { selector: (each) => each.path, maxLength: 20 })
    fc.assert(
      fc.property(files, (given) => {
        const named = given.map((each) => ({ ...each, sha256 }))
        const assetsOf = ({ parts }: { parts: number }, name: string) =>
          parts < 2 ? [name] : Array.from({ length: parts }, (_, part) => `${name}.part-${part}`)
        const names = assetNames(named, assetsOf)
        expect(assetNames(named, assetsOf)).toStrictEqual(names)
        const all = named.flatMap((each, index) => assetsOf(each, names[index] as string))
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length)
        for (const name of all) {
          expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,254}$/)
          expect(name).not.toMatch(/^(mlgate\.json|sha256sums)$|\.\.|[.-]$/i)
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        }
      }),
    )
  })
})
