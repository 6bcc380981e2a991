import { describe, expect, it } from 'vitest'
import { check, checkNamed, failures, fileWith } from '../test-support/checks.ts'

const csv = (...values: string[]) =>
  fileWith('a.csv', `v,w\n${values.map((value) => `"${value.replaceAll('"', '""')}",1\n`).join('')}`)
const w = { type: 'integer' } as const

describe('texts', () => {
  it.each([
    ['case', 'Stop'],
    ['blanks around them', ' stop '],
    ['full width', 'ｓｔｏｐ'],
  ])('that differ only by %s are variants', async (_, variant) => {
    const report = await check(csv('stop', 'stop', variant, 'go'), {
      columns: { v: { text: { variants: 'none' } }, w },
    })
    expect(failures(report)).toEqual(['text-variants v rows 3 line 4'])
    expect(checkNamed(report, 'text-variants')).toMatchObject({ count: 1, observed: '1 spelling too many' })
  })

  it.each([
    ['repeated blanks', 'no  entry', 'no entry'],
    ['another blank', 'no\u00a0entry', 'no entry'],
    ['Unicode form', 'cafe\u0301', 'café'],
    ['typography', 'rock ’n’ roll – live', "rock 'n' roll - live"],
  ])('that differ only by %s are variants of the commonest', async (_, odd, usual) => {
    const report = await check(csv(odd, usual, usual), { columns: { v: { text: { variants: 'none' } }, w } })
    expect(failures(report)).toEqual(['text-variants v rows 1 line 2'])
  })

  it('that differ by a sign or a letter are values of their own', async () => {
    const path = csv('C', 'C++', 'C#', '1', '-1', 'a b', 'ab', 'é', 'e')
    expect(failures(await check(path, { columns: { v: { text: { variants: 'none' } }, w } }))).toEqual([])
  })

  it('that begin or end with a blank are told, up to a share', async () => {
    const path = csv('a', ' b', 'c\t', '\u3000d', 'e f')
    const schema = (blanks: number | 'none') => ({ columns: { v: { text: { blanks } }, w } })
    expect(checkNamed(await check(path, schema('none')), 'text-blanks')).toMatchObject({
      status: 'fail',
      rows: [2, 3, 4],
      observed: '3 of 5 values (60 %)',
      expected: 'none',
    })
    expect(failures(await check(path, schema(0.6)))).toEqual([])
    expect(failures(await check(path, schema(0.5)))).toEqual(['text-blanks v rows 2,3,4 line 3'])
  })

  it('that hold what nobody sees are told; joins of emoji and of Persian are spelling', async () => {
    const path = csv(
      'a\u200bb',
      'caf\ufffd',
      '\u202eevil',
      'bell\u0007',
      'soft\u00adhyphen',
      '👩‍💻',
      'می‌خواهم',
      'a\tb',
    )
    const report = await check(path, { columns: { v: { text: { special: 'none' } }, w } })
    expect(failures(report)).toEqual(['text-special v rows 1,2,3,4,5 line 2'])
  })

  it('that stand for a missing value are told, unless they are listed', async () => {
    const path = csv('N/A', 'none', ' - ', 'null', '?', '   ', 'unknown', 'Nansen', '0')
    const report = await check(path, { columns: { v: { text: { placeholders: 'none' } }, w } })
    expect(failures(report)).toEqual(['text-placeholders v rows 1,2,3,4,5,6 line 2'])
    const listed = await check(csv('NA', 'FR'), {
      columns: { v: { enum: ['NA', 'FR'], text: { placeholders: 'none' } }, w },
    })
    expect(failures(listed)).toEqual([])
  })

  it('are spoken of once for all columns; a column may say otherwise, and softer limits warn', async () => {
    const path = fileWith('a.csv', 'a,b,c\n x,x ,1\n')
    const report = await check(path, {
      text: { blanks: 'none' },
      warn: { text: { placeholders: 'none' } },
      columns: { a: {}, b: { text: { blanks: 'any' } }, c: w },
    })
    expect(failures(report)).toEqual(['text-blanks a rows 1 line 2'])
    expect(
      report.checks
        .filter(({ id }) => id === 'text-placeholders')
        .map(({ column, severity }) => [column, severity]),
    ).toEqual([
      ['a', 'warn'],
      ['b', 'warn'],
    ])
  })

  it('are shown only as samples', async () => {
    const path = csv(' secret', 'Secret', 'secret')
    const schema = { columns: { v: { text: { variants: 'none', blanks: 'none' } as const }, w } }
    expect(JSON.stringify(await check(path, schema))).not.toMatch(/secret/i)
    expect(checkNamed(await check(path, schema, { samples: 1 }), 'text-blanks')?.samples).toEqual([' secret'])
  })
})
