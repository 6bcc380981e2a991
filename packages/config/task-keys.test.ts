import { expect, it } from 'vitest'
import { parseProjectConfig } from './project.ts'
import { type SaidOfColumns, taskProblems, taskSaid } from './task-keys.ts'
import { toldProblems } from './told-problems.test-helper.ts'

it.each<[SaidOfColumns, string | undefined]>([
  [{}, undefined],
  [{ target: 'label' }, undefined],
  [{ target: ['cat', 'dog'] }, 'multilabel'],
  [{ group: 'query' }, 'ranking'],
  [{ truth: 'instances.json' }, 'detection'],
  [{ group: 'image', task: 'segmentation' }, 'segmentation'],
])('%j says the task %s', (said, task) => {
  expect(taskSaid(said)).toBe(task)
})

it.each<[SaidOfColumns, string[]]>([
  [{ target: ['cat', 'dog'], prediction: { cat: 'c', dog: 'd' }, threshold: 0.3, id: 'image' }, []],
  [{ group: 'query', target: 'relevance', prediction: 'score', 'sample-weight': 'w' }, []],
  [{ truth: 'instances.json' }, []],
  [{ task: 'ranking' }, ['A ranking needs "group".']],
  [
    { task: 'detection', target: 'x' },
    ['A detection needs "truth".', '"target" has no meaning for a detection.'],
  ],
  [{ group: 'query', id: 'row' }, ['"id" has no meaning for a ranking.']],
  [{ threshold: 0.3 }, ['"threshold" has no meaning for a single truth of each row.']],
  [{ task: 'multilabel', target: 'labels', prediction: 'predicted' }, []],
  [
    { task: 'multilabel', target: 'labels', prediction: ['cat', 'dog'] },
    ['"prediction" names a column for each label, and "target" one column, of lists of labels.'],
  ],
  [
    { target: ['cat', 'dog'], prediction: 'predicted' },
    ['"prediction" names one column, of lists of labels, and "target" a column for each label.'],
  ],
  [{ task: 'regression', target: ['a', 'b'] }, ['"target" names several columns, and a regression has one.']],
])('%j: %j', (said, problems) => {
  expect(taskProblems(said).map(({ message }) => message)).toEqual(problems)
})

it('mlgate.yml is told so at the place', () => {
  const text =
    'version: 1\nmodels:\n  a: { predictions: p.csv, evaluate: { group: q, id: r } }\n  b: { onnx: m.onnx, evaluate: { data: d.csv, target: [x, y] } }\n'
  expect(toldProblems(() => parseProjectConfig(text, 'mlgate.yml'))).toEqual([
    '3:50 models.a.evaluate.id: MG2107 "id" has no meaning for a ranking.',
    '4:55 models.b.evaluate.target: MG2107 A model in ONNX is scored on one truth of each row, and this is a multilabel. | Let a program write its predictions, and name them in place of the model.',
  ])
})
