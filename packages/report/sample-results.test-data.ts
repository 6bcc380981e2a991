import { type Check, type Gate, type Metric, type Result, resultSchemaId } from '@mlgate/core'

/** A result with nothing in it but a name; tests fill in what they are about. */
export function emptyResult(own: Partial<Result> = {}): Result {
  return {
    schema: resultSchemaId,
    kind: 'evaluation',
    name: 'signs',
    subject: {
      model: { path: 'models/signs.onnx', sha256: `9f1c2ab3${'0'.repeat(56)}`, bytes: 212_345 },
      data: [{ path: 'data/test.parquet', sha256: `77aa00b1${'0'.repeat(56)}`, rows: 4120 }],
    },
    environment: {},
    parameters: {},
    metrics: [],
    checks: [],
    gates: [],
    baseline: null,
    verdict: 'pass',
    startedAt: '2026-03-01T12:00:00Z',
    durationMs: 1912,
    ...own,
  }
}

export function metric(own: Partial<Metric> = {}): Metric {
  return { name: 'accuracy_score', value: 0.959, unit: '1', direction: 'higher', samples: 4120, ...own }
}

export function gate(own: Partial<Gate> = {}): Gate {
  return {
    metric: 'accuracy_score',
    slice: null,
    rule: { 'max-regression': '1pt' },
    verdict: 'pass',
    base: 0.951,
    value: 0.959,
    difference: { value: 0.008, low: 0.002, high: 0.014, method: 'newcombe-paired' },
    reasonCode: 'within-margin',
    reason: 'may get worse by 1 pt',
    ...own,
  }
}

export function check(own: Partial<Check> = {}): Check {
  return { id: 'range', status: 'pass', severity: 'error', title: 'values lie within their range', ...own }
}

/** A model that got worse in fog, as in a pull request that changes its training. */
export function worseInFog(): Result {
  const fog = gate({
    slice: { weather: 'fog' },
    verdict: 'fail',
    base: 0.912,
    value: 0.847,
    difference: { value: -0.065, low: -0.101, high: -0.029, method: 'newcombe-paired' },
    reasonCode: 'worse-than-margin',
  })
  const night = gate({
    slice: { weather: 'night' },
    verdict: 'inconclusive',
    base: 0.88,
    value: 0.861,
    difference: { value: -0.019, low: -0.054, high: 0.016, method: 'newcombe-paired' },
    reasonCode: 'not-shown',
    reason: 'may get worse by 1 pt; 412 rows show 4.1 pt at best; about 2\u202f300 more would decide',
  })
  const atLeast = gate({
    rule: { min: 0.95 },
    difference: null,
    reasonCode: 'within-bound',
    reason: 'at least 95 %',
  })
  const others = ['rain', 'snow', 'dusk', 'dawn', 'haze', 'sun'].map((weather) =>
    gate({ slice: { weather }, base: 0.95, value: 0.955 }),
  )
  return emptyResult({
    verdict: 'fail',
    metrics: [
      metric({ interval: { level: 0.95, low: 0.953, high: 0.965, method: 'wilson' } }),
      metric({
        name: 'log_loss',
        value: 0.1312,
        direction: 'lower',
        interval: { level: 0.95, low: 0.121, high: 0.142, method: 'bootstrap-percentile' },
      }),
      metric({ name: 'f1_score(average=macro)', value: 0.948 }),
    ],
    confusion: {
      labels: ['limit', 'stop', 'yield'],
      counts: [
        [1400, 12, 0],
        [9, 1350, 31],
        [4, 113, 1201],
      ],
    },
    gates: [fog, night, gate(), atLeast, ...others],
    baseline: {
      how: 'file',
      location: 'file:models/base.onnx',
      metrics: [
        metric({ value: 0.951 }),
        metric({ name: 'log_loss', value: 0.1455, direction: 'lower' }),
        metric({ name: 'f1_score(average=macro)', value: 0.941 }),
      ],
      confusion: {
        labels: ['limit', 'stop', 'yield'],
        counts: [
          [1398, 14, 0],
          [9, 1369, 12],
          [4, 120, 1194],
        ],
      },
      pairing: {
        rows: 4120,
        shared: 4120,
        by: 'id',
        rightToWrong: 61,
        wrongToRight: 104,
        trainings: { candidate: 1, base: 1 },
      },
      passedOver: [],
    },
  })
}

