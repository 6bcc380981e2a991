import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { amdSmiFingerprint, amdSmiQuery, rocmSmiFingerprint, rocmSmiQuery } from './amd-smi.ts'
import { askProgram } from './ask-program.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Ask, GpuSource } from './gpu-source.ts'
import { lookEvery } from './look-every.ts'
import { textOf } from './noise.ts'
import type { GpuSample } from './nvidia-smi.ts'

const intervalMs = 200
const amd = '0x1002'

/**
 * AMD's GPUs on Linux: what they are is asked of amd-smi or rocm-smi, once, for each answer of these costs a second of
 * a processor; what they do is looked at in the files of their driver. Null where there is none.
 *
 * @param folder where the kernel shows cards.
 */
export async function amdGpus(folder = '/sys/class/drm', ask: Ask = askProgram): Promise<GpuSource | null> {
  const cards = await cardsIn(folder)
  if (cards.length === 0) return null
  const sensors = await Promise.all(cards.map(sensorsOf))
  return {
    fingerprint: await fingerprintOf(cards, ask),
    intervalMs,
    begin: (onSample) =>
      lookEvery(intervalMs, async (time) => {
        for (const [index, card] of cards.entries()) {
          onSample({ time, index, ...(await sampleOf(card, sensors[index])) })
        }
      }),
    // A card says how much is in use, not by whom.
    memoryOf: async () => null,
  }
}

/** Cards of AMD's, by the folders of their devices. */
async function cardsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^card\d+$/.test(name))
  const devices = names.toSorted().map((name) => join(folder, name, 'device'))
  const found = await Promise.all(
    devices.map(async (device) => (await textOf(join(device, 'vendor'))).trim() === amd),
  )
  return devices.filter((_, index) => found[index])
}

async function fingerprintOf(cards: readonly string[], ask: Ask): Promise<Fingerprint> {
  const bySmi = amdSmiFingerprint(await ask('amd-smi', amdSmiQuery))
  if (bySmi.gpus !== undefined) return bySmi
  const byRocm = rocmSmiFingerprint(await ask('rocm-smi', rocmSmiQuery))
  if (byRocm.gpus !== undefined) return byRocm
  const devices = await Promise.all(cards.map(async (card) => (await textOf(join(card, 'device'))).trim()))
  return { gpus: `${cards.length} × AMD ${[...new Set(devices)].join(', ')}` }
}

/** The folder of a card's sensors, which the kernel numbers. */
async function sensorsOf(card: string): Promise<string | undefined> {
  const [first] = (await readdir(join(card, 'hwmon')).catch(() => [])).toSorted()
  return first === undefined ? undefined : join(card, 'hwmon', first)
}

const mebibyte = 2 ** 20

/** Units as the driver's documentation says them: percent, bytes, millidegrees, microwatts, hertz. */
async function sampleOf(card: string, sensors: string | undefined): Promise<GpuSample> {
  const ofCard = (name: string) => numberIn(join(card, name))
  const sensor = async (...names: string[]) => {
    for (const name of names) {
      const value = sensors === undefined ? undefined : await numberIn(join(sensors, name))
      if (value !== undefined) return value
    }
    return undefined
  }
  const values: Record<
    keyof Pick<GpuSample, 'utilization' | 'memory' | 'temperature' | 'power' | 'clock'>,
    number
  > = {
    utilization: scaled(await ofCard('gpu_busy_percent'), 1 / 100),
    memory: scaled(await ofCard('mem_info_vram_used'), 1 / mebibyte),
    temperature: scaled(await sensor('temp1_input'), 1 / 1000),
    // Which of the two a card has hangs on its generation.
    power: scaled(await sensor('power1_input', 'power1_average'), 1e-6),
    clock: scaled(await sensor('freq1_input'), 1e-6),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => Number.isFinite(value)))
}

async function numberIn(file: string): Promise<number | undefined> {
  const text = (await textOf(file)).trim()
  return text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text)
}

function scaled(value: number | undefined, factor: number): number {
  return value === undefined ? Number.NaN : value * factor
}
