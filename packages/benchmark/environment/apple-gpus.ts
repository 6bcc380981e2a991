import { askProgram } from './ask-program.ts'
import type { Ask, GpuSource } from './gpu-source.ts'
import { lookEvery } from './look-every.ts'
import { countedWords, type GpuSample } from './nvidia-smi.ts'

/** Each look is a process of its own. */
const intervalMs = 1000
const mebibyte = 2 ** 20

/** Apple's GPUs: what the system tells without root, which is how busy they are and how much memory is in use. */
export async function appleGpus(ask: Ask = askProgram): Promise<GpuSource | null> {
  const gpus = appleFingerprint(await ask('/usr/sbin/system_profiler', ['SPDisplaysDataType', '-json']))
  if (gpus === '') return null
  return {
    fingerprint: { gpus },
    intervalMs,
    begin: (onSample) =>
      lookEvery(intervalMs, async (time) => {
        const told = await ask('/usr/sbin/ioreg', ['-r', '-d', '1', '-w', '0', '-c', 'IOAccelerator'])
        const sample = appleSample(told)
        if (sample !== null) onSample({ time, index: 0, ...sample })
      }),
    memoryOf: async () => null,
  }
}

/** The GPUs that system_profiler lists, with their cores; empty for none of Apple's. */
export function appleFingerprint(json: string): string {
  let told: unknown
  try {
    told = JSON.parse(json)
  } catch {
    return ''
  }
  const displays = Object(told).SPDisplaysDataType
  const names = (Array.isArray(displays) ? displays : []).flatMap((display) => {
    const { sppci_model: model, sppci_cores: cores, spdisplays_vendor: vendor } = Object(display)
    if (typeof model !== 'string' || vendor !== 'sppci_vendor_Apple') return []
    return [typeof cores === 'string' ? `${model}, ${cores} cores` : model]
  })
  return countedWords(names, true)
}

/** What the accelerator's statistics say; null where they are not there. */
export function appleSample(ioreg: string): GpuSample | null {
  const statistics = /"PerformanceStatistics" = \{([^}]*)\}/.exec(ioreg)?.[1]
  if (statistics === undefined) return null
  // A key ends with its quote: "In use system memory (driver)" is another one.
  const numberOf = (key: string) => new RegExp(`"${key}"=(\\d+)`).exec(statistics)?.[1]
  const [utilization, memory] = [numberOf('Device Utilization %'), numberOf('In use system memory')]
  return {
    ...(utilization === undefined ? {} : { utilization: Number(utilization) / 100 }),
    ...(memory === undefined ? {} : { memory: Number(memory) / mebibyte }),
  }
}
