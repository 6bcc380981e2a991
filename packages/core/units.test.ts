import { describe, expect, it } from 'vitest'
import { parseBytes, parseDuration, parseSamples } from './units.ts'

describe('quantities that people write', () => {
  it.each([
    ['4GB', 4e9],
    ['512 MiB', 512 * 2 ** 20],
    ['1.5kb', 1500],
    ['100', 100],
    ['4 lightyears', null],
    ['-1GB', null],
    ['', null],
  ])('%s is %s bytes', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes)
  })

  it.each([
    ['90s', 90_000],
    ['500ms', 500],
    ['2h', 7_200_000],
    ['10 min', 600_000],
    ['7d', 604_800_000],
    ['5', 5_000],
    ['soon', null],
  ])('%s is %s ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds)
  })

  it.each([
    ['true', 10],
    ['False', 0],
    ['3', 3],
    ['100', 100],
    ['101', null],
    ['-1', null],
    ['1.5', null],
    ['many', null],
  ])('%s is %s samples of each check', (text, samples) => {
    expect(parseSamples(text)).toBe(samples)
  })
})
