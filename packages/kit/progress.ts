/** Told on the way, in a log that cannot be written over: one line now and then. */
const betweenMs = 30_000

/**
 * Tells how far a long job is, at most every half minute and not before it has taken that long.
 *
 * @param print takes a line. @param now in milliseconds.
 */
export function progressLog(
  print: (line: string) => void,
  now: () => number = () => performance.now(),
): (message: { stage: string; done?: number; total?: number }) => void {
  let told = now()
  return ({ stage, done, total }) => {
    if (now() - told < betweenMs) return
    told = now()
    const share = done === undefined || !total ? '' : `: ${Math.floor((100 * done) / total)} %`
    print(`${stage}${share}`)
  }
}
