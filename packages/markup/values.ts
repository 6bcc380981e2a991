import { exactDigits, significantDigits } from './digits.ts'
import { formatBytes } from './quantities.ts'
import { finer, isShare, noBreakSpace, numberOf, type Precision, precisionOf, type Scale } from './scale.ts'

export interface ValueOptions extends Scale {
  /** Interval that the value is known by: decides the digits. */
  interval?: { low: number; high: number } | null
  /** Digits to use instead, from `precisionOf`, for values that stand side by side. */
  precision?: Precision
  /** A bound that the value must be told apart from: 94.96 % is not shown as 95.0 % beside "at least 95 %". */
  apartFrom?: number
}

/**
 * A value of a metric in words for people: `95.1 %` for a share, `0.312`, `1.84 ms`, `212 kB`; "not a number" for
 * NaN. It has as many digits as its interval supports.
 */
export function formatValue(value: number, options: ValueOptions): string {
  if (Number.isNaN(value)) return 'not a number'
  if (isBytes(options)) return bytesOf(value, options)
  const precision = options.precision ?? precisionOf(options, [value], halfWidth(options.interval))
  return numberOf(value, options, toldApart(value, options, precision)) + unitOf(options)
}

/** A change with its interval, in parts that can be put in columns. */
export interface ChangeParts {
  /** With sign and unit: `−6.5 pt`. */
  value: string
  /** Ends of the interval with their signs, without unit, or null when there is none. */
  low: string | null
  high: string | null
}

/**
 * The parts of a change of a metric, signed: points for shares, else the metric's unit.
 *
 * @param low @param high ends of the change's interval, where there is one.
 * @param precision digits from `precisionOf`; by default those that the interval supports.
 */
export function changeParts(
  value: number,
  low: number | undefined,
  high: number | undefined,
  scale: Scale,
  precision?: Precision,
): ChangeParts {
  const interval =
    low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high) ? null : { low, high }
  const inBytes = isBytes(scale)
  const digits = precision ?? precisionOf(scale, [value], halfWidth(interval))
  const signed = (number: number) =>
    withSign(number, inBytes ? bytesOf(number, scale) : numberOf(number, scale, digits))
  const unit = Number.isNaN(value) || inBytes ? '' : isShare(scale) ? `${noBreakSpace}pt` : unitOf(scale)
  return {
    value: signed(value) + unit,
    low: interval === null ? null : signed(interval.low),
    high: interval === null ? null : signed(interval.high),
  }
}

/** A change with its interval in one piece: `−6.5 pt (−10.1 … −2.9)`. */
export function formatDifference(
  value: number,
  low: number | undefined,
  high: number | undefined,
  scale: Scale,
): string {
  const parts = changeParts(value, low, high, scale)
  return parts.low === null ? parts.value : `${parts.value} (${parts.low} … ${parts.high})`
}

/** The interval of a value, without unit: `94.2 … 96.0`. */
export function formatInterval(low: number, high: number, scale: Scale): string {
  if (isBytes(scale)) return `${bytesOf(low, scale)} … ${bytesOf(high, scale)}`
  const precision = precisionOf(scale, [low, high], halfWidth({ low, high }))
  return `${numberOf(low, scale, precision)} … ${numberOf(high, scale, precision)}`
}

/** A bound that a person wrote, with all its digits: `95 %`, `0.25`, `20 ms`. */
export function formatBound(bound: number, scale: Scale): string {
  if (isBytes(scale)) return bytesOf(bound, scale)
  return exactDigits(isShare(scale) ? bound * 100 : bound) + unitOf(scale)
}

/**
 * The size of a change, without sign: `1 pt`, `0.02`, `5 ms`.
 *
 * @param digits significant ones for a size that was estimated; all of them by default.
 */
export function formatChangeSize(size: number, scale: Scale, digits?: number): string {
  if (isBytes(scale)) return bytesOf(size, scale)
  const share = isShare(scale)
  const amount = share ? size * 100 : size
  const text =
    digits === undefined || !Number.isFinite(amount) ? exactDigits(amount) : significantDigits(amount, digits)
  return text + (share ? `${noBreakSpace}pt` : unitOf(scale))
}

/** More digits, until the value doesn't look like the bound that it isn't. */
function toldApart(value: number, options: ValueOptions, precision: Precision): Precision {
  const { apartFrom } = options
  if (apartFrom === undefined || apartFrom === value || !Number.isFinite(value)) return precision
  for (let current: Precision | null = precision; current !== null; current = finer(current)) {
    if (numberOf(value, options, current) !== numberOf(apartFrom, options, current)) return current
  }
  return precision
}

function unitOf(scale: Scale): string {
  if (isShare(scale)) return `${noBreakSpace}%`
  // What is counted by the second has no unit of its own: `7 955 /s`.
  const unit = scale.unit.replace(/^1(?=\/|$)/, '')
  return unit === '' ? '' : noBreakSpace + unit
}

function isBytes({ unit }: Scale): boolean {
  return /^bytes(\/|$)/.test(unit)
}

/** Bytes, or bytes by the hour: `212 kB`, `1.2 MB/h`. */
function bytesOf(bytes: number, { unit }: Scale): string {
  return formatBytes(bytes) + unit.slice('bytes'.length)
}

/** Zero, and what rounds to it, has no sign: the direction of nothing is nothing. */
function withSign(value: number, text: string): string {
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text
}

function halfWidth(interval: { low: number; high: number } | null | undefined): number | null {
  return interval == null ? null : (interval.high - interval.low) / 2
}
