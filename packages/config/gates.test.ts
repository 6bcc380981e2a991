import { describe, expect, it } from 'vitest'
import { parseGates } from './index.ts'
import { toldProblems } from './told-problems.test-helper.ts'

describe('gates', () => {
  it('are read with limits as written, by the canonical name of their metric', () => {
    expect(
      parseGates(
        'accuracy: { min: 0.95, max-regression: 1pt }\nlog_loss: { max-regression: 5%, severity: warn }\n"fbeta_score(beta=2, average=macro)": { min: .9, confidence: 0.95 }',
        'gates.yml',
      ),
    ).toEqual({
      accuracy_score: { min: 0.95, 'max-regression': '1pt' },
      log_loss: { 'max-regression': '5%', severity: 'warn' },
      'fbeta_score(average=macro, beta=2)': { min: 0.9, confidence: 0.95 },
    })
  })

  it('are not taken apart at a bracket inside quotes', () => {
    const text = `"f1_score(pos_label=':(')": { min: 0.5 }\n"f1_score(pos_label=':)')": { min: 0.5 }`
    expect(Object.keys(parseGates(text, 'gates.yml'))).toEqual([
      "f1_score(pos_label=':(')",
      "f1_score(pos_label=':)')",
    ])
  })

  it.each<[string, string, (string | RegExp)[]]>([
    [
      'no gate at all',
      '{}',
      ['1:1 (document): MG2102 Expected at least one metric, but saw an empty mapping.'],
    ],
    [
      'a gate that demands nothing',
      'accuracy: { severity: warn }',
      [
        '1:1 accuracy: MG7202 The gate on accuracy demands nothing. | Give it at least one of min, max, max-regression, min-improvement.',
      ],
    ],
    [
      'a percentage of a metric between 0 and 1',
      'accuracy: { max-regression: 1% }',
      [
        '1:29 accuracy.max-regression: MG7203 "1%" of a metric between 0 and 1 is ambiguous: 1 % of the baseline, or 1 points? | Did you mean 1pt (absolute)?',
      ],
    ],
    [
      'a limit that is none',
      'accuracy: { max-regression: 1 point }',
      [/^1:29 accuracy\.max-regression: MG7201 "1 point" is not a limit/],
    ],
    [
      'a bound in percent',
      'accuracy: { min: 95% }',
      [
        '1:18 accuracy.min: MG2102 Expected a number in the metric\'s unit, but saw "95%". | Did you mean 0.95?',
      ],
    ],
    [
      'a misspelt rule',
      'accuracy: { max_regresion: 1pt }',
      [
        '1:13 accuracy.max_regresion: MG2101 The key "max_regresion" is unknown here. | Did you mean "max-regression"?',
      ],
    ],
    ['an unknown metric', 'acuracy: { min: 0.9 }', [/^1:1 acuracy: MG7\d{3} .*Did you mean "accuracy/]],
    [
      'one metric under two names',
      'accuracy: { min: 0.9 }\naccuracy_score: { min: 0.1 }',
      [
        '2:1 accuracy_score: MG2107 "accuracy_score" is the same metric as "accuracy" above. | Put the rules of both under one of them.',
      ],
    ],
    [
      'a name that YAML split at its comma',
      '{ f1_score(average=macro, zero_division=1): { min: 0.9 } }',
      [
        '1:3 f1_score(average=macro: MG2106 YAML split "f1_score(average=macro, zero_division=1)" at its comma. | Put it in quotes: "f1_score(average=macro, zero_division=1)".',
      ],
    ],
    [
      'a bracket that YAML split nowhere',
      '"f1_score(average=macro": { min: 0.9 }',
      [/^1:1 f1_score\(average=macro: MG7002 .*lacks its closing bracket/],
    ],
  ])('that are wrong are told with place and meaning: %s', (_, text, expected) => {
    const told = toldProblems(() => parseGates(text, 'gates.yml'))
    expect(told).toHaveLength(expected.length)
    for (const [index, line] of told.entries()) {
      const wanted = expected[index] as string | RegExp
      if (typeof wanted === 'string') expect(line).toBe(wanted)
      else expect(line).toMatch(wanted)
    }
  })
})
