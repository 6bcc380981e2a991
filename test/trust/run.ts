/**
 * Does mlgate cry wolf, and does it find what is worse? Simulates both with the code that decides for users and
 * prints how often each verdict came. `npm run trust`, `npm run trust -- --quick`, or `npm run trust -- benchmark` for
 * what is said of speed, which runs real processes too, unless it is to be quick. Ends with 1 when a promise is broken.
 */
import { availableParallelism } from 'node:os'
import { judgeOutcomes } from './judge-outcomes.ts'
import { simulate } from './simulate.ts'
import { simulateSpeed } from './speed.ts'
import { simulateHistory } from './speed-history.ts'
import { measureSpeed } from './speed-real.ts'
import { tablesOf } from './table.ts'

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--quick', '--times', 'benchmark'].includes(word))
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(' ')} is not known here. There are benchmark, --quick and --times.\n`)
  process.exit(2)
}

if (words.includes('benchmark')) {
  const tables = [simulateSpeed(), simulateHistory()]
  if (!words.includes('--quick')) {
    tables.push(await measureSpeed((what) => process.stderr.write(`${what}\n`)))
  }
  for (const { table } of tables) process.stdout.write(`${table}\n\n`)
  const [kept, broken] = [tables.map((one) => one.kept), tables.map((one) => one.broken)].map((counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  )
  process.stdout.write(`${kept} promises kept, ${broken} broken\n`)
  process.exit(broken === 0 ? 0 : 1)
}

const started = performance.now()
let told = 0
const outcomes = await simulate(words.includes('--quick') ? 'quick' : 'full', (share) => {
  const tenths = Math.floor(10 * share)
  if (tenths > told) process.stderr.write(`${10 * tenths} %\n`)
  told = Math.max(told, tenths)
})
const judged = judgeOutcomes(outcomes)
process.stdout.write(`${tablesOf(judged)}\n`)
if (words.includes('--times')) {
  for (const { case: one, milliseconds } of outcomes) {
    process.stdout.write(
      `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${one.section}, ${one.metric}, ${one.what}\n`,
    )
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(0)
const promised = judged.filter(({ promise }) => promise !== 'none')
const broken = promised.filter(({ promise }) => promise === 'broken')
process.stdout.write(
  `${promised.length - broken.length} promises kept, ${broken.length} broken; ${seconds} s on ${availableParallelism()} threads\n`,
)
process.exitCode = broken.length === 0 ? 0 : 1
