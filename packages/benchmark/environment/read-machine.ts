import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { release, totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Fingerprint } from './fingerprint.ts'
import { cachesInWords, coresOf, cpuGroup, physicalCores } from './linux-facts.ts'
import { textOf } from './noise.ts'

const cpuFolder = '/sys/devices/system/cpu'

/** What a machine is, beyond what Node says of every one; what it does not tell is left out. */
export async function readMachine(): Promise<Fingerprint> {
  const read = readers[process.platform]
  const known: Record<string, string | number | null> = {
    kernel: release(),
    memoryLimitBytes: memoryLimit(),
    ...(await read?.()),
  }
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string | number] => Boolean(entry[1])),
  )
}

/** What the container may use; null for no limit, which is 0 or more than there is. */
function memoryLimit(): number | null {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : null
}

type Facts = Record<string, string | number | null>

const readers: Partial<Record<NodeJS.Platform, () => Promise<Facts>>> = {
  async linux() {
    return {
      physicalCores: physicalCores(await textOf('/proc/cpuinfo')),
      smt: { 0: 'off', 1: 'on' }[(await factOf('smt/active')) || 'unknown'] ?? null,
      caches: cachesInWords(await caches()),
      governor: await factOf('cpu0/cpufreq/scaling_governor'),
      cpuLimit: await coreLimit(),
    }
  },
  async darwin() {
    const told = async (name: string) =>
      (
        await promisify(execFile)('/usr/sbin/sysctl', ['-n', name]).catch(() => ({ stdout: '' }))
      ).stdout.trim()
    const sizes = await Promise.all([
      told('hw.l1dcachesize'),
      told('hw.l1icachesize'),
      told('hw.l2cachesize'),
    ])
    const kinds = [
      { level: '1', type: 'Data' },
      { level: '1', type: 'Instruction' },
      { level: '2', type: 'Unified' },
    ]
    const known = kinds.map((kind, index) => ({ ...kind, size: `${Number(sizes[index]) / 1024}K` }))
    return {
      physicalCores: Number(await told('hw.physicalcpu')),
      caches: cachesInWords(known.filter(({ size }) => size !== '0K' && size !== 'NaNK')),
    }
  },
}

async function caches(): Promise<{ level: string; type: string; size: string }[]> {
  const names = (await readdir(join(cpuFolder, 'cpu0/cache')).catch(() => [])).filter((name) =>
    name.startsWith('index'),
  )
  const read = names.toSorted().map(async (name) => ({
    level: await factOf(`cpu0/cache/${name}/level`),
    type: await factOf(`cpu0/cache/${name}/type`),
    size: await factOf(`cpu0/cache/${name}/size`),
  }))
  return (await Promise.all(read)).filter(({ level, size }) => level !== '' && size !== '')
}

async function factOf(file: string): Promise<string> {
  return (await textOf(join(cpuFolder, file))).trim()
}

/** Cores that the container lets it use: of nested limits, the strictest; null without any. */
async function coreLimit(): Promise<number | null> {
  const group = cpuGroup(await textOf('/proc/self/cgroup'))
  if (group === null) return null
  const limits = await Promise.all(
    group.folders.map(async (folder) =>
      coresOf(
        group.version === 2
          ? await textOf(join(folder, 'cpu.max'))
          : `${await textOf(join(folder, 'cpu.cfs_quota_us'))} ${await textOf(join(folder, 'cpu.cfs_period_us'))}`,
      ),
    ),
  )
  const known = limits.filter((limit) => limit !== null)
  return known.length === 0 ? null : Math.min(...known)
}
