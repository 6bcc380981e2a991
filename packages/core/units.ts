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
  d: 86_400_000,
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

/** Whole milliseconds from `500ms`, `90s`, `10min`, `2h`, `7d` or a bare number of seconds; null when it is none. */
export function parseDuration(text: string): number | null {
  return parseQuantity(text, millisecondUnits)
}

/** Offending values of each check that are shown where nobody says how many, and that may be shown at most. */
export const fewSamples = 10
export const mostSamples = 100

/** What `parseSamples` takes, in words. */
export const samplesWords = `true, false, or a whole number from 0 to ${mostSamples}`

/** How many offending values each check shows: a number from 0 to 100, `true` for ten, `false` for none; null when it is no such. */
export function parseSamples(text: string): number | null {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true' ? fewSamples : 0
  return /^\d{1,3}$/.test(text) && Number(text) <= mostSamples ? Number(text) : null
}

/** Rows of a sample: so many, or a share of all (above 0, at most 1). */
export type SampleSize = { rows: number } | { share: number }

/** What `parseSampleSize` takes, in words. */
export const sampleSizeWords = 'a number of rows such as 10000, or a share such as 5% or 0.05'

/** A number of rows (`10000`) or a share of them (`5%`, `0.05`); null when it is no such, or none of the rows. */
export function parseSampleSize(text: string): SampleSize | null {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%?)\s*$/.exec(text) ?? []
  if (digits === undefined || Number(digits) === 0) return null
  if (percent === '' && /^\d+$/.test(digits)) {
    return Number.isSafeInteger(Number(digits)) ? { rows: Number(digits) } : null
  }
  const share = Number(digits) / (percent === '' ? 1 : 100)
  return share <= 1 ? { share } : null
}

function parseQuantity(text: string, units: Readonly<Record<string, number>>): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text)
  const unit = units[match?.[2]?.toLowerCase() ?? '?']
  return match === null || unit === undefined ? null : Math.ceil(Number(match[1]) * unit)
}
