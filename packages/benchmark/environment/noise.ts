import { readdir, readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { childrenTime, tickMs } from '../jobs/process-tree.ts'
import { cpuGroup, heldBack, type ProcessorTicks, pressure, processorTicks } from './linux-facts.ts'

/** What a machine had done until a moment. */
export interface Load {
  /** Milliseconds on a clock that only goes forward. */
  at: number
  ticks: ProcessorTicks
  /** Processor time of this process and of those it started that have ended, in milliseconds. */
  own: number
  /** Milliseconds for which the container's limit held it back. */
  heldBack: number
  /** How often processors were slowed down because they were too hot. */
  tooHot: number
  /** Processes that wanted a processor, on average over the last minute. */
  loadAverage: number
  /** Share of the last minute in which something waited for a processor. */
  pressure: number | null
}

/** From where on a share of the time is worth telling. */
const worthTelling = { others: 0.05, stolen: 0.01, heldBack: 0.01, pressure: 0.2 }

/**
 * What disturbed a measurement, in words; empty when nothing did that is worth telling.
 *
 * @param cores that the machine has.
 */
export function disturbances(before: Load, after: Load, cores: number): string[] {
  const total = after.ticks.total - before.ticks.total
  if (total <= 0) return []
  const busy = after.ticks.busy - before.ticks.busy
  const others = Math.max(0, busy - (after.own - before.own) / tickMs) / total
  const stolen = (after.ticks.stolen - before.ticks.stolen) / total
  const held = (after.heldBack - before.heldBack) / (after.at - before.at)
  const hot = after.tooHot - before.tooHot
  return [
    ...(before.loadAverage >= cores / 2 ? [busyBefore(before, cores)] : []),
    ...(others >= worthTelling.others
      ? [`other processes used ${percent(others)} of the processors while it ran`]
      : []),
    ...(stolen >= worthTelling.stolen
      ? [`the host took ${percent(stolen)} of the processors' time away while it ran`]
      : []),
    ...(held >= worthTelling.heldBack
      ? [`the container's limit of cores held it back for ${percent(held)} of the time`]
      : []),
    ...(hot > 0 ? [`processors were slowed down ${hot} times because they were too hot`] : []),
  ]
}

function busyBefore({ loadAverage, pressure: waited }: Load, cores: number): string {
  const load = `${loadAverage.toFixed(1)} processes wanted the ${cores} cores in the minute before it began`
  return waited !== null && waited >= worthTelling.pressure
    ? `${load}, and had to wait for ${percent(waited)} of it`
    : load
}

/** Whole percents, or one decimal below ten. */
export function percent(share: number): string {
  const value = share * 100
  return `${value.toFixed(value < 9.95 ? 1 : 0)}\u00a0%`
}

/** What the machine had done until now; null where there is no /proc. */
export async function readLoad(): Promise<Load | null> {
  const ticks = processorTicks(await textOf('/proc/stat'))
  const children = await childrenTime()
  if (ticks === null || children === null) return null
  const { user, system } = process.cpuUsage()
  return {
    at: performance.now(),
    ticks,
    own: (user + system) / 1000 + children,
    heldBack: await heldBackUntilNow(),
    tooHot: await tooHotUntilNow(),
    loadAverage: Number((await textOf('/proc/loadavg')).split(' ')[0]),
    pressure: pressure(await textOf('/proc/pressure/cpu')),
  }
}

/** Notes what disturbs the machine from now on, until it is asked. */
export async function watchLoad(): Promise<() => Promise<string[]>> {
  const before = await readLoad()
  return async () => {
    const after = await readLoad()
    return before === null || after === null ? [] : disturbances(before, after, cpus().length)
  }
}

async function heldBackUntilNow(): Promise<number> {
  const [own] = cpuGroup(await textOf('/proc/self/cgroup'))?.folders ?? []
  return own === undefined ? 0 : heldBack(await textOf(join(own, 'cpu.stat')))
}

const processors = '/sys/devices/system/cpu'

async function tooHotUntilNow(): Promise<number> {
  const names = (await readdir(processors).catch(() => [])).filter((name) => /^cpu\d+$/.test(name))
  const counts = await Promise.all(
    names.map((name) => textOf(join(processors, name, 'thermal_throttle/core_throttle_count'))),
  )
  return counts.reduce((sum, count) => sum + Number(count), 0)
}

/** A small file of the kernel's; empty when there is none. */
export function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
