import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createRowStore } from './row-store.ts'
import { collectTexts, labelsOf, type Texts, type TextValues, textsOf } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'mlgate-texts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function collected(...batches: [values: TextValues, nulls?: Uint8Array][]) {
  const collector = collectTexts(createRowStore(folder, 0))
  for (const [values, nulls] of batches) collector.add(values, values.length, nulls)
  return collector.finish()
}

const allOf = (texts: Texts) => textsOf(texts, 0, texts.rows)

function codesOf(texts: Texts) {
  const { labels, codes, rows } = labelsOf(texts)
  return { labels, codes: codes(0, rows) }
}

describe('collectTexts', () => {
  it('keeps few different texts as codes, over all batches, and none where a row has none', () => {
    const found = collected([['b', 'a']], [['', 'b', 'a'], Uint8Array.of(1, 0, 0)])
    expect(found).toHaveProperty('labels')
    expect(codesOf(found)).toEqual({ codes: Int32Array.of(0, 1, -1, 0, 1), labels: ['b', 'a'] })
    expect(allOf(found)).toEqual(['b', 'a', null, 'b', 'a'])
  })

  it('writes integers of every width as their digits', () => {
    const large = [2n ** 31n - 1n, 2n ** 31n, -(2n ** 31n), -(2n ** 31n) - 1n, 2n ** 53n + 1n, -1n, 2n ** 32n]
    expect(allOf(collected([BigInt64Array.from(large)]))).toEqual(large.map(String))
    expect(allOf(collected([BigUint64Array.of(2n ** 64n - 1n, 3n)]))).toEqual(['18446744073709551615', '3'])
    expect(allOf(collected([Int8Array.of(-3, 0)]))).toEqual(['-3', '0'])
  })

  it('keeps texts as they are once more than 65,536 differ, those before among them', () => {
    const first = Array.from({ length: 65_536 }, (_, row) => `row ${row}`)
    const later = ['row 0', '', 'another', '']
    const found = collected([first], [['one more']], [later, Uint8Array.of(0, 1, 0, 0)], [['é', 'ß😀', '']])
    const all = [...first, 'one more', 'row 0', null, 'another', '', 'é', 'ß😀', '']
    expect(found).not.toHaveProperty('labels')
    expect(allOf(found)).toEqual(all)
    expect(textsOf(found, 65_530, 65_540)).toEqual(all.slice(65_530, 65_540))
    expect(textsOf(found, 65_541, 65_544)).toEqual(['é', 'ß😀', ''])
  })
})

it('labelsOf gives the same codes however the texts were kept', () => {
  const rows = ['b', null, 'a', 'b']
  const texts: Texts = { rows: 4, texts: (from, to) => rows.slice(from, to) }
  expect(codesOf(texts)).toEqual({ codes: Int32Array.of(0, -1, 1, 0), labels: ['b', 'a'] })
})
