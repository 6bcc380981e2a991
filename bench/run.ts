/**
 * Times mlgate against a floor measured in the same run, in turn, and prints medians and ratios: absolute times move
 * from machine to machine, ratios hold. `npm run bench` runs all, `npm run bench -- start` one.
 */
import { availableParallelism, cpus } from 'node:os'
import { benchData } from './data.ts'
import type { Line } from './measure.ts'
import { benchStart } from './start.ts'

const benchmarks: Record<string, () => Line[]> = { start: benchStart, data: benchData }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benchmarks))
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.\n`,
  )
  process.exit(2)
}

const header: Line = { what: '', measured: 'mlgate', floor: 'floor', compared: 'compared', goal: 'goal' }
const widths = { what: 58, measured: 10, floor: 10, compared: 10, goal: 9 }
const print = (line: Line) => {
  const { what, ...numbers } = line
  const cells = Object.entries(numbers).map(([key, text]) =>
    text.padStart(widths[key as keyof typeof widths]),
  )
  process.stdout.write(`${what.padEnd(widths.what)}${cells.join('')}\n`)
}

process.stdout.write(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.versions.node}\n\n`,
)
print(header)
for (const [name, run] of Object.entries(benchmarks)) {
  if (asked.length === 0 || asked.includes(name)) for (const line of run()) print(line)
}
