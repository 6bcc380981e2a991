import { performance } from 'node:perf_hooks'
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'

/** Time as whoever sends queries sees it, in milliseconds from any start. */
export interface Clock {
  now(): number
  /** Waits for a moment, and never returns before it; at once where it has passed. */
  until(time: number): Promise<void>
}

/** Milliseconds; bound once, since the global `performance` is looked up by a getter each time. */
export const now: () => number = performance.now.bind(performance)

/** Node's timers fire up to so many milliseconds late. */
const timerSlackMs = 2

/**
 * For queries whose answers come through the event loop: it sleeps, and for the last two milliseconds turns the loop
 * without rest, since a timer knows whole milliseconds only.
 */
export const eventLoopClock: Clock = {
  now,
  async until(time) {
    const ahead = time - now() - timerSlackMs
    if (ahead > 0) await delay(ahead)
    while (now() < time) await nextTurn()
  },
}

const never = new Int32Array(new SharedArrayBuffer(4))

/** For queries that block this thread while they run: it sleeps to some 50 µs, and uses no processor meanwhile. */
export const blockingClock: Clock = {
  now,
  async until(time) {
    for (let ahead = time - now(); ahead > 0; ahead = time - now()) {
      Atomics.wait(never, 0, 0, ahead)
    }
  },
}
