/**
 * Times mlgate against a floor measured in the same run, in turn, and prints medians and ratios: absolute times move
 * from machine to machine, ratios hold. `npm run bench` runs all but the peers, `npm run bench -- start` one; with
 * --markdown the tables come as docs/benchmarks.md holds them.
 */
import { parseArgs } from 'node:util'
import { benchBootstrap } from './bootstrap.ts'
import { benchData } from './data.ts'
import { benchEvaluate } from './evaluate.ts'
import { benchHarness } from './harness.ts'
import { benchHistory } from './history.ts'
import { benchHttp } from './http.ts'
import { benchImages } from './images.ts'
import type { Line } from './measure.ts'
import { benchNative } from './native.ts'
import { benchPeers } from './peers.ts'
import { markdownPrinter, textPrinter } from './print.ts'
import { benchRegistry } from './registry.ts'
import { benchStart } from './start.ts'

const benchmarks: Record<string, () => Line[] | Promise<Line[]>> = {
  start: benchStart,
  data: benchData,
  native: benchNative,
  evaluate: benchEvaluate,
  images: benchImages,
  bootstrap: benchBootstrap,
  history: benchHistory,
  harness: benchHarness,
  http: benchHttp,
  registry: benchRegistry,
  peers: benchPeers,
}

/** Needs Python and packages of its own, so it has to be asked for. */
const onlyOnDemand = 'peers'

const { values, positionals: asked } = parseArgs({
  options: { markdown: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.\n`,
  )
  process.exit(2)
}

const printer = values.markdown ? markdownPrinter : textPrinter
process.stdout.write(`${printer.machine()}\n`)
for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length === 0 ? name === onlyOnDemand : !asked.includes(name)) continue
  process.stdout.write(`${printer.table(name, await run(), name === 'peers' ? 'Python' : 'floor')}\n`)
}
