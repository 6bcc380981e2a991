import { describe, expect, it } from 'vitest'
import { chooseContainment, launchCommand, surveyHost } from './containment.ts'

const tools = { setpriv: '/usr/bin/setpriv', prlimit: '/usr/bin/prlimit' }

describe('chooseContainment', () => {
  it.each([
    { host: { platform: 'linux', tools }, containment: { kind: 'kernel', tools } },
    { host: { platform: 'linux', tools: null }, containment: { kind: 'portable', group: true } },
    { host: { platform: 'darwin', tools: null }, containment: { kind: 'portable', group: true } },
    { host: { platform: 'win32', tools: null }, containment: { kind: 'portable', group: false } },
  ] as const)('on $host.platform with tools $host.tools', ({ host, containment }) => {
    expect(chooseContainment(host)).toStrictEqual(containment)
  })
})

describe('launchCommand', () => {
  const node = { node: '/node', nodeArguments: ['entry.ts'], memoryBytes: 2 ** 30 }

  it('lets the kernel cap the memory and kill the child with its parent', () => {
    expect(launchCommand({ kind: 'kernel', tools }, node)).toStrictEqual({
      command: '/usr/bin/setpriv',
      commandArguments: [
        ...['--pdeathsig', 'KILL', '/usr/bin/prlimit'],
        ...[`--data=${(640 + 1024) * 2 ** 20}`, '--core=0', '/node', 'entry.ts'],
      ],
    })
  })

  it('starts Node directly elsewhere', () => {
    expect(launchCommand({ kind: 'portable', group: true }, node)).toStrictEqual({
      command: '/node',
      commandArguments: ['entry.ts'],
    })
  })
})

describe.runIf(process.platform === 'linux')('surveyHost on Linux', () => {
  it('does not offer tools that cannot set the cap', async () => {
    const tooMuchForAnyKernel = 2 ** 70
    expect((await surveyHost(tooMuchForAnyKernel)).tools).toBeNull()
  })
})
