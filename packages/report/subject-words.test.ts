import type { Baseline } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { condense, lastLevel } from './comment/condense.ts'
import { renderMarkdown, renderTerminal } from './index.ts'
import { renderHtml } from './page/index.ts'
import { emptyResult, gate, metric } from './sample-results.test-data.ts'
import { comparedWith, passedOverWords } from './subject-words.ts'

const found: Baseline = {
  how: 'first-parent',
  location: 'artifact of run 812',
  commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
  branch: 'main',
  date: '2026-11-19T10:00:00Z',
  facts: ['what this branch merges into', '2 days old'],
  metrics: [metric()],
  pairing: { rows: 899, shared: 899, by: 'id' },
  passedOver: [],
}
const none: Baseline = {
  how: 'none',
  metrics: [],
  passedOver: [
    { how: 'base-predictions', reason: 'no artifact of a1b2c3d' },
    { how: 'base-metrics', reason: 'no artifact of a1b2c3d' },
    { how: 'ancestor', reason: 'a1b2c3d has no ancestors' },
  ],
}
const against = (baseline: Baseline) => emptyResult({ baseline, metrics: [metric()], gates: [gate()] })
const inTerminal = (baseline: Baseline) =>
  renderTerminal([against(baseline)], { colour: false, width: 200, all: false }).toString()

describe('what a result was compared with', () => {
  const words = 'main at a1b2c3d, what this branch merges into, 2 days old, same 899 rows'

  it('is the branch and its commit, how it was found and how old it is, wherever it is told', () => {
    expect(inTerminal(found)).toContain(`compared with ${words}`)
    expect(renderMarkdown([against(found)]).replaceAll('`', '')).toContain(`Compared with ${words}.`)
    expect(renderHtml([against(found)]).replaceAll(/<\/?code>/g, '')).toContain(`Compared with ${words}.`)
  })

  it('is the commit alone where its branch is not known', () => {
    const { branch: _, ...elsewhere } = found
    expect(comparedWith(against(elsewhere))).toMatchObject({ location: 'a1b2c3d', commit: '' })
  })

  it('is the location that the user named', () => {
    const named: Baseline = {
      how: 'git',
      location: 'git:main:a.onnx',
      commit: 'a1b2c3d4',
      metrics: [],
      passedOver: [],
    }
    expect(comparedWith(against(named))).toEqual({
      location: 'git:main:a.onnx',
      commit: 'a1b2c3d',
      facts: [],
      rows: '',
    })
  })

  it('is kept in a comment that had to be shortened', () => {
    const short = condense(against(found), lastLevel)
    expect(comparedWith(short)).toEqual(comparedWith(against(found)))
  })

  it('F42: names and facts of a hostile document stay text', () => {
    const hostile = {
      ...found,
      branch: '`](http://x.example)<b>',
      facts: ['[a](http://x.example) <img src=x>'],
    }
    const text = renderMarkdown([against(hostile)])
    expect(text).not.toContain('[a](')
    expect(text).not.toContain('<img')
  })
})

describe('why a result was compared with nothing', () => {
  it('names each reason once, with the ways that it stopped', () => {
    expect(passedOverWords(against(none))).toBe(
      'no baseline: base-predictions, base-metrics: no artifact of a1b2c3d; ancestor: a1b2c3d has no ancestors',
    )
  })

  it('says on the first run that one merge is missing', () => {
    const first = { ...none, isFirst: true }
    expect(inTerminal(first)).toContain('no baseline yet: merge once, and the next change is compared')
    expect(passedOverWords(condense(against(first), lastLevel))).toContain('merge once')
  })
})
