import { exactDigits, fixedDigits, significantDigits } from './digits.ts'
import { noBreakSpace } from './scale.ts'

/** A count with thin spaces in long ones: `4 120`. */
export function formatCount(count: number): string {
  return fixedDigits(count, 0)
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** An amount of bytes to three digits in SI units: `212 kB`, `1.23 MB`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return fixedDigits(bytes, 0)
  // Rounded first, so that 999 999 bytes are 1 MB and not 1 000 kB.
  const shown = Number(bytes.toPrecision(3))
  const power = shown === 0 ? 0 : Math.floor(Math.log10(Math.abs(shown)) / 3)
  const unit = Math.min(Math.max(power, 0), byteUnits.length - 1)
  return `${exactDigits(shown / 1000 ** unit)}${noBreakSpace}${byteUnits[unit]}`
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A length of time as people say it: `0.42 ms`, `812 ms`, `1.9 s`, `2 min 5 s`, `1 h 4 min`, `2 d 3 h`. */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return fixedDigits(milliseconds, 0)
  const amount = Math.abs(milliseconds)
  const sign = milliseconds < 0 ? '−' : ''
  if (amount < 999.5) return `${sign}${significantDigits(amount, 3)}${noBreakSpace}ms`
  if (amount < 59.95 * second) return `${sign}${fixedDigits(amount / second, 1)}${noBreakSpace}s`
  if (amount < hour - second / 2) return sign + inTwo(amount, [minute, 'min'], [second, 's'])
  if (amount < day - minute / 2) return sign + inTwo(amount, [hour, 'h'], [minute, 'min'])
  return sign + inTwo(amount, [day, 'd'], [hour, 'h'])
}

/** A time in a larger and a smaller unit, the smaller left out when it is nothing. */
function inTwo(amount: number, large: [number, string], small: [number, string]): string {
  const smallUnits = Math.round(amount / small[0])
  const perLarge = large[0] / small[0]
  const rest = smallUnits % perLarge
  const whole = `${formatCount(Math.floor(smallUnits / perLarge))}${noBreakSpace}${large[1]}`
  return rest === 0 ? whole : `${whole}${noBreakSpace}${rest}${noBreakSpace}${small[1]}`
}
