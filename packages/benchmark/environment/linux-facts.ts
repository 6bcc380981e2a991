/** Cores that are no hyperthreads of others, from /proc/cpuinfo; null where it does not tell, as on Arm. */
export function physicalCores(cpuinfo: string): number | null {
  const cores = cpuinfo.split(/\n\s*\n/).flatMap((processor) => {
    const core = fieldOf(processor, 'core id')
    return core === null ? [] : [`${fieldOf(processor, 'physical id') ?? 0} ${core}`]
  })
  return cores.length === 0 ? null : new Set(cores).size
}

function fieldOf(processor: string, field: string): string | null {
  return new RegExp(`^${field}\\s*:\\s*(.+)$`, 'm').exec(processor)?.[1] ?? null
}

/** Caches of a core as /sys tells them, in one line: `L1d 32K, L1i 32K, L2 1024K, L3 32768K`; empty without any. */
export function cachesInWords(caches: readonly { level: string; type: string; size: string }[]): string {
  const letters: Readonly<Record<string, string>> = { Data: 'd', Instruction: 'i' }
  return caches.map(({ level, type, size }) => `L${level}${letters[type] ?? ''} ${size}`).join(', ')
}

/** Where the limits of a process's group of one controller may stand: its own folder, then those above it. */
export interface GroupFolders {
  version: 1 | 2
  /** From the innermost on. */
  folders: string[]
}

/**
 * The control group that limits the cores of a process, from /proc/self/cgroup. In a container that text may name a
 * path of the host's; the last folder is then the container's own.
 */
export function cpuGroup(cgroup: string): GroupFolders | null {
  const groups = cgroup.split('\n').map((line) => line.split(':'))
  const first = groups.find(([, controllers]) => controllers?.split(',').includes('cpu'))
  if (first !== undefined) return { version: 1, folders: upwards('/sys/fs/cgroup/cpu', first[2] ?? '/') }
  const unified = groups.find(([id, controllers]) => id === '0' && controllers === '')
  return unified === undefined
    ? null
    : { version: 2, folders: upwards('/sys/fs/cgroup', unified.slice(2).join(':')) }
}

function upwards(root: string, path: string): string[] {
  const names = path.split('/').filter((name) => name !== '' && name !== '..')
  return Array.from({ length: names.length + 1 }, (_, up) =>
    [root, ...names.slice(0, names.length - up)].join('/'),
  )
}

/**
 * Cores that a group may use: `150000 100000` of `cpu.max`, or the same two numbers of version 1, are 1.5.
 *
 * @returns null for no limit.
 */
export function coresOf(quotaAndPeriod: string): number | null {
  const [quota = Number.NaN, period = Number.NaN] = quotaAndPeriod.trim().split(/\s+/).map(Number)
  return quota > 0 && period > 0 ? quota / period : null
}

/** Processor time since the start of the machine, in ticks. */
export interface ProcessorTicks {
  /** What ran, whoever's it was; time that the host took away is not in it. */
  busy: number
  /** What the host took away. */
  stolen: number
  total: number
}

/** The line of all processors in /proc/stat (proc_stat(5)); null when it is not there. */
export function processorTicks(stat: string): ProcessorTicks | null {
  const line = /^cpu +(.+)$/m.exec(stat)?.[1]
  if (line === undefined) return null
  // Time of guests is in that of users already.
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, irq = 0, softIrq = 0, stolen = 0] = line
    .split(' ')
    .map(Number)
  const busy = user + nice + system + irq + softIrq
  return { busy, stolen, total: busy + stolen + idle + waiting }
}

/** Milliseconds for which a group's limit of cores held it back, from `cpu.stat` of either version; 0 when not told. */
export function heldBack(cpuStat: string): number {
  const microseconds = /^throttled_usec (\d+)$/m.exec(cpuStat)?.[1]
  const nanoseconds = /^throttled_time (\d+)$/m.exec(cpuStat)?.[1]
  return Number(microseconds ?? 0) / 1e3 + Number(nanoseconds ?? 0) / 1e6
}

/** Share of time in which something waited for a processor, over the last minute, from /proc/pressure/cpu. */
export function pressure(text: string): number | null {
  const percent = /^some .*\bavg60=([\d.]+)/m.exec(text)?.[1]
  return percent === undefined ? null : Number(percent) / 100
}
