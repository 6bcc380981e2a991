import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenData, brokenModel, check, gate, worseInFog } from '../sample-results.test-data.ts'
import { renderComment } from './render.ts'
import type { CommentSection } from './section.ts'
import { failedSection, section } from './test-support/sections-for-tests.ts'

const visible = (sections: CommentSection[], pullRequest?: number) =>
  renderComment(sections, { key: 'k', ...(pullRequest === undefined ? {} : { pullRequest }) })
    .split('\n\n')
    .slice(1, -1)
    .join('\n\n')
const lines = (sections: CommentSection[]) => visible(sections).split('\n')
const fog = (): CommentSection => section('signs', { run: 812, result: worseInFog() })
const unchanged = (os: string) =>
  section('signs', {
    result: {
      leg: { os },
      gates: [
        gate({ reasonCode: 'same-model', difference: { value: 0, low: 0, high: 0, method: 'same-model' } }),
      ],
    },
  })

describe('a comment about what was not judged here', () => {
  const reason = 'DATA_KEY is not available to this run'
  const unjudged = (name: string) =>
    section(name, { result: { verdict: 'inconclusive', gates: [], metrics: [], notJudged: reason } })

  it('says so in its first line, without a tick', () => {
    expect(lines([unjudged('signs')])[0]).toBe(`### ➖ \`signs\`: not judged here: ${reason}`)
  })

  it('is not green beside what passed, and says in its line which one it is', () => {
    const text = visible([unjudged('signs'), section('lights')])
    expect(text.split('\n')[0]).toBe(`### ❔ \`signs\`: not judged here: ${reason}`)
    expect(text).toContain(`➖ signs: not judged here: ${reason}`)
  })

  it('is red beside what failed', () => {
    expect(lines([unjudged('signs'), failedSection('lights')])[0]).toMatch(/^### ❌ `lights`/)
  })
})

describe('what a comment says', () => {
  it('names data whose failures were accepted, beside models that passed', () => {
    const accepted = section('test', {
      result: {
        kind: 'data',
        gates: [],
        checks: [check({ status: 'fail', accepted: true })],
        acceptance: { label: 'mlgate-accept', by: 'maria', at: '2026-11-21T12:03:00Z' },
      },
    })
    expect(lines([accepted, section('signs')])[0]).toContain('`test` passed with 1 failure accepted')
  })

  it('one result: the answer, what got worse, what can not be told, what got better, the rest folded', () => {
    const links = {
      run: 'https://github.com/o/r/actions/runs/812',
      page: 'https://example.test/page?a=1&b=(2)',
    }
    const history = [{ metric: 'accuracy_score', unit: '1', branch: 'main', values: [0.91, 0.93, 0.951] }]
    const text = visible([{ ...fog(), links, history }], 97)
    expect(
      `\n${text.replaceAll(/<details>.*?<\/details>\n\n/gs, (fold) => `${fold.split('\n')[0]}\n\n`)}\n`,
    ).toMatchInlineSnapshot(`
      "
      ### ❌ \`signs\` got worse in fog, overall \`accuracy_score\` 0.8 pt better

      1 gate failed · 1 can't be told · 8 passed. Compared with \`file:models/base.onnx\`, same 4 120 rows; covers test rows, not retraining.

      | | metric | base | now | change, 95 % interval | rule |
      | :- | :- | -: | -: | -: | :- |
      | ❌ failed | \`accuracy_score\`, weather = fog | 91.2 % | 84.7 % | −6.5 pt (−10.1 … −2.9) | may get worse by 1 pt |
      | ❔ can't tell | \`accuracy_score\`, weather = night | 88.0 % | 86.1 % | −1.9 pt (−5.4 … +1.6) | may get worse by 1 pt; 412 rows show 4.1 pt at best; about 2 300 more would decide |
      | ✅ better | \`accuracy_score\` | 95.1 % | 95.9 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt; at least 95 % |

      <details><summary>6 gates passed</summary>

      <details><summary>What changed inside: 61 rows from right to wrong, 104 from wrong to right</summary>

      <details><summary>2 metrics without a gate</summary>

      <details><summary>Measured in 1.9 s</summary>

      <details><summary>History</summary>

      history of accuracy_score on main ▁▄█ 91.0 % → 95.1 % · [full report](https://example.test/page?a=1&amp;b=%282%29) · commit \`eeeeeee\` · [run 812, attempt 1](https://github.com/o/r/actions/runs/812) · here: \`npx mlgate pull --pr 97 && npx mlgate compare\`
      "
    `)
  })

  it('several results: the worst first, a column that says whose row it is, one line for what is unchanged', () => {
    const data = section('test', { job: 'data', result: brokenData() })
    const broken = section('vision', { result: brokenModel() })
    const text = visible([unchanged('linux'), data, fog(), broken, unchanged('macos')])
    expect(`\n${text.split('\n\n<details>')[0]}\n`).toMatchInlineSnapshot(`
      "
      ### ⚠️ \`vision\` could not be judged: test has no column "lable"

      1 gate, 2 checks failed · 1 gate can't be told · 10 gates, 13 checks passed · 1 warning. Compared with \`file:models/base.onnx\`.

      \`vision\` could not be judged:

      - \`mlgate.yml:14:15\`, \`models.signs.evaluate.target\`: test has no column "lable". Its columns: label, weather, size_band, image. Did you mean "label"? (\`MG1003  docs/reference/errors.md#mg1003\`)

      | | result | metric | base | now | change, 95 % interval | rule |
      | :- | :- | :- | -: | -: | -: | :- |
      | ❌ failed | \`signs\` | \`accuracy_score\`, weather = fog | 91.2 % | 84.7 % | −6.5 pt (−10.1 … −2.9) | may get worse by 1 pt |
      | ❔ can't tell | \`signs\` | \`accuracy_score\`, weather = night | 88.0 % | 86.1 % | −1.9 pt (−5.4 … +1.6) | may get worse by 1 pt; 412 rows show 4.1 pt at best; about 2 300 more would decide |
      | ✅ better | \`signs\` | \`accuracy_score\` | 95.1 % | 95.9 % | +0.8 pt (+0.2 … +1.4) | may get worse by 1 pt; at least 95 % |

      | | result | check | expected | found | where | what to do |
      | :- | :- | :- | :- | :- | :- | :- |
      | ❌ failed | \`test\` | \`age\` lies between 0 and 120 | 0 … 120 | 1 204 values lie outside | rows 17, 203, 911, … (first on line 18) | Is 999 how this file says "unknown"? Then list it under null-values. |
      | ❌ failed | \`test\` | \`label\` is one of stop, yield, limit | | 1 value is another: "Stop" | row 52 (line 53) | |
      | ⚠️ warning | \`test\` | \`lux\`: has at most 0.5 % nulls | | 1.2 % are null | | |
      "
    `)
    const folds = [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, summary]) => summary)
    expect(folds).toMatchInlineSnapshot(`
      [
        "❌ signs: 1 gate failed · 1 can't be told · 8 passed",
        "6 gates passed",
        "What changed inside: 61 rows from right to wrong, 104 from wrong to right",
        "2 metrics without a gate",
        "Measured in 1.9 s",
        "❌ test: 2 checks failed · 13 checks passed · 1 warning",
        "Data: 13 checks passed, 1 skipped",
        "Measured in 312 ms",
        "✅ 2 results unchanged",
      ]
    `)
  })

  it('all well is one line, and everything else is folded', () => {
    const [heading, , counts, ...rest] = lines([section('signs')])
    expect(heading).toBe('### ✅ `signs` is as good as base, `accuracy_score` 0.8\u00a0pt better')
    expect(counts).toBe('1 gate passed.')
    expect(
      rest
        .join('\n')
        .replaceAll(/<details>.*<\/details>/gs, '')
        .trim(),
    ).toBe('commit `eeeeeee` · run 1, attempt 1')
  })

  it('sections of one name are told apart by job, and by workflow', () => {
    const text = visible([failedSection('m', { job: 'a' }), failedSection('m', { job: 'b' })])
    expect(text.split('\n')[0]).toBe('### ❌ `m (a)` got worse; `m (b)` got worse')
    const workflows = visible([failedSection('m', { workflow: 'x' }), failedSection('m', { workflow: 'y' })])
    expect(workflows.split('\n')[0]).toBe('### ❌ `m (x / gate)` got worse; `m (y / gate)` got worse')
  })

  it('a result of the commit before is folded and not counted', () => {
    const text = visible([failedSection('old', { run: 1, head: 'abcdef0' }), section('new', { run: 2 })])
    expect(text).toMatch(/^### ✅ `new`/)
    expect(text).toContain('outdated, not counted: 1 result of an earlier commit; its job has not run again')
    expect(text).toContain('- ❌ `old` at `abcdef0`: 1 gate failed')
  })

  it('the second line says which gates the pull request changes, what they would say, and what is waived', () => {
    const [, , second] = lines([
      {
        ...failedSection('m'),
        changedGates: { gates: ['accuracy_score', 'log_loss'], verdict: 'pass' },
        waivers: [{ gate: 'f1_score', reason: 'known noise', approver: 'alice', until: '2026-12-31' }],
      },
    ])
    expect(second).toBe(
      '1 gate failed. **This pull request changes 2 gates**: `accuracy_score`, `log_loss`. Those of its base decide (by its own: ✅ passed). **1 failure is waived**: `f1_score` by `alice` until 2026-12-31 (known noise).',
    )
  })

  it('the second line says when the pull request changes what its models are judged on', () => {
    const changedGates = { gates: [], judgedOn: ['target of m', 'data of m'] }
    const [, , second] = lines([{ ...section('m', { run: 1 }), changedGates }])
    expect(second).toContain(
      '**This pull request changes what models are judged on**: `target of m`, `data of m`. That counts as it is here.',
    )
    expect(second).not.toContain('changes 0 gates')
  })

  it('the second line says once who accepted the failures, and when', () => {
    const acceptance = { label: 'mlgate-accept', by: 'maria', at: '2026-11-21T12:03:59Z' }
    const accepted = (name: string) => {
      const one = gate({ verdict: 'fail', reasonCode: 'worse-than-margin', accepted: true })
      return section(name, { result: { gates: [one], acceptance } })
    }
    const text = visible([accepted('a'), accepted('b')])
    const [heading, , second] = text.split('\n')
    expect(heading).toBe('### ✅ `a` passed with 1 failure accepted; `b` passed with 1 failure accepted')
    expect(second).toBe(
      '2 failures accepted. **Accepted by `maria`**, who set the label `mlgate-accept` on 2026-11-21 at 12:03 UTC; this holds until the next push.',
    )
    expect(text.match(/☑️\u00a0accepted/g)).toHaveLength(2)
  })

  it('the second line says why a label accepts nothing', () => {
    const acceptance = { label: 'mlgate-accept', by: '@org/team', refused: '@org/team has no write access' }
    const [, , second] = lines([failedSection('m', { result: { acceptance } })])
    expect(second).toMatch(/^1 gate failed\. \*\*The label `mlgate-accept` has no effect\*\*: /)
    expect(second).not.toContain('@org')
  })

  it('what passed beyond what is listed does not count as left out', () => {
    const checks = Array.from({ length: 203 }, (_, index) => check({ title: `holds ${index}` }))
    const text = visible([section('test', { result: { kind: 'data', checks, gates: [] } })])
    expect(text).toContain('Data: 203 checks passed')
    expect(text).toContain('and 191 more')
    expect(text).not.toContain('Shortened')
  })

  it('what all were compared with is said once', () => {
    const compared = worseInFog().baseline
    const [, , second] = lines([
      section('a', { result: { baseline: compared } }),
      section('b', { result: { baseline: compared } }),
    ])
    expect(second).toBe('2 gates passed. Compared with `file:models/base.onnx`.')
  })

  it('more rows than a reader takes in go into the folds of their results', () => {
    const gates = Array.from({ length: 20 }, (_, index) =>
      gate({ verdict: 'fail', reasonCode: 'worse-than-margin', slice: { user: `${index}` } }),
    )
    const text = visible([section('m', { result: { verdict: 'fail', gates } })])
    expect(text.match(/^\| ❌/gm)).toHaveLength(20)
    expect(text.split('<details>')[0]?.match(/^\| ❌/gm)).toHaveLength(12)
    expect(text).toContain('8 more gates that did not pass')
  })

  it('an address that is none, or would run code, is no link', () => {
    const text = visible([{ ...fog(), links: { run: 'javascript:alert(1)', page: 'https://x](y' } }])
    expect(text).not.toMatch(/\]\(/)
    expect(text).toContain('run 812, attempt 1')
  })

  it('is the same text in whatever order the results came', () => {
    const all = [fog(), section('a'), failedSection('b'), unchanged('x'), section('c', { run: 3, head: 'f' })]
    const text = visible(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(visible(shuffled)).toBe(text)
      }),
      { numRuns: 20 },
    )
  })
})
