import { PassingFailure } from './request.ts'

export interface Deadline {
  signal: AbortSignal
  /** Something has come: the time without progress starts again. */
  progress(): void
  /** Why the signal was aborted by this deadline, if it was. */
  reason(): PassingFailure | undefined
  stop(): void
}

/** Aborts after `stallMs` without progress, after `totalMs` in any case, and with `outer`. */
export function startDeadline(stallMs: number, totalMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const expire = (message: string) => controller.abort(new PassingFailure(message))
  const seconds = (milliseconds: number) => `${Number((milliseconds / 1000).toPrecision(2))} s`
  const stall = setTimeout(() => expire(`sent nothing for ${seconds(stallMs)}`), stallMs)
  const total = setTimeout(() => expire(`was not done after ${seconds(totalMs)}`), totalMs)
  return {
    signal: AbortSignal.any([controller.signal, ...(outer === undefined ? [] : [outer])]),
    progress: () => void stall.refresh(),
    reason: () => (controller.signal.aborted ? (controller.signal.reason as PassingFailure) : undefined),
    stop: () => {
      clearTimeout(stall)
      clearTimeout(total)
    },
  }
}
