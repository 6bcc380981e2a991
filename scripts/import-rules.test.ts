import { describe, expect, it } from 'vitest'
import { type FoundImport, findBreaches, type House } from './import-rules.ts'

const house: House = {
  floors: [['ground'], ['left', 'right']],
  sideways: {},
  parts: new Map([
    ['@x/ground', 'ground'],
    ['@x/left', 'left'],
    ['@x/right', 'right'],
  ]),
  faces: new Set(['@x/ground', '@x/ground/second', '@x/left', '@x/right']),
  dependencies: new Map(),
}

function asked(part: string, specifier: string, more: Partial<FoundImport> = {}): FoundImport {
  return { part, file: `packages/${part}/deep/a.ts`, line: 3, specifier, testOnly: true, ...more }
}

const breachesOf = (found: FoundImport, changed: Partial<House> = {}) =>
  findBreaches([found], { ...house, ...changed })

describe('the floors of the house', () => {
  it.each([
    ['a lower floor', asked('left', '@x/ground')],
    ['a second face that a part offers', asked('left', '@x/ground/second')],
    ['its own files', asked('left', '../b.ts')],
    ['what tests share, in a test,', asked('left', '../../../test/support/a.ts')],
    ['Node itself', asked('left', 'node:fs')],
  ])('let a part import from %s', (_, found) => {
    expect(breachesOf(found)).toEqual([])
  })

  it('refuse an import upwards, with file and line', () => {
    expect(breachesOf(asked('ground', '@x/left'))).toEqual([
      'packages/ground/deep/a.ts:3: ground (floor 0) imports upwards from left (floor 1)',
    ])
  })

  it('refuse an import sideways unless it is listed', () => {
    expect(breachesOf(asked('left', '@x/right'))).toHaveLength(1)
    expect(breachesOf(asked('left', '@x/right'), { sideways: { left: ['right'] } })).toEqual([])
  })

  it('refuse circular sideways imports', () => {
    const sideways = { left: ['right'], right: ['left'] }
    expect(findBreaches([], { ...house, sideways })).toEqual([
      'circular sideways imports: left → right → left',
    ])
  })

  it('refuse an import past the public face of a part, by name or by path', () => {
    expect(breachesOf(asked('left', '@x/ground/secret.ts'))).toHaveLength(1)
    expect(breachesOf(asked('left', '../../ground/secret.ts'))).toHaveLength(1)
  })

  it('keep what tests share out of the code', () => {
    expect(breachesOf(asked('left', '../../../test/support/a.ts', { testOnly: false }))).toHaveLength(1)
  })

  it('refuse what package.json does not declare, and what it declares in vain', () => {
    expect(breachesOf(asked('left', 'zod', { testOnly: false }))).toEqual([
      'packages/left/deep/a.ts:3 imports zod, which packages/left/package.json does not declare',
    ])
    expect(findBreaches([], { ...house, dependencies: new Map([['left', new Set(['zod'])]]) })).toHaveLength(
      1,
    )
  })

  it('ask every part to stand on a floor', () => {
    expect(findBreaches([], { ...house, floors: [['ground'], ['left']] })).toEqual([
      'packages/right stands on no floor: place it in scripts/floors.ts',
    ])
  })
})
