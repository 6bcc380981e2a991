import { describe, expect, it } from 'vitest'
import { childEnvironment } from './environment.ts'

const parent = {
  GITHUB_TOKEN: 'secret',
  ACTIONS_RUNTIME_TOKEN: 'secret',
  NODE_OPTIONS: '--require ./evil.js',
  LD_PRELOAD: './evil.so',
  PATH: '/usr/bin',
  HOME: '/home/me',
  TZ: 'UTC',
  MLGATE_NATIVE: '{"onnxruntime-node":"/elsewhere"}',
  SystemRoot: 'C:\\Windows',
}
const folders = { TMPDIR: '/tmp/job', TEMP: '/tmp/job', TMP: '/tmp/job' }

describe('childEnvironment', () => {
  it('passes on what an allow-list names and nothing else', () => {
    expect(childEnvironment(parent, { platform: 'linux', temporaryFolder: '/tmp/job' })).toStrictEqual({
      TZ: 'UTC',
      ...folders,
    })
  })

  it('keeps what Windows needs to load its libraries', () => {
    expect(childEnvironment(parent, { platform: 'win32', temporaryFolder: '/tmp/job' })).toStrictEqual({
      TZ: 'UTC',
      SystemRoot: 'C:\\Windows',
      ...folders,
    })
  })

  it('adds what the caller names', () => {
    const extra = { CUDA_VISIBLE_DEVICES: '0', TZ: 'Europe/Berlin' }
    expect(childEnvironment(parent, { platform: 'linux', temporaryFolder: '/tmp/job', extra })).toStrictEqual(
      {
        ...folders,
        ...extra,
      },
    )
  })
})
