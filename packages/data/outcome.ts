import type { Check } from '@mlgate/core'
import { hintFor } from './catalogue.ts'
import type { RowPlace } from './places.ts'
import type { Judgement, PlannedCheck } from './plan.ts'
import type { Offenders } from './second-pass.ts'
import { counted } from './words.ts'

/** What to do about a check that failed, where the check itself knows no better. */
export function withHint(check: Check): Check {
  const hint = check.status === 'fail' ? (check.hint ?? hintFor(check.id)) : undefined
  return hint === undefined ? check : { ...check, hint }
}

/** A check that was judged, with the offenders that the second pass found; `file` says where the first one is. */
export function checkOf(
  { statement, offence }: Pick<PlannedCheck, 'statement' | 'offence'>,
  { failed, revealing, skipped, pending: _, ...seen }: Judgement,
  {
    offenders,
    read,
    places,
    names,
    samples,
  }: {
    offenders: Offenders | undefined
    read: number
    places: ReadonlyMap<number, RowPlace>
    names: readonly string[]
    samples: number
  },
): Check {
  if (skipped) return { ...statement, status: 'skipped', ...seen }
  const reveals = samples > 0 && revealing !== undefined
  const shown = reveals ? { ...seen, observed: revealing } : seen
  if (!failed || offenders === undefined) return { ...statement, status: failed ? 'fail' : 'pass', ...shown }
  const found = offenders.rows.flatMap((row, index) => {
    const place = places.get(row)
    return place === undefined ? [] : [{ ...place, value: offenders.samples[index] }]
  })
  const values = found.length === 0 ? offenders.samples : found.flatMap(({ value }) => value ?? [])
  const [first] = found
  const isGrouped = offence.kind === 'query' && offence.row === undefined
  const notSo = `${counted(offenders.count, 'value')} ${offenders.count === 1 ? 'is' : 'are'} not`
  const hint = offence.kind === 'where' && offence.explanations?.hint(offenders.explained, offenders.count)
  return {
    ...statement,
    status: 'fail',
    ...(hint ? { hint } : {}),
    ...seen,
    observed: [
      ...(reveals ? [revealing] : []),
      ...(seen.observed === undefined ? [notSo] : reveals ? [] : [seen.observed]),
    ].join('; '),
    count: offenders.count,
    // A query may return groups of rows, or a row several times.
    ...(read === 0 || offenders.count > read || isGrouped ? {} : { share: offenders.count / read }),
    ...(first === undefined ? {} : { rows: found.map(({ row }) => row) }),
    ...(first?.line === undefined ? {} : { line: first.line }),
    ...(first === undefined || names.length < 2 ? {} : { file: names[first.file] }),
    ...(values.length === 0 ? {} : { samples: values }),
  }
}
