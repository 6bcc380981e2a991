/** U+202F between groups of three digits, as the International System writes them. */
const thinSpace = '\u202f'
const minus = '−'

/** Digits beyond which a double says nothing about a number that a person wrote. */
const trustedDigits = 12

/**
 * Decimals that an interval supports: the rule of the Particle Data Group (Review of Particle Physics,
 * Introduction, 5.3): the error keeps two significant digits when they are 35 or less, else one.
 *
 * @param halfWidth half the interval's width, in the unit shown; positive.
 * @returns number of decimals, negative when even whole digits aren't supported: −2 is hundreds.
 */
export function supportedDecimals(halfWidth: number): number {
  const magnitude = Math.floor(Math.log10(halfWidth))
  const leading = halfWidth / 10 ** (magnitude - 1)
  return leading < 35.5 ? 1 - magnitude : -magnitude
}

/**
 * A number with a fixed count of decimals, a real minus sign and groups of three: `−4 120.5`. With negative
 * decimals it is rounded to tens, hundreds, …. What rounds to zero has no sign.
 *
 * @param value below 10²¹ in size; larger ones come out with an exponent.
 * @param decimals at most 100.
 */
export function fixedDigits(value: number, decimals: number): string {
  if (Number.isNaN(value)) return 'not a number'
  if (!Number.isFinite(value)) return value < 0 ? `${minus}∞` : '∞'
  const step = 10 ** Math.max(0, -decimals)
  const rounded = decimals < 0 ? Math.round(value / step) * step : value
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(Math.max(0, decimals)).split('.')
  const digits = group(whole) + (fraction === undefined ? '' : `.${fraction}`)
  return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits
}

/** A number with exactly the digits that it was written with: 0.57 · 100 is 57. */
export function exactDigits(value: number): string {
  if (!Number.isFinite(value)) return fixedDigits(value, 0)
  const text = Number(value.toPrecision(trustedDigits)).toString()
  if (text.includes('e')) return exponential(value, trustedDigits)
  return fixedDigits(value, text.split('.')[1]?.length ?? 0)
}

/** A number to `digits` significant ones, zeros at the end left out. */
export function significantDigits(value: number, digits: number): string {
  return exactDigits(Number(value.toPrecision(digits)))
}

/** Scientific notation for numbers that fixed decimals would hide: `1.23e−7`, zeros at the end left out. */
export function exponential(value: number, digits: number): string {
  return value
    .toExponential(digits - 1)
    .replace(/(?<=\d)\.?0+e/, 'e')
    .replaceAll('-', minus)
    .replace('e+', 'e')
}

function group(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, thinSpace)
}
