import { MlgateError } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorerAliases } from './aliases.ts'
import { splitMetricList } from './grammar.ts'
import { metricList } from './metric-list.ts'
import { parseMetric, type WrittenMetric } from './specification.ts'

describe('one metric has one name, however it is written', () => {
  it.each<[WrittenMetric, string]>([
    ['accuracy_score', 'accuracy_score'],
    ['accuracy_score()', 'accuracy_score'],
    ['  f1_score ( average = "macro" ) ', 'f1_score(average=macro)'],
    ["f1_score(average='macro')", 'f1_score(average=macro)'],
    ['f1_score(zero_division=1, average=macro)', 'f1_score(average=macro, zero_division=1)'],
    ['f1_score(average=binary, pos_label=1, zero_division=warn)', 'f1_score'],
    ['f1_score(zero_division=0)', 'f1_score'],
    ['f1_score(zero_division=np.nan)', 'f1_score(zero_division=nan)'],
    ["f1_score(pos_label='1')", 'f1_score'],
    ["f1_score(pos_label='01')", "f1_score(pos_label='01')"],
    ['f1_score(pos_label=-1)', 'f1_score(pos_label=-1)'],
    ["f1_score(pos_label='it\\'s, (so)')", "f1_score(pos_label='it\\'s, (so)')"],
    ["f1_score(pos_label='True')", "f1_score(pos_label='True')"],
    ['f1_score(pos_label=True)', 'f1_score(pos_label=True)'],
    ['f1_score(pos_label=größer)', 'f1_score(pos_label=größer)'],
    ['balanced_accuracy_score(adjusted=true)', 'balanced_accuracy_score(adjusted=True)'],
    ['balanced_accuracy_score(adjusted=False)', 'balanced_accuracy_score'],
    ['fbeta_score(beta=0.5)', 'fbeta_score(beta=0.5)'],
    ['fbeta_score(beta=2.0, average=micro)', 'fbeta_score(average=micro, beta=2)'],
    ['fbeta_score(beta=inf)', 'fbeta_score(beta=inf)'],
    ['f1_macro', 'f1_score(average=macro)'],
    ['f1_macro(zero_division=1)', 'f1_score(average=macro, zero_division=1)'],
    ['neg_log_loss', 'log_loss'],
    ['roc_auc_score(multi_class=raise, average=macro, max_fpr=1)', 'roc_auc_score'],
    ['roc_auc_ovr(average=micro)', 'roc_auc_score(average=micro, multi_class=ovr)'],
    ['roc_auc_score(max_fpr=0.1)', 'roc_auc_score(max_fpr=0.1)'],
    ['average_precision_score(pos_label=spam)', 'average_precision_score(pos_label=spam)'],
    ['brier_score_loss(pos_label=None, scale_by_half=auto)', 'brier_score_loss'],
    ['neg_brier_score(scale_by_half=true)', 'brier_score_loss(scale_by_half=True)'],
    ['top_k_accuracy(k=2.0)', 'top_k_accuracy_score'],
    ['top_k_accuracy(k=5)', 'top_k_accuracy_score(k=5)'],
    ['jaccard_macro', 'jaccard_score(average=macro)'],
    ['cohen_kappa_score(replace_undefined_by=nan, weights=None)', 'cohen_kappa_score'],
    [
      "equalized_odds_ratio(sensitive_feature='age group')",
      "equalized_odds_ratio(sensitive_feature='age group')",
    ],
    [
      `mean_cost( costs = {ok: {fraud: 5.0}, "it's: {so}": { ok : 500 , fraud: -1 } }, unit=EUR)`,
      "mean_cost(costs={'it\\'s: {so}': {fraud: -1, ok: 500}, ok: {fraud: 5}}, unit=EUR)",
    ],
    [
      { metric: 'mean_cost', costs: { 1: { 0: 500 }, 0: { 1: 5 } }, threshold: 0.2 },
      'mean_cost(costs={0: {1: 5}, 1: {0: 500}}, threshold=0.2)',
    ],
    [
      'expected_profit(profits={a: {a: 1}}, threshold=0.5, pos_label=b)',
      'expected_profit(pos_label=b, profits={a: {a: 1}}, threshold=0.5)',
    ],
    [{ metric: 'fbeta_score', beta: 2, average: 'macro' }, 'fbeta_score(average=macro, beta=2)'],
    [{ metric: 'f1_macro', zero_division: 1 }, 'f1_score(average=macro, zero_division=1)'],
    [{ metric: 'f1_score', pos_label: 'a, b' }, "f1_score(pos_label='a, b')"],
  ])('%o', (written, canonical) => {
    expect(parseMetric(written).canonical).toBe(canonical)
    expect(parseMetric(canonical)).toEqual(parseMetric(written))
  })

  it.each(Object.entries(scorerAliases))('the scorer %s means %s', (scorer, metric) => {
    expect(parseMetric(scorer).canonical).toBe(metric)
  })

  it('holds for any label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (label) => {
        const spec = parseMetric({ metric: 'f1_score', pos_label: label })
        expect(parseMetric(spec.canonical)).toEqual(spec)
      }),
    )
  })

  it('holds for any classes that are named with a price', () => {
    const name = fc.string({ unit: 'binary', maxLength: 20 })
    const amounts = fc.dictionary(name, fc.double({ noNaN: true, noDefaultInfinity: true }), { maxKeys: 3 })
    fc.assert(
      fc.property(fc.dictionary(name, amounts, { minKeys: 1, maxKeys: 3 }), (costs) => {
        const spec = parseMetric({ metric: 'mean_cost', costs })
        expect(parseMetric(spec.canonical).canonical).toBe(spec.canonical)
      }),
    )
  })

  it('holds for every metric that there is', () => {
    for (const { name, example } of metricList()) {
      const spec = parseMetric(example)
      expect(spec.name).toBe(name)
      expect(parseMetric(spec.canonical)).toEqual(spec)
    }
  })

  it('fills in what was left out', () => {
    expect(parseMetric('f1_macro')).toEqual({
      name: 'f1_score',
      parameters: { average: 'macro', pos_label: 1, zero_division: 0 },
      canonical: 'f1_score(average=macro)',
    })
  })
})

