import { formatCount } from '@mlgate/markup'

/** A count with its noun: `1 row`, `1 204 rows`. */
export function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** A share of a whole in percent, with as many digits as tell it from none and from all. */
export function percent(share: number): string {
  const value = share * 100
  const digits = value === 0 || value >= 10 ? 1 : 2
  const text = value.toFixed(digits)
  return `${value > 0 && Number(text) === 0 ? `< 0.01` : text.replace(/\.?0+$/, '')} %`
}

/** Inclusive bounds as a reader sees them: `0 … 120`, `≥ 0`, `≤ 120`. */
export function bounds(min: number | string | undefined, max: number | string | undefined): string {
  if (min === undefined) return `≤ ${max}`
  return max === undefined ? `≥ ${min}` : `${min} … ${max}`
}

/** Names in quotes, at most `most` of them. */
export function listed(names: readonly string[], most = 10): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`)
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ')
}

/** A number as a reader wants it: nine digits tell it from any bound that a person would write. */
export function numeral(value: number | bigint): string {
  return typeof value === 'bigint' ? String(value) : String(Number(value.toPrecision(9)))
}

const day = 86_400_000

/** A length of time in the unit that fits it: `42 min`, `36 h`, `7.5 d`. */
export function duration(milliseconds: number): string {
  const [size, unit] =
    milliseconds >= 2 * day
      ? [day, 'd']
      : milliseconds >= 7_200_000
        ? [3_600_000, 'h']
        : milliseconds >= 120_000
          ? [60_000, 'min']
          : [1000, 's']
  return `${Number((milliseconds / size).toFixed(1))} ${unit}`
}
