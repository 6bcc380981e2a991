/** Places of rows by falling score: all that a metric of ranks needs to know of scores. */
export interface Ranking {
  /** Row at each place. Among equal scores the positive rows come first. */
  rows: Int32Array
  /** Per place 1 when its row is positive, else 0. */
  positive: Uint8Array
  /** Per place 1 when the next one has a lower score, or there is none. */
  last: Uint8Array
}

/**
 * Sorts once what every resample then walks through in order.
 *
 * @param scores those that are no finite numbers take the place of 0: whoever walks gives their rows no weight.
 * @param positives per score whether it is one of a positive row: 1 or 0.
 * @param scoresPerRow how many scores in a row belong to the same row: each of them takes a place of its own.
 */
export function rank(scores: Float64Array, positives: Uint8Array, scoresPerRow = 1): Ranking {
  const finite = scores.map((score) => (Number.isFinite(score) ? score : 0))
  const order = Int32Array.from(finite.keys()).sort(
    (left, right) =>
      (finite[right] as number) - (finite[left] as number) ||
      (positives[right] as number) - (positives[left] as number),
  )
  return {
    rows: order.map((index) => Math.floor(index / scoresPerRow)),
    positive: Uint8Array.from(order, (index) => positives[index] as number),
    last: Uint8Array.from(order, (index, place) =>
      place + 1 < order.length && finite[index] === finite[order[place + 1] as number] ? 0 : 1,
    ),
  }
}
