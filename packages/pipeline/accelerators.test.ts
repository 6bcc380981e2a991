import { describe, expect, it } from 'vitest'
import { acceleratorNeeds } from './accelerators.ts'

const parent = {
  LD_LIBRARY_PATH: '/usr/local/cuda/lib64::relative:/opt/cudnn/lib',
  PATH: 'C:\\cuda\\bin;bin;/usr/bin',
  CUDA_VISIBLE_DEVICES: '1',
  GITHUB_TOKEN: 'secret',
  HOME: '/home/runner',
}

describe('a job that runs a model on an accelerator', () => {
  it('finds libraries where the runner says, and the devices that it chose, and gets nothing else', () => {
    expect(acceleratorNeeds({ provider: 'cuda' }, parent, 'linux')?.environment).toEqual({
      LD_LIBRARY_PATH: '/usr/local/cuda/lib64:/opt/cudnn/lib',
      CUDA_VISIBLE_DEVICES: '1',
    })
    expect(acceleratorNeeds({ provider: 'dml' }, parent, 'win32')?.environment).toMatchObject({
      PATH: 'C:\\cuda\\bin',
    })
    expect(acceleratorNeeds({ provider: 'coreml' }, {}, 'darwin')?.environment).toEqual({})
  })

  it('is watched, not capped by the kernel: drivers reserve more memory than there is', () => {
    const tools = { setpriv: '/usr/bin/setpriv', prlimit: '/usr/bin/prlimit' }
    const needs = acceleratorNeeds({ provider: 'cuda' }, parent, 'linux')
    expect(needs?.containment?.({ platform: 'linux', tools })).toEqual({ kind: 'portable', group: true })
  })

  it('is no other job', () => {
    expect(acceleratorNeeds({ provider: 'cpu' }, parent, 'linux')).toBeNull()
    expect(acceleratorNeeds({ data: [] }, parent, 'linux')).toBeNull()
  })
})
