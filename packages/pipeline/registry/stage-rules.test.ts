import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BaseFiles } from '../base-gates.ts'
import { stageRules } from './stage-rules.ts'

const root = resolve('/checkout')

/** The default branch with an mlgate.yml that says this of `register`. */
function branch(register: string | null, path = 'mlgate.yml'): BaseFiles {
  const text = `version: 1\nmodels: { signs: { predictions: p.csv, evaluate: {}, register: ${register} } }\n`
  return {
    name: 'main',
    root,
    read: async (asked) => (asked === path && register !== null ? text : null),
    list: async () => [],
  }
}

const rulesOf = async (stage: string, base: BaseFiles, place: { config?: string; folder?: string } = {}) =>
  stageRules({ model: 'signs', stage }, { folder: root, ...place }, base)

const usual = {
  require: ['data', 'evaluation', 'benchmark'],
  environment: 'production',
  attestation: true,
}

describe('what a stage asks for', () => {
  it('is much for production, and nothing for any other, where nobody says otherwise', async () => {
    expect((await rulesOf('production', branch('{}'))).rules).toEqual(usual)
    expect((await rulesOf('staging', branch('{}'))).rules).toEqual({ require: [], attestation: false })
  })

  it('is said key by key by mlgate.yml of the default branch', async () => {
    const { rules } = await rulesOf(
      'production',
      branch('{ stages: { production: { require: [evaluation] } } }'),
    )
    expect(rules).toEqual({ ...usual, require: ['evaluation'] })
    const live = await rulesOf(
      'live',
      branch('{ stages: { live: { environment: live, attestation: true } } }'),
    )
    expect(live.rules).toEqual({ require: [], environment: 'live', attestation: true })
  })

  it('is no approval with "environment: none"', async () => {
    const { rules } = await rulesOf('production', branch('{ stages: { production: { environment: none } } }'))
    expect(rules).toEqual({ require: usual.require, attestation: true })
  })

  it('is read where the project lies', async () => {
    const said = branch('{ stages: { production: { require: [] } } }', 'eu/mlgate.yml')
    expect((await rulesOf('production', said, { folder: resolve(root, 'eu') })).rules.require).toEqual([])
    expect((await rulesOf('production', said, { config: 'eu/mlgate.yml' })).rules.require).toEqual([])
  })

  it('is the usual, with a note, where the branch has no project or none that can be understood', async () => {
    for (const base of [branch(null), branch('{ stges: {} }')]) {
      const { rules, notes } = await rulesOf('production', base)
      expect(rules).toEqual(usual)
      expect(notes).toEqual([expect.stringMatching(/^production asks for what it does by default: /)])
    }
  })
})
