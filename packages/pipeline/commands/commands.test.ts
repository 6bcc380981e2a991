import { describe, expect, it } from 'vitest'
import { filledHeaders } from '../endpoint/endpoint-headers.ts'
import { commandEnvironment } from './command-environment.ts'
import { fillWords, predictionsEnding } from './fill-words.ts'
import { leavesIn } from './leave.ts'

describe('commands may be run, and endpoints be asked,', () => {
  it.each([
    ['on a laptop', {}, [true, true]],
    ['for a pull request', { GITHUB_EVENT_NAME: 'pull_request' }, [true, true]],
    ['for a push', { GITHUB_EVENT_NAME: 'push' }, [true, true]],
    ['not in pull_request_target', { GITHUB_EVENT_NAME: 'pull_request_target' }, [false, false]],
    ['not in workflow_run', { GITHUB_EVENT_NAME: 'workflow_run' }, [false, false]],
    ['not in issue_comment', { GITHUB_EVENT_NAME: 'issue_comment' }, [false, false]],
    [
      'the latter where the job may sign in elsewhere',
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' },
      [false, true],
    ],
  ])('%s', (_, environment, may) => {
    const { commands, endpoints } = leavesIn(environment, false)
    expect([commands.may, endpoints.may]).toEqual(may)
    expect(leavesIn(environment, true)).toEqual({ commands: { may: true }, endpoints: { may: true } })
  })
})

describe('the environment of a command', () => {
  const parent = {
    PATH: '/bin',
    VIRTUAL_ENV: '/venv',
    LD_LIBRARY_PATH: '/cuda/lib',
    CUDA_VISIBLE_DEVICES: '0',
    HF_HOME: '/hf',
    HOME: '/home/me',
    GITHUB_TOKEN: 'ghs_secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    INPUT_GITHUB_TOKEN: 'secret',
    NODE_OPTIONS: '--require x',
  }

  it('F33: has what finds programs and libraries, what is named, and no token', () => {
    const { PATH, VIRTUAL_ENV, LD_LIBRARY_PATH, CUDA_VISIBLE_DEVICES, HF_HOME } = parent
    expect(commandEnvironment(parent, ['HF_HOME', 'UNSET'], 'linux')).toEqual({
      PATH,
      VIRTUAL_ENV,
      LD_LIBRARY_PATH,
      CUDA_VISIBLE_DEVICES,
      HF_HOME,
    })
  })

  it('finds variables of Windows however they are spelled', () => {
    const onWindows = { Path: 'C:\\x', SYSTEMROOT: 'C:\\Windows', hf_home: 'h', Other: 'x' }
    expect(commandEnvironment(onWindows, ['HF_HOME'], 'win32')).toEqual({
      Path: 'C:\\x',
      SYSTEMROOT: 'C:\\Windows',
      hf_home: 'h',
    })
  })
})

describe('the places of a command', () => {
  const paths = { data: ['C:\\a b\\$(x).csv'], predictions: '/t/p.csv', model: '/m/$& {data}.pkl' }

  it('F32: are filled as they stand, each a part of one argument', () => {
    expect(fillWords(['{data}', '--in={data}', '{predictions.parquet}', '{model}'], paths)).toEqual([
      '{data}',
      '--in=C:\\a b\\$(x).csv',
      '/t/p.csv',
      '/m/$& {data}.pkl',
    ])
  })

  it('of data take one argument for each file', () => {
    const several = { ...paths, data: ['a.csv', 'b.csv'] }
    expect(fillWords(['p', '{data}', '--out', '{predictions}'], several)).toEqual([
      'p',
      'a.csv',
      'b.csv',
      '--out',
      '/t/p.csv',
    ])
    expect(() => fillWords(['p', '--in={data}'], several)).toThrow('The data is 2 files')
  })

  it('of predictions say their format', () => {
    expect(predictionsEnding(['p', '{predictions.parquet}'])).toBe('.parquet')
    expect(predictionsEnding(['p', '--out={predictions}'])).toBe('.csv')
  })
})

describe('headers of an endpoint', () => {
  const environment = { SIGNS_TOKEN: 's3cret', GITHUB_TOKEN: 'ghs_x', EVIL: 'a\nb: c' }
  const fill = (value: string) =>
    filledHeaders({ headers: { Authorization: value }, model: 'signs' }, environment)

  it('have the variables that they name', () => {
    expect(fill('Bearer env:SIGNS_TOKEN')).toEqual({
      headers: { Authorization: 'Bearer s3cret' },
      secrets: ['s3cret'],
    })
  })

  it.each([
    ["the runner's own tokens", 'env:GITHUB_TOKEN', "which is the runner's own"],
    ['variables that are not set', 'env:NOBODY', 'which is not set'],
    ['what would be a header of its own', 'env:EVIL', 'no single line'],
  ])('have none of %s', (_, value, message) => {
    expect(() => fill(value)).toThrow(message)
  })
})
