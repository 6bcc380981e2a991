import type { Result } from '@mlgate/core'
import { formatBytes } from '@mlgate/markup'
import { name, plural } from './words.ts'

/** What is told of a machine, in this order. */
const told: Readonly<Record<string, (value: string) => string>> = {
  cpu: (model) => model,
  cores: (cores) => plural(Number(cores), 'core'),
  physicalCores: (cores) => `${cores} physical ones`,
  cpuLimit: (cores) => `${cores} of them allowed`,
  caches: (caches) => caches,
  governor: (governor) => `governor ${governor}`,
  memoryBytes: (bytes) => `${formatBytes(Number(bytes))} of memory`,
  memoryLimitBytes: (bytes) => `${formatBytes(Number(bytes))} of it allowed`,
  gpus: (gpus) => gpus,
  gpuDriver: (driver) => `driver ${driver}`,
  gpuPowerLimit: (limit) => `power limit ${limit}`,
  platform: (platform) => platform,
  kernel: (kernel) => kernel,
  onnxruntime: (version) => `ONNX Runtime ${version}`,
  provider: (provider) => `provider ${provider}`,
  threads: (threads) => plural(Number(threads), 'thread'),
  batch: (batch) => `batch ${batch}`,
}
export const machineKeys: readonly string[] = Object.keys(told)

/** What a benchmark ran on, in one line: numbers of another machine say nothing of this one. */
export function machineWords({ environment, parameters }: Result): string {
  const words = Object.entries(told).flatMap(([key, write]) => {
    if (key === 'physicalCores' && environment.physicalCores === environment.cores) return []
    const value = environment[key] ?? parameters[key]
    return typeof value === 'string' || typeof value === 'number' ? [write(name(String(value)))] : []
  })
  return words.join(', ')
}
