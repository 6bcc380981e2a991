/** What a busy process does. */
export interface BusyLoop {
  /** How many times as long the whole process takes, its start included. */
  factor: number
  /** Memory that it takes in addition, in MiB. */
  megabytes: number
}

const program = `function loop(turns) {
  let state = 1
  for (let turn = 0; turn < turns; turn++) state = (Math.imul(state, 1103515245) + 12345) | 0
  return state
}
let sum = 0
const busy = (turns) => {
  // In calls that are all alike, so that each turn costs the same once they are compiled.
  for (let left = turns; left > 0; left -= 100_000) sum += loop(Math.min(left, 100_000))
}
const spent = () => { const { user, system } = process.cpuUsage(); return user + system }
const [factor, megabytes] = process.argv.slice(1).map(Number)
const held = Buffer.alloc(megabytes * 2 ** 20, 1)
busy(10_000_000)
const before = spent()
busy(20_000_000)
const all = spent()
busy((20_000_000 * (factor - 1) * all) / (all - before))
process.exitCode = sum + held.length === 0.5 ? 1 : 0`

/**
 * A program that is busy for a known length and then for a share of all that it took, its own start included. That is
 * counted in processor time, for others may hold it up meanwhile, and in turns of a loop, for clocks may differ.
 */
export function busyCommand({ factor, megabytes }: BusyLoop): string[] {
  return [process.execPath, '-e', program, String(factor), String(megabytes)]
}
