import type { Amount } from '@mlgate/config'
import { formatCount } from '@mlgate/markup'
import { bounds, counted, percent } from '../words.ts'
import { literalOf } from './column-values.ts'
import { type DemandMaker, withoutValues } from './demand.ts'

/** How many different values there are. NaN is one of them, null is none. */
export const distinct: DemandMaker = (name, { distinct: limit }) => {
  if (limit === undefined) return []
  return [
    {
      id: 'distinct',
      title: `${name} has as many different values as expected`,
      expected: bounds(amountText(limit.min), amountText(limit.max)),
      plan: ({ value }) => ({
        measures: [`count(DISTINCT ${value})`, `count(${value})`],
        judge([different, all], rows) {
          if (rows === 0) return withoutValues(rows)
          const [count, total] = [Number(different), Number(all)]
          const reached = (amount: Amount) =>
            typeof amount === 'number' ? count - amount : count - amount.share * total
          const failed =
            (limit.min !== undefined && reached(limit.min) < 0) ||
            (limit.max !== undefined && reached(limit.max) > 0)
          const share = total === 0 ? '' : ` (${percent(count / total)})`
          return {
            failed,
            observed: `${formatCount(count)} in ${counted(total, 'value')}${share}`,
          }
        },
        needsAllRows: true,
        offence: { kind: 'none' },
      }),
    },
  ]
}

function amountText(amount: Amount | undefined): string | undefined {
  if (amount === undefined) return undefined
  return typeof amount === 'number' ? formatCount(amount) : `${percent(amount.share)} of the values`
}

/** How even the classes are. A class that `enum` lists and that no row has is the rarest. */
export const classes: DemandMaker = (name, { classes: limit, enum: own }, schema) => {
  if (limit === undefined) return []
  const { 'min-share': least = 0, 'max-share': most = 1 } = limit
  const listed = own ?? schema.enum ?? []
  return [
    {
      id: 'classes',
      title: `${name} has classes of a permitted share`,
      expected: [
        ...(limit['min-share'] === undefined ? [] : [`the rarest ≥ ${percent(least)}`]),
        ...(limit['max-share'] === undefined ? [] : [`the commonest ≤ ${percent(most)}`]),
      ].join(', '),
      plan({ value, typed }) {
        const counts = `histogram(${value})`
        const nameOf = (extreme: string) =>
          `CAST(list_extract(map_keys(${counts}), list_position(map_values(${counts}), ${extreme}(map_values(${counts})))) AS VARCHAR)`
        const permitted = listed.map((item) => literalOf(item, typed))
        return {
          measures: [
            `count(${value})`,
            `list_min(map_values(${counts}))`,
            `list_max(map_values(${counts}))`,
            nameOf('list_min'),
            nameOf('list_max'),
            ...(permitted.length === 0
              ? []
              : [`count(DISTINCT CASE WHEN ${value} IN (${permitted.join(', ')}) THEN ${value} END)`]),
          ],
          judge([all, fewest, greatest, rarest, commonest, there], rows) {
            if (Number(all) === 0) return withoutValues(rows)
            const absent = there === undefined ? 0 : new Set(listed.map(String)).size - Number(there)
            const low = absent > 0 ? 0 : Number(fewest) / Number(all)
            const high = Number(greatest) / Number(all)
            return {
              failed: low < least || high > most,
              observed: `the rarest ${percent(low)}, the commonest ${percent(high)}`,
              revealing: `${absent > 0 ? `${counted(absent, 'listed class')} without a row` : `"${rarest}" ${percent(low)}`}, "${commonest}" ${percent(high)}`,
            }
          },
          offence: { kind: 'none' },
        }
      },
    },
  ]
}
