import { describe, expect, it } from 'vitest'
import { parseWaivers } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

const rest = 'reason: A camera was replaced, approver: maria, expires: 2026-12-31'
const problems = (text: string) => toldProblems(() => parseWaivers(text, 'waivers.yml'))

describe('waivers', () => {
  it('are read with their gate by model, canonical metric and slice', () => {
    const text = `- { gate: signs/accuracy, subject: 9f1c2ab, ${rest} }
- gate: signs/f1_macro/weather=fog
  reason: Too few foggy rows
  approver: Ada Lovelace
  expires: "2027-01-31"
`
    expect(parseWaivers(text, 'waivers.yml')).toEqual([
      {
        gate: { model: 'signs', metric: 'accuracy_score', slice: null },
        subject: '9f1c2ab',
        reason: 'A camera was replaced',
        approver: 'maria',
        expires: '2026-12-31',
      },
      {
        gate: { model: 'signs', metric: 'f1_score(average=macro)', slice: 'weather=fog' },
        reason: 'Too few foggy rows',
        approver: 'Ada Lovelace',
        expires: '2027-01-31',
      },
    ])
  })

  it('may be for the same gate of several subjects', () => {
    const text = `- { gate: signs/accuracy, subject: aaaaaaa, ${rest} }\n- { gate: signs/accuracy, subject: bbbbbbb, ${rest} }`
    expect(parseWaivers(text, 'waivers.yml')).toHaveLength(2)
  })

  it('may be none', () => {
    expect(parseWaivers('[] # the last one is gone', 'waivers.yml')).toEqual([])
  })

  it.each<[string, string, string[]]>([
    [
      'no list',
      `gate: signs/accuracy`,
      ['1:1 (document): MG2102 Expected a list of waivers, but saw a mapping.'],
    ],
    ['an empty file', '', ['1:1 (document): MG2102 Expected a list of waivers, but saw nothing.']],
    [
      'a waiver without reason, approver and end',
      '- gate: signs/accuracy',
      [
        '1:3 [0].reason: MG2103 The key "reason" is missing. | Expected a sentence that says why.',
        '1:3 [0].approver: MG2103 The key "approver" is missing. | Expected the name of a person.',
        '1:3 [0].expires: MG2103 The key "expires" is missing. | Expected a day such as 2026-12-31.',
      ],
    ],
    [
      'a misspelt key',
      `- { gate: signs/accuracy, ${rest.replace('approver', 'aprover')} }`,
      [
        '1:3 [0].approver: MG2103 The key "approver" is missing. | Expected the name of a person.',
        '1:58 [0].aprover: MG2101 The key "aprover" is unknown here. | Did you mean "approver"?',
      ],
    ],
    [
      'a metric alone',
      `- { gate: accuracy, ${rest} }`,
      [
        '1:11 [0].gate: MG2102 "accuracy" names no gate. | Write model/metric, or model/metric/column=value for a gate on one slice.',
      ],
    ],
    [
      'a day that no calendar has',
      `- { gate: signs/accuracy, ${rest.replace('12-31', '02-30')} }`,
      ['1:84 [0].expires: MG2102 There is no day 2026-02-30.'],
    ],
    [
      'a day in another form',
      `- { gate: signs/accuracy, ${rest.replace('2026-12-31', '31.12.2026')} }`,
      ['1:84 [0].expires: MG2102 Expected a day such as 2026-12-31, but saw "31.12.2026".'],
    ],
    [
      'the same gate twice, in two spellings',
      `- { gate: signs/accuracy, ${rest} }\n- { gate: signs/accuracy_score, ${rest} }`,
      [
        '2:11 [1].gate: MG2107 "signs/accuracy_score" is waived above already. | Keep one of them: nobody could tell which day counts.',
      ],
    ],
  ])('refuses %s, at its line', (_, text, told) => {
    expect(problems(text)).toEqual(told)
  })

  it('refuses a metric that nobody knows, with what was meant', () => {
    expect(problems(`- { gate: signs/acuracy, ${rest} }`)).toEqual([
      expect.stringMatching(/^1:11 \[0\]\.gate: MG7\d+ .*Did you mean/),
    ])
  })
})
