import type { Difference, Gate, Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import {
  htmlIn,
  parseGithubMarkdown,
  referencesIn,
  textOutsideCode,
} from '../../../test/support/github-markdown.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { hashOf, sampleEvaluation, sampleFile, sampleManifest, sampleMetric } from '../test-support/index.ts'
import { proposeVersion } from '../versions/propose-version.ts'
import { releaseNotes } from './release-notes.ts'
import { emptyStageHistory, mostNotesCharacters, withStageHistory } from './stage-history.ts'

const commit = (letter: string) => letter.repeat(40)
const accuracy = (value: number, low: number, high: number) =>
  sampleMetric({ value, interval: { level: 0.95, low, high, method: 'wilson' } })

/** A version whose evaluation says that accuracy. */
function version(own: {
  version: string
  metrics: Result['metrics']
  data?: string
  commit?: string
}): Manifest {
  const subject = { data: [{ path: 'data/test.parquet', sha256: hashOf(own.data ?? 'test'), rows: 450 }] }
  const result = sampleEvaluation({ metrics: own.metrics, subject })
  return sampleManifest({
    version: own.version,
    commit: own.commit ?? commit('a'),
    results: [{ result, file: 'mlgate-result-evaluation-signs.json' }],
  })
}

const older = version({ version: '0.9.0', metrics: [accuracy(0.9, 0.87, 0.93)] })
const last = version({ version: '1.0.0', metrics: [accuracy(0.951, 0.942, 0.96)], commit: commit('b') })

/** The evaluation of the next version, beside the last one where a difference is known. */
function evaluation(
  value: number,
  own: { difference?: Difference; data?: string; commit?: string } = {},
): Result {
  const gate: Gate = {
    metric: 'accuracy_score',
    slice: null,
    rule: { 'max-regression': '1pt' },
    verdict: 'pass',
    base: 0.951,
    value,
    difference: own.difference ?? null,
    reasonCode: 'within-margin',
    reason: 'may get worse by 1 pt',
  }
  return sampleEvaluation({
    metrics: [accuracy(value, value - 0.01, value + 0.01)],
    subject: { data: [{ path: 'data/test.parquet', sha256: hashOf(own.data ?? 'test'), rows: 450 }] },
    gates: [gate],
    baseline: {
      how: 'first-parent',
      commit: own.commit ?? commit('b'),
      metrics: own.difference === undefined ? [] : [accuracy(0.951, 0.942, 0.96)],
      passedOver: [],
    },
  })
}

function notes(result: Result, own: Partial<Parameters<typeof releaseNotes>[0]> = {}): string {
  const results = [result]
  const manifest = sampleManifest({
    version: '1.1.0',
    results: [{ result, file: 'mlgate-result-evaluation-signs.json' }],
    base: last,
  })
  return releaseNotes({ manifest, results, previous: [last, older], ...own })
}

const better = { value: 0.008, low: 0.002, high: 0.014, method: 'newcombe-paired' }
const first = (text: string) => text.split('\n')[0]

describe('release notes', () => {
  it('say in one line how the version is beside the last, then why, then every number', () => {
    const result = evaluation(0.959, { difference: better })
    const proposed = proposeVersion({
      last,
      signature: last.signature,
      results: [result],
      content: hashOf('new'),
    })
    const text = notes(result, { proposed, runUrl: 'https://github.com/octo/signs/actions/runs/812' })
    expect(text.split(emptyStageHistory)[0]).toMatchInlineSnapshot(`
      "### ✅ \`signs\` 1.1.0, beside 1.0.0: better in \`accuracy_score\` (+0.8 pt)

      A minor version. Its gates say that it is better in accuracy_score. 1 gate passed. Made from commit \`aaaaaaa\` by [run 812](https://github.com/octo/signs/actions/runs/812).

      | | metric | 1.0.0 | 1.1.0 | change, 95 % interval | history |
      | :- | :- | -: | -: | -: | :- |
      | ✅ better | \`accuracy_score\` | 95.1 % | 95.9 % | +0.8 pt (+0.2 … +1.4) | ▁▇█ |

      "
    `)
  })

  it.each([
    ['better', { value: 0.008, low: 0.002, high: 0.014 }, '### ✅ `signs` 1.1.0, beside 1.0.0: better in'],
    ['worse', { value: -0.008, low: -0.014, high: -0.002 }, '### ⚠️ `signs` 1.1.0, beside 1.0.0: worse in'],
    [
      'not shown',
      { value: 0.008, low: -0.002, high: 0.014 },
      '### ❔ `signs` 1.1.0, beside 1.0.0: not shown to',
    ],
    ['the same', { value: 0, low: 0, high: 0 }, '### ➖ `signs` 1.1.0, beside 1.0.0: the same'],
  ])('begin with what pairs of rows show: %s', (_, difference, words) => {
    const given = { ...difference, method: 'newcombe-paired' }
    expect(first(notes(evaluation(0.951 + difference.value, { difference: given })))).toContain(words)
  })

  it.each([
    ['lie apart', evaluation(0.99), 'better', 'their intervals lie apart'],
    ['overlap', evaluation(0.955), "can't\u00a0tell", 'their intervals overlap'],
    ['are on other data', evaluation(0.99, { data: 'other' }), "can't\u00a0tell", 'other test data'],
    [
      'are beside another version',
      evaluation(0.959, { difference: better, commit: commit('f') }),
      "can't\u00a0tell",
      'their intervals overlap',
    ],
  ])('decide by two numbers only as far as these carry: intervals that %s', (_, result, outcome, because) => {
    const row = notes(result)
      .split('\n')
      .find((line) => line.includes('`accuracy_score`') && line.startsWith('| '))
    expect(row).toContain(outcome)
    expect(row).toContain(because)
  })

  it('show how a number came along through the versions', () => {
    expect(notes(evaluation(0.99))).toContain('▁▅█')
  })

  it('of the first version show its numbers', () => {
    const text = releaseNotes({ manifest: last, results: [evaluation(0.951)], previous: [] })
    expect(first(text)).toBe(
      '### `signs` 1.0.0, the first version: `accuracy_score` 95.1 % (94.1 … 96.1)'.replaceAll(
        ' %',
        '\u00a0%',
      ),
    )
    expect(text).toContain('| `accuracy_score` |')
    expect(text).not.toContain('history')
  })

  it('leave numbers of a benchmark that say nothing to a fold', () => {
    const metric = (name: string, value: number, unit: string) =>
      sampleMetric({ name, value, unit, direction: 'lower', interval: null })
    const benchmark = (latency: number, size: number) =>
      sampleEvaluation({
        kind: 'benchmark',
        metrics: [metric('latency_p50', latency, 'ms'), metric('size', size, 'bytes')],
      })
    const before = sampleManifest({ results: [{ result: benchmark(1, 1000), file: 'r' }] })
    const result = benchmark(2, 2000)
    const manifest = sampleManifest({ version: '1.0.1', results: [{ result, file: 'r' }] })
    const text = releaseNotes({ manifest, results: [result], previous: [before] })
    expect(first(text)).toContain('⚠️')
    const [told, rest] = text.split('<details><summary>1 more number</summary>')
    expect(told).toContain('`size`')
    expect(told).not.toContain('`latency_p50`')
    expect(rest).toMatch(/`latency_p50`.*measured in another run/)
  })

  it('fold the slices, the worst first', () => {
    const sliced = (fog: number, sun: number) => [
      accuracy(0.95, 0.94, 0.96),
      ...Object.entries({ sun, fog }).map(([weather, value]) => ({
        ...accuracy(value, value - 0.01, value + 0.01),
        slice: { weather },
      })),
    ]
    const before = version({ version: '1.0.0', metrics: sliced(0.9, 0.9) })
    const result = sampleEvaluation({ metrics: sliced(0.8, 0.98) })
    const text = notes(result, { previous: [before] })
    expect(text).toContain(
      '<details><summary>On slices of the rows: 1 worse, 1 better, 2 numbers in all</summary>',
    )
    expect(text.indexOf('weather = fog')).toBeLessThan(text.indexOf('weather = sun'))
  })

  it('tell of what somebody should know', () => {
    expect(notes(evaluation(0.95), { notes: ['A pickle runs code when it is <b>loaded</b>.'] })).toContain(
      '- A pickle runs code when it is &lt;b&gt;loaded&lt;/b&gt;.',
    )
  })

  it('hold the card of the user, its headings below their own', () => {
    const card = '---\nlicense: mit\n---\n# signs\n\n##### Deep\n\n```sh\n# a comment\n```\n'
    const text = notes(evaluation(0.95), { card })
    expect(text).toContain(
      '<details><summary>Model card</summary>\n\n#### signs\n\n###### Deep\n\n```sh\n# a comment\n```',
    )
    expect(text).not.toContain('license: mit')
  })

  it('list the files with their hashes, and how to verify them', () => {
    const text = notes(evaluation(0.95))
    expect(text).toContain(`\`${sampleFile('signs.onnx').sha256}\``)
    expect(text).toContain('gh release download signs@v1.1.0 && sha256sum --check SHA256SUMS')
  })

  it('quote for the shell what a shell would read', () => {
    const manifest = { ...last, name: "a'b $(reboot)" }
    const text = releaseNotes({ manifest, results: [], previous: [] })
    expect(text).toContain(`npx mlgate model fetch 'a'\\''b $(reboot)@1.0.0'`)
  })

  it('stay within what GitHub takes, cut between rows, with room for stages', () => {
    const name = 'x'.repeat(60)
    const files = Array.from({ length: 3000 }, (_, index) => sampleFile(`model/${name}${index}`))
    const slices = Array.from({ length: 3000 }, (_, index) =>
      sampleMetric({ slice: { [name]: String(index) } }),
    )
    const result = sampleEvaluation({ metrics: [sampleMetric(), ...slices] })
    const manifest = sampleManifest({ files, version: '1.1.0', results: [{ result, file: 'r' }] })
    const card = 'y'.repeat(mostNotesCharacters)
    const text = releaseNotes({ manifest, results: [result], previous: [manifest], card })
    expect(text.length).toBeLessThan(mostNotesCharacters - 10_000)
    expect(text).toContain('and 2 950 more, in `mlgate.json`'.replace(' 950', '\u202f950'))
    expect(text).toContain(emptyStageHistory)
    expect(htmlIn(parseGithubMarkdown(text)).filter((tag) => tag === '</details>').length).toBeGreaterThan(2)
  })

  it('hold whatever somebody called a model, a metric or a file', () => {
    const hostile = '@octocat <img src=x> | `code` #1 <!-- mlgate stages --> </details>\n# heading'
    const result = sampleEvaluation({
      name: hostile,
      metrics: [
        sampleMetric({ name: hostile }),
        sampleMetric({ name: hostile, slice: { [hostile]: hostile } }),
      ],
    })
    const manifest = sampleManifest({ files: [sampleFile('a`|@octocat')], results: [{ result, file: 'r' }] })
    const text = releaseNotes({
      manifest: { ...manifest, name: hostile, version: '1.0.0-a.b' },
      results: [result],
      previous: [manifest],
      runUrl: 'javascript:alert(1)',
      notes: [hostile],
    })
    const root = parseGithubMarkdown(text)
    expect(referencesIn(textOutsideCode(root))).toEqual([])
    const row = { date: '2026-03-02T09:30:00Z', stage: 'production', isTaken: false, who: 'Ada' }
    expect(withStageHistory(withStageHistory(text, [row]), [])).toBe(text)
    expect(root.children.filter(({ type }) => type === 'heading')).toHaveLength(5)
    expect(text).not.toContain('](javascript')
  })
})
