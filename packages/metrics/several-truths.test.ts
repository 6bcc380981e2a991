import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Columns } from './columns.ts'
import { computeMetric, perRowLoss, prepareMetric } from './compute.ts'
import {
  type GoldenEntry,
  type MultilabelGolden,
  numberOf,
  readMultilabelGoldens,
} from './goldens-for-tests.ts'
import type { ParameterValue } from './parameters.ts'
import { multilabel, ranking } from './several-truths-for-tests.ts'
import { parseMetric } from './specification.ts'

interface Case {
  case: string
  truth: number[][]
  relevance: number[][]
  predicted: number[][]
  scores: number[][]
  weights: number[] | null
  expected: { metric: string; kwargs: Record<string, ParameterValue>; value?: number | string }[]
}

const fixtures: { multilabel: Case[]; ranking: Case[] } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/multilabel/cases.json', import.meta.url), 'utf8'),
)

function check(
  label: string,
  columns: Columns,
  metric: string,
  kwargs: Record<string, unknown>,
  want: unknown,
) {
  const given = Object.entries(kwargs).filter(([name]) => name !== 'sample_weight')
  const parameters = given.map(([name, value]): [string, ParameterValue] => [
    name,
    value === 'NaN' ? Number.NaN : (value as ParameterValue),
  ])
  const spec = parseMetric({ metric, ...Object.fromEntries(parameters) })
  const { value, error } = computeMetric(spec, columns)
  const wanted = want === undefined ? Number.NaN : numberOf(want)
  const told = `${label}: ${spec.canonical}`
  if (Number.isNaN(wanted)) expect(error, told).toBeDefined()
  else
    expect(Math.abs(value - wanted), `${told} is ${value}, not ${wanted}`).toBeLessThanOrEqual(
      1e-9 + 1e-9 * Math.abs(wanted),
    )
  const rows = perRowLoss(spec, columns)
  if (rows === null || Number.isNaN(value)) return
  const weights = columns.weights ?? new Float64Array(columns.rows).fill(1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = rows.reduce((sum, row, index) => sum + row * (weights[index] as number), 0) / total
  expect(mean, `${told} by row`).toBeCloseTo(value, 9)
}

/**
 * With ignore_ties scikit-learn orders items of equal score as NumPy's sort happens to on a processor: what it says
 * lies between the worst and the best of their orders, and so does what is computed here.
 */
function checkTied(
  label: string,
  metric: string,
  kwargs: Record<string, unknown>,
  lists: TiedLists,
  want: number,
) {
  const { sample_weight: _, ...parameters } = kwargs
  const spec = parseMetric({ metric, ...(parameters as Record<string, ParameterValue>) })
  const [worst = 0, own = 0, best = 0] = [-1e-6, 0, 1e-6].map((nudge) => {
    const scores = lists.scores.map((row, index) =>
      row.map((score, item) => score + nudge * (lists.relevance[index]?.[item] as number)),
    )
    return computeMetric(spec, ranking(lists.relevance, scores, lists.weights)).value
  })
  for (const value of [own, want]) {
    expect(value, `${label}: ${spec.canonical}`).toBeGreaterThanOrEqual(worst - 1e-9)
    expect(value, `${label}: ${spec.canonical}`).toBeLessThanOrEqual(best + 1e-9)
  }
}

interface TiedLists {
  relevance: number[][]
  scores: number[][]
  weights: number[] | null
}

const haveTies = (rows: readonly (readonly number[])[]) => rows.some((row) => new Set(row).size < row.length)

describe('the goldens of several labels a row and of ranked items', () => {
  const goldens = readMultilabelGoldens()
  it.each(goldens.map((golden) => [golden.case, golden] as const))(
    '%s: each entry equals scikit-learn',
    (name, golden) => {
      expect(golden.expected.length).toBeGreaterThan(30)
      const { y_true: relevance, y_score: scores } = golden.inputs
      for (const entry of golden.expected) {
        if (entry.kwargs.ignore_ties === true && haveTies(scores)) {
          const weights = weightsOf(golden, entry)
          checkTied(name, entry.metric, entry.kwargs, { relevance, scores, weights }, numberOf(entry.value))
        } else check(name, columnsOf(golden, entry), entry.metric, entry.kwargs, entry.value)
      }
    },
  )
})

function weightsOf({ inputs }: MultilabelGolden, { kwargs }: GoldenEntry): number[] | null {
  return 'sample_weight' in kwargs ? (inputs.sample_weight ?? null) : null
}

function columnsOf(golden: MultilabelGolden, entry: GoldenEntry): Columns {
  const { inputs } = golden
  const weights = weightsOf(golden, entry)
  if (entry.args[0] === 'y_true') return ranking(inputs.y_true, inputs.y_score, weights)
  return multilabel({
    truth: inputs.y_binary,
    predicted: inputs.y_binary_pred,
    scores: inputs.y_score,
    weights,
  })
}

describe('several labels a row, with every average and zero_division', () => {
  it.each(fixtures.multilabel.map((one) => [one.case, one] as const))(
    '%s: equal to scikit-learn',
    (name, one) => {
      for (const { metric, kwargs, value } of one.expected)
        check(name, multilabel(one), metric, kwargs, value)
    },
  )

  it('average=binary has no meaning', () => {
    const columns = multilabel(fixtures.multilabel[0] as Case)
    expect(computeMetric(parseMetric('f1_score'), columns).error).toMatch(
      /use average=macro, micro, weighted or samples/,
    )
  })
})

describe('ranked items', () => {
  it.each(fixtures.ranking.map((one) => [one.case, one] as const))(
    '%s: equal to scikit-learn',
    (name, one) => {
      const columns = ranking(one.relevance, one.scores, one.weights)
      for (const { metric, kwargs, value } of one.expected) {
        if (kwargs.ignore_ties === true && haveTies(one.scores))
          checkTied(name, metric, kwargs, one, numberOf(value))
        else check(name, columns, metric, kwargs, value)
      }
    },
  )

  it.each([
    ['the first relevant item is third', [0, 0, 2, 1], [4, 3, 2, 1], '', 1 / 3],
    ['an irrelevant item of equal score stands before it', [0, 1], [1, 1], '', 1 / 2],
    ['relevant items of equal score do not stand in each other’s way', [1, 1, 0], [3, 3, 1], '', 1],
    ['none is relevant', [0, 0], [1, 2], '', 0],
    ['it lies below the first k', [0, 0, 1], [3, 2, 1], '(k=2)', 0],
    ['it is the last of the first k', [0, 0, 1], [3, 2, 1], '(k=3)', 1 / 3],
  ])('mean_reciprocal_rank when %s', (_, relevance, scores, parameters, want) => {
    const columns = ranking([relevance], [scores], null)
    expect(computeMetric(parseMetric(`mean_reciprocal_rank${parameters}`), columns).value).toBe(want)
  })

  it('queries may have different numbers of items', () => {
    const both = ranking(
      [
        [1, 0, 0],
        [0, 1],
      ],
      [
        [3, 2, 1],
        [2, 1],
      ],
      null,
    )
    expect(computeMetric(parseMetric('mean_reciprocal_rank'), both).value).toBe(0.75)
  })

  it.each([
    ['ndcg_score', [[1], [0]], [[1], [2]], 'no query has more than one item, so that nothing is ranked'],
    [
      'ndcg_score',
      [[1, -1]],
      [[1, 2]],
      'a relevance is below 0, which no share of the best order can be made of',
    ],
    ['dcg_score', [[1, 1]], [[1, Number.NaN]], '1 of 1 rows have a score that is not a finite number'],
  ])('%s says why it has no value', (metric, relevance, scores, why) => {
    expect(computeMetric(parseMetric(metric), ranking(relevance, scores, null)).error).toBe(why)
  })
})

it.each([
  'f1_score(average=macro)',
  'roc_auc_score(average=weighted)',
  'jaccard_score(average=micro)',
  'f1_score(average=samples)',
])('%s with multiplicities is what it is on rows repeated that often', (metric) => {
  const one = fixtures.multilabel[0] as Case
  const counts = one.truth.map((_, row) => (row * 5) % 3)
  const repeat = (rows: number[][]) =>
    rows.flatMap((row, index) => Array(counts[index]).fill(row) as number[][])
  const repeated = multilabel({
    truth: repeat(one.truth),
    predicted: repeat(one.predicted),
    scores: repeat(one.scores),
    weights: null,
  })
  const spec = parseMetric(metric)
  expect(prepareMetric(spec, multilabel(one))(Float64Array.from(counts))).toBeCloseTo(
    computeMetric(spec, repeated).value,
    12,
  )
})

it.each([
  ['f1_score(average=samples)', 'average=samples is for several labels a row'],
  ['ndcg_score', 'ndcg_score is for a ranking, and this is a classification'],
])('%s of one class a row: %s', (metric, why) => {
  const columns = {
    ...multilabel(fixtures.multilabel[0] as Case),
    task: 'classification',
    classes: ['0', '1'],
  } as Columns
  expect(computeMetric(parseMetric(metric), columns).error).toContain(why)
})
