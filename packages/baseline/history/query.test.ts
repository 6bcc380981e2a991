import { describe, expect, it } from 'vitest'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { filterResults, parseCondition, type ResultFilter, sortResults } from './query.ts'

const at = (day: number, accuracy: number, further = {}) =>
  sampleResult({
    commit: commitId(day),
    startedAt: `2026-11-0${day}T00:00:00.000Z`,
    accuracy,
    parameters: { lr: day / 10, optimizer: day % 2 === 0 ? 'adam' : 'sgd' },
    ...further,
  })
const results = [
  at(1, 0.8),
  at(2, 0.9),
  at(3, Number.NaN),
  at(4, 0.7, { name: 'lights', leg: { os: 'mac' } }),
]
const days = (found: typeof results) => found.map(({ startedAt }) => Number(startedAt.slice(9, 10)))
const where = (...conditions: string[]) => ({
  where: conditions.map((text) => parseCondition(text) ?? { column: '', operator: '=' as const, value: '' }),
})

describe('results of a history', () => {
  it.each<[string, ResultFilter, number[]]>([
    ['all', {}, [1, 2, 3, 4]],
    ['of a name', { name: 'signs' }, [1, 2, 3]],
    ['of a kind', { kind: 'data' }, []],
    ['of a series with its leg', { series: { kind: 'evaluation', name: 'lights', leg: { os: 'mac' } } }, [4]],
    ['of a series without a leg', { series: { kind: 'evaluation', name: 'lights' } }, []],
    ['of a commit by its beginning', { commit: '00000002' }, [2]],
    ['of a time', { since: '2026-11-02T00:00:00.000Z', until: '2026-11-03T00:00:00.000Z' }, [2, 3]],
    ['by a metric; NaN passes nothing', where('metric:accuracy_score>=0.8'), [1, 2]],
    ['by a metric that is not NaN', where('metric:accuracy_score!=0.8'), [2, 4]],
    ['by a number written otherwise', where('parameter:lr = 1e-1'), [1]],
    ['by a text', where('parameter:optimizer=adam'), [2, 4]],
    ['by several conditions', where('parameter:optimizer=adam', 'parameter:lr<0.3'), [2]],
    ['by a value that they lack', where('parameter:nothing!=1'), []],
  ])('are filtered: %s', (_, filter, expected) => {
    expect(days(filterResults(results, filter))).toEqual(expected)
  })

  it.each([
    ['metric:f1_score(average=macro)>0.8', 'metric:f1_score(average=macro)', '>', '0.8'],
    ['metric:recall_score[weather=fog]<=0.5', 'metric:recall_score[weather=fog]', '<=', '0.5'],
    ['verdict!=pass', 'verdict', '!=', 'pass'],
    ['parameter:note=a=b', 'parameter:note', '=', 'a=b'],
    ['parameter:empty=', 'parameter:empty', '=', ''],
  ])('are filtered by a condition as people write it: %s', (text, column, operator, value) => {
    expect(parseCondition(text)).toEqual({ column, operator, value })
  })

  it('are not filtered by what is no condition', () => {
    expect(parseCondition('accuracy')).toBeNull()
  })

  it('are sorted by any column, with NaN and nothing at the end either way', () => {
    expect(days(sortResults(results, 'metric:accuracy_score'))).toEqual([4, 1, 2, 3])
    expect(days(sortResults(results, 'metric:accuracy_score', 'descending'))).toEqual([2, 1, 4, 3])
    expect(days(sortResults(results, 'parameter:optimizer'))).toEqual([2, 4, 1, 3])
    expect(days(sortResults(results, 'no such column'))).toEqual([1, 2, 3, 4])
  })
})
