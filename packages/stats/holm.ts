/**
 * p values adjusted for looking at several at once, so that calling those below α significant is wrong about any
 * of them in at most α of all cases. After Holm (1979), "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6:65–70.
 *
 * @param pValues in any order. NaN (a test that could not be made) stays NaN and does not count as a member.
 * @returns adjusted values in the same order, each at least the raw one and at most 1.
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => Number.NaN)
  const ascending = pValues
    .map((p, index) => ({ p, index }))
    .filter(({ p }) => !Number.isNaN(p))
    .sort((left, right) => left.p - right.p)
  let largest = 0
  ascending.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (ascending.length - rank)))
    adjusted[index] = largest
  })
  return adjusted
}
