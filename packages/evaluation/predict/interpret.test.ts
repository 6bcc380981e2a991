import type { ClassLabels, ModelFacts, ModelValue } from '@mlgate/onnx'
import { describe, expect, it } from 'vitest'
import { createRowStore } from '../predictions/row-store.ts'
import type { Task } from './choose-outputs.ts'
import { chooseOutputs } from './choose-outputs.ts'
import { collectOutputs } from './collect-outputs.ts'
import { interpret } from './interpret.ts'
import type { Truth } from './truth.ts'

interface Situation {
  truth: string[] | number[]
  /** Labels that the model gives, as texts or as integers. */
  labels?: string[] | bigint[]
  /** Scores of each row. */
  scores?: number[][]
  zipMap?: string[]
  classLabels?: ClassLabels[]
  task?: Task
}

/** What the outputs of a model come to beside a truth. */
function read({ truth, labels, scores, zipMap, classLabels = [], task }: Situation) {
  const rows = truth.length
  const width = scores?.[0]?.length ?? 0
  const labelType = typeof labels?.[0] === 'bigint' ? 'int64' : 'string'
  const outputs: ModelValue[] = [
    ...(labels === undefined
      ? []
      : [{ name: 'label', elementType: labelType, isTensor: true, shape: [null] }]),
    ...(scores === undefined
      ? []
      : [
          {
            name: 'scores',
            elementType: zipMap ? 'seq(map(string, float32))' : 'float32',
            isTensor: zipMap === undefined,
            shape: null,
          },
        ]),
  ]
  const facts: ModelFacts = {
    inputs: [],
    outputs,
    opsets: {},
    operators: [],
    producer: '',
    externalData: [],
    metadata: {},
    classLabels,
    zipMaps: zipMap === undefined ? [] : [{ output: 'scores', tensor: 'scores', labels: zipMap }],
  }
  const chosen = chooseOutputs(facts, task, 'm.onnx')
  const store = createRowStore('no folder is needed')
  const collector = collectOutputs(chosen, 'm.onnx', store)
  collector.add(
    {
      ...(labels === undefined
        ? {}
        : {
            label:
              labelType === 'int64'
                ? { type: 'int64' as const, dimensions: [rows], data: BigInt64Array.from(labels as bigint[]) }
                : { type: 'string' as const, dimensions: [rows], data: labels as string[] },
          }),
      ...(scores === undefined
        ? {}
        : {
            scores: {
              type: 'float32' as const,
              dimensions: [rows, width],
              data: Float32Array.from(scores.flat()),
            },
          }),
    },
    rows,
    rows,
  )
  const meaning = interpret({
    facts,
    chosen,
    collected: collector.finish(),
    truth: truthOf(truth),
    task,
    dialect: undefined,
    names: { model: 'm.onnx', data: 'd.csv', target: 'y' },
  })
  return { ...meaning, rows }
}

function truthOf(truth: Situation['truth']): Truth {
  const rows = truth.length
  if (typeof truth[0] === 'number') {
    return { kind: 'numbers', rows, values: (from, to) => Float64Array.from(truth.slice(from, to), Number) }
  }
  return { kind: 'texts', texts: { rows, texts: (from, to) => truth.slice(from, to).map(String) } }
}

/** A classification's truth and prediction as labels. */
function labelsOf(meaning: ReturnType<typeof read>) {
  if (meaning.task === 'regression') throw new Error('a regression')
  const name = (code: number) => meaning.classes[code]
  return {
    classes: meaning.classes,
    truth: Array.from(meaning.truth(0, meaning.rows), name),
    predicted: Array.from(meaning.predicted(0, meaning.rows), name),
  }
}

function probabilitiesOf(meaning: ReturnType<typeof read>) {
  if (meaning.task === 'regression' || meaning.probabilities === null) return null
  const { classes, read } = meaning.probabilities
  return { classes, values: read(0, meaning.rows) }
}

