import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedSection } from './section.ts'
import { type CommentState, covers, joinStates, standingOf, stateOf } from './state.ts'
import { decodeState, encodeState } from './state-codec.ts'
import { failedSection, type SectionOptions, section, stateIn } from './test-support/sections-for-tests.ts'

const [first, second, third] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)]

function stateWith(...sections: [string, SectionOptions?][]): CommentState {
  return stateOf(sections.map(([name, options]) => storedSection(section(name, options))))
}

function standings({ sections, heads }: CommentState): Record<string, string> {
  return Object.fromEntries(sections.map((one) => [one.result.name, standingOf(one, heads)]))
}

/** The commit of each run: a run has one, and a push may go back to an earlier one. */
const headOfRun = ['a', 'b', 'a', 'c', 'd', 'b', 'e']

const someState = fc
  .array(
    fc.tuple(
      fc.constantFrom('x', 'y', 'z'),
      fc.nat({ max: headOfRun.length - 1 }),
      fc.integer({ min: 1, max: 2 }),
      fc.boolean(),
    ),
    { maxLength: 4 },
  )
  .map((all) =>
    stateOf(
      all.map(([name, run, attempt, failed]) => {
        const options = { run: run + 1, attempt, head: headOfRun[run] ?? '' }
        return storedSection((failed ? failedSection : section)(name, options))
      }),
    ),
  )

describe('which content is the newer', () => {
  const merged = (...options: SectionOptions[]) =>
    options
      .map((one) => stateWith(['m', one]))
      .reduce(joinStates)
      .sections.map(({ origin: { run, attempt, at } }) => ({ run, attempt, at }))

  it('F45: that of the later run, whichever came last', () => {
    expect(merged({ run: 12 }, { run: 11 })).toMatchObject([{ run: 12 }])
  })

  it('F45: a re-run of an older run stays the older one', () => {
    expect(merged({ run: 12 }, { run: 11, attempt: 3 })).toMatchObject([{ run: 12, attempt: 1 }])
  })

  it('F45: of two words on one measurement that of the run which told it later', () => {
    const accepted = { label: 'mlgate-accept', by: 'alice', at: '2026-03-01T12:05:00Z' }
    const told = (run: number, attempt: number, further = {}) =>
      storedSection({ ...failedSection('m', { result: further }), teller: { run, attempt } })
    const [refused, later] = [told(20, 1), told(20, 2, { acceptance: accepted })]
    expect(refused.judged).not.toBe(later.judged)
    for (const [one, other] of [
      [refused, later],
      [later, refused],
    ] as const) {
      const { sections } = joinStates(stateOf([one]), stateOf([other]))
      expect(sections).toEqual([later])
    }
    expect(covers(stateOf([refused]), stateOf([later]))).toBe(false)
    expect(stateIn(encodeState(stateOf([later])))).toEqual(stateOf([later]))
  })

  it('F45: of one run that of the later attempt, then that measured later', () => {
    expect(merged({ attempt: 2 }, { attempt: 1 })).toMatchObject([{ attempt: 2 }])
    const [early, late] = ['2026-03-01T12:00:00Z', '2026-03-01T12:05:00Z']
    expect(merged({ at: late }, { at: early })).toMatchObject([{ at: late }])
  })

  it('joining is the same in any order and any number of times', () => {
    fc.assert(
      fc.property(someState, someState, someState, (a, b, c) => {
        const known = ({ sections, heads }: CommentState) => ({ sections, heads })
        const all = joinStates(joinStates(a, b), c)
        expect(known(joinStates(a, joinStates(c, b)))).toEqual(known(all))
        expect(known(joinStates(all, b))).toEqual(known(all))
        expect(covers(all, joinStates(b, all))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a section whose job no longer runs', () => {
  it('counts at the newest commit, is outdated after a push, and gone after two', () => {
    const one = stateWith(['old', { run: 1, head: first }], ['kept', { run: 1, head: first }])
    const two = joinStates(one, stateWith(['kept', { run: 2, head: second }]))
    const three = joinStates(two, stateWith(['kept', { run: 3, head: third }]))
    expect([one, two, three].map(standings)).toEqual([
      { old: 'current', kept: 'current' },
      { old: 'outdated', kept: 'current' },
      { kept: 'current' },
    ])
  })

  it('a push back to an earlier commit makes that the newest again', () => {
    const state = [
      stateWith(['m', { run: 1, head: first }]),
      stateWith(['m', { run: 2, head: second }], ['old', { run: 2, head: second }]),
      stateWith(['m', { run: 3, head: first }]),
    ].reduce(joinStates)
    expect(standings(state)).toEqual({ m: 'current', old: 'outdated' })
  })

  it('jobs, legs, kinds and workflows of one name are sections of their own', () => {
    const state = stateWith(
      ['m', {}],
      ['m', { job: 'other' }],
      ['m', { workflow: 'nightly' }],
      ['m', { result: { kind: 'data' } }],
      ['m', { result: { leg: { os: 'linux', node: 24 } } }],
      ['m', { result: { leg: { node: 24, os: 'linux' } } }],
    )
    expect(state.sections).toHaveLength(5)
  })
})

describe('the state in a comment', () => {
  it('comes back as it was written, with numbers that JSON lacks', () => {
    const state = stateOf([
      storedSection({
        ...failedSection('m', { result: { gates: [] } }),
        links: { run: 'https://example.test/1' },
        history: [{ metric: 'm', unit: '1', branch: 'main', values: [0.5, 0.75] }],
        changedGates: { gates: ['g'], judgedOn: ['data of m'], verdict: 'pass' },
        waivers: [{ gate: 'g', reason: 'r', approver: 'alice' }],
      }),
      storedSection(section('n', { result: { metrics: [], gates: [], durationMs: Number.NaN } })),
    ])
    expect(stateIn(`text\n\n${encodeState(state)}\r\n`)).toEqual(state)
  })

  it('is not found anywhere but at the end', () => {
    expect(decodeState(`${encodeState(stateWith(['m']))}\n\ntext`)).toBeNull()
  })

  it.each([
    ['no base64', '<!-- mlgate:state 1 ???? -->'],
    ['not packed', '<!-- mlgate:state 1 AAAA -->'],
    ['cut', `${encodeState(stateWith(['m'])).slice(0, 60)} -->`],
    ['nothing', ''],
  ])('that nobody can read is none: %s', (_, body) => {
    expect(decodeState(body)).toBeNull()
  })

  it('of a later version is left alone', () => {
    expect(decodeState('<!-- mlgate:state 2 AAAA -->')).toBe('newer')
  })

  it('whatever someone writes into it, what comes back is sound', () => {
    const [sound] = stateWith(['m']).sections
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (any, other, result) => {
        const forged = {
          write: any,
          heads: [any, { head: other, run: any }],
          sections: [any, { ...sound, told: any, counts: other, origin: other, links: any, history: [any] }],
        }
        const wrong = { ...sound, result, history: any, waivers: other, changedGates: any, level: any }
        const body = encodeState({
          ...stateWith(['m']),
          ...forged,
          sections: [wrong],
        } as unknown as CommentState)
        expect(() => decodeState(body)).not.toThrow()
      }),
    )
  })

  it('that unpacks to more than anyone writes is none', () => {
    const huge = stateWith(['m'])
    const bomb = encodeState({ ...huge, write: 'x'.repeat(5 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(10_000)
    expect(decodeState(bomb)).toBeNull()
  })
})
