interface Sleeper {
  at: number
  wake: () => void
}

/**
 * Time that passes only while everybody sleeps: what takes minutes takes no time, and the same sleeps always end
 * in the same order.
 */
export class VirtualTime {
  #now = 0
  #sleepers: Sleeper[] = []

  readonly now = (): number => this.#now

  readonly sleep = (milliseconds: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + milliseconds, wake })
    })

  /** Lets time pass until the work is done. */
  async run<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false
    const done = () => {
      isDone = true
    }
    work.then(done, done)
    for (;;) {
      await new Promise(setImmediate)
      if (isDone) return work
      // Of two that wake at the same time the first to sleep is the first.
      const next = this.#sleepers.toSorted((left, right) => left.at - right.at)[0]
      if (next === undefined) throw new Error('everybody waits and nobody sleeps')
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next)
      this.#now = next.at
      next.wake()
    }
  }
}

/** A generator of numbers in [0, 1): mulberry32, so that a seed tells a whole run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
