import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const kibibyte = 1024
const shortLookMs = 10
/** Linux tells processor time in ticks of this length, in milliseconds, on every architecture. */
export const tickMs = 10

/**
 * Watches the memory of a process and all that it starts, from /proc: the most that they held together at a look (pages
 * that they share count for each of them), or that one of them ever held.
 *
 * @param lookMs milliseconds between two looks.
 * @returns `stop` gives bytes; null where there is no /proc.
 */
export function watchMemory(pid: number, lookMs: number = shortLookMs): { stop(): Promise<number | null> } {
  let most = 0
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await treeMemory(pid))
      await delay(lookMs)
    }
    most = Math.max(most, await treeMemory(pid))
    return most === 0 ? null : most
  })()
  return {
    stop() {
      isOver = true
      return watching
    },
  }
}

/** Bytes that a process and all that it started hold at this moment; null where there is no /proc. */
export async function heldMemory(pid: number): Promise<number | null> {
  const { held } = await lookAtTree(pid)
  return held === 0 ? null : held * kibibyte
}

async function treeMemory(root: number): Promise<number> {
  const { held, mostOfOne } = await lookAtTree(root)
  return Math.max(held, mostOfOne) * kibibyte
}

/** Kibibytes that a tree of processes holds, and the most that one of them ever held. */
async function lookAtTree(root: number): Promise<{ held: number; mostOfOne: number }> {
  let held = 0
  let mostOfOne = 0
  const pids = [root]
  for (let pid = pids.pop(); pid !== undefined; pid = pids.pop()) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    held += kibibytesOf(status, 'VmRSS')
    mostOfOne = Math.max(mostOfOne, kibibytesOf(status, 'VmHWM'))
    pids.push(...(await childrenOf(pid)))
  }
  return { held, mostOfOne }
}

function kibibytesOf(status: string, field: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0)
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  )
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

/** Processor time of all processes that this one started and that have ended, in milliseconds; null without /proc. */
export async function childrenTime(): Promise<number | null> {
  return (await processorTime('self'))?.ended ?? null
}

/** Bytes that went from and to storage. */
export interface StorageUse {
  read: number
  written: number
}

/**
 * What all processes that this one started and that have ended have read from storage and written to it, with its own;
 * what the system's cache of files holds is not read. Null without /proc.
 */
export async function storageUse(): Promise<StorageUse | null> {
  // Like processor time, a process's own account is added to its parent's once that has waited for it (proc_pid_io(5)).
  const account = await readFile('/proc/self/io', 'utf8').catch(() => null)
  if (account === null) return null
  const bytesOf = (field: string) => Number(new RegExp(`^${field}: (\\d+)$`, 'm').exec(account)?.[1] ?? 0)
  return { read: bytesOf('read_bytes'), written: bytesOf('write_bytes') }
}

/** Processor time of all processes under one that still run, with that of those that these started, in milliseconds. */
export async function descendantsTime(root: number): Promise<number> {
  let sum = 0
  const pids = await childrenOf(root)
  for (let pid = pids.pop(); pid !== undefined; pid = pids.pop()) {
    const { own = 0, ended = 0 } = (await processorTime(String(pid))) ?? {}
    sum += own + ended
    pids.push(...(await childrenOf(pid)))
  }
  return sum
}

/** Processor time of a process, and of those that it started and that have ended, in milliseconds; null without it. */
async function processorTime(process: string): Promise<{ own: number; ended: number } | null> {
  const stat = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // The name of the program may hold blanks and brackets; what follows its last bracket is numbers (proc_pid_stat(5)).
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number)
  return { own: (user + system) * tickMs, ended: (endedUser + endedSystem) * tickMs }
}
