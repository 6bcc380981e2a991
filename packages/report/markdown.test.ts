import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './index.ts'
import { brokenData, brokenModel, emptyResult, gate, metric, worseInFog } from './sample-results.test-data.ts'

const firstLine = (text: string) => text.split('\n')[0]

describe('results as Markdown', () => {
  it('a model that got worse', () => {
    expect(`\n${renderMarkdown([worseInFog()])}`).toMatchInlineSnapshot(`
      "
      ### ❌ \`signs\` got worse in fog, overall \`accuracy_score\` 0.8 pt better

      1 gate failed · 1 can't be told · 8 passed. Compared with \`file:models/base.onnx\`, same 4 120 rows; covers test rows, not retraining.

      | | metric | base | now | change, 95 % interval | rule |
      | :- | :- | -: | -: | -: | :- |
      | ❌ failed | \`accuracy_score\`, weather = fog | 91.2 % | 84.7 % | −6.5 pt (−10.1 … −2.9) | may get worse by 1 pt |
      | ❔ can't tell | \`accuracy_score\`, weather = night | 88.0 % | 86.1 % | −1.9 pt (−5.4 … +1.6) | may get worse by 1 pt; 412 rows show 4.1 pt at best; about 2 300 more would decide |

      <details><summary>8 gates passed</summary>

      | | metric | base | now | change, 95 % interval | rule |
      | :- | :- | -: | -: | -: | :- |
      | ✅ passed | \`accuracy_score\` | 95.1 % | 95.9 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt; at least 95 % |
      | ✅ passed | \`accuracy_score\`, weather = rain | 95.0 % | 95.5 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt |
      | ✅ passed | \`accuracy_score\`, weather = snow | 95.0 % | 95.5 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt |
      | ✅ passed | \`accuracy_score\`, weather = dusk | 95.0 % | 95.5 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt |
      | ✅ passed | \`accuracy_score\`, weather = dawn | 95.0 % | 95.5 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt |
      | ✅ passed | \`accuracy_score\`, weather = haze | 95.0 % | 95.5 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt |
      | ✅ passed | \`accuracy_score\`, weather = sun | 95.0 % | 95.5 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt |

      </details>

      <details><summary>What changed inside: 61 rows from right to wrong, 104 from wrong to right</summary>

      Most often: yield taken for stop 113× (base 120), stop taken for yield 31× (base 12), limit taken for stop 12× (base 14), stop taken for limit 9× (base 9), yield taken for limit 4× (base 4).

      | truth ↓ predicted → | \`limit\` | \`stop\` | \`yield\` |
      | :- | -: | -: | -: |
      | \`limit\` | **1 400** | 12 | |
      | \`stop\` | 9 | **1 350** | 31 |
      | \`yield\` | 4 | 113 | **1 201** |

      </details>

      <details><summary>2 metrics without a gate</summary>

      | metric | base | now | change | |
      | :- | -: | -: | -: | :- |
      | \`log_loss\` | 0.145 | 0.131 | −0.014 | 0.121 … 0.142 at 95 %; lower is better |
      | \`f1_score(average=macro)\` | 94.1 % | 94.8 % | +0.7 pt | |

      </details>

      <details><summary>Measured in 1.9 s</summary>

      models/signs.onnx (212 kB, sha 9f1c2a⁠b…) on data/test.parquet, 4 120 rows

      - \`models/signs.onnx\`, SHA-256 \`9f1c2ab300000000000000000000000000000000000000000000000000000000\`
      - \`data/test.parquet\`, 4 120 rows, SHA-256 \`77aa00b100000000000000000000000000000000000000000000000000000000\`

      </details>
      "
    `)
  })

  it('several results: the worst in the headline, each with its own part', () => {
    const data = brokenData()
    expect(
      `\n${renderMarkdown([{ ...data, checks: data.checks.slice(0, 4) }, brokenModel()])}`,
    ).toMatchInlineSnapshot(`
      "
      ### ⚠️ \`signs\` could not be judged: test has no column "lable"

      2 checks failed · 1 check passed · 1 warning.

      **\`signs\`**

      - \`mlgate.yml:14:15\`, \`models.signs.evaluate.target\`: test has no column "lable". Its columns: label, weather, size_band, image. Did you mean "label"? (\`MG1003  docs/reference/errors.md#mg1003\`)

      **\`test\`** data/test.csv (1.2 MB), 4 120 rows

      | | check | expected | found | where | what to do |
      | :- | :- | :- | :- | :- | :- |
      | ❌ failed | \`age\` lies between 0 and 120 | 0 … 120 | 1 204 values lie outside | rows 17, 203, 911, … (first on line 18) | Is 999 how this file says "unknown"? Then list it under null-values. |
      | ❌ failed | \`label\` is one of stop, yield, limit | | 1 value is another: "Stop" | row 52 (line 53) | |
      | ⚠️ warning | \`lux\`: has at most 0.5 % nulls | | 1.2 % are null | | |

      <details><summary>Data: 1 check passed</summary>

      | | check |
      | :- | :- |
      | ✅ passed | \`column_0\`: values lie within their range |

      </details>

      <details><summary>Measured in 312 ms</summary>

      data/test.csv (1.2 MB), 4 120 rows

      - \`data/test.csv\`, 4 120 rows, SHA-256 \`ab12000000000000000000000000000000000000000000000000000000000000\`

      </details>
      "
    `)
  })
})