describe('the task', () => {
  it('is a classification when the model gives labels', () => {
    expect(read({ truth: ['a', 'b'], labels: ['a', 'a'] }).task).toBe('classification')
  })

  it('is a classification when it gives several scores for each row', () => {
    expect(
      read({
        truth: ['0', '1'],
        scores: [
          [0.5, 0.5],
          [0.1, 0.9],
        ],
      }).task,
    ).toBe('classification')
  })

  it('is a regression when it gives one number for each row and the target holds numbers', () => {
    const meaning = read({ truth: [1.5, 2], scores: [[1.25], [3]] })
    expect(meaning.task).toBe('regression')
    expect(meaning.truth(0, 2)).toEqual(Float64Array.of(1.5, 2))
    expect(meaning.predicted(0, 2)).toEqual(Float64Array.of(1.25, 3))
    expect(read({ truth: ['1', '7', '3'], scores: [[1], [2], [3]] }).task).toBe('regression')
  })

  it('is a classification of two classes when one number from 0 to 1 meets two integers or two texts', () => {
    const meaning = read({ truth: ['0', '1', '1'], scores: [[0.25], [0.5], [0.75]] })
    expect(labelsOf(meaning)).toEqual({
      classes: ['0', '1'],
      truth: ['0', '1', '1'],
      predicted: ['0', '0', '1'],
    })
    expect(probabilitiesOf(meaning)).toEqual({
      classes: ['0', '1'],
      values: Float32Array.of(0.75, 0.25, 0.5, 0.5, 0.25, 0.75),
    })
    expect(meaning.readAs).toBe('the output scores is read as the probability of the class "1"')
    expect(labelsOf(read({ truth: ['no', 'yes'], scores: [[0.9], [0.2]] })).predicted).toEqual(['yes', 'no'])
  })

  it('is a regression when such numbers leave 0 … 1, or when the user says so', () => {
    expect(read({ truth: ['0', '1'], scores: [[0.2], [1.5]] }).task).toBe('regression')
    expect(read({ truth: ['0', '1'], scores: [[0.2], [0.5]], task: 'regression' }).task).toBe('regression')
  })

  it('is an error when one number for each row meets more than two texts, or texts and no probability', () => {
    expect(() => read({ truth: ['a', 'b', 'c'], scores: [[0.1], [0.2], [0.3]] })).toThrow(
      /can tell two classes apart; the target y has 3 \("a", "b", "c"\)/,
    )
    expect(() => read({ truth: ['a', 'b'], scores: [[-2.5], [0.5]] })).toThrow('is -2.5 for row 1')
    expect(() => read({ truth: ['a', 'b'], scores: [[1], [2]], task: 'regression' })).toThrow(
      /holds texts that are no numbers/,
    )
    expect(() =>
      read({
        truth: [1, 2],
        scores: [
          [1, 2],
          [3, 4],
        ],
        task: 'regression',
      }),
    ).toThrow(/needs one value for each row; m\.onnx gives 2/)
  })
})

describe('labels', () => {
  it('3, 3.0 and "3" are one label, and numeric classes sort by value', () => {
    const meaning = read({ truth: ['3.0', '10', '3'], labels: [3n, 10n, 9n] })
    expect(labelsOf(meaning)).toEqual({
      classes: ['3', '9', '10'],
      truth: ['3', '10', '3'],
      predicted: ['3', '10', '9'],
    })
    expect(labelsOf(read({ truth: [3, 10], labels: ['3', '10'] })).truth).toEqual(['3', '10'])
  })

  it('true, True and 1 are one label when both sides know nothing else', () => {
    expect(labelsOf(read({ truth: ['True', 'False'], labels: [1n, 1n] }))).toEqual({
      classes: ['0', '1'],
      truth: ['1', '0'],
      predicted: ['1', '1'],
    })
    expect(labelsOf(read({ truth: ['true', 'maybe'], labels: ['true', '1'] })).truth).toEqual([
      'true',
      'maybe',
    ])
  })

  it('of two sides that share none are an error that shows both', () => {
    expect(() => read({ truth: ['stop', 'yield'], labels: [0n, 1n] })).toThrow(
      'No label of the target "y" is one that m.onnx knows: the data has "stop", "yield", the model has "0", "1".',
    )
  })

  it('of the truth that the model does not know are classes too', () => {
    expect(labelsOf(read({ truth: ['a', 'z'], labels: ['a', 'a'] })).classes).toEqual(['a', 'z'])
  })
})

