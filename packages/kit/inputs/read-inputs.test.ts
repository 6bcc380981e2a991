import { MlgateError } from '@mlgate/core'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  choiceInput,
  columnsInput,
  countInput,
  defineInputs,
  durationInput,
  flagInput,
  listInput,
  memoryInput,
  readInputs,
  textInput,
} from './index.ts'

const inputs = defineInputs({
  data: listInput({ description: 'files' }),
  'min-samples': countInput({ description: 'fewest rows', default: '0' }),
  mode: choiceInput(['enforce', 'report'], { description: 'what counts' }),
  probabilities: columnsInput({ description: 'columns' }),
  samples: flagInput({ description: 'show values', default: 'false' }),
  timeout: durationInput({ description: 'longest' }),
  memory: memoryInput({ description: 'most' }),
  'github-token': textInput({ description: 'token', secret: true }),
  leg: textInput({ description: 'leg', hidden: true, expression: 'toJSON(matrix)' }),
})

const problemsOf = (environment: NodeJS.ProcessEnv) => {
  try {
    readInputs(inputs, environment)
    return []
  } catch (error) {
    return (error as MlgateError).problems.map(({ message, hint = '' }) => `${message} ${hint}`.trim())
  }
}

describe('the inputs of a step', () => {
  it('are read as the runner hands them over', () => {
    const values = readInputs(inputs, {
      PATH: '/bin',
      INPUT_DATA: 'a.csv\n\n  # a note\n  b/*.csv  \r\nc.csv',
      'INPUT_MIN-SAMPLES': '100',
      INPUT_MODE: 'report',
      INPUT_PROBABILITIES: 'cat=p_cat, dog=p_dog',
      INPUT_SAMPLES: 'true',
      INPUT_TIMEOUT: '10min',
      INPUT_MEMORY: '2GiB',
      INPUT_LEG: '{"os":"linux"}',
    })
    expect(values).toEqual({
      data: ['a.csv', 'b/*.csv', 'c.csv'],
      'min-samples': 100,
      mode: 'report',
      probabilities: { cat: 'p_cat', dog: 'p_dog' },
      samples: true,
      timeout: 600_000,
      memory: 2 ** 31,
      leg: '{"os":"linux"}',
    })
  })

  it('have the types that their table says, undefined where nobody said anything', () => {
    const values = readInputs(inputs, { INPUT_DATA: '', INPUT_MODE: '  ' })
    expectTypeOf(values.data).toEqualTypeOf<string[] | undefined>()
    expectTypeOf(values.mode).toEqualTypeOf<'enforce' | 'report' | undefined>()
    expectTypeOf(values['min-samples']).toEqualTypeOf<number>()
    expect(values).toEqual({ 'min-samples': 0, samples: false })
  })

  it('that are misspelt are errors which say what was meant', () => {
    expect(problemsOf({ INPUT_DATTA: 'a.csv' })).toEqual(['There is no input "datta". Did you mean "data"?'])
    expect(problemsOf({ INPUT_ZZZZZZ: 'a.csv' })[0]).toMatch(/The inputs are: data, min-samples, mode/)
    expect(problemsOf({ INPUT_ZZZZZZ: 'a.csv' })[0]).not.toContain('leg')
  })

  it('that cannot be read are told all at once, with what was expected and what was there', () => {
    expect(
      problemsOf({
        'INPUT_MIN-SAMPLES': '-1',
        INPUT_MODE: 'loud',
        INPUT_SAMPLES: 'yes',
        INPUT_TIMEOUT: '0s',
      }),
    ).toEqual([
      'The input "min-samples" has to be a whole number from 0 up; it is "-1".',
      'The input "mode" has to be one of enforce, report; it is "loud".',
      'The input "samples" has to be true or false; it is "yes".',
      'The input "timeout" has to be a duration such as 90s, 10min or 2h; it is "0s".',
    ])
  })

  it.each(['1B', '63MiB', '65TiB', '999999999TB'])('refuse %s of memory, with the range', (size) => {
    expect(problemsOf({ INPUT_MEMORY: size })).toEqual([
      `The input "memory" has to be a size from 64MiB to 64TiB, such as 4GB or 512MiB; it is "${size}".`,
    ])
  })

  it('are known by any case, as on Windows', () => {
    expect(readInputs(inputs, { input_data: 'a.csv' }).data).toEqual(['a.csv'])
  })

  it('are an MlgateError and nothing else when they are wrong', () => {
    expect(() => readInputs(inputs, { INPUT_X: '1' })).toThrow(MlgateError)
  })
})
