/** A limit of time for one request. */
export interface Deadline {
  signal: AbortSignal
  /** Something has come: the time starts again. */
  progress(): void
  stop(): void
}

/** Aborts after `stallMs` without progress, after `totalMs` in any case, and with `outer`. */
export function startDeadline(stallMs: number, totalMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const expire = () => controller.abort(new DOMException('no answer in time', 'TimeoutError'))
  const stall = setTimeout(expire, Math.max(1, Math.ceil(Math.min(stallMs, totalMs))))
  const total = setTimeout(expire, Math.max(1, Math.ceil(totalMs)))
  return {
    signal: outer === undefined ? controller.signal : AbortSignal.any([controller.signal, outer]),
    progress: () => void stall.refresh(),
    stop: () => {
      clearTimeout(stall)
      clearTimeout(total)
    },
  }
}
