import { MlgateError } from '@mlgate/core'
import { billedRunners, pricesAsOf, runnerPrice } from './runner-prices.ts'

/** What an hour of the machine costs. */
export interface Price {
  /** More than 0. */
  perHour: number
  /** As ISO 4217 calls it. */
  currency: string
}

const amount = /^(\d+(?:\.\d+)?|\.\d+)\s*([A-Z]{3})?$/
const listed = 6

/**
 * What a written price means: a number of USD an hour, `0.48 EUR`, or the label or billing SKU of a GitHub-hosted
 * runner, whose price is looked up.
 *
 * @throws MlgateError MG5058 for a runner that no price is known of, and for a price of nothing.
 */
export function readPrice(written: number | string): Price {
  const text = String(written).trim()
  const [, number, currency = 'USD'] = amount.exec(text) ?? []
  const perHour = number === undefined ? runnerPrice(text) : Number(number)
  if (perHour !== null && perHour > 0) return { perHour, currency }
  throw new MlgateError({
    code: 'MG5058',
    message: `No price is known by ${JSON.stringify(text)}.`,
    hint: `Write what an hour of the machine costs: 0.48, or 0.48 EUR. Of GitHub-hosted runners, labels such as ubuntu-latest are known, and the billing names of larger ones as of ${pricesAsOf}: ${billedRunners.slice(0, listed).join(', ')}, …`,
  })
}

const hourMs = 3_600_000

/** What so much time of the machine costs, in the currency of its price. */
export function costOf({ perHour }: Price, milliseconds: number): number {
  return (milliseconds / hourMs) * perHour
}
