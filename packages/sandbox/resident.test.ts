import { describe, expect, it } from 'vitest'
import { parseResident } from './resident.ts'

describe('parseResident', () => {
  it.each([
    {
      platform: 'linux',
      text: 'Name:\tnode\nVmHWM:\t  90000 kB\nVmRSS:\t   46340 kB\nThreads:\t11\n',
      kibibytes: 46340,
    },
    { platform: 'darwin', text: '  46340\n', kibibytes: 46340 },
    { platform: 'win32', text: '"node.exe","4711","Console","1","46,340 K"\r\n', kibibytes: 46340 },
    { platform: 'win32', text: '"node.exe","4711","Console","1","1.046.340 K"\r\n', kibibytes: 1046340 },
    { platform: 'win32', text: '"node.exe","4711","Console","1","46\u00a0340 Ko"\r\n', kibibytes: 46340 },
    {
      platform: 'win32',
      text: 'INFO: No tasks are running which match the specified criteria.\r\n',
      kibibytes: 0,
    },
    { platform: 'darwin', text: '', kibibytes: 0 },
  ] as const)('reads $kibibytes KiB on $platform', ({ platform, text, kibibytes }) => {
    expect(parseResident(text, platform)).toBe(kibibytes * 1024)
  })
})
