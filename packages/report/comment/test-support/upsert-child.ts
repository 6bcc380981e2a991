/** Brings sections into a comment over HTTP: `node upsert-child.ts URL FIRST COUNT SETTLE_MS`; prints outcomes. */
import { upsertComment } from '../upsert.ts'
import { loopbackHost } from './loopback-host.ts'
import { section } from './sections-for-tests.ts'

const [url = '', first = '0', count = '0', settle = '0'] = process.argv.slice(2)
const outcomes = await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    upsertComment(loopbackHost(url), [section(`s${Number(first) + index}`)], {
      key: 'k',
      mode: 'always',
      settleMs: Number(settle),
      patienceMs: 600_000,
    }),
  ),
)
process.stdout.write(JSON.stringify(outcomes.map((one) => ('settled' in one ? one.settled : one.outcome))))
