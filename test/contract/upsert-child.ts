/**
 * Brings sections into the comment of a pull request, all at once: `node upsert-child.ts API TOKEN PULL FIRST COUNT`.
 * Time is what the parent says: each message is the time it is now, answered by when somebody here wants to be woken
 * once all are asleep. The last answer holds what came of them.
 */
import { commentHost, connect } from '@mlgate/github'
import { upsertComment } from '@mlgate/report/comment'
import { section } from '../../packages/report/comment/test-support/sections-for-tests.ts'

/** What a child answers once nothing in it can go on without time passing. */
export interface Rest {
  /** When the first of its sleepers wakes; null when all are done. */
  wakesAt: number | null
  outcomes: unknown[]
}

const [apiUrl = '', token = '', pull = '0', first = '0', count = '0'] = process.argv.slice(2)
const sleepers = new Set<{ wakesAt: number; wake(): void }>()
const outcomes: unknown[] = []
let now = 0
let awake = Number(count)

function rest(): void {
  if (awake > 0) return
  const wakesAt = sleepers.size === 0 ? null : Math.min(...[...sleepers].map((one) => one.wakesAt))
  process.send?.({ wakesAt, outcomes } satisfies Rest)
  if (wakesAt === null) process.disconnect?.()
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const sleeper = {
      wakesAt: now + milliseconds,
      wake() {
        sleepers.delete(sleeper)
        awake += 1
        resolve()
      },
    }
    sleepers.add(sleeper)
    awake -= 1
    rest()
  })
}

process.on('message', (time: number) => {
  now = time
  for (const sleeper of [...sleepers]) if (sleeper.wakesAt <= now) sleeper.wake()
  rest()
})

for (let index = 0; index < Number(count); index += 1) {
  const client = connect({ token, repository: 'octo/signs', apiUrl })
  const options = { key: 'k', mode: 'always', now: () => now, sleep, patienceMs: 600_000 } as const
  upsertComment(commentHost(client, Number(pull)), [section(`s${Number(first) + index}`)], options).then(
    (one) => end('settled' in one ? one.settled : one.outcome),
    (error: unknown) => end(String(error)),
  )
}

function end(outcome: unknown): void {
  outcomes.push(outcome)
  awake -= 1
  rest()
}
