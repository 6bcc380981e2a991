import { describe, expect, it } from 'vitest'
import { type DatedTag, registeredModels } from './registered-models.ts'

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`
const tag = (name: string, commit: string, day = 1, who = 'Ada'): DatedTag => ({
  name,
  commit,
  date: at(day),
  who,
})

const story = [
  tag('signs@v1.10.0', 'c', 4),
  tag('signs@v1.9.0', 'b', 2),
  tag('signs@v1.0.0', 'a', 1),
  tag('signs#production#1', 'a', 1),
  tag('signs#production#2', 'b', 3, 'Grace'),
  tag('signs#staging#3', 'c', 4),
  tag('v7', 'c'),
]

describe('the models that tags register', () => {
  it('have their versions, the newest by precedence first, and stages on them', () => {
    const [signs, ...others] = registeredModels(story)
    expect(others).toEqual([])
    expect(signs?.name).toBe('signs')
    expect(signs?.versions.map(({ version, stages }) => [version, stages])).toEqual([
      ['1.10.0', ['staging']],
      ['1.9.0', ['production']],
      ['1.0.0', []],
    ])
  })

  it('tell who put which version into a stage, and when', () => {
    const [signs] = registeredModels(story)
    expect(signs?.stages.find(({ stage }) => stage === 'production')).toEqual({
      stage: 'production',
      versions: ['1.9.0'],
      commit: 'b',
      history: [
        {
          versions: ['1.9.0'],
          commit: 'b',
          tag: 'signs#production#2',
          date: at(3),
          who: 'Grace',
          isTaken: false,
        },
        {
          versions: ['1.0.0'],
          commit: 'a',
          tag: 'signs#production#1',
          date: at(1),
          who: 'Ada',
          isTaken: false,
        },
      ],
    })
  })

  it('count assignments by their numbers, whatever their dates say', () => {
    const [signs] = registeredModels([...story, tag('signs#production#4', 'a', 1)])
    expect(signs?.versions.find(({ version }) => version === '1.0.0')?.stages).toEqual(['production'])
  })

  it('leave a stage whose assignment was taken back', () => {
    const [signs] = registeredModels([...story, tag('signs#production!#4', 'b', 5)])
    expect(signs?.stages.find(({ stage }) => stage === 'production')).toMatchObject({
      versions: [],
      commit: null,
    })
    expect(signs?.versions.flatMap(({ stages }) => stages)).toEqual(['staging'])
  })

  it('keep versions that are deprecated, and say so', () => {
    const [signs] = registeredModels([...story, tag('signs@v1.9.0!', 'b', 6)])
    expect(signs?.versions.filter(({ isDeprecated }) => isDeprecated).map(({ version }) => version)).toEqual([
      '1.9.0',
    ])
  })

  it('are told apart by their folders, and listed by name', () => {
    const models = registeredModels([
      tag('b=signs@v1.0.0', 'a'),
      tag('a=signs@v1.0.0', 'a'),
      tag('cats@v0.1.0', 'a'),
    ])
    expect(models.map(({ folder, name }) => [folder, name])).toEqual([
      [undefined, 'cats'],
      ['a', 'signs'],
      ['b', 'signs'],
    ])
  })

  it('may have a commit in a stage that is no version', () => {
    const [signs] = registeredModels([tag('signs#production#1', 'x')])
    expect(signs).toMatchObject({
      versions: [],
      stages: [{ stage: 'production', versions: [], commit: 'x' }],
    })
  })
})
