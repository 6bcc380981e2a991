import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Track } from '@mlgate/core'
import { childrenTime, descendantsTime, tickMs } from '../jobs/process-tree.ts'
import { type ProcessorTicks, processorTicks } from './linux-facts.ts'
import { textOf } from './noise.ts'
import { type Point, trackOf } from './tracks.ts'

const intervalMs = 1000
/** Processors whose frequency is looked at: they run at about the same. */
const processorsLookedAt = 8

/** Processor time until a moment: of the machine, and of this process with all that it started, in milliseconds. */
export interface ProcessorUse {
  at: number
  ticks: ProcessorTicks
  own: number
}

/**
 * Percents of all processors' time between two looks: what this process and those that it started used, and what
 * others did; null when no time has passed.
 */
export function sharesBetween(
  before: ProcessorUse,
  after: ProcessorUse,
): { own: number; others: number } | null {
  const total = after.ticks.total - before.ticks.total
  if (total <= 0) return null
  const busy = after.ticks.busy - before.ticks.busy
  const own = Math.min(busy, Math.max(0, (after.own - before.own) / tickMs))
  return { own: (100 * own) / total, others: (100 * (busy - own)) / total }
}

/** Looks at the processors once a second from now on; where there is no /proc, it sees nothing. */
export async function watchProcessors(): Promise<{ stop(): Track[] }> {
  const points: Record<'own' | 'others' | 'frequency', Point[]> = { own: [], others: [], frequency: [] }
  let before = await processorUse()
  if (before === null) return { stop: () => [] }
  const start = before.at
  const look = async () => {
    const [after, frequency] = [await processorUse(), await processorFrequency()]
    if (after === null || before === null) return
    const second = (after.at - start) / 1000
    const shares = sharesBetween(before, after)
    before = after
    if (shares !== null) {
      points.own.push({ second, value: shares.own })
      points.others.push({ second, value: shares.others })
    }
    if (frequency !== null) points.frequency.push({ second, value: frequency })
  }
  const timer = setInterval(look, intervalMs)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      return [
        ...trackOf('processors used by the benchmark', '%', points.own),
        ...trackOf('processors used by others', '%', points.others),
        ...trackOf('processor frequency', 'MHz', points.frequency),
      ]
    },
  }
}

async function processorUse(): Promise<ProcessorUse | null> {
  const ticks = processorTicks(await textOf('/proc/stat'))
  const ended = await childrenTime()
  if (ticks === null || ended === null) return null
  const { user, system } = process.cpuUsage()
  const running = await descendantsTime(process.pid)
  return { at: performance.now(), ticks, own: (user + system) / 1000 + ended + running }
}

/** In MHz, the mean of the first processors; null where the machine, as most virtual ones, does not tell. */
async function processorFrequency(): Promise<number | null> {
  const folder = '/sys/devices/system/cpu'
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => /^cpu\d+$/.test(name))
    .slice(0, processorsLookedAt)
  const texts = await Promise.all(names.map((name) => textOf(join(folder, name, 'cpufreq/scaling_cur_freq'))))
  const kilohertz = texts.flatMap((text) => (Number(text) > 0 ? [Number(text)] : []))
  return kilohertz.length === 0
    ? null
    : kilohertz.reduce((sum, frequency) => sum + frequency, 0) / kilohertz.length / 1000
}
