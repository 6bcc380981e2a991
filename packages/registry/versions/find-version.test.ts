import { describe, expect, it } from 'vitest'
import { registeredModels } from '../tags/registered-models.ts'
import { findVersion } from './find-version.ts'

const commit = (letter: string) => letter.repeat(40)
const tag = (name: string, letter: string) => ({
  name,
  commit: commit(letter),
  date: '2026-01-01T00:00:00Z',
  who: 'Ada',
})
const models = registeredModels([
  tag('signs@v1.0.0', 'a'),
  tag('signs@v1.1.0', 'b'),
  tag('signs@v1.2.0', 'c'),
  tag('signs@v1.2.0!', 'c'),
  tag('signs@v2.0.0-rc.1', 'd'),
  tag('signs#production#1', 'a'),
  tag('signs#shadow#2', 'e'),
  tag('vision=cats@v0.3.0', 'a'),
])

describe('a version of a model', () => {
  it.each([
    ['signs', '1.1.0', 'the newest that is neither deprecated nor a pre-release'],
    ['signs@latest', '1.1.0', 'the same'],
    ['signs@1.2.0', '1.2.0', 'that very one, deprecated or not'],
    ['signs@v1.0.0', '1.0.0', 'written as its tag is'],
    ['signs@^1.0', '1.1.0', 'the newest in the range'],
    ['signs@~1.0.0', '1.0.0', 'the newest in the range'],
    ['signs@2.0.0-rc.1', '2.0.0-rc.1', 'a pre-release, by its name'],
    ['signs#production', '1.0.0', 'what the stage is on'],
    [`signs@${commit('b')}`, '1.1.0', 'that of a commit'],
    ['signs@bbbbbbb', '1.1.0', 'that of a shortened commit'],
    ['cats', '0.3.0', 'of a folder, where the name is in one alone'],
    ['vision:cats@0.3.0', '0.3.0', 'of a folder by its name'],
  ])('%s is %s: %s', (reference, version) => {
    expect(findVersion(reference, models)).toMatchObject({ version: { version } })
  })

  it.each([
    ['sings', 'There is no model "sings". Did you mean "signs"?'],
    ['signs@3.0.0', 'signs has no version 3.0.0. Its newest is 1.1.0.'],
    ['signs@^3', 'No version of signs is within ^3. Its newest is 1.1.0.'],
    ['signs#shadow', 'signs#shadow is on commit eeeeeee, which is no version.'],
    ['signs#staging', 'No version of signs is in staging. Its stages are production, shadow.'],
    ['signs@ffffff1', 'Commit ffffff1 is no version of signs.'],
    ['signs@', '"signs@" names no version.'],
  ])('%s is none: %s', (reference, words) => {
    expect(() => findVersion(reference, models)).toThrow(words)
  })

  it('says how a stage is written where one is named like a version', () => {
    expect(() => findVersion('signs@production', models)).toThrow(
      expect.objectContaining({ hint: 'Stages are written as signs#production.' }),
    )
  })

  it('tells of pre-releases where there is nothing else, and how to name one', () => {
    const announced = registeredModels([tag('signs@v1.0.0-rc.1', 'a'), tag('signs@v1.0.0-rc.2', 'b')])
    expect(() => findVersion('signs', announced)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('signs has pre-releases only'),
        hint: 'Name one, such as signs@1.0.0-rc.2.',
      }),
    )
  })
})
