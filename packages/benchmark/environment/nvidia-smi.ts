import type { Fingerprint } from './fingerprint.ts'

/**
 * What is asked of nvidia-smi, each by the names that it has had: a driver knows some of them, and refuses a whole query
 * for one that it does not know.
 */
const staticFields = {
  name: ['name'],
  driver: ['driver_version'],
  mig: ['mig.mode.current'],
  ecc: ['ecc.mode.current'],
  powerLimit: ['power.limit'],
  graphicsClock: ['clocks.max.graphics'],
  memoryClock: ['clocks.max.memory'],
} as const satisfies Fields

const sampledFields = {
  time: ['timestamp'],
  index: ['index'],
  utilization: ['utilization.gpu'],
  memory: ['memory.used'],
  temperature: ['temperature.gpu'],
  clock: ['clocks.current.sm'],
  /** Before driver 530 there is but one, which is an average over a second from Ampere on. */
  power: ['power.draw.instant', 'power.draw'],
  reasons: ['clocks_event_reasons.active', 'clocks_throttle_reasons.active'],
  powerCap: ['clocks_event_reasons_counters.sw_power_cap'],
  heat: ['clocks_event_reasons_counters.sw_thermal_slowdown'],
  hardwareHeat: ['clocks_event_reasons_counters.hw_thermal_slowdown'],
  powerBrake: ['clocks_event_reasons_counters.hw_power_brake_slowdown'],
} as const satisfies Fields

type Fields = Readonly<Record<string, readonly string[]>>

/** Columns of a query: what each is called here, and there. */
export type Columns<Key extends string = string> = readonly { key: Key; field: string }[]
export type StaticColumns = Columns<keyof typeof staticFields>
export type SampledColumns = Columns<keyof typeof sampledFields>

/**
 * The columns that a driver knows.
 *
 * @param help what `nvidia-smi --help-query-gpu` prints: each name in quotes.
 */
export function knownColumns(help: string): { once: StaticColumns; sampled: SampledColumns } {
  const known = new Set(Array.from(help.matchAll(/"([\w.]+)"/g), ([, name]) => name))
  const among = <Key extends string>(fields: Readonly<Record<Key, readonly string[]>>) =>
    (Object.entries(fields) as [Key, readonly string[]][]).flatMap(([key, names]) => {
      const field = names.find((name) => known.has(name))
      return field === undefined ? [] : [{ key, field }]
    })
  return { once: among(staticFields), sampled: among(sampledFields) }
}

/** Arguments of a query of columns, as CSV without units. */
export function queryOf(columns: Columns): string[] {
  return [`--query-gpu=${columns.map(({ field }) => field).join(',')}`, '--format=csv,noheader,nounits']
}

/** A line of a query's answer, by column; null for what is no answer, such as a message. */
export function readLine<Key extends string>(
  line: string,
  columns: Columns<Key>,
): Partial<Record<Key, string>> | null {
  const cells = line.split(',').map((cell) => cell.trim())
  if (cells.length !== columns.length) return null
  return Object.fromEntries(
    columns.flatMap(({ key }, index) => (isValue(cells[index]) ? [[key, cells[index]]] : [])),
  ) as Partial<Record<Key, string>>
}

/**
 * Whether a cell says anything: `[N/A]`, `N/A`, `[Not Supported]`, `[Unknown Error]`, `[Function Not Found]`,
 * `[Requested functionality has been deprecated]` and the like do not, and are no zero.
 */
function isValue(cell: string | undefined): cell is string {
  return cell !== undefined && cell !== '' && cell !== 'N/A' && !/^\[.*\]$/.test(cell)
}

/** A sample of one GPU; what it does not tell is absent. */
export interface GpuSample {
  /** Milliseconds since an unknown moment. */
  time?: number
  index?: number
  /** Share of the time in which something ran on it. */
  utilization?: number
  /** MiB. */
  memory?: number
  /** °C. */
  temperature?: number
  /** MHz. */
  clock?: number
  /** W. */
  power?: number
  /** Bits that say what holds its clocks back (nvmlClocksEventReasons). */
  reasons?: number
  /** Since the driver was loaded: microseconds for which something held its clocks back. */
  powerCap?: number
  heat?: number
  hardwareHeat?: number
  powerBrake?: number
}

/** A sample from a line of output; null for what is none. */
export function readSample(line: string, columns: SampledColumns): GpuSample | null {
  const cells = readLine(line, columns)
  if (cells === null) return null
  const { time, utilization, ...others } = cells
  const at = time === undefined ? Number.NaN : timeOf(time)
  const entries = [
    ['time', at],
    ['utilization', Number(utilization) / 100],
    // Number reads 0x0000000000000004, too.
    ...Object.entries(others).map(([key, cell]) => [key, Number(cell)]),
  ] as [string, number][]
  return Object.fromEntries(entries.filter(([, value]) => Number.isFinite(value))) as GpuSample
}

/**
 * Memory that a process holds on all GPUs, in bytes, from the answer to `--query-compute-apps=pid,used_memory`: a line
 * for each GPU that it uses.
 *
 * @returns null where it is not listed, as behind a container's own process numbers, or its memory is not told, as under
 *   Windows' display driver.
 */
export function processMemory(answer: string, pid: number): number | null {
  const held = answer.split('\n').flatMap((line) => {
    const [process, memory] = line.split(',').map((cell) => cell.trim())
    return Number(process) === pid && isValue(memory) ? [Number(memory)] : []
  })
  return held.length === 0 ? null : held.reduce((sum, memory) => sum + memory, 0) * 2 ** 20
}

/** `2026/03/01 12:00:00.123` of an unknown zone: only differences mean anything. */
function timeOf(text: string): number {
  const parts = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(text)
  return parts === null ? Number.NaN : Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}Z`)
}

/** What identifies the GPUs of a machine, from the answer to the query of what does not change; empty without any. */
export function gpuFingerprint(answer: string, columns: StaticColumns): Fingerprint {
  const gpus = answer.split('\n').flatMap((line) => {
    const facts = readLine(line, columns)
    return facts?.name === undefined ? [] : [facts]
  })
  if (gpus.length === 0) return {}
  const all = (of: (gpu: (typeof gpus)[number]) => string | undefined) => countedWords(gpus.map(of))
  return Object.fromEntries(
    Object.entries({
      gpus: countedWords(
        gpus.map(({ name }) => name),
        true,
      ),
      gpuDriver: all(({ driver }) => driver),
      gpuMig: all(({ mig }) => mig),
      gpuEcc: all(({ ecc }) => ecc),
      gpuPowerLimit: all(({ powerLimit }) => powerLimit && `${Number(powerLimit)} W`),
      gpuMaxClocks: all(({ graphicsClock, memoryClock }) =>
        graphicsClock && memoryClock ? `${graphicsClock} and ${memoryClock} MHz` : undefined,
      ),
    }).filter(([, words]) => words !== ''),
  )
}

/** Each word once, with how often it is there where that is to be told: `2 × NVIDIA H200`. */
export function countedWords(words: readonly (string | undefined)[], isCounted = false): string {
  const groups = Map.groupBy(
    words.filter((word) => word !== undefined),
    (word) => word,
  )
  return Array.from(groups, ([word, { length }]) => (isCounted ? `${length} × ${word}` : word)).join(', ')
}