describe('a mistake is told with what to do about it', () => {
  it.each<[WrittenMetric, string, string, string]>([
    ['acuracy_score', 'MG7001', 'There is no metric "acuracy_score".', 'Did you mean "accuracy_score"?'],
    ['F1-Macro', 'MG7001', 'There is no metric "F1-Macro".', 'Did you mean "f1_macro"?'],
    ['rmse', 'MG7001', 'There is no metric "rmse".', 'Did you mean "root_mean_squared_error"?'],
    ['wholly_other', 'MG7001', 'There is no metric "wholly_other".', 'Metrics: accuracy_score, '],
    ['constructor', 'MG7001', 'There is no metric "constructor".', 'Metrics: '],
    ['', 'MG7002', '"" is not a metric.', 'Write a metric as in scikit-learn'],
    [
      'f1_score(average=macro',
      'MG7002',
      '"f1_score(average=macro" lacks its closing bracket.',
      '"f1_score(average=macro, …)"',
    ],
    ['zero_division=1)', 'MG7002', '"zero_division=1)" lacks its opening bracket.', '"…, zero_division=1)"'],
    ['f1_score(macro)', 'MG7002', '"macro" in f1_score(…) is not a parameter', '"f1_score(name=value)"'],
    ['f1_score(pos_label=not so)', 'MG7002', '"pos_label=not so" in f1_score(…)', 'in single quotes'],
    ["f1_score(pos_label='so)", 'MG7002', 'lacks its closing bracket', 'in quotes'],
    ['f1_score(averge=macro)', 'MG7003', 'f1_score has no parameter "averge".', 'Did you mean "average"?'],
    ['max_error(beta=1)', 'MG7003', 'max_error has no parameter "beta".', 'It has none.'],
    ['f1_score(sample_weight=w)', 'MG7003', 'f1_score has no parameter', 'name it as the weight'],
    [
      'f1_score(average=none)',
      'MG7003',
      'takes one of binary, micro, macro, weighted, samples as average, not None',
      'one number',
    ],
    ['f1_score(average=rows)', 'MG7003', 'not rows', 'one number'],
    ['f1_score(zero_division=2)', 'MG7003', 'takes 0, 1 or nan as zero_division, not 2', ''],
    ['f1_score(average=macro, average=micro)', 'MG7003', 'f1_score is given average twice.', ''],
    ['f1_macro(average=micro)', 'MG7003', 'f1_score is given average twice.', ''],
    [
      'f1_score(average=macro, pos_label=2)',
      'MG7003',
      'pos_label, which average=macro does not look at',
      'Leave one',
    ],
    [
      'roc_auc_score(multi_class=ovo, average=micro)',
      'MG7003',
      'takes macro or weighted as average with multi_class=ovo, not micro',
      'multi_class=ovr',
    ],
    ['roc_auc_score(multi_class=both)', 'MG7003', 'takes ovr, ovo or raise as multi_class, not both', 'ovr'],
    ['roc_auc_score(max_fpr=0)', 'MG7003', 'takes a number above 0 and up to 1 as max_fpr, not 0', ''],
    [
      'roc_auc_score(average=binary)',
      'MG7003',
      'takes one of micro, macro, weighted, samples as average',
      '',
    ],
    ['roc_auc_score(labels=x)', 'MG7003', 'has no parameter "labels"', 'The classes are all that truth'],
    ['auc', 'MG7001', 'There is no metric "auc".', 'Did you mean "roc_auc_score"?'],
    ['top_k_accuracy_score(k=0)', 'MG7003', 'takes a whole number of at least 1 as k, not 0', ''],
    ['brier_score_loss(scale_by_half=2)', 'MG7003', 'takes True, False or auto as scale_by_half, not 2', ''],
    ['fbeta_score', 'MG7003', 'fbeta_score needs beta, a number of at least 0.', 'beta=2 weighs recall'],
    ['fbeta_score(beta=-1)', 'MG7003', 'takes a number of at least 0 as beta, not -1', ''],
    [
      'accuracy_score(normalize=False)',
      'MG7003',
      'takes True only as normalize',
      'test sets of different size',
    ],
    [
      'mean_cost',
      'MG7003',
      'mean_cost needs costs, a mapping from true class to predicted class to cost',
      '500',
    ],
    [
      'mean_cost(costs=5)',
      'MG7003',
      'takes a mapping from true class to predicted class to cost as costs, not 5',
      '',
    ],
    ['mean_cost(costs={a: 5})', 'MG7003', 'as costs, not a list or mapping', 'the truth is fraud'],
    ['mean_cost(costs={a: {b: much}})', 'MG7003', 'as costs, not a list or mapping', ''],
    ['mean_cost(costs={})', 'MG7003', 'as costs, not a list or mapping', ''],
    ['mean_cost(costs={a: {b: 5})', 'MG7002', 'lacks its closing bracket', 'in quotes'],
    ['mean_cost(costs={a})', 'MG7002', '"costs={a}" in mean_cost(…) is not a parameter', ''],
    ['mean_cost(costs={a: {b: 1}, a: {b: 2}})', 'MG7002', 'is not a parameter with its value', ''],
    [
      `mean_cost(costs=${'{a: '.repeat(900)}1${'}'.repeat(900)})`,
      'MG7002',
      'is not a parameter with its value',
      '',
    ],
    [
      'mean_cost(costs={a: {b: 1}}, pos_label=b)',
      'MG7003',
      'pos_label, which counts only with a threshold',
      'Add',
    ],
    [
      'mean_cost(costs={a: {b: 1}}, threshold=2)',
      'MG7003',
      'takes a number from 0 to 1 as threshold, not 2',
      '',
    ],
    ['f1_score(average={a: {b: 1}})', 'MG7003', 'as average, not a list or mapping', ''],
    ['f1_score(pos_label={a: 1})', 'MG7003', 'as pos_label, not a list or mapping', ''],
    [
      'demographic_parity_difference',
      'MG7003',
      'needs sensitive_feature, the name of a column',
      'the groups',
    ],
    [
      'expected_calibration_error(pos_label=a)',
      'MG7003',
      'which of=top_label does not look at',
      'of=positive',
    ],
    [
      'mean_tweedie_deviance(power=0.5)',
      'MG7003',
      'a number that is not between 0 and 1 as power',
      'Poisson',
    ],
    ['mean_absolute_scaled_error', 'MG7003', 'needs naive_error, a number above 0', 'training series'],
    ['smape', 'MG7001', 'There is no metric "smape".', 'symmetric_mean_absolute_percentage_error'],
    [{ metric: 'accuracy_score', __proto__x: 1 }, 'MG7003', 'no parameter "__proto__x"', ''],
    [{ beta: 1 } as unknown as WrittenMetric, 'MG7002', 'without the key "metric"', ''],
    [
      { metric: 'f1_score', average: ['macro'] } as unknown as WrittenMetric,
      'MG7003',
      'not a list or mapping',
      '',
    ],
  ])('%o', (written, code, message, hint) => {
    const error = errorOf(() => parseMetric(written, { file: 'mlgate.yml', line: 3 }))
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
    expect(error.hint ?? '').toContain(hint)
    expect(error.place).toEqual({ file: 'mlgate.yml', line: 3 })
  })

  it('and several are told at once', () => {
    const error = errorOf(() => parseMetric('fbeta_score(averge=macro, zero_division=3)'))
    expect(error.problems.map(({ message }) => message)).toEqual([
      'fbeta_score has no parameter "averge".',
      'fbeta_score takes 0, 1 or nan as zero_division, not 3.',
      'fbeta_score needs beta, a number of at least 0.',
    ])
  })

  it('of any size, without repeating it all', () => {
    expect(errorOf(() => parseMetric('x'.repeat(10_000))).message).toBe(
      'A metric of 10000 characters is none.',
    )
    expect(errorOf(() => parseMetric('x'.repeat(400))).message.length).toBeLessThan(120)
  })

  it('and nothing that is written makes anything but such an error', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ maxLength: 20 }).map((text) => `f1_score(${text})`),
      fc.string({ maxLength: 20 }).map((text) => `f1_score(pos_label=${text})`),
      fc.string({ maxLength: 20 }).map((text) => `mean_cost(costs={a: {${text}: 1}})`),
    )
    fc.assert(
      fc.property(anything, (text) => {
        try {
          expect(parseMetric(parseMetric(text).canonical)).toEqual(parseMetric(text))
        } catch (error) {
          expect(error).toBeInstanceOf(MlgateError)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a list of metrics', () => {
  it.each([
    ['accuracy_score, f1_score(average=macro)', ['accuracy_score', 'f1_score(average=macro)']],
    ['f1_score(average=macro, zero_division=1),r2', ['f1_score(average=macro, zero_division=1)', 'r2']],
    [
      'mean_cost(costs={a: {b: 1, c: 2}, b: {a: 3}}), r2',
      ['mean_cost(costs={a: {b: 1, c: 2}, b: {a: 3}})', 'r2'],
    ],
    ["f1_score(pos_label='a),b'), accuracy", ["f1_score(pos_label='a),b')", 'accuracy']],
    [' accuracy ,, ', ['accuracy']],
    ['', []],
  ])('%s', (text, parts) => {
    expect(splitMetricList(text)).toEqual(parts)
  })
})

function errorOf(act: () => unknown): MlgateError {
  try {
    act()
  } catch (error) {
    if (error instanceof MlgateError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