describe('the order of classes', () => {
  const scores = [
    [0.7, 0.2, 0.1],
    [0.1, 0.8, 0.1],
    [0.2, 0.2, 0.6],
  ]

  it('is that of the ZipMap, which need not be sorted', () => {
    const meaning = read({ truth: ['a', 'b', 'c'], scores, zipMap: ['c', 'a', 'b'] })
    expect(labelsOf(meaning).predicted).toEqual(['c', 'a', 'b'])
    expect(probabilitiesOf(meaning)?.classes).toEqual(['c', 'a', 'b'])
    expect(meaning.readAs).toContain('in the order of the model’s ZipMap')
  })

  it('is that of the model’s own labels, by operator or metadata', () => {
    const classLabels = [{ from: 'LinearClassifier', labels: ['c', 'a', 'b'] }]
    const meaning = read({ truth: ['a', 'b', 'c'], scores, classLabels })
    expect(labelsOf(meaning).predicted).toEqual(['c', 'a', 'b'])
    expect(meaning.readAs).toContain('in the order of the model’s LinearClassifier')
  })

  it('of several lists in the model the one that agrees with its labels counts', () => {
    const classLabels = [
      { from: 'LinearClassifier', labels: ['a', 'b', 'c'] },
      { from: 'ArrayFeatureExtractor', labels: ['c', 'a', 'b'] },
    ]
    const meaning = read({ truth: ['a', 'b', 'c'], labels: ['c', 'a', 'b'], scores, classLabels })
    expect(meaning.readAs).toContain('ArrayFeatureExtractor')
  })

  it('is the number of the column when the target holds integers below their count, even if some are absent', () => {
    const meaning = read({ truth: ['0', '2', '2'], scores })
    expect(labelsOf(meaning)).toEqual({
      classes: ['0', '1', '2'],
      truth: ['0', '2', '2'],
      predicted: ['0', '1', '2'],
    })
  })

  it('is the sorted order of the target when it has as many labels as the model has columns', () => {
    expect(labelsOf(read({ truth: ['10', '9', '2'], scores })).predicted).toEqual(['2', '9', '10'])
    expect(labelsOf(read({ truth: ['b', 'c', 'a'], scores })).predicted).toEqual(['a', 'b', 'c'])
  })

  it('that was guessed must agree with the labels that the model gives', () => {
    expect(labelsOf(read({ truth: ['a', 'b', 'c'], labels: ['a', 'b', 'c'], scores })).predicted).toEqual([
      'a',
      'b',
      'c',
    ])
    expect(() => read({ truth: ['a', 'b', 'c'], labels: ['c', 'b', 'a'], scores })).toThrow(
      'The output scores of m.onnx has 3 columns, the target y has 3 labels ("a", "b", "c"), and the largest score does not fall on the label that the model gives: which column is which class cannot be told.',
    )
  })

  it('that nothing tells is an error', () => {
    expect(() => read({ truth: ['a', 'b', 'b'], scores })).toThrow(
      /has 3 columns, the target y has 2 labels \("a", "b"\): which column/,
    )
  })
})

describe('scores', () => {
  it('that are no probabilities still tell the label, and a note says what cannot be had', () => {
    const meaning = read({
      truth: ['a', 'b'],
      scores: [
        [-1, 4],
        [3, 2],
      ],
    })
    expect(labelsOf(meaning).predicted).toEqual(['b', 'a'])
    expect(probabilitiesOf(meaning)).toBeNull()
    expect(meaning.notes).toEqual([expect.stringMatching(/log_loss cannot be computed.*Softmax/)])
  })

  it('that do not sum to 1 (one sigmoid a class) are no probabilities', () => {
    expect(
      probabilitiesOf(
        read({
          truth: ['a', 'b'],
          scores: [
            [0.9, 0.9],
            [0.5, 0.5],
          ],
        }),
      ),
    ).toBeNull()
  })

  it('F25: a NaN among probabilities is kept for the metric to be NaN; the model’s own label stands', () => {
    const meaning = read({
      truth: ['a', 'b'],
      labels: ['a', 'b'],
      scores: [
        [Number.NaN, 0.5],
        [0.25, 0.75],
      ],
      zipMap: ['a', 'b'],
    })
    expect(probabilitiesOf(meaning)?.values[0]).toBeNaN()
  })

  it('with a NaN where the label hangs on them are an error', () => {
    expect(() =>
      read({
        truth: ['a', 'b'],
        scores: [
          [0.5, 0.5],
          [Number.NaN, 0.5],
        ],
      }),
    ).toThrow('m.onnx gave NaN for row 2')
  })
})