/** A data file with a broken column, one that drifts a little, and much that holds. */
export function brokenData(): Result {
  return emptyResult({
    kind: 'data',
    name: 'test',
    subject: {
      data: [{ path: 'data/test.csv', sha256: `ab12${'0'.repeat(60)}`, bytes: 1_204_000, rows: 4120 }],
    },
    verdict: 'fail',
    durationMs: 312,
    checks: [
      check({
        column: 'age',
        status: 'fail',
        title: 'age lies between 0 and 120',
        expected: '0 … 120',
        observed: '1 204 values lie outside',
        count: 1204,
        rows: [17, 203, 911],
        line: 18,
        hint: 'Is 999 how this file says "unknown"? Then list it under null-values.',
      }),
      check({
        id: 'enum',
        column: 'label',
        status: 'fail',
        title: 'label is one of stop, yield, limit',
        observed: '1 value is another',
        count: 1,
        rows: [52],
        line: 53,
        samples: ['Stop'],
      }),
      check({
        id: 'nulls',
        column: 'lux',
        status: 'fail',
        severity: 'warn',
        title: 'has at most 0.5 % nulls',
        observed: '1.2 % are null',
        count: 49,
      }),
      ...Array.from({ length: 13 }, (_, index) => check({ column: `column_${index}` })),
      check({ id: 'rule', status: 'skipped', title: 'starts before it ends' }),
    ],
  })
}

/** A model that could not be read at all. */
export function brokenModel(): Result {
  return emptyResult({
    verdict: 'error',
    subject: { data: [] },
    durationMs: 41,
    problems: [
      {
        code: 'MG1003',
        message: 'test has no column "lable". Its columns: label, weather, size_band, image.',
        hint: 'Did you mean "label"?',
        place: { file: 'mlgate.yml', line: 14, column: 15, path: 'models.signs.evaluate.target' },
      },
    ],
  })
}

/** A regression measured by weather, with everything that lineage can tell. */
export function slicedResult(): Result {
  const weathers = ['fog', 'night', 'rain']
  const error = (own: Partial<Metric>) =>
    metric({ name: 'mean_absolute_error', unit: 'km', direction: 'lower', ...own })
  const slices = weathers.map((weather, index) =>
    error({
      slice: { weather },
      value: 2.5 - index / 2,
      samples: 1200,
      interval: { level: 0.95, low: 2.2 - index / 2, high: 2.8 - index / 2, method: 'bca' },
    }),
  )
  return emptyResult({
    name: 'distance',
    metrics: [error({ value: 1.9 }), ...slices],
    notes: ['the last batch was shorter'],
    parameters: { learning_rate: 0.1, layers: [64, 32] },
    environment: { cpu: 'AMD EPYC' },
    subject: {
      data: [{ path: 'data/test.parquet', sha256: '77aa00b1', rows: 3600 }],
      commit: 'a1b2c3d4e5',
      head: 'e5d4c3b2a1',
      inputs: '00ff00ff',
      binding: '64 columns are fed to the input pixels',
      predictions: { path: 'p.parquet', sha256: '12ab', rows: 3600, id: 'image_id' },
    },
    baseline: {
      how: 'merge-base',
      location: 'git:main:models/base.onnx',
      commit: 'f00ba4f00ba4',
      sha256: '34cd',
      metrics: [
        error({ value: 1.8 }),
        ...weathers.map((weather) => error({ slice: { weather }, value: 1.9 })),
      ],
      changes: weathers.map((weather, index) => ({
        metric: 'mean_absolute_error',
        slice: { weather },
        difference: {
          value: 0.6 - index / 2,
          low: 0.3 - index / 2,
          high: 0.9 - index / 2,
          method: 'paired-bootstrap',
        },
      })),
      passedOver: [{ how: 'first-parent', reason: 'it has no result' }],
    },
  })
}
