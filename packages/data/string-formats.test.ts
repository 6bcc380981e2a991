import { type StringFormat, stringFormats } from '@mlgate/config/data-schema'
import { describe, expect, it } from 'vitest'
import { check, checkNamed, fileWith } from './test-support/checks.ts'

const cases: Record<StringFormat, { good: string[]; bad: string[] }> = {
  email: {
    good: ['a@b.de', 'first.last+tag@sub.example.co.uk', "o'brien@example.org", 'x_1@1and1.com'],
    bad: ['a', 'a@b', '@b.de', 'a@', 'a b@c.de', 'a@b..de', 'a@-b.de', 'a@b.de ', 'a@b@c.de', 'ü@b.de'],
  },
  hostname: {
    good: ['localhost', 'a.b.c', '1and1.com', 'xn--mnchen-3ya.de', 'example.com.', `${'a'.repeat(63)}.de`],
    bad: ['-a.de', 'a-.de', 'a..b', 'a_b.de', 'a b', `${'a'.repeat(64)}.de`, `${'a.'.repeat(127)}de`],
  },
  ipv4: {
    good: ['0.0.0.0', '255.255.255.255', '192.168.1.10'],
    bad: ['256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4/24', '1,2,3,4', '1.2.3.-4'],
  },
  ipv6: {
    good: [
      '::',
      '::1',
      '1::',
      '2001:db8::1',
      'fe80::1:2:3:4',
      '1:2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7::',
      '::2:3:4:5:6:7:8',
      '1::3:4:5:6:7:8',
      '::ffff:192.0.2.1',
      '64:ff9b::192.0.2.33',
      '1:2:3:4:5:6:1.2.3.4',
    ],
    bad: [
      ':',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:8::',
      'g::1',
      '12345::',
      'fe80::1%eth0',
      '::1.2.3',
      '::256.1.1.1',
      '1.2.3.4',
    ],
  },
  uri: {
    good: ['https://example.org/a?b=c#d', 'urn:isbn:0451450523', 'mailto:a@b.de', 's3://bucket/key%20x'],
    bad: ['example.org', 'http:', '1a:b', 'http://a b', 'http://a/%zz', 'http://a/"b"', '//a/b'],
  },
  url: {
    good: [
      'http://example.org',
      'HTTPS://EXAMPLE.org:8443/a/b?c=d#e',
      'http://127.0.0.1/',
      'http://[::1]:80/x',
      'https://example.org?q=1',
    ],
    bad: [
      'ftp://example.org',
      'http://',
      'http:/example.org',
      'https://exa mple.org',
      'http://-a.de/',
      'javascript:alert(1)',
      'example.org',
    ],
  },
  uuid: {
    good: ['550e8400-e29b-41d4-a716-446655440000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'],
    bad: [
      '550e8400e29b41d4a716446655440000',
      '{550e8400-e29b-41d4-a716-446655440000}',
      '550e8400-e29b-41d4-a716-44665544000',
      'g50e8400-e29b-41d4-a716-446655440000',
    ],
  },
}

describe('formats of texts', () => {
  it.each(stringFormats)('%s takes what its definition takes, and nothing else', async (format) => {
    const { good, bad } = cases[format]
    const lines = [...good, ...bad].map((text) => `${JSON.stringify({ v: text })}\n`)
    const report = await check(
      fileWith('a.ndjson', lines.join('')),
      { columns: { v: { format } } },
      { samples: 100 },
    )
    expect(checkNamed(report, 'format', 'v')?.samples).toEqual(
      bad.map((text) => (text.length > 100 ? `${text.slice(0, 100)}…` : text)),
    )
  })

  it('lets nulls pass: those are another check', async () => {
    const report = await check(fileWith('a.csv', 'id,v\n1,a@b.de\n2,\n'), {
      columns: { id: {}, v: { format: 'email', nulls: 'any' } },
    })
    expect(checkNamed(report, 'format', 'v')).toMatchObject({ status: 'pass', count: 0 })
  })
})
