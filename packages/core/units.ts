const byteUnits: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  kib: 2 ** 10,
  mb: 1e6,
  mib: 2 ** 20,
  gb: 1e9,
  gib: 2 ** 30,
  tb: 1e12,
  tib: 2 ** 40,
}

const millisecondUnits: Readonly<Record<string, number>> = {
  '': 1_000,
  ms: 1,
  s: 1_000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
}

/** Whole bytes from `4GB` (SI), `512MiB` (binary) or a bare number; null when it is no such size. */
export function parseBytes(text: string): number | null {
  return parseQuantity(text, byteUnits)
}

/** Bytes that a job can work with: Node needs some to begin with, and no machine has more. */
const memoryBounds = { least: 64 * 2 ** 20, most: 64 * 2 ** 40 }

/** What `parseMemory` takes, in words. */
export const memoryWords = 'a size from 64MiB to 64TiB, such as 4GB or 512MiB'

/** Memory for a job in whole bytes, as `parseBytes` reads it, from 64MiB to 64TiB; null when it is none. */
export function parseMemory(text: string): number | null {
  const bytes = parseBytes(text)
  return bytes === null || bytes < memoryBounds.least || bytes > memoryBounds.most ? null : bytes
}

/** Whole milliseconds from `500ms`, `90s`, `10min`, `2h` or a bare number of seconds; null when it is none. */
export function parseDuration(text: string): number | null {
  return parseQuantity(text, millisecondUnits)
}

function parseQuantity(text: string, units: Readonly<Record<string, number>>): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text)
  const unit = units[match?.[2]?.toLowerCase() ?? '?']
  return match === null || unit === undefined ? null : Math.ceil(Number(match[1]) * unit)
}
