import { expect, it } from 'vitest'
import { childrenOf, elementsOf, textOf } from '../../../test/support/html-page.ts'
import { emptyResult } from '../sample-results.test-data.ts'
import { classScores } from './class-scores.ts'

const cellsOf = (confusion: object, base?: object) => {
  const baseline = { how: 'path', metrics: [], passedOver: [], confusion: base }
  const result = emptyResult({ confusion, ...(base === undefined ? {} : { baseline }) } as never)
  return elementsOf(String(classScores(result)))
    .filter(({ tagName }) => tagName === 'tr')
    .slice(1)
    .map((row) =>
      childrenOf(row)
        .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
        .map((cell) => textOf(cell).replaceAll('\u00a0', ' ')),
    )
}

const labels = ['stop', 'yield']

it('each class has its precision, recall and F1, the one found most seldom first', () => {
  expect(
    cellsOf({
      labels,
      counts: [
        [80, 20],
        [10, 10],
      ],
    }),
  ).toEqual([
    ['yield', '20', '33.3 %', '50.0 %', '40.0 %'],
    ['stop', '100', '88.9 %', '80.0 %', '84.2 %'],
  ])
})

it('beside those of the base, and a dash where nothing can be divided by', () => {
  const counts = [
    [9, 1],
    [0, 0],
  ]
  expect(
    cellsOf(
      { labels, counts },
      {
        labels,
        counts: [
          [10, 0],
          [0, 5],
        ],
      },
    ),
  ).toEqual([
    ['stop', '10', '100.0 % → 100.0 %', '100.0 % → 90.0 %', '100.0 % → 94.7 %'],
    ['yield', '0', '100.0 % → 0.0 %', '100.0 % → –', '100.0 % → 0.0 %'],
  ])
})