describe('the headline', () => {
  const failing = (own: Parameters<typeof gate>[0]) =>
    emptyResult({ verdict: 'fail', gates: [gate({ verdict: 'fail', ...own })] })
  const worse = { reasonCode: 'worse-than-margin' } as const
  const none = { difference: null, base: null }

  it.each([
    [
      'worse in a slice',
      [worseInFog()],
      '### ❌ `signs` got worse in fog, overall `accuracy_score` 0.8 pt better',
    ],
    ['worse over all', [failing(worse)], '### ❌ `signs` got worse'],
    [
      'worse in many slices',
      [
        emptyResult({
          verdict: 'fail',
          gates: ['fog', 'rain', 'snow'].map((weather) =>
            gate({ ...worse, verdict: 'fail', slice: { weather } }),
          ),
        }),
      ],
      '### ❌ `signs` got worse in fog and rain and 1 more',
    ],
    [
      'out of bounds',
      [failing({ rule: { min: 1 }, reasonCode: 'out-of-bound' })],
      '### ❌ `signs` is out of bounds: `accuracy_score`',
    ],
    [
      'not a number',
      [failing({ reasonCode: 'metric-nan' })],
      '### ❌ `signs` gave no number for `accuracy_score`',
    ],
    ['not better', [failing({ reasonCode: 'not-improved' })], '### ❌ `signs` did not get better enough'],
    ['broken data', [brokenData()], '### ❌ `test` failed 2 checks'],
    [
      'two that failed',
      [brokenData(), worseInFog()],
      '### ❌ `test` failed 2 checks; `signs` got worse in fog, overall `accuracy_score` 0.8 pt better',
    ],
    [
      'broken',
      [brokenModel(), worseInFog()],
      '### ⚠️ `signs` could not be judged: test has no column "lable"',
    ],
    [
      'undecided',
      [
        emptyResult({
          verdict: 'inconclusive',
          gates: [gate({ verdict: 'inconclusive', reasonCode: 'not-shown' })],
        }),
      ],
      "### ❔ `signs`: can't tell yet",
    ],
    [
      'without a baseline',
      [
        emptyResult({
          verdict: 'inconclusive',
          gates: [gate({ ...none, verdict: 'inconclusive', reasonCode: 'no-baseline' })],
        }),
      ],
      '### ❔ `signs`: nothing to compare with yet',
    ],
    [
      'better',
      [emptyResult({ metrics: [metric()], gates: [gate()] })],
      '### ✅ `signs` is as good as base, `accuracy_score` 0.8\u00a0pt better',
    ],
    [
      'no worse, by a metric of which less is better',
      [
        emptyResult({
          metrics: [metric({ name: 'log_loss', direction: 'lower' })],
          gates: [
            gate({ metric: 'log_loss', difference: { value: 0.01, low: 0.001, high: 0.02, method: 'x' } }),
          ],
        }),
      ],
      '### ✅ `signs` is as good as base',
    ],
    [
      'the same model',
      [emptyResult({ gates: [gate({ reasonCode: 'same-model' })] })],
      '### ✅ `signs` is the same model as base',
    ],
    [
      'bounds alone',
      [emptyResult({ gates: [gate({ ...none, rule: { min: 0.9 } })] })],
      '### ✅ `signs` passed',
    ],
    ['nothing', [], '### ❔ nothing was judged'],
    [
      'a leg of a matrix',
      [emptyResult({ leg: { os: 'ubuntu-24.04', node: 24 } })],
      '### ➖ `signs [os=ubuntu-24.04, node=24]` was measured, nothing was judged: no gates',
    ],
  ])('%s', (_, results, line) => {
    expect(firstLine(renderMarkdown(results))).toBe(line)
  })
})

describe('a fold', () => {
  it('lists the first of many checks that passed, and counts the rest', () => {
    const checks = Array.from({ length: 203 }, (_, index) => ({
      id: 'nulls',
      column: `column_${index}`,
      status: index === 0 ? ('skipped' as const) : ('pass' as const),
      severity: 'error' as const,
      title: `has no nulls, ${index}`,
    }))
    const text = renderMarkdown([emptyResult({ kind: 'data', name: 'test', checks })])
    expect(text).toContain('<summary>Data: 202 checks passed, 1 skipped</summary>')
    expect(text.split('\n').filter((line) => line.includes('has no nulls'))).toHaveLength(13)
    expect(text).toContain('and 190 more')
  })

  it('counts gates where a row stands for several', () => {
    const gates = Array.from({ length: 20 }, (_, index) => [
      gate({ slice: { weather: `${index}` } }),
      gate({ slice: { weather: `${index}` }, rule: { min: 0.9 } }),
    ]).flat()
    const text = renderMarkdown([emptyResult({ gates })])
    expect(text).toContain('<summary>40 gates passed</summary>')
    expect(text).toContain('and 16 more')
  })
})
