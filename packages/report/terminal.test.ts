import type { Baseline } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { renderTerminal } from './index.ts'
import {
  brokenData,
  brokenModel,
  check,
  emptyResult,
  gate,
  metric,
  worseInFog,
} from './sample-results.test-data.ts'

const plain = { colour: false, all: false }
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

describe('results in a terminal', () => {
  it('a model that got worse: what failed first, then what can not be told, then what passed', () => {
    expect(`\n${renderTerminal([worseInFog()], plain)}`).toMatchInlineSnapshot(`
      "
      signs  models/signs.onnx (212 kB, sha 9f1c2ab…)  on data/test.parquet, 4 120 rows              1.9 s
      compared with file:models/base.onnx, same 4 120 rows; covers test rows, not retraining
      61 rows from right to wrong, 104 from wrong to right

        ✗ accuracy_score  weather=fog     91.2 % → 84.7 %   −6.5 pt (−10.1 … −2.9)   may get worse by 1 pt
        ? accuracy_score  weather=night   88.0 % → 86.1 %   −1.9 pt ( −5.4 … +1.6)
          may get worse by 1 pt; 412 rows show 4.1 pt at best; about 2 300 more would decide
        ✓ accuracy_score                  95.1 % → 95.9 %   +0.8 pt ( +0.2 … +1.4)
        ✓ 6 more                                                                             --all to list

        · log_loss                   0.145 →  0.131    −0.014   0.121 … 0.142 at 95 %; lower is better
        · f1_score(average=macro)   94.1 % → 94.8 %   +0.7 pt

      failed: 1 gate, 1 can't be told
      "
    `)
  })

  it('data with broken columns: where, what was expected and seen, what to do', () => {
    expect(`\n${renderTerminal([brokenData()], plain)}`).toMatchInlineSnapshot(`
      "
      test  data/test.csv (1.2 MB), 4 120 rows                                                      312 ms

        ✗ age    lies between 0 and 120             rows 17, 203, 911, … (first on line 18)
                 expected 0 … 120; 1 204 values lie outside
                 Is 999 how this file says "unknown"? Then list it under null-values.
        ✗ label  is one of stop, yield, limit       row 52 (line 53)
                 1 value is another
                 "Stop"
        ! lux    warning: has at most 0.5 % nulls
                 1.2 % are null
        ✓ 13 checks passed, 1 warning, 1 skipped                                             --all to list

      failed: 2 checks, 1 warning
      "
    `)
  })

  it('a model that could not be judged: the mistake, in the words of every other mistake', () => {
    expect(`\n${renderTerminal([brokenModel()], plain)}`).toMatchInlineSnapshot(`
      "
      signs                                                                                          41 ms

      mlgate.yml:14:15  models.signs.evaluate.target
        test has no column "lable". Its columns: label, weather, size_band, image.
        Did you mean "label"?                                      MG1003  docs/reference/errors.md#mg1003

      could not be decided: signs (test has no column "lable")
      "
    `)
  })

  it('everything passed: little is said', () => {
    const good = emptyResult({
      metrics: [metric()],
      gates: [gate()],
      baseline: {
        how: 'git',
        location: 'git:main:models/signs.onnx',
        commit: 'a1b2c3d4e5f6',
        metrics: [],
        passedOver: [],
      },
    })
    const data = emptyResult({
      kind: 'data',
      name: 'test',
      subject: { data: [] },
      checks: [check(), check()],
    })
    expect(`\n${renderTerminal([data, good], plain)}`).toMatchInlineSnapshot(`
      "
      test                                                                                           1.9 s

        ✓ 2 checks passed                                                                    --all to list

      signs  models/signs.onnx (212 kB, sha 9f1c2ab…)  on data/test.parquet, 4 120 rows              1.9 s
      compared with git:main:models/signs.onnx, a1b2c3d

        ✓ accuracy_score   95.1 % → 95.9 %   +0.8 pt (+0.2 … +1.4)   may get worse by 1 pt

      passed
      "
    `)
  })

  it('no baseline: what was tried', () => {
    const first = emptyResult({
      verdict: 'inconclusive',
      metrics: [metric()],
      gates: [
        gate({
          verdict: 'inconclusive',
          base: null,
          difference: null,
          reasonCode: 'no-baseline',
          reason: 'no baseline yet',
        }),
      ],
      baseline: {
        how: 'none',
        metrics: [],
        passedOver: [{ how: 'git', reason: 'models/signs.onnx is not in main' }],
      },
      notes: ['4 120 rows can show 0.9 pt; 0.5pt will be undecided in most pull requests'],
    })
    expect(`\n${renderTerminal([first], plain)}`).toMatchInlineSnapshot(`
      "
      signs  models/signs.onnx (212 kB, sha 9f1c2ab…)  on data/test.parquet, 4 120 rows              1.9 s
      no baseline: git: models/signs.onnx is not in main

        ? accuracy_score   95.9 %   no baseline yet

        note: 4 120 rows can show 0.9 pt; 0.5pt will be undecided in most pull requests

      can't tell: 1 gate
      "
    `)
  })

  it('in a narrow terminal reasons go below their lines first, then names are cut', () => {
    expect(`\n${renderTerminal([worseInFog()], { ...plain, width: 70 })}`).toMatchInlineSnapshot(`
      "
      signs                                                            1.9 s
        models/signs.onnx (212 kB, sha 9f1c2ab…)
        on data/test.parquet, 4 120 rows
      compared with file:models/base.onnx, same 4 120 rows; covers test
      rows, not retraining
      61 rows from right to wrong, 104 from wrong to right

        ✗ accuracy_sc…  weather=fog    91.2 % → 84.7 %   −6.5 pt (−10.1 … −2.9)
          may get worse by 1 pt
        ? accuracy_sc…  weather=nig…   88.0 % → 86.1 %   −1.9 pt ( −5.4 … +1.6)
          may get worse by 1 pt; 412 rows show 4.1 pt at best; about 2 300
          more would decide
        ✓ accuracy_sc…                 95.1 % → 95.9 %   +0.8 pt ( +0.2 … +1.4)
        ✓ 6 more                                               --all to list

        · log_loss                   0.145 →  0.131    −0.014
          0.121 … 0.142 at 95 %; lower is better
        · f1_score(average=macro)   94.1 % → 94.8 %   +0.7 pt

      failed: 1 gate, 1 can't be told
      "
    `)
  })

  it('--all lists what passed and is only shown', () => {
    const all = renderTerminal([brokenData(), worseInFog()], { ...plain, all: true })
    expect(all).toContain('column_12')
    expect(all).toContain('weather=sun')
    expect(all).toContain('yield taken for stop 113× (base 120)')
    expect(all).not.toContain('--all')
  })

  it('colour adds nothing but colour', () => {
    const results = [brokenData(), worseInFog(), brokenModel()]
    const coloured = renderTerminal(results, { ...plain, colour: true })
    expect(coloured).toContain('\u001b[31m✗\u001b[39m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are what is taken away.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTerminal(results, plain))
  })

  it('a value that misses its bound never looks like the bound', () => {
    const missed = emptyResult({
      verdict: 'fail',
      gates: [
        gate({
          rule: { min: 0.95 },
          verdict: 'fail',
          base: null,
          value: 0.9496,
          difference: null,
          reasonCode: 'out-of-bound',
          reason: 'must be at least 95 %',
        }),
      ],
    })
    expect(renderTerminal([missed], plain)).toContain('94.96 %   must be at least 95 %')
  })

  it('shows NaN in words, and warnings as such', () => {
    const odd = emptyResult({
      metrics: [
        metric({ name: 'r2_score', value: Number.NaN, error: 'R² of less than two rows is undefined' }),
      ],
      gates: [
        gate({
          severity: 'warn',
          verdict: 'fail',
          value: 0.9,
          base: null,
          difference: null,
          reason: 'must be more',
        }),
      ],
    })
    const text = renderTerminal([odd], plain)
    expect(text).toContain('· r2_score   not a number   R² of less than two rows is undefined')
    expect(text).toContain('! accuracy_score   90.0 %   must be more; only a warning')
    expect(lastLine(text)).toBe('passed, 1 warning')
  })
})

describe('what several trainings cover', () => {
  it('is said with their numbers', () => {
    const several = worseInFog()
    const pairing = { rows: 4120, shared: 4000, by: 'id', trainings: { candidate: 3, base: 5 } } as const
    const text = renderTerminal(
      [{ ...several, baseline: { ...several.baseline, pairing } as Baseline }],
      plain,
    )
    expect(text).toMatch(/4\s000 of 4\s120 rows shared; 3 trainings against 5/)
  })
})

describe('the last line', () => {
  const inconclusive = emptyResult({ verdict: 'inconclusive', gates: [gate({ verdict: 'inconclusive' })] })
  it.each([
    ['nothing', [], 'nothing was judged'],
    ['numbers that nobody judged', [emptyResult()], 'nothing was judged: there is no gate and no check'],
    ['a pass', [emptyResult({ gates: [gate()] })], 'passed'],
    ['undecided', [emptyResult(), inconclusive], "can't tell: 1 gate"],
    ['a failure', [worseInFog(), emptyResult()], "failed: 1 gate, 1 can't be told"],
    [
      'failures of both kinds',
      [worseInFog(), brokenData()],
      "failed: 1 gate, 2 checks, 1 can't be told, 1 warning",
    ],
    ['an error', [brokenModel()], 'could not be decided: signs (test has no column "lable")'],
    [
      'an error beside failures',
      [brokenModel(), worseInFog(), brokenModel()],
      'could not be decided: signs (test has no column "lable"), and 1 more; failed: 1 gate',
    ],
    [
      'an error of a gate',
      [
        emptyResult({
          verdict: 'error',
          gates: [gate({ verdict: 'error', reason: 'it was computed from no rows at all' })],
        }),
      ],
      'could not be decided: signs (accuracy_score: it was computed from no rows at all)',
    ],
  ])('%s', (_, results, line) => {
    expect(lastLine(renderTerminal(results, plain))).toBe(line)
  })
})
